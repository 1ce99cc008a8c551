#include "odt/body.hpp"

#include "common/table_grid.hpp"

namespace verslag::odt {
namespace {

std::string border(double width, Rgb ink) { return points(width) + " solid " + colour(ink); }

// A text document has no named style for tables (ODF 1.3 part 3, 16.28 is for families of cells): what a cell looks like
// is said by automatic ones, of which there are as many as there are looks.
std::string cell_properties(const HouseStyle& style, const texts::CellFrame& cell)
{
    const auto& t = style.table;
    const auto& c = style.colors;
    std::string p =
        "<style:table-cell-properties fo:padding-top=\"2.2pt\" fo:padding-bottom=\"2.2pt\" fo:padding-left=\"4.25pt\" "
        "fo:padding-right=\"4.25pt\"";
    const auto add = [&](const char* name, const std::string& value) {
        p.append(" ").append(name).append("=\"").append(value).append("\"");
    };
    const auto rule = border(0.5, c.rule), strong = border(1, c.accent);
    if (cell.head && t.head == TableHead::filled) add("fo:background-color", colour(t.head_ground));
    else if (cell.names_column) add("fo:background-color", colour(c.tint));
    else if (cell.band && t.banded) add("fo:background-color", colour(t.band_ground));
    if (cell.head) add("style:vertical-align", "bottom");
    const bool grid = t.rules == TableRules::grid, none = t.rules == TableRules::none;
    add("fo:border-left", grid ? rule : "none");
    add("fo:border-right", grid ? rule : "none");
    add("fo:border-top", cell.first ? strong : grid ? rule : "none");
    add("fo:border-bottom", cell.last_of_head || cell.last ? strong : none && !cell.last ? "none" : rule);
    return p + "/>";
}

}  // namespace

void Body::open_table(const texts::TableFrame& t)
{
    end_lists_for_table();
    in_table_ = true;
    int width = 0;
    for (const int column : t.widths) width += column;
    std::string properties = "<style:table-properties style:width=\"" + points(width / 20.0) + "\" table:align=\"" +
                             (t.indent > 0 ? "left" : "margins") + "\" fo:margin-left=\"" + points(t.indent) +
                             "\" fo:margin-top=\"4pt\" fo:margin-bottom=\"10pt\" table:border-model=\"collapsing\"";
    if (t.whole) properties += " style:may-break-between-rows=\"false\"";
    xml_.open("table:table", {{"table:name", t.name}, {"table:style-name", w_.automatic.name("table", "", properties + "/>")}});
    for (std::size_t c = 0; c < t.widths.size(); ++c) {
        const auto style = w_.automatic.name("table-column", "",
                                             "<style:table-column-properties style:column-width=\"" + points(t.widths[c] / 20.0) +
                                                 "\" style:rel-column-width=\"" + std::to_string(t.widths[c]) + "*\"/>");
        const bool names = t.row_names && c == 0;
        if (names) xml_.open("table:table-header-columns");
        xml_.empty("table:table-column", {{"table:style-name", style}});
        if (names) xml_.close();
    }
}

void Body::open_row(bool)
{
    if (row_style_.empty())
        row_style_ = w_.automatic.name("table-row", "", "<style:table-row-properties fo:keep-together=\"always\"/>");
    xml_.open("table:table-row", {{"table:style-name", row_style_}});
}

const std::string& Body::cell_style(const texts::CellFrame& cell)
{
    const bool is[] = {cell.head, cell.last_of_head, cell.names_column, cell.first, cell.last, cell.band};
    std::size_t key = 0;
    for (const bool one : is) key = key << 1 | one;
    auto& name = cell_styles_[key];
    if (name.empty()) name = w_.automatic.name("table-cell", "", cell_properties(w_.style, cell));
    return name;
}

void Body::open_cell(const texts::CellFrame& cell)
{
    const auto& g = cell.grid;
    xml_.open("table:table-cell", {{"table:style-name", cell_style(cell)},
                                   {"table:number-columns-spanned", g.columns > 1 ? std::to_string(g.columns) : ""},
                                   {"table:number-rows-spanned", cell.rows > 1 ? std::to_string(cell.rows) : ""},
                                   {"office:value-type", "string"}});
}

void Body::covered(const texts::CellFrame& cell)
{
    for (std::uint32_t c = 0; c < cell.grid.columns; ++c) xml_.empty("table:covered-table-cell");
}

void Body::close_cell(const texts::CellFrame& cell)
{
    xml_.close();
    for (std::uint32_t c = 1; c < cell.grid.columns; ++c) xml_.empty("table:covered-table-cell");
}

void Body::close_table()
{
    xml_.close();
    in_table_ = false;
}

}  // namespace verslag::odt
