#include "sheet.hpp"

#include "cells.hpp"
#include "layout.hpp"
#include "names.hpp"
#include "page.hpp"
#include "text.hpp"

#include <cstdlib>
#include <cstring>
#include <utility>

namespace verslag::xlsx {
namespace {

constexpr lxw_color_t accent = 0x1B4F72, tint = 0xC9DCEB, line_colour = 0xC5D3DF, link_colour = 0x0B5394;

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

void add_choices(lxw_worksheet* ws, const Sheet& sheet, Notes& notes)
{
    if (sheet.rows.empty()) return;
    for (std::size_t c = 0; c < sheet.columns.size(); ++c) {
        const auto& column = sheet.columns[c];
        if (column.type != ColumnType::choice || column.choices.empty()) continue;
        const auto list = choice_list(column.choices);
        if (!list) {
            notes.sheet("the column \"" + column.title +
                        "\" has no list to choose from, as its words are more than 255 characters together or hold a comma");
            continue;
        }
        add_choice_list(ws, static_cast<lxw_row_t>(sheet.rows.size()), static_cast<lxw_col_t>(c), *list);
    }
}

void add_header(lxw_worksheet* ws, const Setting& setting, const Sheet& sheet, std::vector<std::string>& titles,
                std::string table)
{
    const auto last_row = static_cast<lxw_row_t>(sheet.rows.size());
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
        options.style_type = LXW_TABLE_STYLE_TYPE_MEDIUM;
        options.style_type_number = 2;
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
        check(worksheet_set_column(ws, at, at, layout.widths[c], nullptr), "the width of a column");
    }
}

void set_height(lxw_worksheet* ws, std::size_t row, double points)
{
    if (points > 0) check(worksheet_set_row(ws, static_cast<lxw_row_t>(row), points, nullptr), "the height of a row");
}

void tell_too_high(const Layout& layout, std::size_t first_row, Notes& notes)
{
    if (layout.too_high == 0) return;
    const auto row = std::to_string(layout.first_too_high + first_row + 1);
    notes.sheet(layout.too_high == 1
                    ? "row " + row + " holds more text than the highest row can show; all of it is in the cell"
                    : std::to_string(layout.too_high) + " rows (" + row +
                          " is the first) hold more text than the highest row can show; all of it is in the cells");
}

void fill_table(lxw_worksheet* ws, const Setting& setting, const Sheet& sheet, const SheetNames& names, Notes& notes)
{
    auto titles = header_titles(sheet);
    const auto layout = table_layout(sheet, titles, setting.view);
    set_widths(ws, layout);
    worksheet_freeze_panes(ws, 1, 0);
    set_height(ws, 0, layout.header_height);
    add_header(ws, setting, sheet, titles, names.table);
    Cells cells(ws, setting.formats, notes);
    static const Cell nothing;
    for (std::size_t r = 0; r < sheet.rows.size(); ++r) {
        const auto& row = sheet.rows[r];
        set_height(ws, r + 1, layout.heights[r]);
        for (std::size_t c = 0; c < sheet.columns.size(); ++c)
            cells.write(r + 1, c, c < row.cells.size() ? row.cells[c] : nothing, sheet.columns[c].type, row.line);
    }
    add_choices(ws, sheet, notes);
    if (cells.numbers_as_text()) {
        const auto all = "A2:" + cell_name(sheet.rows.size(), sheet.columns.size() - 1);
        check(worksheet_ignore_errors(ws, LXW_IGNORE_NUMBER_STORED_AS_TEXT, all.c_str()), "a sheet with numbers as text");
    }
    tell_too_high(layout, 1, notes);
}

void fill_prose(lxw_worksheet* ws, const Setting& setting, const Sheet& sheet, Notes& notes)
{
    const auto layout = prose_layout(sheet);
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
    for (std::size_t r = 0; r < sheet.rows.size(); ++r) {
        const auto& row = sheet.rows[r];
        set_height(ws, r + top, layout.heights[r]);
        const auto first = heads(row) ? f.page_heading : f.page_name;
        for (std::size_t c = 0; c < row.cells.size(); ++c)
            cells.write_prose(r + top, c, row.cells[c], c == 0 ? first : f.page_text, row.line);
    }
    tell_too_high(layout, top, notes);
}

}  // namespace

