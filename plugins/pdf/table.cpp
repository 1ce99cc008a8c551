// Tables on pages: rows that stay whole, and headers on every page.
#include "table.hpp"

#include <numeric>

namespace verslag::pdf {
namespace {

constexpr double padding_x = 0.45;        // in sizes of the table's text
constexpr double highest_head = 0.8;      // of a page
constexpr double small_table = 0.33;      // of a page: below that it stays whole
constexpr double gutter = 2.4;            // in sizes of body text, between two panels
constexpr std::size_t least_rows = 8;     // that are worth two panels
constexpr double narrowest_panel = 19;    // in sizes of body text
constexpr double narrowest_column = 2.7;  // in sizes of its text, padding and all
constexpr double smallest_size = 5;       // points: what is smaller can't be read
constexpr double much_lower = 0.65;       // of its height in one

double sum(const std::vector<double>& all, std::size_t first, std::size_t end)
{
    return std::accumulate(all.begin() + static_cast<std::ptrdiff_t>(first), all.begin() + static_cast<std::ptrdiff_t>(end), 0.0);
}

// By the row that they end with.
std::vector<std::vector<const Cell*>> cells_by_end(const Part& part)
{
    std::vector<std::vector<const Cell*>> out(part.rows.size());
    for (const auto& row : part.rows)
        for (const auto& cell : row) out[cell.row + cell.rows - 1].push_back(&cell);
    return out;
}

// Sets the rows of a body, or of a header that is higher than a page; `new_page` goes on to the next page, header and all.
class Rows {
public:
    Rows(Setting& s, Grid& grid, Part& part, double left, double head_height, const std::function<void()>& new_page)
        : s_(s),
          grid_(grid),
          part_(part),
          left_(left),
          page_(s.flow.page_height() - head_height),
          new_page_(new_page),
          heights_(row_heights(grid, part, false)),
          ending_(cells_by_end(part))
    {
    }

