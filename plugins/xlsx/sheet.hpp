// One sheet of a workbook.
#pragma once

#include "library.hpp"

#include <verslag/exporter.hpp>

namespace verslag::xlsx {

// The looks that the cells of a workbook have.
struct Formats {
    lxw_format *header, *number_header, *text, *guarded, *date, *time, *integer, *link;
    lxw_format *page_title, *page_heading, *page_name, *page_text, *page_link;
};
// Adds them to the workbook; `date_format` and `time_format` are taken from the view.
Formats add_formats(lxw_workbook* workbook, const Workbook& view);

struct SheetNames {
    std::string tab, table;
};

// What all sheets of a file have in common.
struct Setting {
    const Workbook& view;
    const Book& book;
    const Formats& formats;
    bool tables;  // make tables of them
};

// Adds the sheet to the workbook. Warns of what a spreadsheet can't hold; throws std::runtime_error where
// that would lose data.
void add_sheet(lxw_workbook* workbook, const Setting& setting, const Sheet& sheet, const SheetNames& names, OutputSink& sink);

}  // namespace verslag::xlsx
