#include "composition.hpp"

#include "utf8.hpp"

namespace verslag::pdf {
namespace {

constexpr double narrowest_column = 120;  // points; deeper lists are not indented any further

// What hangs before a block's text, outside of the text itself.
void mark_place(Setting& s, const Block& block)
{
    if (!block.id.empty()) s.flow.mark(Anchor{block.id, 0});
}

// As few lines as fit the width, and these about as long as one another.
std::vector<Line> balanced(const Paragraph& text, double width)
{
    auto lines = text.lines(width, Fill::whole_words);
    if (lines.size() < 2) return lines;
    double low = width / 3;
    for (int step = 0; step < 8; ++step) {
        const double middle = (low + width) / 2;
        auto narrower = text.lines(middle, Fill::whole_words);
        if (narrower.size() > lines.size()) low = middle;
        else lines = std::move(narrower), width = middle;
    }
    return lines;
}

void set_heading(Setting& s, const Block& block, Frame frame, Element* parent)
{
    static constexpr std::string_view types[] = {"H1", "H2", "H3", "H4", "H5", "H6"};
    const auto& sheet = s.out.sheet;
    const auto style = sheet.heading(block.level);
    const double size = sheet.base * style.size;
    auto* element = s.out.structure.add(parent, types[std::clamp<std::size_t>(block.level, 1, std::size(types)) - 1]);
    if (!block.lang.empty()) element->more().lang = block.lang;

    s.flow.gap(sheet.base * style.before);
    mark_place(s, block);
    s.flow.mark(Entry{block.level, plain_text(block.runs), 0});
    s.flow.keep();
    s.flow.lines(balanced(text(s, block.runs, {size, bold, style.color}, element), frame.width), frame.left, size);
    s.flow.gap(sheet.base * style.after);
}

Look paragraph_look(const Sheet& sheet, Role role)
{
    switch (role) {
        case Role::subtitle:
            return {sheet.base * 1.25, regular, color::muted};
        case Role::gap:
            return {sheet.base, italic, color::muted};
        case Role::colophon:
            return {sheet.note(), regular, color::muted};
        default:
            return {sheet.base, regular, color::ink};
    }
}

// "The council decides:" belongs to the list, table or quotation below it.
bool introduces(const Block& block, const Block* next)
{
    const auto words = plain_text(block.runs);
    return next && next->kind != Block::Kind::heading && next->kind != Block::Kind::paragraph && words.ends_with(':');
}

// The element is the paragraph's own, or that of a list item that is nothing but this paragraph.
void set_paragraph(Setting& s, const Block& block, const Block* next, Frame frame, Element* element)
{
    const auto look = paragraph_look(s.out.sheet, block.role);
    if (!block.lang.empty()) element->more().lang = block.lang;
    auto lines = text(s, block.runs, look, element).lines(frame.width);
    // A colophon is a list of small facts, one below the other.
    const double between = block.role == Role::colophon ? look.size * 0.3 : s.between;
    s.flow.gap(between);
    mark_place(s, block);
    if (lines.empty()) return;
    const bool goes_on = block.role == Role::colophon && next && next->role == Role::colophon;  // it stays on one page
    const bool kept = goes_on || (lines.size() <= 3 && introduces(block, next));
    if (kept) s.flow.keep();
    s.flow.lines(std::move(lines), frame.left, look.size);
    if (!kept) s.flow.release();
    s.flow.gap(between);
}

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

void set_list(Setting& s, const Block& block, Frame frame, Element* parent)
{
    if (block.items.empty()) return;
    const auto& sheet = s.out.sheet;
    const double space = sheet.base * 0.5;  // between a label and its text
    const auto depth = list_depth(parent);
    auto* list = s.out.structure.add(parent, "L");
    list->more().numbering = numbering(block.marker);
    if (!block.lang.empty()) list->more().lang = block.lang;

    std::vector<std::vector<Line>> labels;
    std::vector<Element*> items;
    double indent = sheet.indent();
    for (std::size_t i = 0; i < block.items.size(); ++i) {
        items.push_back(s.out.structure.add(list, "LI"));
        // The space is not seen, but keeps a label and its text apart for those who copy or listen.
        const auto words = label(block.marker, block.start + static_cast<std::uint32_t>(i), depth) + " ";
        const Stretch stretch{
            words, {sheet.base, regular, color::ink}, s.out.structure.add(items.back(), "Lbl"), nullptr, s.lang};
        labels.push_back(Paragraph({&stretch, 1}, s.lang, s.type).lines(frame.width));
        indent = std::max(indent, labels.back().front().width + space + sheet.base * 0.3);
    }
    if (frame.width - indent < narrowest_column) indent = std::min(indent, labels.front().front().width + space);
    const Frame inner{frame.left + indent, frame.width - indent};

    const double outer = s.between;
    s.flow.gap(outer);
    s.between = sheet.item_gap();
    mark_place(s, block);
    for (std::size_t i = 0; i < block.items.size(); ++i) {
        const auto& blocks = block.items[i].blocks;
        auto* body = s.out.structure.add(items[i], "LBody");
        auto& line = labels[i].front();
        const double x = inner.left - space - line.width;
        s.flow.mark(Text{std::move(line), x, Sheet::baseline(sheet.base), false});
        if (blocks.empty()) {
            s.flow.need(Sheet::leading(sheet.base));
            s.flow.add(Empty{body});
            s.flow.down(Sheet::leading(sheet.base));
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

void set_quote(Setting& s, const Block& block, Frame frame, Element* parent)
{
    if (block.blocks.empty()) return;
    const auto& sheet = s.out.sheet;
    const bool decision = block.role == Role::decision;
    auto* element = s.out.structure.add(parent, decision ? "Div" : "BlockQuote");
    if (!block.lang.empty()) element->more().lang = block.lang;
    const double inset = sheet.base * 1.2, padding = decision ? sheet.base * 0.7 : 0;

    s.flow.gap(decision ? sheet.block_gap() : s.between);
    mark_place(s, block);
    if (decision) s.flow.open({frame.left, frame.width, color::tint, 0, 0});
    s.flow.open({frame.left, decision ? 3.0 : 2.0, decision ? color::accent : color::quote_bar, padding, padding});
    const double outer = s.between;
    s.between = sheet.item_gap();
    set_blocks(s, block.blocks, {frame.left + inset, frame.width - inset * (decision ? 2 : 1)}, element);
    s.between = outer;
    s.flow.close();
    if (decision) s.flow.close();
    s.flow.gap(decision ? sheet.block_gap() : s.between);
}

void collect_anchors(std::span<const Block> blocks, std::set<std::string_view>& out)
{
    for (const auto& block : blocks) {
        if (!block.id.empty()) out.insert(block.id);
        for (const auto& row : block.table.rows)
            if (!row.id.empty()) out.insert(row.id);
        for (const auto& item : block.items) collect_anchors(item.blocks, out);
        collect_anchors(block.blocks, out);
    }
}

}  // namespace

void set_blocks(Setting& s, std::span<const Block> blocks, Frame frame, Element* parent)
{
    struct Section {
        std::uint32_t level;
        Element* element;
    };
    std::vector<Section> sections;
    for (std::size_t i = 0; i < blocks.size(); ++i) {
        const auto& block = blocks[i];
        const auto* next = i + 1 < blocks.size() ? &blocks[i + 1] : nullptr;
        const auto outer_lang = s.lang;
        s.after_heading = i && blocks[i - 1].kind == Block::Kind::heading;
        if (!block.lang.empty()) s.lang = block.lang;
        if (block.line) s.line = block.line;
        if (block.kind == Block::Kind::heading && block.level > 1) {
            while (!sections.empty() && sections.back().level >= block.level) sections.pop_back();
            sections.push_back({block.level, s.out.structure.add(sections.empty() ? parent : sections.back().element, "Sect")});
        }
        auto* here = sections.empty() ? parent : sections.back().element;
        switch (block.kind) {
            case Block::Kind::heading:
                set_heading(s, block, frame, here);
                break;
            case Block::Kind::paragraph:
                set_paragraph(s, block, next, frame, s.out.structure.add(here, "P"));
                break;
            case Block::Kind::list:
                set_list(s, block, frame, here);
                break;
            case Block::Kind::table:
                set_table(s, block, frame, here);
                break;
            case Block::Kind::figure:
                set_figure(s, block, frame, here);
                break;
            case Block::Kind::quote:
                set_quote(s, block, frame, here);
                break;
        }
        s.lang = outer_lang;
    }
}

Composition compose(const Document& document, const Sheet& sheet, const Warn& warn, Typesetting& type)
{
    Composition out{.sheet = sheet};
    Setting s{document, out, Flow{out.sheet}, type, warn};
    s.lang = document.properties.lang;
    s.between = sheet.paragraph_gap();
    collect_anchors(document.blocks, s.anchors);
    std::set<char32_t> told;
    type.fonts.missing = [&](char32_t c) {
        if (told.insert(c).second)
            warn("no font has the character " + character_name(c) +
                     "; it is shown as \uFFFD; put another in its place or leave it out",
                 s.line);
    };
    type.hyphens.missing = [&](const std::string& why) { warn(why, 0); };
    set_blocks(s, document.blocks, {sheet.left(), sheet.right() - sheet.left()}, out.structure.root());
    out.pages = s.flow.take();
    set_margins(s);
    type.fonts.missing = nullptr;  // they refer to what ends here
    type.hyphens.missing = nullptr;
    return out;
}

}  // namespace verslag::pdf
