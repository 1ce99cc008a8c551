// Tables on pages: rows that stay whole, and headers on every page.
#include "table.hpp"

#include <numeric>

namespace verslag::pdf {
namespace {

constexpr double padding_x = 0.45, padding_y = 0.3;  // in sizes of the table's text
constexpr double rule = 0.5, strong_rule = 1.0;      // points

// How high each row is. What spans several rows stretches its last one, or with `apart` its first: then
// the rows may stand on different pages.
std::vector<double> row_heights(const Grid& grid, Part& part, bool apart)
{
    std::vector<double> out(part.rows.size(), Sheet::leading(grid.size) + 2 * grid.y);
    for (const bool spanning : {false, true})
        for (auto& row : part.rows)
            for (auto& cell : row) {
                if ((cell.rows > 1) != spanning) continue;
                cell.height = Sheet::leading(grid.size) * static_cast<double>(cell.lines.size()) + 2 * grid.y;
                const auto rows = apart ? 1 : cell.rows;
                const double has = std::accumulate(out.begin() + static_cast<std::ptrdiff_t>(cell.row),
                                                   out.begin() + static_cast<std::ptrdiff_t>(cell.row + rows), 0.0);
                out[cell.row + rows - 1] += std::max(0.0, cell.height - has);
            }
    return out;
}

enum class Use { once, first, again };  // of a cell's lines: those of a header are needed on each page

// Draws a cell's text from its line `first` on, as far as `room` goes; the line that it came to.
std::size_t draw_cell(Setting& s, const Grid& grid, Cell& cell, Frame frame, double top, double room, std::size_t first, Use use)
{
    const double leading = Sheet::leading(grid.size);
    double y = top + grid.y;
    auto i = first;
    for (; i < cell.lines.size(); ++i, y += leading) {
        if (y + leading > top + room + 0.01 && i > first) break;
        auto& line = cell.lines[i];
        if (line.pieces.empty()) continue;
        const double left = frame.left + grid.edges[cell.column] + (grid.flush && cell.column == 0 ? 0 : grid.x);
        const double x = cell.right ? frame.left + grid.edges[cell.column] + width_of(grid, cell) - grid.x - line.width : left;
        s.flow.add(Text{use == Use::once ? std::move(line) : line, x, y + Sheet::baseline(grid.size), use == Use::again});
    }
    if (cell.lines.empty() && use != Use::again) s.flow.add(Empty{cell.element});
    return i;
}

void draw_rule(Setting& s, const Grid& grid, const Cell& cell, Frame frame, double y, double thickness, Color color)
{
    s.flow.box({frame.left + grid.edges[cell.column], y - thickness, width_of(grid, cell), thickness, color});
}

void draw_head(Setting& s, Grid& grid, Frame frame, const std::vector<double>& heights, Use use)
{
    const double height = std::accumulate(heights.begin(), heights.end(), 0.0);
    const double top = s.flow.y();
    s.flow.box({frame.left, top, frame.width, height, color::tint});
    double y = top;
    for (std::size_t r = 0; r < grid.head.rows.size(); ++r) {
        for (auto& cell : grid.head.rows[r]) {
            draw_cell(s, grid, cell, frame, y, cell.height, 0, use);
            const bool last = cell.row + cell.rows == grid.head.rows.size();
            if (!last) draw_rule(s, grid, cell, frame, y + heights[r], rule, color::rule);
        }
        y += heights[r];
    }
    s.flow.box({frame.left, y - strong_rule, frame.width, strong_rule, color::accent});
    s.flow.down(height);
}

// Sets the body's rows; `new_page` goes on to the next page, header and all.
class Body {
public:
    Body(Setting& s, Grid& grid, Frame frame, double head_height, const std::function<void()>& new_page)
        : s_(s),
          grid_(grid),
          frame_(frame),
          page_(s.flow.page_height() - head_height),
          new_page_(new_page),
          heights_(row_heights(grid, grid.body, false)),
          ending_(grid.body.rows.size())
    {
        for (const auto& row : grid.body.rows)
            for (const auto& cell : row) ending_[cell.row + cell.rows - 1].push_back(&cell);
    }

