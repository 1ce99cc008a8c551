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
    double narrow = 0;           // of its longest word
    bool right = false;          // figures stand flush right
    double height = 0;
};

// Rows that a header or a body is made of.
struct Part {
    std::vector<std::vector<Cell>> rows;
    std::vector<Element*> elements;  // TR
    std::span<const TableRow> source;
    std::size_t longest = 1;  // rows that a cell spans
};

struct Grid {
    std::size_t columns = 0;
    double size = 0;      // of its text
    double leading = 0;   // from one of its lines to the next
    double x = 0, y = 0;  // padding
    Part head, body;
    Part kin;                   // rows of other tables, with which it shares its columns
    std::vector<double> edges;  // of the columns, from the left
    bool flush = false;         // the first column begins where the text does, without padding
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

// table_columns.cpp: sets the edges of the columns in at most `width`. `facts` is for two columns of names and facts;
// a table that `fills` takes all of the width, however little it holds.
void set_columns(Grid& grid, double width, bool facts, bool fills);
// Whether each column holds its longest word at these edges.
bool fits(const Grid& grid, const std::vector<double>& edges);
void break_lines(Grid& grid);

inline double width_of(const Grid& grid, const Cell& cell)
{
    return grid.edges[cell.column + cell.columns] - grid.edges[cell.column];
}

// table_draw.cpp
enum class Use { once, first, again };  // of a cell's lines: those of a header are needed on each page

// How high each row is. What spans several rows stretches its last one, or with `apart` its first: then
// the rows may stand on different pages.
std::vector<double> row_heights(const Grid& grid, Part& part, bool apart);

class Drawing {
public:
    Drawing(Setting& s, Grid& grid, double left) : s_(s), grid_(grid), left_(left) {}

    // A cell's text from its line `first` on, as far as `room` goes; the line that it came to.
    std::size_t cell(Cell& cell, double top, double room, std::size_t first, Use use);
    void head(const std::vector<double>& heights, double top, Use use);
    // That of a header, where the style wants one.
    void head_ground(double top, double height);
    // The ground of a row, to be drawn before its text: every other one has one where the style wants that.
    void ground(std::size_t row, double top, double height);
    // The thin lines between a row's columns, where the style wants them.
    void columns(const Part& part, std::size_t row, double top, double height);
    // The thin lines below, and between, cells that end at `bottom`.
    void rules(std::span<const Cell* const> cells, double bottom);

private:
    double x(std::size_t edge) const { return left_ + grid_.edges[edge]; }

    Setting& s_;
    Grid& grid_;
    double left_;
};

}  // namespace verslag::pdf
