#include "odt/writer.hpp"

#include "common/table_grid.hpp"

#include <algorithm>

namespace verslag::odt {
namespace {

constexpr std::size_t rows_kept_together = 6;  // a small table is not split over pages

struct CellLook {
    bool head = false, last_of_head = false, names = false, first = false, last = false, band = false, facts = false;
};

std::string border(double width, Rgb ink) { return points(width) + " solid " + colour(ink); }

// A text document has no named style for tables (ODF 1.3 part 3, 16.28 is for families of cells): what a cell looks like
// is said by automatic ones, of which there are as many as there are looks.
std::string cell_style(Writer& w, const CellLook& look)
{
    const auto& t = w.style.table;
    const auto& c = w.style.colors;
    std::string p = "<style:table-cell-properties fo:padding=\"3.5pt\"";
    const auto add = [&](const char* name, const std::string& value) {
        p.append(" ").append(name).append("=\"").append(value).append("\"");
    };
    const auto rule = border(0.5, c.rule), strong = border(1, c.accent);
    if (look.head && t.head == TableHead::filled) add("fo:background-color", colour(t.head_ground));
    else if (look.names) add("fo:background-color", colour(c.tint));
    else if (look.band && t.banded) add("fo:background-color", colour(t.band_ground));
    if (look.head) add("style:vertical-align", "bottom");
    const bool grid = t.rules == TableRules::grid, none = t.rules == TableRules::none;
    add("fo:border-left", grid ? rule : "none");
    add("fo:border-right", grid ? rule : "none");
    add("fo:border-top", look.first ? (look.facts ? rule : strong) : grid ? rule : "none");
    add("fo:border-bottom", look.last_of_head || (look.last && !look.facts) ? strong : none && !look.last ? "none" : rule);
    return w.automatic.name("table-cell", "", p + "/>");
}

std::string table_name(Writer& w, const std::string& wanted)
{
    std::string base = wanted.empty() ? "Table" : wanted.substr(0, 60);
    while (!base.empty() && (static_cast<unsigned char>(base.back()) & 0xc0) == 0x80) base.pop_back();
    if (!base.empty() && static_cast<unsigned char>(base.back()) >= 0xc0) base.pop_back();
    auto name = base;
    for (int n = 2; !w.table_names.insert(name).second; ++n) name = base + " " + std::to_string(n);
    return name;
}

void write_columns(Writer& w, const Table& table, const std::vector<int>& widths)
{
    const bool names = common::has_row_names(table) && widths.size() > 1;
    for (std::size_t c = 0; c < widths.size(); ++c) {
        const auto style = w.automatic.name("table-column", "",
                                            "<style:table-column-properties style:column-width=\"" + points(widths[c] / 20.0) +
                                                "\" style:rel-column-width=\"" + std::to_string(widths[c]) + "*\"/>");
        if (names && c == 0) w.xml.open("table:table-header-columns");
        w.xml.empty("table:table-column", {{"table:style-name", style}});
        if (names && c == 0) w.xml.close();
    }
}

void write_rows(Writer& w, const Place& place, const Block& block, const std::vector<TableRow>& rows, std::size_t columns,
                bool head)
{
    const Table& table = block.table;
    const bool facts = block.role == Role::key_facts;
    const auto grid = common::make_grid(rows, static_cast<std::uint32_t>(columns));
    const auto row_style = w.automatic.name("table-row", "", "<style:table-row-properties fo:keep-together=\"always\"/>");
    const auto style_of = [&](std::size_t r, const common::GridCell& g) {
        const bool names = g.cell && g.cell->header == HeaderOf::column && !head;
        const bool down = g.cell && g.spans_rows && !g.continues;
        const auto end = down ? r + std::max(g.cell->rows, 1u) : r + 1;
        return cell_style(w, {.head = head,
                              .last_of_head = head && end >= rows.size(),
                              .names = names,
                              .first = r == 0 && (head || table.head.empty()),
                              .last = !head && end >= rows.size(),
                              .band = !head && r % 2 == 1,
                              .facts = facts});
    };
    Place inside;
    inside.lang = place.lang;
    for (std::size_t r = 0; r < rows.size(); ++r) {
        if (rows[r].line) w.text.at_line(rows[r].line);
        expect_anchor(w, rows[r].id);
        w.xml.open("table:table-row", {{"table:style-name", row_style}});
        for (const common::GridCell& g : grid[r]) {
            if (g.continues) {
                for (std::uint32_t c = 0; c < g.columns; ++c) w.xml.empty("table:covered-table-cell");
                continue;
            }
            std::uint32_t tall = 1;
            if (g.cell && g.spans_rows)
                tall = static_cast<std::uint32_t>(std::min<std::size_t>(std::max(g.cell->rows, 1u), rows.size() - r));
            w.xml.open("table:table-cell", {{"table:style-name", style_of(r, g)},
                                            {"table:number-columns-spanned", g.columns > 1 ? std::to_string(g.columns) : ""},
                                            {"table:number-rows-spanned", tall > 1 ? std::to_string(tall) : ""},
                                            {"office:value-type", "string"}});
            const bool names = head || (g.cell && g.cell->header != HeaderOf::nothing);
            inside.keep_next = head;
            open_paragraph(w, head ? "Table_20_Heading" : names ? "Row_20_Heading" : "Table_20_Contents", inside);
            if (g.cell) write_runs(w, g.cell->runs, place.lang, names);
            w.xml.close().close();
            for (std::uint32_t c = 1; c < g.columns; ++c) w.xml.empty("table:covered-table-cell");
        }
        w.xml.close();
    }
}

}  // namespace

void write_table(Writer& w, const Place& place, const Block& block)
{
    const Table& table = block.table;
    const bool rows = !table.head.empty() || !table.rows.empty();
    if (!table.caption.empty()) {
        reopen_lists(w);
        Place here = place;
        here.keep_next = rows;
        open_paragraph(w, "Caption", here);
        write_runs(w, table.caption, place.lang);
        w.xml.close();
    }
    const auto columns = common::count_columns(table);
    if (columns == 0 || !rows) return;
    end_lists_for_table(w);
    const double indent = place.indent + 18.0 * place.list_depth;
    const double width = text_width(w.style) - indent;
    // Columns are measured with text of 10 points in Calibri; the font that is there in the end may be wider.
    constexpr double wider_font = 1.14;
    const double scale = std::max(1.0, w.style.text.size / 10) * wider_font;
    auto widths = common::column_widths(table, columns, static_cast<int>(width * 20 / scale));
    for (int& column : widths) column = static_cast<int>(column * scale);
    const auto name = table.caption.empty() ? w.last_heading : plain_text(table.caption);
    std::string properties = "<style:table-properties style:width=\"" + points(width) + "\" table:align=\"" +
                             (indent > 0 ? "left" : "margins") + "\" fo:margin-left=\"" + points(indent) +
                             "\" fo:margin-top=\"4pt\" fo:margin-bottom=\"10pt\" table:border-model=\"collapsing\"";
    if (table.rows.size() <= rows_kept_together) properties += " style:may-break-between-rows=\"false\"";
    w.xml.open("table:table", {{"table:name", table_name(w, w.text(name))},
                               {"table:style-name", w.automatic.name("table", "", properties + "/>")}});
    write_columns(w, table, widths);
    if (!table.head.empty()) {
        w.xml.open("table:table-header-rows");
        write_rows(w, place, block, table.head, columns, true);
        w.xml.close();
    }
    write_rows(w, place, block, table.rows, columns, false);
    w.xml.close();
}

}  // namespace verslag::odt
