// One sheet of a workbook.
#pragma once

#include "library.hpp"

#include <verslag/exporter.hpp>

namespace verslag::sheets {
}

namespace verslag::xlsx {

using namespace sheets;  // what spreadsheets of every kind share

// The looks that the cells of a workbook have.
struct Formats {
    lxw_format *header, *number_header, *text, *guarded, *date, *time, *integer, *link;
    lxw_format *page_title, *page_heading, *page_name, *page_text, *page_link;
    lxw_format *total, *integer_total, *stated, *integer_stated;  // under a table
    lxw_format *late, *done, *band;                               // of conditions
};
// Adds them to the workbook; `date_format` and `time_format` are taken from the view.
Formats add_formats(lxw_workbook* workbook, const Workbook& view, const HouseStyle& style);

struct SheetNames {
    std::string tab, table;
};

// What all sheets of a file have in common.
struct Setting {
    const Workbook& view;  // without its books
    const Book& book;      // without its rows
    const std::vector<std::string>& tabs;
    const std::vector<std::size_t>& rows;  // how many each sheet has
    const Formats& formats;
    const HouseStyle& style;
    bool tables;  // make tables of them

    // Widths are counted in digits of the workbook's own font, which another one may exceed by so much.
    double letters() const { return style.text.body.name.empty() ? 1 : 1.2; }
};

// Adds the sheet to the workbook. Warns of what a spreadsheet can't hold; throws std::runtime_error where
// that would lose data.
void add_sheet(lxw_workbook* workbook, const Setting& setting, const Sheet& sheet, const SheetRows& rows, const SheetNames& names,
               OutputSink& sink);

}  // namespace verslag::xlsx
