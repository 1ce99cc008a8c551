// What exporters may rely on in any view.
#pragma once

#include <verslag/document.hpp>
#include <verslag/workbook.hpp>

namespace verslag::example {

// Adds a test failure for each thing that is wrong: ids that are no ids or are not unique, targets that are
// not there, heading levels that skip, tables that are not rectangular, control characters, empty runs,
// images that are no resources.
void expect_well_formed(const Document&);
// Rows as long as their header, titles that are unique, values of their column's type, choices that are offered.
void expect_well_formed(const Workbook&);

// Everything that a document says, in order: the text of its runs, a line a paragraph or cell.
std::string all_text(const std::vector<Block>&);

// The blocks of a document in the order of reading, those inside others too.
std::vector<const Block*> all_blocks(const std::vector<Block>&);

}  // namespace verslag::example
