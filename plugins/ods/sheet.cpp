#include "chart.hpp"
#include "setting.hpp"

#include "common/sheets/link.hpp"
#include "common/sheets/notes.hpp"
#include "common/sheets/text.hpp"
#include "formulas.hpp"

#include <algorithm>

namespace verslag::ods {
namespace {

constexpr std::int64_t most_exact = 999'999'999'999'999;  // a spreadsheet keeps 15 digits

std::string validation(std::size_t sheet, std::size_t column)
{
    return "v" + std::to_string(sheet) + "-" + std::to_string(column);
}

bool has_list(const Sheet& sheet, const Column& column)
{
    return column.type == ColumnType::choice && !column.choices.empty() && column.id != sheet.standing.says;
}

void write_validations(const Setting& s, Xml& out)
{
    std::string all;
    for (std::size_t i = 0; i < s.plans.size(); ++i) {
        const auto& plan = s.plans[i];
        for (std::size_t c = 0; c < plan.head.columns.size(); ++c) {
            if (!has_list(plan.head, plan.head.columns[c]) || plan.rows.empty()) continue;
            std::string words;
            for (const auto& choice : plan.head.columns[c].choices) words += (words.empty() ? "" : ";") + in_formula(choice);
            all += "<table:content-validation table:name=\"" + validation(i, c) + "\" table:condition=\"" +
                   escaped("of:cell-content-is-in-list(" + words + ")") +
                   "\" table:allow-empty-cell=\"true\" table:display-list=\"unsorted\" table:base-cell-address=\"" +
                   escaped(quoted(plan.tab) + "." + cell_address(1, c)) + "\"/>";
        }
    }
    if (!all.empty()) out.raw("<table:content-validations>").raw(all).raw("</table:content-validations>");
}

// Writes the cells of one sheet, each as what it is.
class Cells {
public:
    Cells(const Setting& s, std::size_t number, Xml& out, sheets::Notes& notes)
        : s_(s), plan_(s.plans[number]), n_("s" + std::to_string(number)), number_(number), out_(out), notes_(notes)
    {
        for (std::size_t c = 0; c < plan_.head.columns.size(); ++c)
            lists_.push_back(has_list(plan_.head, plan_.head.columns[c])
                                 ? " table:content-validation-name=\"" + validation(number, c) + "\""
                                 : std::string());
    }

