// The facts below the title. In a word processor they are paragraphs with a hanging indent, and no table: a table without a row
// of headings is what checkers of accessibility complain of, and one with a row that says "Name" and "Value" is what people do.
#include "common/texts/walk.hpp"

#include <algorithm>

namespace verslag::texts {
namespace {

bool has_pairs(const Table& table)
{
    const auto pair = [](const TableRow& row) {
        return row.cells.size() == 2 && row.cells[0].columns <= 1 && row.cells[1].columns <= 1 && row.cells[0].rows <= 1 &&
               row.cells[1].rows <= 1;
    };
    return table.head.empty() && table.caption.empty() && !table.rows.empty() &&
           std::all_of(table.rows.begin(), table.rows.end(), pair);
}

}  // namespace

bool is_facts(const Block& block)
{
    return block.kind == Block::Kind::table && block.role == Role::key_facts && has_pairs(block.table);
}

void fit_facts(Looks& looks, const HouseStyle& style, const Document& document)
{
    auto& look = looks.all[static_cast<std::size_t>(Style::fact)];
    for (const Block& block : document.blocks)
        if (is_facts(block))
            look.left = look.hanging =
                std::max(look.left, table_widths(looks, style, block.table, 2, text_width(style)).front() / 20.0);
}

void write_facts(Walk& w, const Place& place, const Block& block)
{
    const auto& rows = block.table.rows;
    for (std::size_t i = 0; i < rows.size(); ++i) {
        if (rows[i].line) w.text.at_line(rows[i].line);
        expect_anchor(w, rows[i].id);
        Place here = place;
        here.keep_next = i + 1 < rows.size();
        here.ends_list = place.ends_list && i + 1 == rows.size();
        here.ends_frame = place.ends_frame && i + 1 == rows.size();
        open_paragraph(w, here, Style::fact);
        auto name = rows[i].cells[0].runs;
        for (Run& run : name) run.strong = true;
        write_runs(w, here, Style::fact, name);
        w.pen.words({.text = "\t"});
        write_runs(w, here, Style::fact, rows[i].cells[1].runs);
        w.pen.close_paragraph();
    }
}

}  // namespace verslag::texts
