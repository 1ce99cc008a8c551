#include "sheet.hpp"

#include "cells.hpp"
#include "common/sheets/layout.hpp"
#include "common/sheets/names.hpp"
#include "common/sheets/text.hpp"
#include "overview.hpp"
#include "page.hpp"
#include "rules.hpp"
#include "totals.hpp"

namespace verslag::xlsx {
namespace {

void add_header(lxw_worksheet* ws, const Setting& setting, const Sheet& sheet, std::size_t rows, std::vector<std::string>& titles,
                std::string table)
{
    const auto last_row = static_cast<lxw_row_t>(rows);
    const auto last_column = static_cast<lxw_col_t>(titles.size() - 1);
    const auto header_of = [&](std::size_t c) {
        return sheet.columns[c].type == ColumnType::integer ? setting.formats.number_header : setting.formats.header;
    };
    if (setting.tables && last_row > 0) {
        std::vector<lxw_table_column> columns(titles.size());
        std::vector<lxw_table_column*> list;
        for (std::size_t c = 0; c < titles.size(); ++c) {
            columns[c].header = titles[c].data();
            columns[c].header_format = header_of(c);
            list.push_back(&columns[c]);
        }
        list.push_back(nullptr);
        lxw_table_options options{};
        options.name = table.data();
        options.style_type = LXW_TABLE_STYLE_TYPE_LIGHT;  // grey bands, beside which any house style's colours can stand
        options.style_type_number = 1;
        options.columns = list.data();
        check(worksheet_add_table(ws, 0, 0, last_row, last_column, &options), "the table of a sheet");
        return;
    }
    for (std::size_t c = 0; c < titles.size(); ++c)
        check(worksheet_write_string(ws, 0, static_cast<lxw_col_t>(c), titles[c].c_str(), header_of(c)), "the header of a sheet");
    check(worksheet_autofilter(ws, 0, 0, last_row, last_column), "the filter of a sheet");
}

void set_widths(lxw_worksheet* ws, const Layout& layout)
{
    for (std::size_t c = 0; c < layout.widths.size(); ++c) {
        const auto at = static_cast<lxw_col_t>(c);
        lxw_row_col_options options{};
        options.hidden = c < layout.hidden.size() && layout.hidden[c];
        check(worksheet_set_column_opt(ws, at, at, layout.widths[c], nullptr, &options), "the width of a column");
    }
}

void set_height(lxw_worksheet* ws, std::size_t row, double points)
{
    if (points > 0) check(worksheet_set_row(ws, static_cast<lxw_row_t>(row), points, nullptr), "the height of a row");
}

void tell_too_high(std::size_t too_high, std::size_t first_too_high, Notes& notes)
{
    if (too_high == 0) return;
    const auto row = std::to_string(first_too_high + 1);
    notes.sheet(too_high == 1 ? "row " + row + " holds more text than the highest row can show; all of it is in the cell"
                              : std::to_string(too_high) + " rows (" + row +
                                    " is the first) hold more text than the highest row can show; all of it is in the cells");
}

// The cells below the header; returns what the numbers of each column add up to.
std::vector<double> fill_cells(lxw_worksheet* ws, const Setting& setting, const Sheet& sheet, const SheetRows& rows,
                               RowHeights& heights, Cells& cells)
{
    static const Cell nothing;
    const StandingFormula standing(sheet);
    const TallyFormulas tally(setting, sheet);
    std::vector<double> sums(sheet.columns.size());
    rows.each([&](std::size_t r, const SheetRow& row) {
        set_height(ws, r + 1, heights(row));
        for (std::size_t c = 0; c < sheet.columns.size(); ++c) {
            const auto& cell = c < row.cells.size() ? row.cells[c] : nothing;
            sums[c] += static_cast<double>(cell.number.value_or(0));
            if (standing.given() && c == standing.column()) cells.formula(r + 1, c, standing.of(r + 1), cell);
            else if (tally.given() && c > 0 && cell.number) cells.formula(r + 1, c, tally.of(r + 1, c, row.cells[0].text), cell);
            else cells.write(r + 1, c, cell, sheet.columns[c].type, row.line);
        }
    });
    return sums;
}

void fill_table(lxw_workbook* workbook, lxw_worksheet* ws, const Setting& setting, const Sheet& sheet, const SheetRows& rows,
                const SheetNames& names, Notes& notes)
{
    auto titles = header_titles(sheet);
    const auto layout = table_columns(sheet, rows, titles, setting.view, setting.letters());
    set_widths(ws, layout);
    worksheet_freeze_panes(ws, 1, 0);
    set_height(ws, 0, layout.header_height);
    add_header(ws, setting, sheet, rows.size(), titles, names.table);
    Cells cells(ws, setting.formats, notes);
    RowHeights heights(layout.widths, setting.letters());
    const auto sums = fill_cells(ws, setting, sheet, rows, heights, cells);
    add_totals(ws, setting.formats, sheet, rows.size(), sums);
    if (sheet.tally.given() && !rows.empty()) add_chart(workbook, ws, setting, sheet, rows, names.tab);
    add_choices(ws, sheet, rows.size(), notes);
    add_rules(ws, setting, sheet, rows.size());
    if (cells.numbers_as_text()) {
        const auto all = "A2:" + cell_name(rows.size(), sheet.columns.size() - 1);
        check(worksheet_ignore_errors(ws, LXW_IGNORE_NUMBER_STORED_AS_TEXT, all.c_str()), "a sheet with numbers as text");
    }
    tell_too_high(heights.too_high(), heights.first_too_high() + 1, notes);
}

void fill_prose(lxw_worksheet* ws, const Setting& setting, const Sheet& sheet, const SheetRows& rows, Notes& notes)
{
    const auto layout = prose_layout(sheet, rows, setting.letters());
    set_widths(ws, layout);
    worksheet_gridlines(ws, LXW_HIDE_ALL_GRIDLINES);
    const auto& f = setting.formats;
    Cells cells(ws, f, notes);
    std::size_t top = 0;
    if (!setting.book.title.empty()) {
        set_height(ws, 0, 30);
        cells.write_prose(0, 0, Cell{.text = on_one_line(setting.book.title)}, f.page_title, 0);
        top = 1;
    }
    rows.each([&](std::size_t r, const SheetRow& row) {
        set_height(ws, r + top, layout.heights[r]);
        const auto first = heads(row) ? f.page_heading : f.page_name;
        for (std::size_t c = 0; c < row.cells.size(); ++c)
            cells.write_prose(r + top, c, row.cells[c], c == 0 ? first : f.page_text, row.line);
    });
    tell_too_high(layout.too_high, layout.first_too_high + top, notes);
}

}  // namespace

void add_sheet(lxw_workbook* workbook, const Setting& setting, const Sheet& sheet, const SheetRows& rows, const SheetNames& names,
               OutputSink& sink)
{
    if (rows.size() >= LXW_ROW_MAX - 1 || sheet.columns.size() > LXW_COL_MAX)
        throw std::runtime_error(
            "sheet \"" + names.tab + "\" would have " + std::to_string(rows.size()) + " rows and " +
            std::to_string(sheet.columns.size()) +
            " columns; a spreadsheet holds 1,048,575 rows below a header and 16,384 columns, so export the records in parts");
    lxw_worksheet* ws = workbook_add_worksheet(workbook, names.tab.c_str());
    if (!ws) throw std::runtime_error("sheet \"" + names.tab + "\" could not be added to the workbook");
    quote_always(ws);
    Notes notes(sink, names.tab);
    set_page(ws, setting, sheet);
    if (sheet.prose) fill_prose(ws, setting, sheet, rows, notes);
    else if (!sheet.columns.empty()) fill_table(workbook, ws, setting, sheet, rows, names, notes);
    notes.sum_up();
}

}  // namespace verslag::xlsx
