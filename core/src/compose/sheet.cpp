#include "sheet.hpp"

namespace verslag::compose {

Sheet sheet(const Labels& labels, std::string_view id, const std::vector<ColumnPlan>& plan)
{
    const std::string name{id};
    Sheet out{.id = name, .title = labels["sheet." + name]};
    for (const auto& column : plan) {
        const std::string key{column.id};
        out.columns.push_back({.id = key,
                               .title = labels["sheet-" + name + "." + key],
                               .meaning = labels["meaning-" + name + "." + key],
                               .type = column.type,
                               .choices = column.choices,
                               .fill_in = column.fill_in});
    }
    return out;
}

void add_row(Sheet& sheet, std::vector<Cell> cells, std::uint32_t line)
{
    sheet.rows.push_back({.cells = std::move(cells), .line = line});
}

Cell text_cell(std::string text)
{
    // A cell is one paragraph: what are lines in the document are parts of a sentence here.
    for (std::size_t at = 0; (at = text.find('\n', at)) != text.npos;)
        text.replace(at, 1, text[at == 0 ? 0 : at - 1] == '.' ? " " : "; ");
    return {.text = std::move(text)};
}

Cell text_cell(const Runs& runs) { return text_cell(plain(runs)); }

Cell number_cell(std::optional<std::uint64_t> number)
{
    if (!number) return {};
    return {.number = static_cast<std::int64_t>(*number)};
}

Cell date_cell(const Date& date) { return {.text = date.iso()}; }

std::vector<std::string> yes_and_no(const Labels& labels) { return {labels["word.yes"], labels["word.no"]}; }

Cell yes_or_no(const Labels& labels, bool yes) { return {.text = labels[yes ? "word.yes" : "word.no"]}; }

}  // namespace verslag::compose
