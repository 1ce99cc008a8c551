#include "docx/table_grid.hpp"

#include "common/xml_text.hpp"

#include <algorithm>
#include <numeric>

namespace verslag::docx {
namespace {

constexpr int cell_margins = 2 * 85;  // as in parts/styles.xml
constexpr int least_width = 500;
constexpr std::uint32_t too_many = 1000;  // columns; Word's own bound is far below it

// How wide a character of Calibri is, roughly, in hundredths of the font's size.
int advance(char32_t c)
{
    constexpr std::u32string_view narrow = U"ijlIft.,;:!'|()[] r-", wide = U"mwMWQ@%—…";
    if (narrow.find(c) != std::u32string_view::npos) return 30;
    if (wide.find(c) != std::u32string_view::npos) return 85;
    if (c >= U'A' && c <= U'Z') return 60;
    return c >= 0x1100 ? 100 : 51;
}

struct Extent {
    int word = 0, line = 0;  // twips
};

// Table text is 10 points, 200 twips; a heading is bold, about a twentieth wider.
Extent measure(const TableCell& cell, bool bold)
{
    Extent e;
    int word = 0, line = 0;
    const auto end_word = [&] { e.word = std::max(e.word, word), word = 0; };
    const auto end_line = [&] { end_word(), e.line = std::max(e.line, line), line = 0; };
    for (const Run& run : cell.runs) {
        for (std::size_t at = 0; at < run.text.size();) {
            const auto c = common::code_point(run.text, at);
            at += std::max<std::size_t>(c.bytes, 1);
            const int width = advance(c.value) * (bold || run.strong ? 21 : 20) / 10;
            if (c.value == U'\n') end_line();
            else line += width, word += width;
            if (c.value == U' ' || c.value == U'-' || c.value == U'/') end_word();
        }
    }
    end_line();
    return {e.word + cell_margins, e.line + cell_margins};
}

void measure(std::span<const TableRow> rows, std::uint32_t columns, bool head, std::vector<Extent>& out)
{
    for (const auto& row : make_grid(rows, columns)) {
        for (const GridCell& g : row) {
            if (!g.cell || g.continues) continue;
            const auto e = measure(*g.cell, head || g.cell->header != HeaderOf::nothing);
            const int share = static_cast<int>(g.columns);
            for (auto c = g.column; c < g.column + g.columns; ++c) {
                out[c].word = std::max(out[c].word, e.word / share);
                out[c].line = std::max(out[c].line, e.line / share);
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
    std::vector<Extent> extents(columns);
    measure(table.head, columns, true, extents);
    measure(table.rows, columns, false, extents);
    std::vector<int> widths, wishes;
    for (const Extent& e : extents) {
        widths.push_back(std::max(least_width, std::min(e.word, room / 2)));
        // One long cell must not leave the other columns a word wide: no wish beyond the page.
        wishes.push_back(std::max(0, std::min(e.line, room) - widths.back()));
    }
    const auto used = [&] { return std::accumulate(widths.begin(), widths.end(), 0); };
    if (used() > room) {
        std::vector<int> scaled(columns, 0);
        share_out(scaled, widths, room);
        return scaled;
    }
    const int wished = std::accumulate(wishes.begin(), wishes.end(), 0);
    if (wished <= room - used()) {  // every line fits: the page's width is shared by what stands in the columns
        share_out(widths, wishes, wished);
        wishes = widths;
        if (columns == 2 && has_row_names(table)) {
            wishes[0] = 0;
            const int more = std::max(0, room * 22 / 100 - widths[0]);  // names that are too short look lost
            widths[0] += std::min(more, room - used());
        }
    }
    share_out(widths, wishes, room - used());
    return widths;
}

}  // namespace verslag::docx
