// What a table looks like: text in its cells, lines and grounds.
#include "table.hpp"

#include <numeric>

namespace verslag::pdf {
namespace {

constexpr double thin_rule = 0.5, strong_rule = 1.0;  // points
constexpr double least_size = 6;                      // of text, for rules to be as thick as that

double thin(const Grid& grid) { return thin_rule * std::min(1.0, grid.size / least_size); }
double strong(const Grid& grid) { return strong_rule * std::min(1.0, grid.size / least_size); }

}  // namespace

std::vector<double> row_heights(const Grid& grid, Part& part, bool apart)
{
    std::vector<double> out(part.rows.size(), grid.leading + 2 * grid.y);
    for (const bool spanning : {false, true})
        for (auto& row : part.rows)
            for (auto& cell : row) {
                if ((cell.rows > 1) != spanning) continue;
                cell.height = grid.leading * static_cast<double>(cell.lines.size()) + 2 * grid.y;
                const auto rows = apart ? 1 : cell.rows;
                const double has = std::accumulate(out.begin() + static_cast<std::ptrdiff_t>(cell.row),
                                                   out.begin() + static_cast<std::ptrdiff_t>(cell.row + rows), 0.0);
                out[cell.row + rows - 1] += std::max(0.0, cell.height - has);
            }
    return out;
}

std::size_t Drawing::cell(Cell& cell, double top, double room, std::size_t first, Use use)
{
    double y = top + grid_.y;
    auto i = first;
    for (; i < cell.lines.size(); ++i, y += grid_.leading) {
        if (y + grid_.leading > top + room + 0.01 && i > first) break;
        auto& line = cell.lines[i];
        if (line.pieces.empty()) continue;
        const double begin = x(cell.column) + (grid_.flush && cell.column == 0 ? 0 : grid_.x);
        const double at = cell.right ? x(cell.column + cell.columns) - grid_.x - line.width : begin;
        s_.flow.add(Text{use == Use::once ? std::move(line) : line, at, y + s_.out.sheet.baseline(grid_.size),
                         use == Use::again ? Reading::again : Reading::aloud});
    }
    if (cell.lines.empty() && use != Use::again) s_.flow.add(Empty{cell.element});
    return i;
}

void Drawing::head(const std::vector<double>& heights, double top, Use use)
{
    const auto& sheet = s_.out.sheet;
    const double height = std::accumulate(heights.begin(), heights.end(), 0.0);
    head_ground(top, height);
    double y = top;
    for (std::size_t r = 0; r < grid_.head.rows.size(); ++r) {
        columns(grid_.head, r, y, heights[r]);
        for (auto& c : grid_.head.rows[r]) {
            cell(c, y, c.height, 0, use);
            const double bottom = y + heights[r];
            if (c.row + c.rows < grid_.head.rows.size() && sheet.rules != TableRules::none)
                s_.flow.box({x(c.column), bottom - thin(grid_), width_of(grid_, c), thin(grid_), sheet.colors.rule});
        }
        y += heights[r];
    }
    s_.flow.box({left_, y - strong(grid_), grid_.edges.back(), strong(grid_), sheet.colors.accent});
}

void Drawing::head_ground(double top, double height)
{
    const auto& sheet = s_.out.sheet;
    if (sheet.filled_head) s_.flow.box({left_, top, grid_.edges.back(), height, sheet.colors.head_ground});
}

void Drawing::columns(const Part& part, std::size_t row, double top, double height)
{
    const auto& sheet = s_.out.sheet;
    if (sheet.rules != TableRules::grid) return;
    // A cell of the rows above may reach down to this one.
    for (std::size_t r = row + 1; r-- > 0;) {
        for (const auto& c : part.rows[r])
            if (c.row + c.rows > row && c.column + c.columns < grid_.columns)
                s_.flow.box({x(c.column + c.columns) - thin(grid_) / 2, top, thin(grid_), height, sheet.colors.rule});
        if (row - r + 1 >= part.longest) break;
    }
}

void Drawing::ground(std::size_t row, double top, double height)
{
    const auto& sheet = s_.out.sheet;
    if (sheet.banded && row % 2) s_.flow.box({left_, top, grid_.edges.back(), height, sheet.colors.band_ground});
}

void Drawing::rules(std::span<const Cell* const> cells, double bottom)
{
    const auto& sheet = s_.out.sheet;
    if (sheet.rules == TableRules::none) return;
    for (const auto* c : cells)
        s_.flow.box({x(c->column), bottom - thin(grid_), width_of(grid_, *c), thin(grid_), sheet.colors.rule});
}

}  // namespace verslag::pdf
