// Tables: columns as wide as their content asks for, rows that stay whole, headers on every page.
#include "composition.hpp"

#include <numeric>

namespace verslag::pdf {
namespace {

constexpr double padding_x = 0.45, padding_y = 0.3;  // in sizes of the table's text
constexpr double rule = 0.5, strong_rule = 1.0;      // points

struct Cell {
    std::size_t column, columns, row, rows;
    Paragraph text;
    std::vector<Line> lines;
    Element* element;
    bool right = false;  // figures stand flush right
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
    double size = 0;  // of its text
    double x = 0, y = 0;  // padding
    Part head, body;
    std::vector<double> edges;  // of the columns, from the left
};

// Figures, amounts and percentages: what is compared by its last digit.
bool is_figure(std::string_view s)
{
    static constexpr std::string_view signs[] = {"\u20AC", "\u00A0", "\u2013", "\u2212"};
    bool digit = false;
    while (!s.empty()) {
        if (s.front() >= '0' && s.front() <= '9') digit = true;
        else if (std::string_view(" +-.,%").find(s.front()) == std::string_view::npos) {
            const auto* sign = std::find_if(std::begin(signs), std::end(signs), [&](auto x) { return s.starts_with(x); });
            if (sign == std::end(signs)) return false;
            s.remove_prefix(sign->size());
            continue;
        }
        s.remove_prefix(1);
    }
    return digit;
}

// Gives each cell its place in the grid. PDF/UA asks for a regular one: spans are clipped to what is there,
// and gaps are filled with empty cells.
Part place_cells(Setting& s, std::span<const TableRow> rows, std::size_t columns, bool head, Element* group, const Look& look)
{
    static const TableCell nothing;
    Part part{.rows = {}, .elements = {}, .source = rows};
    std::vector<std::size_t> covered(columns, 0);  // until which row
    for (std::size_t r = 0; r < rows.size(); ++r) {
        if (rows[r].line) s.line = rows[r].line;
        auto* tr = s.out.structure.add(group, "TR");
        part.elements.push_back(tr);
        auto& cells = part.rows.emplace_back();
        std::size_t c = 0;
        const auto place = [&](const TableCell& cell) {
            while (c < columns && covered[c] > r) ++c;
            if (c >= columns) return;
            std::size_t span = 1;
            while (span < std::max<std::size_t>(cell.columns, 1) && c + span < columns && covered[c + span] <= r) ++span;
            const auto down = std::min<std::size_t>(std::max<std::size_t>(cell.rows, 1), rows.size() - r);
            const bool header = head ? !cell.runs.empty() || cell.header != HeaderOf::nothing : cell.header != HeaderOf::nothing;
            auto* element = s.out.structure.add(tr, header ? "TH" : "TD");
            if (header) element->more().scope = cell.header == HeaderOf::row ? Scope::row : Scope::column;
            if (span > 1) element->more().columns = static_cast<std::uint32_t>(span);
            if (down > 1) element->more().rows = static_cast<std::uint32_t>(down);
            Look cell_look = look;
            if (header) cell_look.style |= bold;
            cells.push_back({c, span, r, down, text(s, cell.runs, cell_look, element), {}, element});
            for (std::size_t i = 0; i < span; ++i) covered[c + i] = r + down;
            c += span;
        };
        for (const auto& cell : rows[r].cells) place(cell);
        while (c < columns) {
            while (c < columns && covered[c] > r) ++c;
            if (c < columns) place(nothing);
        }
    }
    return part;
}

std::size_t count_columns(const Table& table)
{
    std::size_t most = std::max<std::size_t>(table.columns, 1);
    for (const auto* rows : {&table.head, &table.rows}) {
        std::vector<std::size_t> covered;
        for (std::size_t r = 0; r < rows->size(); ++r) {
            std::size_t c = 0;
            for (const auto& cell : (*rows)[r].cells) {
                while (c < covered.size() && covered[c] > r) ++c;
                const auto end = c + std::max<std::size_t>(cell.columns, 1);
                if (end > covered.size()) covered.resize(end, 0);
                for (; c < end; ++c) covered[c] = r + std::max<std::size_t>(cell.rows, 1);
            }
            most = std::max(most, c);
        }
    }
    return most;
}

struct Wish {
    double least = 0, most = 0;
};

// What each column needs and would like, cells that span several sharing theirs out.
std::vector<Wish> wishes(const Grid& grid)
{
    std::vector<Wish> out(grid.columns);
    const auto share = [&](bool spanning) {
        for (const auto* part : {&grid.head, &grid.body})
            for (const auto& row : part->rows)
                for (const auto& cell : row) {
                    if ((cell.columns > 1) != spanning) continue;
                    const auto first = out.begin() + static_cast<std::ptrdiff_t>(cell.column);
                    const auto last = first + static_cast<std::ptrdiff_t>(cell.columns);
                    const auto sum = [&](double Wish::* of) {
                        return std::accumulate(first, last, 0.0, [&](double v, const Wish& w) { return v + w.*of; });
                    };
                    const auto raise = [&](double Wish::* of, double to) {
                        const double missing = (to - sum(of)) / static_cast<double>(cell.columns);
                        if (missing > 0) std::for_each(first, last, [&](Wish& w) { w.*of += missing; });
                    };
                    raise(&Wish::least, cell.text.narrowest() + 2 * grid.x);
                    raise(&Wish::most, cell.text.widest() + 2 * grid.x);
                }
    };
    share(false);
    share(true);
    return out;
}

// The widths of the columns, which together fill `width`.
std::vector<double> share_width(std::vector<Wish> wishes, double width, bool names_first)
{
    const auto sum = [&](double Wish::* of) {
        return std::accumulate(wishes.begin(), wishes.end(), 0.0, [&](double v, const Wish& w) { return v + w.*of; });
    };
    std::vector<double> out;
    // Words that are too long together: the longest give way until they fit.
    if (sum(&Wish::least) > width) {
        double cap = width;
        for (double low = 0, step = 0; step < 40; ++step) {
            const double middle = (low + cap) / 2;
            const double all = std::accumulate(wishes.begin(), wishes.end(), 0.0, [&](double v, const Wish& w) { return v + std::min(w.least, middle); });
            (all > width ? cap : low) = middle;
        }
        for (auto& w : wishes) w.least = std::min(w.least, cap);
    }
    // A column of long texts may not starve the others: what it would like counts up to half the width.
    for (auto& w : wishes) w.most = std::max(w.least, std::min(w.most, std::max(width / 2, width / static_cast<double>(wishes.size()))));
    const double least = sum(&Wish::least), most = sum(&Wish::most);
    if (most > width) {
        const double part = most > least ? std::max(0.0, width - least) / (most - least) : 0;
        for (const auto& w : wishes) out.push_back(w.least + (w.most - w.least) * part);
    } else {
        for (const auto& w : wishes) out.push_back(w.most + (names_first ? 0 : (width - most) * w.most / most));
        if (names_first) out.back() += width - most;
    }
    return out;
}

void align_figures(Grid& grid)
{
    std::vector<bool> figures(grid.columns, true), any(grid.columns, false);
    for (std::size_t r = 0; r < grid.body.rows.size(); ++r)
        for (const auto& cell : grid.body.rows[r]) {
            if (cell.text.empty()) continue;
            const auto words = cell.text.words();
            if (cell.columns > 1 || cell.element->type == "TH" || !is_figure(words)) figures[cell.column] = false;
            any[cell.column] = true;
        }
    for (auto* part : {&grid.head, &grid.body})
        for (auto& row : part->rows)
            for (auto& cell : row) cell.right = cell.columns == 1 && any[cell.column] && figures[cell.column];
}

double width_of(const Grid& grid, const Cell& cell) { return grid.edges[cell.column + cell.columns] - grid.edges[cell.column]; }

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
        const double left = frame.left + grid.edges[cell.column] + grid.x;
        const double x = cell.right ? left + width_of(grid, cell) - 2 * grid.x - line.width : left;
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
        : s_(s), grid_(grid), frame_(frame), page_(s.flow.page_height() - head_height), new_page_(new_page), heights_(row_heights(grid, grid.body, false))
    {}

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
        return std::accumulate(heights_.begin() + static_cast<std::ptrdiff_t>(first), heights_.begin() + static_cast<std::ptrdiff_t>(end), 0.0);
    }
    // Two lines: less of a row doesn't stand alone.
    double least_height() const { return 2 * Sheet::leading(grid_.size) + 2 * grid_.y; }
    void set()
    {
        for (std::size_t first = 0; first < grid_.body.rows.size();) {
            const auto end = end_of_band(first);
            if (band_height(first, end) <= page_ + 0.01) {
                if (band_height(first, end) > s_.flow.room() + 0.01) new_page_();
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
        for (auto from = r + 1; from-- > 0;) {
            bool any = from == r;
            for (const auto& cell : grid_.body.rows[from]) {
                any |= cell.rows > r - from;
                if (cell.row + cell.rows == r + 1) draw_rule(s_, grid_, cell, frame_, s_.flow.y(), rule, color::rule);
            }
            if (!any) break;
        }
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
};

void break_lines(Grid& grid)
{
    for (auto* part : {&grid.head, &grid.body})
        for (auto& row : part->rows)
            for (auto& cell : row) cell.lines = cell.text.lines(width_of(grid, cell) - 2 * grid.x);
}

}  // namespace

void set_table(Setting& s, const Block& block, Frame frame, Element* parent)
{
    const auto& table = block.table;
    if (table.rows.empty() && table.head.empty()) return;
    const auto& sheet = s.out.sheet;
    const bool facts = block.role == Role::key_facts;
    auto* element = s.out.structure.add(parent, "Table");
    if (!block.lang.empty()) element->more().lang = block.lang;

    s.flow.gap(facts ? s.between : sheet.block_gap());
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
    grid.x = grid.size * padding_x;
    grid.y = grid.size * padding_y;
    const Look look{grid.size, regular, color::ink};
    // A header alone is the body: PDF/UA has no table without one.
    if (!table.head.empty())
        grid.head = place_cells(s, table.head, grid.columns, true, s.out.structure.add(element, table.rows.empty() ? "TBody" : "THead"), look);
    if (!table.rows.empty()) grid.body = place_cells(s, table.rows, grid.columns, false, s.out.structure.add(element, "TBody"), look);
    grid.edges = {0};
    for (const double w : share_width(wishes(grid), frame.width, facts)) grid.edges.push_back(grid.edges.back() + w);
    align_figures(grid);
    break_lines(grid);

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
    const double first = grid.body.rows.empty() ? 0 : body.band_height(0, body.end_of_band(0));
    s.flow.need(head + (first <= s.flow.page_height() / 2 ? first : body.least_height()));
    if (facts) s.flow.box({frame.left, s.flow.y(), frame.width, strong_rule, color::accent});
    if (!table.head.empty()) draw_head(s, grid, frame, head_heights, Use::first);
    s.flow.release();
    body.set();
    s.flow.gap(sheet.block_gap());
}

}  // namespace verslag::pdf
