#include "rules.hpp"

#include "common/sheets/names.hpp"
#include "common/sheets/text.hpp"

#include <algorithm>
#include <cstdlib>
#include <cstring>
#include <utility>

namespace verslag::xlsx {
namespace {

// The lists that Excel takes within a file: at most 255 units, separated by commas, which they can't hold.
std::optional<std::string> choice_list(const std::vector<std::string>& choices)
{
    std::string list;
    for (const auto& choice : choices) {
        const auto words = mend(on_one_line(choice)).text;
        if (words.find(',') != std::string::npos) return std::nullopt;
        if (!list.empty()) list += ',';
        list += words;
    }
    if (utf16_length(list) > 255) return std::nullopt;
    std::string formula = "\"";
    for (const char c : list) formula.append(c == '"' ? 2 : 1, c);
    return formula + '"';
}

// The library copies a list into a buffer that is too small for 255 characters beyond ASCII, and leaks the
// formula that could be given instead. So it gets a stand-in, of which the text is then exchanged.
void add_choice_list(lxw_worksheet* ws, lxw_row_t last_row, lxw_col_t column, const std::string& formula)
{
    char word[] = "x";
    char* words[] = {word, nullptr};
    lxw_data_validation validation{};
    validation.validate = LXW_VALIDATION_TYPE_LIST;
    validation.value_list = words;
    check(worksheet_data_validation_range(ws, 1, column, last_row, column, &validation), "a list to choose from");
    lxw_data_val_obj* added = nullptr;
    STAILQ_FOREACH(added, ws->data_validations, list_pointers)
    {
        if (!STAILQ_NEXT(added, list_pointers)) break;
    }
    char* text = ::strdup(formula.c_str());
    if (!added || !text) throw std::runtime_error("there is not enough memory for a workbook");
    std::free(std::exchange(added->value_formula, text));
}

}  // namespace

void add_choices(lxw_worksheet* ws, const Sheet& sheet, std::size_t rows, Notes& notes)
{
    if (rows == 0) return;
    for (std::size_t c = 0; c < sheet.columns.size(); ++c) {
        const auto& column = sheet.columns[c];
        if (column.type != ColumnType::choice || column.choices.empty()) continue;
        if (column.id == sheet.standing.says) continue;  // it is calculated
        const auto list = choice_list(column.choices);
        if (!list) {
            notes.sheet("the column \"" + column.title +
                        "\" has no list to choose from, as its words are more than 255 characters together or hold a comma");
            continue;
        }
        add_choice_list(ws, static_cast<lxw_row_t>(rows), static_cast<lxw_col_t>(c), *list);
    }
}

std::string in_formula(std::string_view text)
{
    std::string out = "\"";
    for (const char c : mend(on_one_line(text)).text) out.append(c == '"' ? 2 : 1, c);
    return out + '"';
}

StandingFormula::StandingFormula(const Sheet& sheet)
    : sheet_(sheet),
      status_(sheet.column(sheet.standing.status)),
      due_(sheet.column(sheet.standing.due)),
      says_(sheet.column(sheet.standing.says))
{
    if (!sheet.standing.given() || std::max({status_, due_, says_}) >= sheet.columns.size()) says_ = sheet.columns.size();
}

std::string StandingFormula::of(std::size_t row) const
{
    const auto& s = sheet_.standing;
    const auto status = cell_name(row, status_), due = cell_name(row, due_);
    std::string closed;
    for (const auto& word : s.closed) closed += (closed.empty() ? "" : ",") + status + "=" + in_formula(word);
    // A day that is text, as none before 1900 is known, is not compared.
    const auto open =
        "IF(AND(ISNUMBER(" + due + ")," + due + "<TODAY())," + in_formula(s.late) + "," + in_formula(s.running) + ")";
    return closed.empty() ? "=" + open : "=IF(OR(" + closed + ")," + in_formula(s.done) + "," + open + ")";
}

void add_rules(lxw_worksheet* ws, const Setting& setting, const Sheet& sheet, std::size_t rows)
{
    if (rows == 0) return;
    const auto add = [&](std::size_t first_column, std::size_t last_column, std::string formula, lxw_format* format) {
        lxw_conditional_format rule{};
        rule.type = LXW_CONDITIONAL_TYPE_FORMULA;
        rule.value_string = formula.data();
        rule.format = format;
        check(worksheet_conditional_format_range(ws, 1, static_cast<lxw_col_t>(first_column), static_cast<lxw_row_t>(rows),
                                                 static_cast<lxw_col_t>(last_column), &rule),
              "a rule for colours");
    };
    const StandingFormula standing(sheet);
    const auto last = sheet.columns.size() - 1;
    if (standing.given()) {
        const auto says = "=$" + cell_name(1, standing.column()) + "=";
        add(standing.column(), standing.column(), says + in_formula(sheet.standing.late), setting.formats.late);
        add(0, last, says + in_formula(sheet.standing.done), setting.formats.done);
    }
    if (!setting.tables && setting.style.table.banded) add(0, last, "=MOD(ROW(),2)=1", setting.formats.band);
}

}  // namespace verslag::xlsx
