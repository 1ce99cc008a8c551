// Spreadsheet files, made part by part.
#pragma once

#include "tables/table.hpp"

#include <gtest/gtest.h>

#include <map>
#include <string>

namespace packages {

using Parts = std::map<std::string, std::string>;
std::string zip(const Parts&);

// A workbook with one sheet, "Blad", of which this is the content of <sheetData>; some parts may be others.
Parts office_open_parts(const std::string& sheet_data);
std::string office_open(const std::string& sheet_data, const Parts& others = {});
// A flat file with one sheet of which this is the content.
std::string flat(const std::string& rows);

// "B2 text a|B3 number 1" for the cells of the first sheet.
std::string told(const verslag::tables::Book&, std::size_t sheet = 0);
std::string told(const std::string& bytes);
// "damaged-sheet: …" for what is refused.
std::string refusal(const std::string& bytes, const verslag::tables::Limits& = {});

}  // namespace packages
