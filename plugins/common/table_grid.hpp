// Where a table's cells stand, and how wide its columns are.
#pragma once

#include <verslag/document.hpp>

#include <span>
#include <vector>

namespace verslag::common {

struct GridCell {
    const TableCell* cell = nullptr;  // null: the row has no cell here
    std::uint32_t column = 0, columns = 1;
    bool spans_rows = false;  // begins a cell that goes on in the row below
    bool continues = false;   // goes on with a cell of the row above
};

// Each row from the first column to the last, without holes. A cell that spans more rows than follow in these
// rows ends with them.
using Grid = std::vector<std::vector<GridCell>>;
Grid make_grid(std::span<const TableRow>, std::uint32_t columns);
// How many columns the rows need, or as many as the table says, if that is more.
std::uint32_t count_columns(const Table&);

// Widths in twips that add up to `room`. Each column gets room for its longest word; what is left goes to those
// with long cells. Where every line fits, a first column that only names its rows is as wide as its names.
std::vector<int> column_widths(const Table&, std::uint32_t columns, int room);
// Whether each row begins with a cell that names it.
bool has_row_names(const Table&);

}  // namespace verslag::common
