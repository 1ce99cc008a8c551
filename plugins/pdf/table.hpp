// A table on its way to a page: cells in a grid, and how wide its columns are.
#pragma once

#include "composition.hpp"

namespace verslag::pdf {

struct Cell {
    std::size_t column, columns, row, rows;
    Paragraph text;
    std::vector<Line> lines;
    Element* element;
    std::vector<double> wide{};  // of the text's lines, without any breaks but the forced ones
    bool right = false;          // figures stand flush right
    double height = 0;
};

// Rows that a header or a body is made of.
struct Part {
    std::vector<std::vector<Cell>> rows;
    std::vector<Element*> elements;  // TR
    std::span<const TableRow> source;
};

struct Grid {
    std::size_t columns = 0;
    double size = 0;      // of its text
    double x = 0, y = 0;  // padding
    Part head, body;
    std::vector<double> edges;  // of the columns, from the left
    bool flush = false;         // the first column begins where the text does
};

// table_grid.cpp: how many columns a table has, spans counted, whatever it says itself.
std::size_t count_columns(const Table& table);
// Gives each cell its place in the grid, and its element. PDF/UA asks for a regular grid: spans are
// clipped to what is there, and gaps are filled with empty cells. `head` is for header rows, `facts` for a
// table of names and facts.
Part place_cells(Setting& s, std::span<const TableRow> rows, std::size_t columns, bool head, bool facts, Element* group,
                 const Look& look);
// Puts columns of figures flush right.
void align_figures(Grid& grid);

// table_columns.cpp: sets the edges of the columns in at most `width`, and breaks the cells' text. `facts` is for
// two columns of names and facts.
void set_columns(Grid& grid, double width, bool facts);

inline double width_of(const Grid& grid, const Cell& cell)
{
    return grid.edges[cell.column + cell.columns] - grid.edges[cell.column];
}

}  // namespace verslag::pdf
