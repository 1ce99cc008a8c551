#include "common/texts/walk.hpp"

#include <algorithm>

namespace verslag::texts {
namespace {

constexpr std::size_t rows_kept_together = 6;  // a small table is not split over pages
constexpr double measured_size = 10;           // of the text that columns are measured with, in Calibri
constexpr double wider_font = 1.17;            // the house style's may be that much wider
constexpr double spare = 1.03;                 // no word is broken for the sake of rounding

std::string unique_name(Walk& w, const std::string& wanted)
{
    constexpr std::size_t longest = 60;
    auto end = std::min(wanted.size(), longest);
    while (end < wanted.size() && end > 0 && (static_cast<unsigned char>(wanted[end]) & 0xc0) == 0x80) --end;  // no half letters
    const std::string base = end == 0 ? "Table" : wanted.substr(0, end);
    auto name = base;
    for (int n = 2; !w.table_names.insert(name).second; ++n) name = base + " " + std::to_string(n);
    return name;
}

struct Rows {
    Walk& w;
    const Place& place;
    const TableFrame& table;
    const std::vector<TableRow>& rows;
    bool head;
};

CellFrame cell_frame(const Rows& r, std::size_t row, const common::GridCell& g)
{
    const bool down = g.cell && g.spans_rows && !g.continues;
    const auto tall = down ? std::min<std::size_t>(std::max(g.cell->rows, 1u), r.rows.size() - row) : 1;
    const auto end = row + tall;
    CellFrame cell{.grid = g, .rows = static_cast<std::uint32_t>(tall)};
    for (auto c = g.column; c < g.column + g.columns; ++c) cell.width += r.table.widths[c];
    cell.head = r.head;
    cell.last_of_head = r.head && end >= r.rows.size();
    cell.second_of_head = r.head && row > 0;
    cell.names_column = !r.head && g.cell && g.cell->header == HeaderOf::column;
    cell.first = row == 0 && (r.head || r.table.block.table.head.empty());
    cell.last = !r.head && end >= r.rows.size();
    cell.band = !r.head && row % 2 == 1;
    return cell;
}

void write_cell(const Rows& r, std::size_t row, const common::GridCell& g)
{
    const auto cell = cell_frame(r, row, g);
    if (g.continues) return r.w.pen.covered(cell);
    // Office programs know names of rows in the first column only; in another they are text like any other.
    const bool names = g.cell && (g.cell->header == HeaderOf::column || (g.cell->header == HeaderOf::row && g.column == 0));
    const auto style = r.head || cell.names_column ? Style::table_head : names ? Style::row_name : Style::table_text;
    Place inside;
    inside.style = style;
    inside.lang = r.place.lang;
    inside.notes = !r.head && r.place.notes;
    inside.keep_next = r.head || (r.table.whole && row + 1 < r.rows.size());
    r.w.pen.open_cell(cell);
    open_paragraph(r.w, inside, style);
    if (g.cell) write_runs(r.w, inside, style, g.cell->runs);
    r.w.pen.close_paragraph();
    r.w.pen.close_cell(cell);
}

void write_rows(const Rows& r)
{
    const auto grid = common::make_grid(r.rows, static_cast<std::uint32_t>(r.table.widths.size()));
    for (std::size_t row = 0; row < r.rows.size(); ++row) {
        if (r.rows[row].line) r.w.text.at_line(r.rows[row].line);
        expect_anchor(r.w, r.rows[row].id);
        r.w.pen.open_row(r.head);
        for (const auto& g : grid[row]) write_cell(r, row, g);
        r.w.pen.close_row();
    }
}

}  // namespace

std::vector<int> table_widths(const Looks& looks, const HouseStyle& style, const Table& table, std::uint32_t columns, double room)
{
    const double scale = looks.of(Style::table_text).size / measured_size * (style.text.body.name.empty() ? spare : wider_font);
    const auto twips = static_cast<int>(room * 20);
    auto widths = common::column_widths(table, columns, static_cast<int>(twips / scale));
    int sum = 0;
    for (int& width : widths) sum += width = static_cast<int>(width * scale);
    widths.back() += twips - sum;
    return widths;
}

void write_table(Walk& w, const Place& place, const Block& block)
{
    if (is_facts(block)) return write_facts(w, place, block);
    const Table& table = block.table;
    const bool rows = !table.head.empty() || !table.rows.empty();
    if (!table.caption.empty()) {
        Place here = place;
        here.keep_next = rows;
        here.notes = false;
        here.ends_list = here.ends_frame = false;
        open_paragraph(w, here, Style::caption);
        write_runs(w, here, Style::caption, table.caption);
        w.pen.close_paragraph();
    }
    const auto columns = common::count_columns(table);
    if (columns == 0 || !rows) return;
    const double indent = indent_of(place);
    const auto name = table.caption.empty() ? w.last_heading : plain_text(table.caption);
    const TableFrame frame{block,
                           unique_name(w, w.text(name)),
                           indent,
                           table_widths(w.looks, w.style, table, columns, text_width(w.style) - indent),
                           common::has_row_names(table) && columns > 1,
                           table.rows.size() <= rows_kept_together};
    w.pen.open_table(frame);
    if (!table.head.empty()) {
        w.pen.open_head();
        write_rows({w, place, frame, table.head, true});
        w.pen.close_head();
    }
    write_rows({w, place, frame, table.rows, false});
    w.pen.close_table();
}

}  // namespace verslag::texts
