// The rows under a table: what its numbers add up to, and what is stated of them elsewhere.
#pragma once

#include <verslag/workbook.hpp>

namespace verslag::sheets {

// Those of the sheet; a tally adds up all of its numbers. Nothing (no name) for a sheet without rows.
Totals totals_of(const Sheet& sheet, std::size_t rows);
// Whether the row of the total has a number in that column.
bool adds_up(const Totals&, const Column&);
// How many rows stand under the table.
std::size_t rows_under(const Totals&);

}  // namespace verslag::sheets
