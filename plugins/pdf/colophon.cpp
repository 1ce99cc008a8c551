// The colophon: small facts, which two columns hold in half the height.
#include "composition.hpp"

namespace verslag::pdf {
namespace {

constexpr double between = 0.3, gutter = 2.4;  // in sizes of the text

struct Fact {
    const Block* block;
    std::vector<Line> lines;
    double height;
};

}  // namespace

void set_colophon(Setting& s, std::span<const Block> blocks, const Frame& frame, Element* parent)
{
    const auto& sheet = s.out.sheet;
    const Look look{sheet.note(), regular, sheet.colors.muted};
    const double gap = look.size * between, leading = sheet.leading(look.size);
    const double width = (frame.wide - look.size * gutter) / 2;

    std::vector<Fact> facts;
    double all = 0;
    for (const auto& block : blocks) {
        auto* element = s.out.structure.add(parent, "P");
        if (!block.lang.empty()) element->more().lang = block.lang;
        auto lines = text(s, block.runs, look, element).lines(width, Fill::narrow);
        const double height = leading * static_cast<double>(lines.size()) + gap;
        if (lines.empty()) continue;
        all += height;
        facts.push_back({&block, std::move(lines), height});
    }
    // The first column takes the larger half.
    std::size_t first = 0;
    double left = 0;
    while (first < facts.size() && left < all / 2) left += facts[first++].height;
    const double height = std::max(left, all - left);

    if (height > s.flow.page_height()) {  // of a great many words: one below the other, over pages
        for (auto& fact : facts) {
            s.flow.gap(gap);
            mark_place(s, *fact.block);
            s.flow.lines(std::move(fact.lines), frame.left, look.size);
            s.flow.release();
        }
        return;
    }
    s.flow.need(height);
    const double top = s.flow.y();
    for (double x = frame.left, y = top; auto& fact : facts) {
        if (&fact - facts.data() == static_cast<std::ptrdiff_t>(first)) x += width + look.size * gutter, y = top;
        if (!fact.block->id.empty()) s.flow.add(Anchor{fact.block->id, y});
        for (auto& line : fact.lines) {
            if (!line.pieces.empty()) s.flow.add(Text{std::move(line), x, y + sheet.baseline(look.size)});
            y += leading;
        }
        y += gap;
    }
    s.flow.down(height);
    s.flow.release();
    s.flow.gap(s.between);
}

}  // namespace verslag::pdf
