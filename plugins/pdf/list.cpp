// Lists: labels hang in a column of their own beside the text.
#include "composition.hpp"

namespace verslag::pdf {
namespace {

constexpr double narrowest_column = 120;  // points; deeper lists are not indented any further

std::string label(Marker marker, std::uint32_t number, unsigned depth)
{
    switch (marker) {
        case Marker::bullet:
            return depth % 2 ? "–" : "•";
        case Marker::number:
            return std::to_string(number) + ".";
        case Marker::letter:
            break;
    }
    std::string letters;  // a … z, aa, ab …
    for (auto n = number; n; n = (n - 1) / 26) letters.insert(letters.begin(), static_cast<char>('a' + (n - 1) % 26));
    return letters + ".";
}

std::string_view numbering(Marker marker)
{
    static constexpr std::string_view names[] = {"Disc", "Decimal", "LowerAlpha"};
    return names[static_cast<std::size_t>(marker)];
}

unsigned list_depth(const Element* e)
{
    unsigned depth = 0;
    for (; e; e = e->parent) depth += e->type == "L";
    return depth;
}

}  // namespace

void set_list(Setting& s, const Block& block, const Frame& frame, Element* parent)
{
    if (block.items.empty()) return;
    const auto& sheet = s.out.sheet;
    const double space = sheet.base * 0.5;  // between a label and its text
    const auto depth = list_depth(parent);
    auto* list = s.out.structure.add(parent, "L");
    list->more().numbering = numbering(block.marker);
    if (!block.lang.empty()) list->more().lang = block.lang;

    std::vector<Line> labels;
    std::vector<Element*> items;
    double indent = sheet.indent();
    for (std::size_t i = 0; i < block.items.size(); ++i) {
        items.push_back(s.out.structure.add(list, "LI"));
        // The space is not seen, but keeps a label and its text apart for those who copy or listen.
        const auto words = label(block.marker, block.start + static_cast<std::uint32_t>(i), depth) + " ";
        labels.push_back(
            one_line(s, words, {sheet.base, regular, sheet.colors.ink}, s.lang, s.out.structure.add(items.back(), "Lbl")));
        indent = std::max(indent, labels.back().width + space + sheet.base * 0.3);
    }
    if (frame.width - indent < narrowest_column) indent = 0;  // labels then hang below that of the list around it
    const auto inner = frame.inset(indent);

    const double outer = s.between;
    s.flow.gap(outer);
    s.between = sheet.item_gap();
    mark_place(s, block);
    for (std::size_t i = 0; i < block.items.size(); ++i) {
        const auto& blocks = block.items[i].blocks;
        auto* body = s.out.structure.add(items[i], "LBody");
        auto& line = labels[i];
        const double x = inner.left - space - line.width;
        s.flow.mark(Text{std::move(line), x, sheet.baseline(sheet.base)});
        if (blocks.empty()) {
            s.flow.need(sheet.leading(sheet.base));
            s.flow.add(Empty{body});
            s.flow.down(sheet.leading(sheet.base));
            s.flow.gap(s.between);
            continue;
        }
        const bool plain =
            blocks.front().kind == Block::Kind::paragraph && (blocks.size() == 1 || blocks[1].kind != Block::Kind::paragraph);
        const auto own = plain ? 1u : 0u;
        if (plain) {
            s.line = blocks.front().line;
            set_paragraph(s, blocks.front(), blocks.size() > 1 ? &blocks[1] : nullptr, inner, body);
        }
        set_blocks(s, std::span(blocks).subspan(own), inner, body);
    }
    s.between = outer;
    s.flow.gap(outer);
}

}  // namespace verslag::pdf