    // What must stand below the header on its first page: all of a small table, two rows of another, or of high
    // ones less.
    double first_height() const
    {
        if (heights_.empty()) return 0;
        if (const double all = band_height(0, heights_.size()); all < page_ * small_table) return all;
        const auto end = end_of_band(0);
        if (end < heights_.size() && band_height(0, end_of_band(end)) < page_ / 4) return band_height(0, end_of_band(end));
        return band_height(0, end) <= page_ / 2 ? band_height(0, end) : least_height();
    }
    void set()
    {
        for (std::size_t first = 0; first < part_.rows.size();) {
            const auto end = end_of_band(first);
            if (band_height(first, end) <= page_ + 0.01) {
                const bool last_but_one = end + 1 == part_.rows.size() && first > 0 && band_height(first, end + 1) < page_ / 4;
                if (band_height(first, last_but_one ? end + 1 : end) > s_.flow.room() + 0.01) new_page_();
                for (auto r = first; r < end; ++r) whole_row(r);
            } else {
                if (end > first + 1) heights_ = row_heights(grid_, part_, true);
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
    // The rows from `first` on that a spanning cell holds together.
    std::size_t end_of_band(std::size_t first) const
    {
        auto end = first + 1;
        for (auto r = first; r < end; ++r)
            for (const auto& cell : part_.rows[r]) end = std::max(end, r + cell.rows);
        return end;
    }
    double band_height(std::size_t first, std::size_t end) const { return sum(heights_, first, end); }
    // Two lines: less of a row doesn't stand alone.
    double least_height() const { return 2 * grid_.leading + 2 * grid_.y; }
    void anchor(std::size_t r)
    {
        if (const auto& id = part_.source[r].id; !id.empty()) s_.flow.add(Anchor{id, s_.flow.y()});
    }
    void ground(Drawing& draw, std::size_t r, double top, double height)
    {
        if (&part_ == &grid_.head) draw.head_ground(top, height);
        else draw.ground(r, top, height);
        draw.columns(part_, r, top, height);
    }
    void whole_row(std::size_t r)
    {
        anchor(r);
        const double top = s_.flow.y();
        Drawing draw{s_, grid_, left_};
        ground(draw, r, top, heights_[r]);
        for (auto& cell : part_.rows[r]) draw.cell(cell, top, 1e9, 0, Use::once);
        s_.flow.down(heights_[r]);
        draw.rules(ending_[r], s_.flow.y());
    }
    void row_in_pieces(std::size_t r)
    {
        if (s_.flow.room() < least_height()) new_page_();
        anchor(r);
        auto& cells = part_.rows[r];
        Drawing draw{s_, grid_, left_};
        std::vector<std::size_t> done(cells.size(), 0);
        for (bool first = true;; first = false) {
            const double top = s_.flow.y(), room = s_.flow.room() - grid_.y;
            bool more = false;
            double used = 0;
            for (std::size_t c = 0; c < cells.size(); ++c) {
                if (!first && done[c] == cells[c].lines.size()) continue;
                const auto before = done[c];
                done[c] = draw.cell(cells[c], top, room, done[c], Use::once);
                used = std::max(used, grid_.leading * static_cast<double>(done[c] - before) + 2 * grid_.y);
                more |= done[c] < cells[c].lines.size();
            }
            used = std::min(used, s_.flow.room());
            ground(draw, r, top, used);
            s_.flow.down(used);
            if (!more) break;
            new_page_();
        }
        draw.rules(ending_[r], s_.flow.y());
    }

    Setting& s_;
    Grid& grid_;
    Part& part_;
    double left_;
    double page_;  // what a page holds below the header
    const std::function<void()>& new_page_;
    std::vector<double> heights_;
    std::vector<std::vector<const Cell*>> ending_;
};

// Sets a table of short rows in two panels beside one another, when that makes it much lower and all of it fits on a
// page; it is one table to who listens, and read from top to bottom, panel by panel.
bool set_in_panels(Setting& s, Grid& grid, const Frame& frame)
{
    const auto& sheet = s.out.sheet;
    const double width = (frame.wide - sheet.base * gutter) / 2;
    const auto rows = grid.body.rows.size();
    const double row_height = grid.leading + 2 * grid.y;
    if (rows < least_rows || width < sheet.base * narrowest_panel) return false;
    if (row_height * static_cast<double>(rows) / 2 > s.flow.page_height()) return false;
    for (const auto& row : grid.body.rows)
        for (const auto& cell : row)
            if (cell.rows > 1 || cell.right) return false;
    const double padding = grid.x;
    set_columns(grid, width, false, true);
    if (std::exchange(grid.x, padding) < padding || !fits(grid, grid.edges)) return false;
    break_lines(grid);
    const auto head_heights = row_heights(grid, grid.head, false);
    const auto heights = row_heights(grid, grid.body, false);
    const double head = sum(head_heights, 0, head_heights.size()), all = sum(heights, 0, rows);
    std::size_t first = 0;
    while (first < rows && sum(heights, 0, first) < all / 2 - 0.01) ++first;
    const double height = head + std::max(sum(heights, 0, first), sum(heights, first, rows));
    const double unbroken = row_height * static_cast<double>(rows + grid.head.rows.size());
    if (height > s.flow.page_height() || height > unbroken * much_lower) return false;

    s.flow.need(height);
    const auto ending = cells_by_end(grid.body);
    const double top = s.flow.y();
    double left = frame.left;
    for (const auto& [begin, end] : {std::pair{std::size_t{0}, first}, std::pair{first, rows}}) {
        Drawing draw{s, grid, left};
        if (!grid.head.rows.empty()) draw.head(head_heights, top, begin ? Use::again : Use::first);
        double y = top + head;
        for (auto r = begin; r < end; ++r) {
            if (const auto& id = grid.body.source[r].id; !id.empty()) s.flow.add(Anchor{id, y});
            draw.ground(r - begin, y, heights[r]);
            draw.columns(grid.body, r, y, heights[r]);
            for (auto& cell : grid.body.rows[r]) draw.cell(cell, y, 1e9, 0, Use::once);
            y += heights[r];
            draw.rules(ending[r], y);
        }
        left += width + sheet.base * gutter;
    }
    s.flow.down(height);
    return true;
}

// The size of the text: smaller where columns would be too narrow for two or three letters.
double size_that_fits(const Setting& s, std::size_t columns, double width)
{
    const double size = s.out.sheet.small(), largest = width / static_cast<double>(columns) / narrowest_column;
    if (largest < smallest_size)
        s.warn("the table has " + std::to_string(columns) +
                   " columns, more than fit on the page; its words are broken or very small; take wider paper, or make more "
                   "tables of it",
               s.line);
    return std::max(1.0, std::min(size, largest));
}

std::vector<std::string> heads_of(const Table& table)
{
    std::vector<std::string> out;
    if (table.head.size() == 1)
        for (const auto& cell : table.head.front().cells) out.push_back(plain_text(cell.runs));
    return out;
}

// The first columns of one are those of the other.
bool related(const std::vector<std::string>& a, const std::vector<std::string>& b)
{
    return !a.empty() && !b.empty() &&
           std::equal(a.begin(), a.begin() + static_cast<std::ptrdiff_t>(std::min(a.size(), b.size())), b.begin());
}

std::vector<Cell> measured(Setting& s, const TableRow& row, const Look& look)
{
    std::vector<Cell> out;
    for (std::size_t c = 0; const auto& cell : row.cells) {
        const auto words = plain_text(cell.runs);
        const Stretch stretch{words, look, nullptr, nullptr, s.lang};
        out.push_back({c++, 1, 0, 1, Paragraph({&stretch, 1}, s.lang, s.type), {}, nullptr});
        out.back().wide = out.back().text.widths();
        out.back().narrow = out.back().text.narrowest();
    }
    return out;
}

// Where the columns are of all tables of this one's role with the same columns, of which the last may be missing: their
// texts stand below one another.
Columns columns_of_family(Setting& s, Grid& grid, const Block& block, const std::vector<std::string>& heads, double width)
{
    const Look look{grid.size, regular, {}};
    Columns out{heads, {}};
    Grid all;
    all.size = grid.size;
    all.x = grid.x;
    for (const auto& other : s.document.blocks) {
        if (&other == &block || other.kind != Block::Kind::table || other.role != block.role) continue;
        const auto& rows = other.table.rows;
        if (const auto its = heads_of(other.table); related(heads, its)) {
            if (its.size() > out.heads.size()) {
                out.heads = its;
                all.kin.rows.push_back(measured(s, other.table.head.front(), {grid.size, bold, {}}));
            }
            const auto step = std::max<std::size_t>(rows.size() / 40, 1);
            for (std::size_t r = 0; r < rows.size(); r += step) all.kin.rows.push_back(measured(s, rows[r], look));
        }
    }
    all.columns = out.heads.size();
    for (auto& row : all.kin.rows)
        while (row.size() > all.columns) row.pop_back();
    std::swap(all.head, grid.head);
    std::swap(all.body, grid.body);
    set_columns(all, width, false, true);
    std::swap(all.head, grid.head);
    std::swap(all.body, grid.body);
    out.edges = std::move(all.edges);
    out.padding = all.x;
    return out;
}

void choose_columns(Setting& s, Grid& grid, const Block& block, double width, bool facts)
{
    const auto heads = block.role == Role::none ? std::vector<std::string>() : heads_of(block.table);
    if (heads.size() != grid.columns || s.depth > 1) return set_columns(grid, width, facts, block.role != Role::none);
    auto& known = s.columns[block.role];
    for (const bool again : {false, true}) {
        if (again) known = columns_of_family(s, grid, block, heads, width);
        if (!related(heads, known.heads) || heads.size() > known.heads.size()) continue;
        grid.edges.assign(known.edges.begin(), known.edges.begin() + static_cast<std::ptrdiff_t>(grid.columns));
        grid.edges.push_back(known.edges.back());
        const double padding = std::exchange(grid.x, known.padding);
        if (fits(grid, grid.edges)) return;
        grid.x = padding;
    }
    set_columns(grid, width, facts, true);
}

}  // namespace

void set_table(Setting& s, const Block& block, const Frame& frame, Element* parent)
{
    const auto& table = block.table;
    if (table.rows.empty() && table.head.empty()) return;
    const auto& sheet = s.out.sheet;
    const bool facts = block.role == Role::key_facts;
    if (facts && set_facts(s, block, frame, parent)) return;
    auto* element = s.out.structure.add(parent, "Table");
    if (!block.lang.empty()) element->more().lang = block.lang;

    s.flow.gap(s.after_heading ? s.between : sheet.block_gap());
    if (!block.id.empty()) s.flow.mark(Anchor{block.id, 0});
    if (!table.caption.empty()) {
        const Look look{sheet.small(), bold, sheet.colors.ink};
        auto lines = text(s, table.caption, look, s.out.structure.add(element, "Caption")).lines(frame.width);
        s.flow.keep();
        s.flow.lines(std::move(lines), frame.left, look.size);
        s.flow.gap(sheet.base * 0.3);
    }

    Grid grid;
    grid.columns = count_columns(table);
    grid.size = size_that_fits(s, grid.columns, frame.wide);
    grid.leading = sheet.leading(grid.size);
    grid.x = grid.size * (facts ? 2 * padding_x : padding_x);
    grid.flush = facts;
    grid.y = sheet.cell_padding(grid.size);
    const Look look{grid.size, regular, sheet.colors.ink};
    const Look head_look{grid.size, bold, sheet.filled_head ? sheet.colors.head_ink : sheet.colors.ink, 0, sheet.filled_head};
    // A header alone is the body: PDF/UA has no table without one.
    if (!table.head.empty())
        grid.head = place_cells(s, table.head, grid.columns, true, facts,
                                s.out.structure.add(element, table.rows.empty() ? "TBody" : "THead"), head_look);
    if (!table.rows.empty())
        grid.body = place_cells(s, table.rows, grid.columns, false, facts, s.out.structure.add(element, "TBody"), look);
    align_figures(grid);

    if (block.role == Role::attendance && set_in_panels(s, grid, frame)) {
        s.flow.release();
        s.flow.gap(sheet.block_gap());
        return;
    }

    choose_columns(s, grid, block, frame.wide, facts);
    break_lines(grid);
    // A header that leaves no room for rows is not repeated, and one that leaves none for itself is set as rows are.
    const auto head_heights = row_heights(grid, grid.head, false);
    const double head = sum(head_heights, 0, head_heights.size());
    const bool repeat = !table.head.empty() && head < s.flow.page_height() / 3;
    const bool whole = head < s.flow.page_height() * highest_head;
    const auto draw_head = [&](Use use) {
        Drawing{s, grid, frame.left}.head(head_heights, s.flow.y(), use);
        s.flow.down(head);
    };
    const std::function<void()> new_page = [&] {
        s.flow.release();
        s.flow.break_page();
        if (repeat) draw_head(Use::again);
    };
    Rows body{s, grid, grid.body, frame.left, repeat ? head : 0, new_page};
    if (whole) {
        s.flow.need(head + body.first_height());
        if (!table.head.empty()) draw_head(Use::first);
        s.flow.release();
    } else {
        Rows rows{s, grid, grid.head, frame.left, 0, new_page};
        s.flow.need(rows.first_height());
        s.flow.release();
        rows.set();
    }
    body.set();
    s.flow.gap(sheet.block_gap());
}

}  // namespace verslag::pdf
