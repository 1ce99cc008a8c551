// The rows under a table.
#pragma once

#include "sheet.hpp"

#include <verslag/workbook.hpp>

namespace verslag::xlsx {

// Fills them, in the order of the sheet. `rows` is how many the table has, `sums` what the numbers of each column add up to.
void add_totals(lxw_worksheet* ws, const Formats& formats, const Sheet& sheet, std::size_t rows, const std::vector<double>& sums);

}  // namespace verslag::xlsx