    void write(std::size_t row, std::size_t c, const SheetRow& from)
    {
        static const Cell nothing;
        const auto& cell = c < from.cells.size() ? from.cells[c] : nothing;
        const auto& column = plan_.head.columns[c];
        row_ = row, column_ = c, line_ = from.line;
        if (plan_.head.standing.given() && column.id == plan_.head.standing.says)
            return words("says", cell, standing_formula(plan_, row));
        if (cell.number) return integer(cell, c > 0 && plan_.head.tally.given() ? from.cells[0].text : std::string());
        if (cell.empty() && cell.href.empty()) return empty(column.type);
        if (column.type == ColumnType::date && cell.text.size() == 10)
            if (const auto day = Date::parse(cell.text)) return date(cell, *day);
        if (column.type == ColumnType::time && is_time(cell.text)) return time(cell);
        if (column.type == ColumnType::date && !cell.text.empty()) note("this is not a date (YYYY-MM-DD); it stands as text");
        if (column.type == ColumnType::time && !cell.text.empty())
            note("this is not a time of the day (HH:MM); it stands as text");
        words(cell.href.empty() ? "text" : "link", cell, "");
    }
    void prose(std::size_t row, std::size_t c, const Cell& cell, std::string_view style, std::uint32_t line)
    {
        row_ = row, column_ = c, line_ = line;
        out_.raw("<table:table-cell table:style-name=\"").raw(style).raw("\"");
        if (cell.number)
            out_.raw(" office:value-type=\"string\"><text:p>")
                .raw(std::to_string(*cell.number))
                .raw("</text:p></table:table-cell>");
        else if (cell.empty() && cell.href.empty()) out_.raw("/>");
        else out_.raw(" office:value-type=\"string\">"), paragraphs(cell), out_.raw("</table:table-cell>");
    }

private:
    void begin(std::string_view style)
    {
        out_.raw("<table:table-cell table:style-name=\"").raw(n_).raw(style).raw("\"").raw(lists_[column_]);
    }
    void note(const std::string& what) { notes_.cell(row_, column_, what, line_); }
    void formula(const std::string& f)
    {
        if (!f.empty()) out_.raw(" table:formula=\"").text(f).raw("\"");
    }
    void empty(ColumnType type)
    {
        begin(type == ColumnType::date      ? "date"
              : type == ColumnType::time    ? "time"
              : type == ColumnType::integer ? "integer"
                                            : "text");
        out_.raw("/>");
    }
    void words(std::string_view style, const Cell& cell, const std::string& how)
    {
        begin(style);
        formula(how);
        out_.raw(" office:value-type=\"string\">");
        paragraphs(cell);
        out_.raw("</table:table-cell>");
    }
    void integer(const Cell& cell, const std::string& tally_name)
    {
        const auto value = std::to_string(*cell.number);
        if (*cell.number > most_exact || *cell.number < -most_exact) {
            note("a spreadsheet keeps 15 digits of a number; this one stands as text to keep them all");
            return words("text", {.text = value, .href = cell.href}, "");
        }
        begin("integer");
        if (!tally_name.empty()) formula(tally_formula(s_, plan_, row_, column_, tally_name));
        out_.raw(" office:value-type=\"float\" office:value=\"").raw(value).raw("\">");
        paragraphs({.text = value, .href = cell.href});
        out_.raw("</table:table-cell>");
    }
    void date(const Cell& cell, const Date& day)
    {
        begin("date");
        out_.raw(" office:value-type=\"date\" office:date-value=\"").raw(day.iso()).raw("\">");
        paragraphs(cell);
        out_.raw("</table:table-cell>");
    }
    static bool is_time(std::string_view t)
    {
        const auto two = [&](std::size_t at, int below) {
            const int tens = t[at] - '0', ones = t[at + 1] - '0';
            return tens >= 0 && tens <= 9 && ones >= 0 && ones <= 9 && tens * 10 + ones < below;
        };
        if ((t.size() != 5 && t.size() != 8) || t[2] != ':' || (t.size() == 8 && t[5] != ':')) return false;
        return two(0, 24) && two(3, 60) && (t.size() == 5 || two(6, 60));
    }
    void time(const Cell& cell)
    {
        begin("time");
        const std::string_view t = cell.text;
        out_.raw(" office:value-type=\"time\" office:time-value=\"PT").raw(t.substr(0, 2)).raw("H").raw(t.substr(3, 2)).raw("M");
        out_.raw(t.size() == 8 ? t.substr(6, 2) : "00").raw("S\">");
        paragraphs(cell);
        out_.raw("</table:table-cell>");
    }
    void paragraphs(const Cell& cell)
    {
        std::string mended;
        std::string_view text = cell.text.empty() ? sheets::address_words(cell.href) : std::string_view(cell.text);
        if (!sheets::fits_cell(text)) {
            auto fitting = sheets::mend(text, sheets::cell_limit, sheets::Codes::as_they_are);
            if (fitting.replaced)
                note("it holds characters that no spreadsheet file can hold; they were replaced by visible ones");
            if (fitting.cut) note("a cell holds 32,767 characters; the end of a longer text was left out (\"…\")");
            mended = std::move(fitting.text);
            text = mended;
        }
        sheets::Link link;
        if (!cell.href.empty() && !(link = sheets::link_to(cell.href)).address) note(std::string(link.refused));
        for (std::size_t at = 0; at <= text.size();) {
            const auto end = std::min(text.find('\n', at), text.size());
            out_.raw("<text:p>");
            if (link.address) out_.raw("<text:a xlink:type=\"simple\" xlink:href=\"").text(*link.address).raw("\">");
            out_.raw(paragraph_text(text.substr(at, end - at)));
            out_.raw(link.address ? "</text:a></text:p>" : "</text:p>");
            at = end + 1;
        }
    }

