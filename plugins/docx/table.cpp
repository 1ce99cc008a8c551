#include "docx/table.hpp"

#include "common/table_grid.hpp"
#include "docx/runs.hpp"

#include <cstdio>

namespace verslag::docx {

using namespace common;

namespace {

constexpr std::uint32_t most_columns = 63;     // Word's own bound
constexpr std::size_t rows_kept_together = 6;  // a small table is not split over pages

struct TableWriter {
    Writer& w;
    const Place& place;
    const Block& block;
    std::vector<int> widths;
    pugi::xml_node table;
};

void add_length(pugi::xml_node parent, const char* name, int twips)
{
    auto node = parent.append_child(name);
    node.append_attribute("w:w") = twips;
    node.append_attribute("w:type") = "dxa";
}

// Which of the style's special looks apply, as bits and, for readers of the newer schema, one by one.
void add_look(pugi::xml_node properties, bool head, bool row_names)
{
    struct Look {
        const char* name;
        bool on;
        unsigned bit;
    };
    const Look looks[] = {{"w:firstRow", head, 0x20},     {"w:lastRow", false, 0x40}, {"w:firstColumn", row_names, 0x80},
                          {"w:lastColumn", false, 0x100}, {"w:noHBand", true, 0x200}, {"w:noVBand", true, 0x400}};
    unsigned bits = 0;
    for (const Look& look : looks) bits |= look.on ? look.bit : 0;
    char hex[5];
    std::snprintf(hex, sizeof hex, "%04X", bits & 0xffff);
    auto node = add_value(properties, "w:tblLook", hex);
    for (const Look& look : looks) node.append_attribute(look.name) = look.on ? "1" : "0";
}

void add_properties(TableWriter& t)
{
    const Table& table = t.block.table;
    auto properties = t.table.append_child("w:tblPr");
    add_value(properties, "w:tblStyle", t.block.role == Role::key_facts ? "MeetingFacts" : "MeetingTable");
    add_length(properties, "w:tblW", t.place.width());
    if (t.place.indent) add_length(properties, "w:tblInd", t.place.indent);
    add_look(properties, !table.head.empty(), has_row_names(table));
    const auto name = table.caption.empty() ? t.w.last_heading : plain_text(table.caption);
    if (!name.empty()) add_value(properties, "w:tblCaption", t.w.text(name).c_str());
    auto grid = t.table.append_child("w:tblGrid");
    for (const int width : t.widths) grid.append_child("w:gridCol").append_attribute("w:w") = width;
}

// Where the table's style falls short: it dyes the first row only, and draws its dark line under that one.
struct CellLook {
    bool head = false;
    bool keep_next = false;  // on the page of the next row
    bool tinted = false;
    const char* line = nullptr;  // a colour, for a line below
    int line_size = 0;           // eighths of a point
};

CellLook head_look(std::size_t row, std::size_t rows)
{
    if (rows == 1) return {.head = true, .keep_next = true};
    const bool last = row + 1 == rows;
    return {.head = true, .keep_next = true, .tinted = row > 0, .line = last ? "1B4F72" : "C3CFD8", .line_size = last ? 8 : 4};
}

void add_line_below(pugi::xml_node cell_properties, const CellLook& look)
{
    auto line = add_value(cell_properties.append_child("w:tcBorders"), "w:bottom", "single");
    line.append_attribute("w:sz") = look.line_size;
    line.append_attribute("w:space") = 0;
    line.append_attribute("w:color") = look.line;
}

void add_cell(TableWriter& t, pugi::xml_node row, const GridCell& g, const CellLook& look)
{
    auto cell = row.append_child("w:tc");
    auto properties = cell.append_child("w:tcPr");
    int width = 0;
    for (auto c = g.column; c < g.column + g.columns; ++c) width += t.widths[c];
    add_length(properties, "w:tcW", width);
    if (g.columns > 1) add_value(properties, "w:gridSpan", g.columns);
    if (g.continues) add_value(properties, "w:vMerge", "continue");
    else if (g.spans_rows) add_value(properties, "w:vMerge", "restart");
    if (look.line && !g.spans_rows) add_line_below(properties, look);
    if (look.tinted) {
        auto shading = add_value(properties, "w:shd", "clear");
        shading.append_attribute("w:color") = "auto";
        shading.append_attribute("w:fill") = "E4EDF3";
    }
    // Word knows names of rows in the first column only; in another they are text like any other.
    const bool names =
        g.cell && (look.head || g.cell->header == HeaderOf::column || (g.cell->header == HeaderOf::row && g.column == 0));
    const auto p = add_paragraph(
        t.w, cell, {.style = names ? "TableHeading" : "TableText", .keep_next = look.keep_next, .lang = t.place.lang});
    if (g.cell && !g.continues) write_runs(t.w, p, g.cell->runs, {names, t.place.lang});
}

void add_rows(TableWriter& t, const std::vector<TableRow>& rows, bool head)
{
    const bool whole = rows.size() <= rows_kept_together;
    const auto grid = make_grid(rows, static_cast<std::uint32_t>(t.widths.size()));
    for (std::size_t r = 0; r < rows.size(); ++r) {
        if (rows[r].line) t.w.text.at_line(rows[r].line);
        t.w.bookmarks.expect(rows[r].id);
        auto row = t.table.append_child("w:tr");
        auto properties = row.append_child("w:trPr");
        properties.append_child("w:cantSplit");
        if (head) properties.append_child("w:tblHeader");
        for (const GridCell& g : grid[r]) {
            const bool names_column = g.cell && g.cell->header == HeaderOf::column;
            add_cell(
                t, row, g,
                head ? head_look(r, rows.size()) : CellLook{.keep_next = whole && r + 1 < rows.size(), .tinted = names_column});
        }
    }
}

}  // namespace

void write_table(Writer& w, const Place& place, const Block& block)
{
    const Table& table = block.table;
    if (!table.caption.empty()) {
        const bool rows = !table.head.empty() || !table.rows.empty();
        const auto p =
            add_paragraph(w, place.parent, {.style = "Caption", .keep_next = rows, .indent = place.indent, .lang = place.lang});
        write_runs(w, p, table.caption, {false, place.lang});
    }
    const auto columns = count_columns(table);
    if (columns > most_columns)
        throw std::runtime_error("a table has " + std::to_string(columns) + " columns; Word shows " +
                                 std::to_string(most_columns) + " at most" +
                                 (block.line ? " (line " + std::to_string(block.line) + " of the record)" : ""));
    if (columns == 0) return;
    auto parent = place.parent;
    TableWriter t{w, place, block, column_widths(table, columns, place.width()), parent.append_child("w:tbl")};
    add_properties(t);
    add_rows(t, table.head, true);
    add_rows(t, table.rows, false);
}

}  // namespace verslag::docx
