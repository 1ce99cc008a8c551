// Names that Excel accepts: of sheets, of tables and of their columns.
#pragma once

#include <verslag/workbook.hpp>

#include <string>
#include <vector>

namespace verslag::sheets {

// The tab of each sheet, from its title: at most 31 UTF-16 units, without []:*?/\, not the word that Excel
// keeps for itself, unique without regard to case.
std::vector<std::string> sheet_names(const Book& book);

// The table object of each sheet, from its id: a name that is no cell's address, unique likewise.
std::vector<std::string> table_names(const Book& book);

// The header of each column, on one line, at most 255 units, never empty, unique likewise: a table that
// breaks one of these rules makes Excel call the file damaged.
std::vector<std::string> header_titles(const Sheet& sheet);

// "C12" for row 11 and column 2, both counted from 0.
std::string cell_name(std::size_t row, std::size_t column);

}  // namespace verslag::sheets