Formats add_formats(lxw_workbook* workbook, const Workbook& view)
{
    const auto add = [&](auto wish) {
        lxw_format* f = workbook_add_format(workbook);
        if (!f) throw std::runtime_error("there is not enough memory for a workbook");
        format_set_align(f, LXW_ALIGN_VERTICAL_TOP);
        wish(f);
        return f;
    };
    const auto value = [](lxw_format* f) {
        format_set_bottom(f, LXW_BORDER_THIN);
        format_set_bottom_color(f, line_colour);
    };
    const auto words = [&](lxw_format* f) { value(f), format_set_text_wrap(f); };
    const auto typed = [&](const std::string& wanted, const char* otherwise) {
        lxw_format* f = add(value);
        const bool usable = !wanted.empty() && wanted.size() < LXW_FORMAT_FIELD_LEN;
        format_set_num_format(f, usable ? wanted.c_str() : otherwise);
        format_set_align(f, LXW_ALIGN_LEFT);
        return f;
    };
    Formats all{};
    for (auto header : {&all.header, &all.number_header}) {
        *header = add([](lxw_format* f) {
            format_set_bold(f);
            format_set_align(f, LXW_ALIGN_VERTICAL_CENTER);
            format_set_font_color(f, accent);
            format_set_bg_color(f, tint);
            format_set_bottom(f, LXW_BORDER_MEDIUM);
            format_set_bottom_color(f, accent);
            format_set_text_wrap(f);
        });
    }
    all.text = add(words);
    all.guarded = add(words);
    format_set_num_format(all.guarded, "@");
    all.link = add(words);
    for (lxw_format* f : {all.link, all.page_link = add([](lxw_format* g) { format_set_text_wrap(g); })}) {
        format_set_font_color(f, link_colour);
        format_set_underline(f, LXW_UNDERLINE_SINGLE);
    }
    all.date = typed(view.date_format, "yyyy-mm-dd");
    all.time = typed(view.time_format, "hh:mm");
    all.integer = typed("0", "0");
    for (lxw_format* f : {all.integer, all.number_header}) {
        format_set_align(f, LXW_ALIGN_RIGHT);
        format_set_indent(f, 2);  // the room of the filter's button, which would hide a title at the edge
    }
    all.page_title =
        add([](lxw_format* f) { format_set_bold(f), format_set_font_size(f, 18), format_set_font_color(f, accent); });
    all.page_heading = add([](lxw_format* f) {
        format_set_bold(f), format_set_font_size(f, 13), format_set_font_color(f, accent),
            format_set_align(f, LXW_ALIGN_VERTICAL_BOTTOM);
    });
    all.page_name = add([](lxw_format* f) { format_set_bold(f), format_set_text_wrap(f); });
    all.page_text = add([](lxw_format* f) { format_set_text_wrap(f); });
    return all;
}

void add_sheet(lxw_workbook* workbook, const Setting& setting, const Sheet& sheet, const SheetNames& names, OutputSink& sink)
{
    if (sheet.rows.size() >= LXW_ROW_MAX || sheet.columns.size() > LXW_COL_MAX)
        throw std::runtime_error(
            "sheet \"" + names.tab + "\" would have " + std::to_string(sheet.rows.size()) + " rows and " +
            std::to_string(sheet.columns.size()) +
            " columns; a spreadsheet holds 1,048,575 rows below a header and 16,384 columns, so export the records in parts");
    lxw_worksheet* ws = workbook_add_worksheet(workbook, names.tab.c_str());
    if (!ws) throw std::runtime_error("sheet \"" + names.tab + "\" could not be added to the workbook");
    quote_always(ws);
    Notes notes(sink, names.tab);
    set_page(ws, setting, sheet);
    if (sheet.prose) fill_prose(ws, setting, sheet, notes);
    else if (!sheet.columns.empty()) fill_table(ws, setting, sheet, names, notes);
    notes.sum_up();
}

}  // namespace verslag::xlsx
