// The facts of the title block: each under its name, side by side.
#include "composition.hpp"

#include <cmath>

namespace verslag::pdf {
namespace {

constexpr double gutter = 2, narrowest = 13;  // in sizes of body text
constexpr std::size_t most_columns = 3;
constexpr std::size_t longest_fact = 400;  // bytes: what says more is better read across the page
constexpr double rule = 0.5, strong_rule = 1.0, padding = 0.6;

bool is_fact(const TableRow& row)
{
    return row.cells.size() == 2 && row.cells[0].columns <= 1 && row.cells[1].columns <= 1 && row.cells[0].rows <= 1 &&
           row.cells[1].rows <= 1 && plain_text(row.cells[1].runs).size() <= longest_fact;
}

struct Fact {
    const TableRow* row;
    std::vector<Line> name, content;
    Element *name_element, *content_element;
};

}  // namespace

bool set_facts(Setting& s, const Block& block, const Frame& frame, Element* parent)
{
    const auto& sheet = s.out.sheet;
    const auto& rows = block.table.rows;
    const double space = sheet.base * gutter;
    const auto columns = std::min<std::size_t>(
        most_columns, static_cast<std::size_t>(std::floor((frame.wide + space) / (sheet.base * narrowest + space))));
    const bool plain = block.table.head.empty() && block.table.caption.empty() && std::all_of(rows.begin(), rows.end(), is_fact);
    if (!plain || columns < 2 || rows.size() < columns) return false;

    const double width = (frame.wide - space * static_cast<double>(columns - 1)) / static_cast<double>(columns);
    const Look name_look{sheet.note(), bold, sheet.colors.accent}, look{sheet.small(), regular, sheet.colors.ink};
    auto* table = s.out.structure.add(parent, "Table");
    if (!block.lang.empty()) table->more().lang = block.lang;
    auto* body = s.out.structure.add(table, "TBody");
    std::vector<Fact> facts;
    for (const auto& row : rows) {
        if (row.line) s.line = row.line;
        auto* tr = s.out.structure.add(body, "TR");
        auto* name = s.out.structure.add(tr, "TH");
        name->more().scope = Scope::row;
        auto* content = s.out.structure.add(tr, "TD");
        facts.push_back({&row, text(s, row.cells[0].runs, name_look, name).lines(width, Fill::narrow),
                         text(s, row.cells[1].runs, look, content).lines(width, Fill::narrow), name, content});
    }

    const double name_leading = sheet.leading(name_look.size) * 0.95, leading = sheet.leading(look.size);
    const auto height_of = [&](std::size_t first) {
        double out = 0;
        for (auto i = first; i < std::min(first + columns, facts.size()); ++i)
            out = std::max(out, name_leading * static_cast<double>(facts[i].name.size()) +
                                    leading * static_cast<double>(facts[i].content.size()));
        return out + sheet.base * padding;
    };
    double all = sheet.base * padding;
    for (std::size_t i = 0; i < facts.size(); i += columns) all += height_of(i);

    s.flow.gap(sheet.block_gap());
    if (!block.id.empty()) s.flow.mark(Anchor{block.id, 0});
    s.flow.need(std::min(all, s.flow.page_height()));
    s.flow.box({frame.left, s.flow.y(), frame.wide, strong_rule, sheet.colors.accent});
    s.flow.down(sheet.base * padding);
    for (std::size_t first = 0; first < facts.size(); first += columns) {
        const double height = height_of(first);
        s.flow.need(height);
        for (auto i = first; i < std::min(first + columns, facts.size()); ++i) {
            auto& fact = facts[i];
            const double x = frame.left + static_cast<double>(i - first) * (width + space);
            double y = s.flow.y();
            if (!fact.row->id.empty()) s.flow.add(Anchor{fact.row->id, y});
            const auto put = [&](std::vector<Line>& lines, const Look& of, double step, Element* element) {
                if (lines.empty()) s.flow.add(Empty{element});
                for (auto& line : lines) {
                    if (!line.pieces.empty()) s.flow.add(Text{std::move(line), x, y + sheet.baseline(of.size)});
                    y += step;
                }
            };
            put(fact.name, name_look, name_leading, fact.name_element);
            put(fact.content, look, leading, fact.content_element);
        }
        s.flow.down(height);
    }
    s.flow.box({frame.left, s.flow.y() - rule, frame.wide, rule, sheet.colors.rule});
    s.flow.release();
    s.flow.gap(sheet.block_gap());
    return true;
}

}  // namespace verslag::pdf