    const Setting& s_;
    const Plan& plan_;
    std::string n_;
    std::size_t number_, row_ = 0, column_ = 0;
    std::uint32_t line_ = 0;
    Xml& out_;
    sheets::Notes& notes_;
    std::vector<std::string> lists_;
};

void begin_row(Xml& out, const Plan& plan, std::size_t r)
{
    const bool exactly = r < plan.doubtful.size() && plan.doubtful[r] > 0;
    out.raw("<table:table-row table:style-name=\"")
        .raw(row_style(exactly ? plan.doubtful[r] : plan.layout.heights[r], exactly))
        .raw("\">");
}
void begin_row(Xml& out, double height) { out.raw("<table:table-row table:style-name=\"").raw(row_style(height)).raw("\">"); }

void words_under(std::string_view style, std::string_view words, Xml& out)
{
    out.raw("<table:table-cell table:style-name=\"").raw(style);
    if (words.empty()) out.raw("\"/>");
    else
        out.raw("\" office:value-type=\"string\"><text:p>")
            .raw(paragraph_text(sheets::mend(sheets::on_one_line(words)).text))
            .raw("</text:p></table:table-cell>");
}

void number_under(std::string_view style, std::int64_t number, const std::string& formula, Xml& out)
{
    const auto value = std::to_string(number);
    out.raw("<table:table-cell table:style-name=\"").raw(style).raw("\"").raw(formula);
    out.raw(" office:value-type=\"float\" office:value=\"").raw(value).raw("\"><text:p>").raw(value);
    out.raw("</text:p></table:table-cell>");
}

// The rows under a table.
void write_totals(const Plan& plan, const std::vector<std::int64_t>& sums, Xml& out)
{
    const auto totals = plan.totals();
    if (totals.given()) {
        begin_row(out, 0);
        words_under("total", totals.name, out);
        for (std::size_t c = 1; c < sums.size(); ++c) {
            if (!sheets::adds_up(totals, plan.head.columns[c])) words_under("total", "", out);
            else
                number_under(
                    "total-number", sums[c],
                    " table:formula=\"of:=SUM([." + cell_address(1, c) + ":." + cell_address(plan.rows.size(), c) + "])\"", out);
        }
        out.raw("</table:table-row>");
    }
    for (const auto& row : totals.stated) {
        begin_row(out, 0);
        for (const auto& cell : row.cells) {
            if (cell.number) number_under("stated-number", *cell.number, "", out);
            else words_under("stated", cell.text, out);
        }
        out.raw("</table:table-row>");
    }
}

void write_table(const Setting& s, std::size_t number, Xml& out, sheets::Notes& notes, OutputSink& sink)
{
    const auto& plan = s.plans[number];
    out.raw("<table:table-header-rows>");
    begin_row(out, plan.layout.header_height);
    for (std::size_t c = 0; c < plan.titles.size(); ++c) {
        const bool integer = plan.head.columns[c].type == ColumnType::integer;
        out.raw("<table:table-cell table:style-name=\"").raw(integer ? "header-number" : "header");
        out.raw("\" office:value-type=\"string\"><text:p>")
            .raw(paragraph_text(plan.titles[c]))
            .raw("</text:p></table:table-cell>");
    }
    out.raw("</table:table-row></table:table-header-rows>");
    Cells cells(s, number, out, notes);
    std::vector<std::int64_t> sums(plan.head.columns.size());
    plan.rows.each([&](std::size_t r, const SheetRow& row) {
        if (r % 1000 == 0) sink.progress(r, plan.rows.size());
        begin_row(out, plan, r);
        for (std::size_t c = 0; c < plan.head.columns.size(); ++c) {
            if (c < row.cells.size()) sums[c] += row.cells[c].number.value_or(0);
            cells.write(r + 1, c, row);
        }
        out.raw("</table:table-row>");
    });
    write_totals(plan, sums, out);
}

void write_prose(const Setting& s, std::size_t number, Xml& out, sheets::Notes& notes)
{
    const auto& plan = s.plans[number];
    Cells cells(s, number, out, notes);
    begin_row(out, 30);
    cells.prose(0, 0, {.text = sheets::on_one_line(s.title)}, "page-title", 0);
    out.raw("</table:table-row>");
    plan.rows.each([&](std::size_t r, const SheetRow& row) {
        begin_row(out, plan, r);
        const auto first = sheets::heads(row) ? "page-heading" : "page-name";
        for (std::size_t c = 0; c < row.cells.size(); ++c)
            cells.prose(r + 1, c, row.cells[c], c == 0 ? first : "page-text", row.line);
        if (row.cells.empty()) out.raw("<table:table-cell/>");
        out.raw("</table:table-row>");
    });
}

void write_sheet(const Setting& s, std::size_t number, const std::function<std::string(std::size_t)>& chart, Xml& out,
                 OutputSink& sink)
{
    const auto& plan = s.plans[number];
    const auto n = "s" + std::to_string(number);
    const auto room = chart_room(plan);
    const auto rows = std::max(plan.rows.size() + 1 + sheets::rows_under(plan.totals()), room.rows);
    const auto columns = std::max<std::size_t>(plan.layout.widths.size() + room.columns, 1);
    sheets::Notes notes(sink, plan.tab);
    out.raw("<table:table table:name=\"").text(plan.tab).raw("\" table:style-name=\"").raw(n);
    out.raw("\" table:print-ranges=\"").text(range_address(plan.tab, rows, columns)).raw("\">");
    if (room.columns > 0) out.raw(chart_frame(plan, chart(number)));
    for (std::size_t c = 0; c < plan.layout.widths.size(); ++c)
        out.raw("<table:table-column table:style-name=\"")
            .raw(n + "c" + std::to_string(c))
            .raw(c < plan.layout.hidden.size() && plan.layout.hidden[c] ? "\" table:visibility=\"collapse\"/>" : "\"/>");
    if (room.columns > 0)
        out.raw("<table:table-column table:style-name=\"")
            .raw(n + "chart\" table:number-columns-repeated=\"" + std::to_string(room.columns) + "\"/>");
    if (plan.layout.widths.empty()) out.raw("<table:table-column/>");
    if (plan.table()) write_table(s, number, out, notes, sink);
    else write_prose(s, number, out, notes);
    out.raw("</table:table>");
    notes.sum_up();
}

}  // namespace

void write_body(const Setting& s, const std::function<std::string(std::size_t)>& chart, Xml& out, OutputSink& sink)
{
    out.raw("<office:spreadsheet>");
    write_validations(s, out);
    for (std::size_t i = 0; i < s.plans.size(); ++i) write_sheet(s, i, chart, out, sink);
    std::string ranges;
    for (const auto& plan : s.plans)
        if (plan.table())
            ranges += "<table:database-range table:name=\"" + escaped(plan.range) + "\" table:target-range-address=\"" +
                      escaped(range_address(plan.tab, plan.rows.size() + 1, plan.head.columns.size())) +
                      "\" table:display-filter-buttons=\"true\" table:contains-header=\"true\"/>";
    if (!ranges.empty()) out.raw("<table:database-ranges>").raw(ranges).raw("</table:database-ranges>");
    out.raw("</office:spreadsheet>");
}

}  // namespace verslag::ods
