#include "docx/body.hpp"

#include <cstdio>

namespace verslag::docx {
namespace {

constexpr std::uint32_t most_columns = 63;  // Word's own bound

// Which of the style's special looks apply, as bits and, for readers of the newer schema, one by one.
std::string look_element(bool head, bool row_names, bool banded)
{
    struct Look {
        const char* name;
        bool on;
        unsigned bit;
    };
    const Look looks[] = {{"w:firstRow", head, 0x20},     {"w:lastRow", false, 0x40},    {"w:firstColumn", row_names, 0x80},
                          {"w:lastColumn", false, 0x100}, {"w:noHBand", !banded, 0x200}, {"w:noVBand", true, 0x400}};
    unsigned bits = 0;
    for (const Look& look : looks) bits |= look.on ? look.bit : 0;
    char hex[5];
    std::snprintf(hex, sizeof hex, "%04X", bits & 0xffff);
    auto out = std::string("<w:tblLook w:val=\"") + hex + "\"";
    for (const Look& look : looks) out.append(" ").append(look.name).append(look.on ? "=\"1\"" : "=\"0\"");
    return out + "/>";
}

std::string length(const char* name, int twips)
{
    return std::string("<") + name + " w:w=\"" + std::to_string(twips) + "\" w:type=\"dxa\"/>";
}

std::string line_below(int eighths, Rgb color)
{
    return "<w:tcBorders><w:bottom w:val=\"single\" w:sz=\"" + std::to_string(eighths) + "\" w:space=\"0\" w:color=\"" +
           texts::hex(color) + "\"/></w:tcBorders>";
}

}  // namespace

void Body::open_table(const texts::TableFrame& t)
{
    if (t.widths.size() > most_columns)
        throw std::runtime_error("a table has " + std::to_string(t.widths.size()) + " columns; Word shows " +
                                 std::to_string(most_columns) + " at most" +
                                 (t.block.line ? " (line " + std::to_string(t.block.line) + " of the record)" : ""));
    // Word makes one table of two that touch.
    if (behind_table_) xml_.raw("<w:p><w:pPr><w:pStyle w:val=\"AfterTable\"/></w:pPr></w:p>");
    behind_table_ = false;
    table_ = &t;
    const Table& table = t.block.table;
    int width = 0;
    for (const int column : t.widths) width += column;
    xml_.raw("<w:tbl><w:tblPr><w:tblStyle w:val=\"MeetingTable\"/>").raw(length("w:tblW", width));
    if (t.indent > 0) xml_.raw(length("w:tblInd", twips(t.indent)));
    xml_.raw("<w:tblLayout w:type=\"fixed\"/>");
    xml_.raw(look_element(!table.head.empty(), t.row_names, w_.style.table.banded));
    xml_.empty("w:tblCaption", {{"w:val", t.name}}).raw("</w:tblPr><w:tblGrid>");
    for (const int column : t.widths) xml_.raw("<w:gridCol w:w=\"" + std::to_string(column) + "\"/>");
    xml_.raw("</w:tblGrid>");
}

void Body::open_row(bool head) { xml_.raw("<w:tr><w:trPr><w:cantSplit/>").raw(head ? "<w:tblHeader/>" : "").raw("</w:trPr>"); }

// Said here is only where the table's style falls short: it dyes the first row, and draws its dark line under that one.
void Body::begin_cell(const texts::CellFrame& cell)
{
    const auto& g = cell.grid;
    const bool many = table_->block.table.head.size() > 1;
    xml_.raw("<w:tc><w:tcPr>").raw(length("w:tcW", cell.width));
    if (g.columns > 1) xml_.raw("<w:gridSpan w:val=\"" + std::to_string(g.columns) + "\"/>");
    if (g.continues) xml_.raw("<w:vMerge w:val=\"continue\"/>");
    else if (g.spans_rows) xml_.raw("<w:vMerge w:val=\"restart\"/>");
    if (cell.head && many && !g.spans_rows)
        xml_.raw(cell.last_of_head ? line_below(8, w_.style.colors.accent) : line_below(4, w_.style.colors.rule));
    const bool filled = w_.style.table.head == TableHead::filled;
    if (cell.names_column || (cell.second_of_head && filled))
        xml_.raw("<w:shd w:val=\"clear\" w:color=\"auto\" w:fill=\"" +
                 texts::hex(cell.head ? w_.style.table.head_ground : w_.style.colors.tint) + "\"/>");
    xml_.raw("</w:tcPr>");
}

void Body::open_cell(const texts::CellFrame& cell) { begin_cell(cell); }

void Body::covered(const texts::CellFrame& cell)
{
    begin_cell(cell);
    xml_.raw("<w:p><w:pPr><w:pStyle w:val=\"").raw(cell.head ? "TableHeading" : "TableText").raw("\"/></w:pPr></w:p></w:tc>");
}

void Body::close_cell(const texts::CellFrame&) { xml_.raw("</w:tc>"); }
void Body::close_row() { xml_.raw("</w:tr>"); }

void Body::close_table()
{
    xml_.raw("</w:tbl>");
    behind_table_ = anything_ = true;
    table_ = nullptr;
}

}  // namespace verslag::docx