    // The rows from `first` on that a spanning cell holds together.
    std::size_t end_of_band(std::size_t first) const
    {
        auto end = first + 1;
        for (auto r = first; r < end; ++r)
            for (const auto& cell : grid_.body.rows[r]) end = std::max(end, r + cell.rows);
        return end;
    }
    double band_height(std::size_t first, std::size_t end) const
    {
        return std::accumulate(heights_.begin() + static_cast<std::ptrdiff_t>(first),
                               heights_.begin() + static_cast<std::ptrdiff_t>(end), 0.0);
    }
    // What must stand below the header on its first page: two rows, or of high ones less.
    double first_height() const
    {
        if (heights_.empty()) return 0;
        const auto end = end_of_band(0);
        if (end < heights_.size() && band_height(0, end_of_band(end)) < page_ / 4) return band_height(0, end_of_band(end));
        return band_height(0, end) <= page_ / 2 ? band_height(0, end) : least_height();
    }
    void set()
    {
        for (std::size_t first = 0; first < grid_.body.rows.size();) {
            const auto end = end_of_band(first);
            if (band_height(first, end) <= page_ + 0.01) {
                const bool last_but_one =
                    end + 1 == grid_.body.rows.size() && first > 0 && band_height(first, end + 1) < page_ / 4;
                if (band_height(first, last_but_one ? end + 1 : end) > s_.flow.room() + 0.01) new_page_();
                for (auto r = first; r < end; ++r) whole_row(r);
            } else {
                if (end > first + 1) heights_ = row_heights(grid_, grid_.body, true);
                for (auto r = first; r < end; ++r) {
                    if (heights_[r] > page_) {
                        row_in_pieces(r);
                        continue;
                    }
                    if (heights_[r] > s_.flow.room() + 0.01) new_page_();
                    whole_row(r);
                }
            }
            first = end;
        }
    }

private:
    // Two lines: less of a row doesn't stand alone.
    double least_height() const { return 2 * Sheet::leading(grid_.size) + 2 * grid_.y; }
    void anchor(std::size_t r)
    {
        if (const auto& id = grid_.body.source[r].id; !id.empty()) s_.flow.add(Anchor{id, s_.flow.y()});
    }
    void whole_row(std::size_t r)
    {
        anchor(r);
        const double top = s_.flow.y();
        for (auto& cell : grid_.body.rows[r]) draw_cell(s_, grid_, cell, frame_, top, 1e9, 0, Use::once);
        s_.flow.down(heights_[r]);
        rules(r);
    }
    // Below each cell that ends with this row.
    void rules(std::size_t r)
    {
        for (const auto* cell : ending_[r]) draw_rule(s_, grid_, *cell, frame_, s_.flow.y(), rule, color::rule);
    }
    void row_in_pieces(std::size_t r)
    {
        if (s_.flow.room() < least_height()) new_page_();
        anchor(r);
        auto& cells = grid_.body.rows[r];
        std::vector<std::size_t> done(cells.size(), 0);
        for (bool first = true;; first = false) {
            const double top = s_.flow.y(), room = s_.flow.room() - grid_.y;
            bool more = false;
            double used = 0;
            for (std::size_t c = 0; c < cells.size(); ++c) {
                if (!first && done[c] == cells[c].lines.size()) continue;
                const auto before = done[c];
                done[c] = draw_cell(s_, grid_, cells[c], frame_, top, room, done[c], Use::once);
                used = std::max(used, Sheet::leading(grid_.size) * static_cast<double>(done[c] - before) + 2 * grid_.y);
                more |= done[c] < cells[c].lines.size();
            }
            s_.flow.down(std::min(used, s_.flow.room()));
            if (!more) break;
            new_page_();
        }
        rules(r);
    }

    Setting& s_;
    Grid& grid_;
    Frame frame_;
    double page_;  // what a page holds below the header
    const std::function<void()>& new_page_;
    std::vector<double> heights_;
    std::vector<std::vector<const Cell*>> ending_;  // by the row that they end with
};

}  // namespace

void set_table(Setting& s, const Block& block, Frame frame, Element* parent)
{
    const auto& table = block.table;
    if (table.rows.empty() && table.head.empty()) return;
    const auto& sheet = s.out.sheet;
    const bool facts = block.role == Role::key_facts;
    auto* element = s.out.structure.add(parent, "Table");
    if (!block.lang.empty()) element->more().lang = block.lang;

    s.flow.gap(s.after_heading ? s.between : sheet.block_gap());
    if (!block.id.empty()) s.flow.mark(Anchor{block.id, 0});
    if (!table.caption.empty()) {
        const Look look{sheet.small(), bold, color::ink};
        auto lines = text(s, table.caption, look, s.out.structure.add(element, "Caption")).lines(frame.width);
        s.flow.keep();
        s.flow.lines(std::move(lines), frame.left, look.size);
        s.flow.gap(sheet.base * 0.3);
    }

    Grid grid;
    grid.columns = count_columns(table);
    grid.size = facts ? sheet.base : sheet.small();
    grid.x = grid.size * (facts ? 2 * padding_x : padding_x);
    grid.flush = facts;
    grid.y = grid.size * padding_y;
    const Look look{grid.size, regular, color::ink};
    // A header alone is the body: PDF/UA has no table without one.
    if (!table.head.empty())
        grid.head = place_cells(s, table.head, grid.columns, true, facts,
                                s.out.structure.add(element, table.rows.empty() ? "TBody" : "THead"), look);
    if (!table.rows.empty())
        grid.body = place_cells(s, table.rows, grid.columns, false, facts, s.out.structure.add(element, "TBody"), look);
    align_figures(grid);
    set_columns(grid, frame.width, facts);
    frame.width = grid.edges.back();

    // A header that leaves no room for rows is not repeated.
    const auto head_heights = row_heights(grid, grid.head, false);
    const double head = std::accumulate(head_heights.begin(), head_heights.end(), 0.0);
    const bool repeat = !table.head.empty() && head < s.flow.page_height() / 3;
    const std::function<void()> new_page = [&] {
        s.flow.release();
        s.flow.break_page();
        if (repeat) draw_head(s, grid, frame, head_heights, Use::again);
    };
    Body body{s, grid, frame, repeat ? head : 0, new_page};
    s.flow.need(head + body.first_height());
    if (facts) s.flow.box({frame.left, s.flow.y(), frame.width, strong_rule, color::accent});
    if (!table.head.empty()) draw_head(s, grid, frame, head_heights, Use::first);
    s.flow.release();
    body.set();
    s.flow.gap(sheet.block_gap());
}

}  // namespace verslag::pdf
