// Workbook views for the tests, made by hand: what the host composes is tested elsewhere.
#pragma once

#include <verslag/testing.hpp>

namespace verslag::xlsx::examples {

// Both books of a kick-off with every kind of column, and text that spreadsheets like to spoil.
Workbook kickoff();
// One table of so many rows and twelve columns.
Workbook long_list(std::size_t rows);
// What is worked out: how rows stand, and numbers that follow from another sheet.
Workbook worked_out();
// Names and texts at and over the limits of the format.
Workbook limits();

// One book with one sheet, for a test to fill.
Workbook one_sheet(std::vector<Column> columns, std::vector<SheetRow> rows);

// The built plugin, loaded as the host loads it.
const verslag_plugin& plugin();

// Runs it with its default options; the current directory is where it may write.
testing::Made run(const Workbook& workbook, bool tables = true, std::uint64_t room = UINT64_MAX);

}  // namespace verslag::xlsx::examples
