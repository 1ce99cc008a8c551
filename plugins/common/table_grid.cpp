#include "common/table_grid.hpp"

#include "common/letters.hpp"

#include <verslag/safe_text.hpp>

#include <algorithm>
#include <cmath>
#include <numeric>

namespace verslag::common {
namespace {

constexpr int cell_margins = 2 * 85;  // as in parts/styles.xml
constexpr int least_width = 500;
constexpr int narrow_column = 900;
constexpr std::uint32_t too_many = 1000;  // columns; Word's own bound is far below it

struct CellExtent {
    int word = 0;   // the longest word, twips
    int line = 0;   // the longest line
    int whole = 0;  // all lines one after another
    int half = 0;   // of each line, where it is broken in the middle
};

// Table text is 10 points, 200 twips; bold is a little wider, in most fonts more than in Calibri.
CellExtent measure(const TableCell& cell, bool bold)
{
    constexpr int splits_at_hyphen = 600;  // "T-31" stays whole, "Thorbecke-experimenten" need not
    CellExtent e;
    int word = 0, line = 0;
    std::vector<std::pair<int, int>> breaks;  // where the line may be broken: what stands before the space, and with it
    const auto end_word = [&] { e.word = std::max(e.word, word), word = 0; };
    const auto end_line = [&] {
        end_word(), e.line = std::max(e.line, line), e.whole += line;
        int half = line;
        for (const auto& [before, with] : breaks) half = std::min(half, std::max(before, line - with));
        e.half = std::max(e.half, half);
        line = 0, breaks.clear();
    };
    for (const Run& run : cell.runs) {
        for (std::size_t at = 0; at < run.text.size();) {
            const auto c = character_at(run.text, at);
            at += std::max<std::size_t>(c.bytes, 1);
            if (c.value == U'\n') {
                end_line();
                continue;
            }
            const int width = common::letter_width(c.value) * (bold || run.strong ? 213 : 200) / 100;
            if (c.value == U' ') breaks.emplace_back(line, line + width);
            line += width, word += width;
            if (c.value == U' ' || (word > splits_at_hyphen && (c.value == U'-' || c.value == U'/'))) end_word();
        }
    }
    end_line();
    return {e.word + cell_margins, e.line + cell_margins, e.whole + cell_margins, e.half + cell_margins};
}

struct ColumnExtent {
    int word = 0, line = 0;
    double squares = 0;  // of the cells' whole lengths
    int cells = 0;

