#include "composition.hpp"

#include "utf8.hpp"

namespace verslag::pdf {
namespace {

// What is long for a heading needs no large letters to be seen.
double size_for(const std::string& words, double wanted, double least)
{
    const double factor = words.size() > 600 ? 0.5 : words.size() > 300 ? 0.65 : words.size() > 150 ? 0.8 : 1;
    return std::max(wanted * factor, std::min(wanted, least));
}

void set_heading(Setting& s, const Block& block, const Frame& frame, Element* parent)
{
    static constexpr std::string_view types[] = {"H1", "H2", "H3", "H4", "H5", "H6"};
    const auto& sheet = s.out.sheet;
    // The colophon is told in a lower voice than what the meeting was about.
    const auto& style = sheet.heading(block.role == Role::colophon ? block.level + 1 : block.level);
    auto* element = s.out.structure.add(parent, types[std::clamp<std::size_t>(block.level, 1, std::size(types)) - 1]);
    if (!block.lang.empty()) element->more().lang = block.lang;
    const auto number = s.numbers.find(&block);
    const auto before = number == s.numbers.end() ? std::string() : number->second + "\u2002";

    s.flow.gap(style.before);
    mark_place(s, block);
    if (plain_text(block.runs).empty()) return;
    if (s.with_contents && s.depth == 1) s.flow.mark(Anchor{contents_anchor(s, block), 0});
    s.flow.mark(Entry{block.level, before + plain_text(block.runs), 0});
    s.flow.keep();
    const double size = size_for(plain_text(block.runs), style.size, sheet.base);
    const auto words = text(s, block.runs, {size, bold | display, style.color}, element, before);
    s.flow.lines(balanced(words, block.level == 1 ? frame.wide : frame.width), frame.left, size);
    s.flow.gap(style.after);
}

Look paragraph_look(const Sheet& sheet, Role role)
{
    switch (role) {
        case Role::subtitle:
            return {sheet.base * 1.25, regular, sheet.colors.muted};
        case Role::gap:
            return {sheet.base, italic, sheet.colors.muted};
        case Role::colophon:
            return {sheet.note(), regular, sheet.colors.muted};
        case Role::summary:
            return {sheet.base * 1.1, regular, sheet.colors.ink};
        default:
            return {sheet.base, regular, sheet.colors.ink};
    }
}

// "The council decides:" belongs to the list, table or quotation below it, and a point to the points below it.
bool introduces(const Block& block, const Block* next, bool in_list)
{
    if (!next || next->kind == Block::Kind::heading || next->kind == Block::Kind::paragraph) return false;
    return (in_list && next->kind == Block::Kind::list) || plain_text(block.runs).ends_with(':');
}

void set_quote(Setting& s, const Block& block, const Frame& frame, Element* parent)
{
    if (block.blocks.empty()) return;
    const auto& sheet = s.out.sheet;
    const bool decision = block.role == Role::decision;
    auto* element = s.out.structure.add(parent, decision ? "Div" : "BlockQuote");
    if (!block.lang.empty()) element->more().lang = block.lang;
    const double inset = sheet.base * 1.2, padding = decision ? sheet.base * 0.7 : 0;

    s.flow.gap(decision ? sheet.block_gap() : s.between);
    mark_place(s, block);
    if (decision) s.flow.open({frame.left, frame.width, sheet.colors.tint, 0, 0});
    s.flow.open({frame.left, decision ? 3.0 : 2.0, decision ? sheet.colors.accent : sheet.colors.quote_bar, padding, padding});
    const double outer = s.between;
    s.between = sheet.item_gap();
    set_blocks(s, block.blocks, frame.inset(inset, decision ? inset : 0), element);
    s.between = outer;
    s.flow.close();
    if (decision) s.flow.close();
    s.flow.gap(decision ? sheet.block_gap() : s.between);
}

}  // namespace

void mark_place(Setting& s, const Block& block)
{
    if (!block.id.empty()) s.flow.mark(Anchor{block.id, 0});
}

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

// The element is the paragraph's own, or that of a list item that is nothing but this paragraph.
void set_paragraph(Setting& s, const Block& block, const Block* next, const Frame& frame, Element* element)
{
    const auto look = paragraph_look(s.out.sheet, block.role);
    if (!block.lang.empty()) element->more().lang = block.lang;
    auto lines = text(s, block.runs, look, element).lines(frame.width, s.wishes.justified ? Fill::justified : Fill::ragged);
    s.flow.gap(s.between);
    mark_place(s, block);
    if (lines.empty()) return;
    const bool kept = introduces(block, next, element->type == "LBody");
    if (kept && lines.size() > 3) {  // its last two lines are enough
        std::vector<Line> last(std::make_move_iterator(lines.end() - 2), std::make_move_iterator(lines.end()));
        lines.resize(lines.size() - 2);
        s.flow.lines(std::move(lines), frame.left, look.size);
        lines = std::move(last);
    }
    if (kept) s.flow.keep();
    s.flow.lines(std::move(lines), frame.left, look.size);
    if (!kept) s.flow.release();
    s.flow.gap(s.between);
}

void set_blocks(Setting& s, std::span<const Block> blocks, const Frame& frame, Element* parent)
{
    ++s.depth;
    bool contents_due = s.with_contents && s.depth == 1;
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
        if (contents_due && block.kind == Block::Kind::heading && block.level > 1 && !(next && next->role == Role::summary)) {
            set_contents(s, frame, parent);  // behind the title and the summary
            contents_due = false;
        }
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
                if (block.role == Role::colophon) {
                    auto end = i + 1;
                    while (end < blocks.size() && blocks[end].kind == block.kind && blocks[end].role == block.role) ++end;
                    set_colophon(s, blocks.subspan(i, end - i), frame, here);
                    i = end - 1;
                    break;
                }
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
    --s.depth;
}

}  // namespace verslag::pdf
