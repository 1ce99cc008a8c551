// The table of contents.
#include "composition.hpp"

#include "places.hpp"

namespace verslag::pdf {
namespace {

constexpr std::size_t least_entries = 3;  // fewer are found without help
constexpr std::size_t many_entries = 20;  // stand closer
constexpr std::size_t most_entries = 45;  // about a page: of a longer list, only the chapters are told
constexpr double leader_space = 0.6;      // in sizes of the text, at both ends of the dots

bool is_listed(const Block& block, std::uint32_t deepest)
{
    if (block.kind != Block::Kind::heading || block.runs.empty()) return false;
    if (block.level > 2 && block.role == Role::attendance) return false;  // the groups of those present tell nothing new
    return block.level >= 2 && block.level <= deepest;
}

std::size_t count(const Document& document, std::uint32_t deepest)
{
    return static_cast<std::size_t>(
        std::count_if(document.blocks.begin(), document.blocks.end(), [&](const Block& b) { return is_listed(b, deepest); }));
}

}  // namespace

bool has_contents(const Document& document) { return count(document, 2) >= least_entries; }

std::string contents_anchor(const Setting& s, const Block& heading)
{
    return "#" + std::to_string(&heading - s.document.blocks.data());  // no id of a block begins so
}

void set_contents(Setting& s, const Frame& frame, Element* parent)
{
    const auto& sheet = s.out.sheet;
    const auto outer_lang = s.lang;
    s.lang = s.document.properties.label_lang;
    auto* section = s.out.structure.add(parent, "Sect");
    const Block title{.kind = Block::Kind::heading, .level = 2, .runs = {{.text = s.document.words.contents}}};
    const auto& style = sheet.heading(2);
    auto* heading = s.out.structure.add(section, "H2");
    if (s.lang != outer_lang) heading->more().lang = s.lang;
    s.flow.gap(style.before);
    s.flow.mark(Entry{2, s.document.words.contents, 0});
    s.flow.keep();
    s.flow.lines(text(s, title.runs, {style.size, bold | display, style.color}, heading).lines(frame.width), frame.left,
                 style.size);
    s.flow.gap(style.after);
    s.lang = outer_lang;

    // Down to sections, unless that makes a long list of it, or one that goes on to another page for their sake.
    const auto chapters = count(s.document, 2), sections = count(s.document, 3);
    const auto height = [&](std::size_t entries) {
        return static_cast<double>(entries) * sheet.leading(entries > many_entries ? sheet.small() : sheet.base);
    };
    const bool apart = height(sections) > s.flow.room() && height(chapters) <= s.flow.room();
    const std::uint32_t deepest = sections > most_entries || apart ? 2 : 3;
    const bool many = (deepest == 3 ? sections : chapters) > many_entries;
    const double size = many ? sheet.small() : sheet.base;
    auto* list = s.out.structure.add(section, "TOC");
    Element* inner = nullptr;  // the list of the sections of the last chapter
    const double number_width = one_line(s, "000", {size}, {}).width;
    for (const auto& block : s.document.blocks) {
        if (!is_listed(block, deepest)) continue;
        const bool chapter = block.level == 2;
        if (chapter) inner = nullptr;
        else if (!inner) inner = s.out.structure.add(list, "TOC");
        auto* reference = s.out.structure.add(s.out.structure.add(chapter ? list : inner, "TOCI"), "Reference");
        auto& link = s.out.links.emplace_back(Link{.uri = {},
                                                   .target = contents_anchor(s, block),
                                                   .text = plain_text(block.runs),
                                                   .element = s.out.structure.add(reference, "Link"),
                                                   .marked = false});
        if (!block.lang.empty() && block.lang != s.lang) link.element->more().lang = block.lang;

        const auto number = s.numbers.find(&block);
        std::string words = number == s.numbers.end() ? "" : number->second + "\u2002";
        words += link.text + " ";
        const Look look{size, regular, sheet.colors.ink};
        const Stretch stretch{words, look, link.element, &link, block.lang.empty() ? s.lang : std::string_view(block.lang)};
        const double indent = chapter ? 0 : sheet.indent();
        const double right = frame.left + frame.width;
        auto lines = Paragraph({&stretch, 1}, s.lang, s.type).lines(frame.width - indent - number_width * 1.5);
        if (lines.empty()) continue;
        const double end = frame.left + indent + lines.back().width;
        s.flow.gap(chapter && deepest > 2 && !many ? sheet.item_gap() : 0);
        s.flow.lines(std::move(lines), frame.left + indent, look.size);
        s.flow.release();
        const double baseline = s.flow.y() - sheet.leading(look.size) + sheet.baseline(look.size);
        s.flow.add(PageNumber{link.target, right, baseline, look.size, look.color, link.element});
        s.flow.add(Leader{end + look.size * leader_space, right - look.size * leader_space, baseline, sheet.colors.muted});
    }
    s.flow.gap(sheet.block_gap());
}

void set_page_numbers(Setting& s)
{
    const auto places = find_places(s.out.pages);
    for (auto& page : s.out.pages)
        for (std::size_t i = 0; i < page.items.size(); ++i) {
            const auto* number = std::get_if<PageNumber>(&page.items[i]);
            auto* before = number && i ? std::get_if<Text>(&page.items[i - 1]) : nullptr;
            const auto place = number ? places.anchors.find(number->target) : places.anchors.end();
            if (!before || place == places.anchors.end()) continue;
            auto digits = one_line(s, " " + std::to_string(place->second.page + 1), {number->size, regular, number->color}, {},
                                   number->owner);
            const double begin = number->right - digits.width;
            if (auto* leader = i + 1 < page.items.size() ? std::get_if<Leader>(&page.items[i + 1]) : nullptr)
                leader->right += begin - number->right;
            // In the line of the title, for they are one link; a space keeps them apart for who listens.
            auto& line = before->line;
            for (auto piece : digits.pieces) {
                piece.first += static_cast<std::uint32_t>(line.words.size());
                piece.x += begin - before->x;
                piece.link = line.pieces.back().link;
                line.pieces.push_back(piece);
            }
            line.words.insert(line.words.end(), digits.words.begin(), digits.words.end());
            line.width = number->right - before->x;
        }
}

}  // namespace verslag::pdf
