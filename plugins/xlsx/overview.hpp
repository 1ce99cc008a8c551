// A sheet of numbers that follow from another sheet: formulas with their values, and a chart.
#pragma once

#include "sheet.hpp"

namespace verslag::xlsx {

// Formulas for the numbers of one tally.
class TallyFormulas {
public:
    // Where the other sheet isn't in the book, there are none.
    TallyFormulas(const Setting& setting, const Sheet& sheet);

    bool given() const { return !key_.empty(); }
    // Of the number in that cell, whose row is named `name`.
    std::string of(std::size_t row, std::size_t column, std::string_view name) const;

private:
    std::string key_, nothing_;      // the cells of the key column; the name of rows without a key
    std::vector<std::string> adds_;  // the cells of each column that is added up; "" to count
};

// Puts the chart beside the table.
void add_chart(lxw_workbook* workbook, lxw_worksheet* ws, const Setting& setting, const Sheet& sheet, const SheetRows& rows,
               const std::string& tab);

}  // namespace verslag::xlsx