    // The length that its cells have by and large: a column of long cells weighs more than one with one long cell.
    int usual() const { return cells ? static_cast<int>(std::sqrt(squares / cells)) : 0; }
};

void measure(std::span<const TableRow> rows, std::uint32_t columns, bool head, std::vector<ColumnExtent>& out)
{
    for (const auto& row : make_grid(rows, columns)) {
        for (const GridCell& g : row) {
            if (!g.cell || g.continues) continue;
            auto e = measure(*g.cell, head || g.cell->header != HeaderOf::nothing);
            if (head) e.word = std::max(e.word, e.half);  // a heading takes two lines at most
            const int share = static_cast<int>(g.columns);
            const double whole = static_cast<double>(e.whole) / share;
            for (auto c = g.column; c < g.column + g.columns; ++c) {
                out[c].word = std::max(out[c].word, e.word / share);
                out[c].line = std::max(out[c].line, e.line / share);
                if (head) continue;
                out[c].squares += whole * whole;
                ++out[c].cells;
            }
        }
    }
}

std::uint32_t span(std::uint32_t n) { return std::clamp(n, 1u, too_many); }

// Adds to each width its part of `rest` by weight; the last one with a weight gets what rounding left.
void share_out(std::vector<int>& widths, const std::vector<int>& weights, int rest)
{
    const std::int64_t total = std::accumulate(weights.begin(), weights.end(), std::int64_t{0});
    std::size_t last = 0;
    int given = 0;
    for (std::size_t i = 0; i < widths.size(); ++i) {
        const int part =
            total ? static_cast<int>(std::int64_t{rest} * weights[i] / total) : rest / static_cast<int>(widths.size());
        widths[i] += part;
        given += part;
        if (weights[i] || !total) last = i;
    }
    widths[last] += rest - given;
}

}  // namespace

Grid make_grid(std::span<const TableRow> rows, std::uint32_t columns)
{
    struct Above {
        const TableCell* cell = nullptr;
        std::uint32_t begin = 0, columns = 0, rows_left = 0;
    };
    std::vector<Above> above(columns);
    Grid grid;
    for (std::size_t r = 0; r < rows.size(); ++r) {
        auto& line = grid.emplace_back();
        const auto below = static_cast<std::uint32_t>(std::min<std::size_t>(rows.size() - r - 1, too_many));
        auto next = rows[r].cells.begin();
        for (std::uint32_t c = 0; c < columns;) {
            if (auto& a = above[c]; a.rows_left) {
                --a.rows_left;
                line.push_back({a.cell, c, a.columns, a.rows_left > 0, true});
                c += a.columns;
                continue;
            }
            if (next == rows[r].cells.end()) {
                line.push_back({nullptr, c, 1, false, false});
                ++c;
                continue;
            }
            const TableCell& cell = *next++;
            auto width = std::min(span(cell.columns), columns - c);
            for (std::uint32_t i = 1; i < width; ++i)
                if (above[c + i].rows_left) width = i;  // it ends where a cell comes down from above
            const auto more = std::min(cell.rows ? cell.rows - 1 : 0, below);
            above[c] = {&cell, c, width, more};
            line.push_back({&cell, c, width, more > 0, false});
            c += width;
        }
    }
    return grid;
}

std::uint32_t count_columns(const Table& table)
{
    std::uint32_t most = std::min(table.columns, too_many);
    for (const auto* rows : {&table.head, &table.rows}) {
        std::vector<std::uint32_t> down;  // for each column, in how many rows it is still taken from above
        for (const TableRow& row : *rows) {
            std::uint32_t c = 0;
            const auto taken = [&] { return c < down.size() && down[c] > 0; };
            std::vector<std::uint32_t> next(down.size());
            for (std::size_t i = 0; i < down.size(); ++i) next[i] = down[i] ? down[i] - 1 : 0;
            for (const TableCell& cell : row.cells) {
                while (taken()) ++c;
                const auto end = std::min(c + span(cell.columns), too_many);
                if (next.size() < end) next.resize(end);
                for (; c < end; ++c) next[c] = cell.rows ? cell.rows - 1 : 0;
            }
            most = std::max(most, c);
            down = std::move(next);
        }
    }
    return most;
}

bool has_row_names(const Table& table)
{
    bool any = false;
    for (const TableRow& row : table.rows) {
        if (row.cells.empty()) continue;
        if (row.cells.front().header != HeaderOf::row) return false;
        any = true;
    }
    return any;
}

std::vector<int> column_widths(const Table& table, std::uint32_t columns, int room)
{
    std::vector<ColumnExtent> extents(columns);
    measure(table.head, columns, true, extents);
    measure(table.rows, columns, false, extents);
    std::vector<int> widths, lines, usual;
    for (const ColumnExtent& e : extents) {
        widths.push_back(std::max(least_width, std::min(e.word, room / 2)));
        lines.push_back(std::max(0, e.line - widths.back()));
        // No wish beyond the page: one column of prose must not leave the others a word wide.
        usual.push_back(std::max(0, std::min({e.usual(), e.line, room}) - widths.back()));
    }
    const auto sum = [](const std::vector<int>& all) { return std::accumulate(all.begin(), all.end(), std::int64_t{0}); };
    const auto left = [&] { return static_cast<int>(room - sum(widths)); };
    if (left() < 0) {
        std::vector<int> scaled(columns, 0);
        share_out(scaled, widths, room);
        return scaled;
    }
    if (sum(lines) > left()) {
        share_out(widths, usual, left());
        return widths;
    }
    // Every line fits: what is left of the page's width is shared by what stands in the columns.
    share_out(widths, lines, static_cast<int>(sum(lines)));
    lines = widths;
    for (int& weight : lines)
        if (weight < narrow_column) weight = 0;  // numbers look lost in a wide column
    if (columns == 2 && has_row_names(table) && widths[0] >= narrow_column) {
        lines[0] = 0;
        const int more = std::max(0, room * 22 / 100 - widths[0]);  // names that are too short look lost
        widths[0] += std::min(more, left());
    }
    share_out(widths, lines, left());
    return widths;
}

}  // namespace verslag::common
