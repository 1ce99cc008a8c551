// What the parts of a file have in common.
#pragma once

#include "common/sheets/layout.hpp"
#include "common/sheets/names.hpp"
#include "common/sheets/totals.hpp"
#include "xml.hpp"

#include <verslag/exporter.hpp>

namespace verslag::ods {

struct Plan {
    Sheet head;  // without its rows
    SheetRows rows;
    std::string tab, range;           // its name, and that of its filter
    std::vector<std::string> titles;  // of its columns
    sheets::Layout layout;
    std::vector<float> doubtful = {};  // rows whose height is not left to the program, as programs disagree on it; else 0

    bool table() const { return !head.prose && !head.columns.empty(); }
    Totals totals() const { return sheets::totals_of(head, rows.size()); }
};

struct Setting {
    const Workbook& view;
    std::string title;  // of the book
    const HouseStyle& style;
    std::vector<Plan> plans;
};

// "'Blad'.A1", with `$` where it is asked for: "$'Blad'.$A$1".
std::string quoted(std::string_view tab);
std::string cell_address(std::size_t row, std::size_t column, bool fixed = false);
// "'Blad'.A1:'Blad'.C9", both counted from 0.
std::string range_address(std::string_view tab, std::size_t rows, std::size_t columns);
// A text as a formula has it, in quotes.
std::string in_formula(std::string_view words);

// office:styles, office:automatic-styles and office:master-styles.
std::string common_styles(const Setting&);
std::string page_layouts(const Setting&);
std::string master_pages(const Setting&);
std::string font_faces(const Setting&);
// The automatic styles of cells, rows, columns and sheets.
std::string cell_styles(const Setting&);
// The name of the style of rows of that height, in points (0: of one line), or of exactly that height.
std::string row_style(double height, bool exactly = false);

std::string meta(const Setting&, std::int64_t clock);
std::string settings(const Setting&);

// office:spreadsheet. `chart` gives what stands in the frame of the chart of a sheet, from the end of its attributes on.
void write_body(const Setting&, const std::function<std::string(std::size_t sheet)>& chart, Xml& out, OutputSink& sink);

}  // namespace verslag::ods
