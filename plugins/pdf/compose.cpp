// A whole document: what comes before its blocks, and what needs all of its pages.
#include "composition.hpp"

#include "utf8.hpp"

namespace verslag::pdf {
namespace {

constexpr std::size_t few_pages = 4;      // need no table of contents
constexpr std::size_t short_enough = 12;  // pages: up to here an almost empty last one is worth another try
constexpr double almost_empty = 0.3;      // of a page
constexpr std::size_t full_page = 6000;   // bytes: more text than any page holds

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

std::size_t amount(std::span<const Run> runs)
{
    std::size_t out = 0;
    for (const auto& run : runs) out += run.text.size();
    return out;
}
// Of text, in bytes.
std::size_t amount(std::span<const Block> blocks)
{
    std::size_t out = 0;
    for (const auto& block : blocks) {
        out += amount(block.runs) + amount(block.blocks);
        for (const auto& item : block.items) out += amount(item.blocks);
        for (const auto& row : block.table.rows)
            for (const auto& cell : row.cells) out += amount(cell.runs);
    }
    return out;
}

std::uint32_t logo_of(const HouseStyle& style, Images& images, const Warn& warn)
{
    if (!style.logo.given()) return Picture::none;
    try {
        images.all.push_back(read_image(style.logo.image.bytes));
        return static_cast<std::uint32_t>(images.all.size() - 1);
    } catch (const std::runtime_error& e) {
        warn(std::string("the logo of the house style ") + e.what() + "; the verslag goes without it", 0);
        return Picture::none;
    }
}

struct Said {
    std::string message;
    std::uint32_t line;
};

}  // namespace

Composition compose(const Document& document, const HouseStyle& style, const Wishes& wishes, const Warn& warn, Typesetting& type)
{
    Images images;
    const auto logo = logo_of(style, images, warn);
    const auto numbers = heading_numbers(document, style.text.numbers, warn);

    // All of it at one go. What is said is kept, for this may not be the last time. `most`: pages, 0 for any number.
    std::vector<Said> said;
    double end = 0;  // of the text on the last page
    const auto lay_out = [&](bool contents, std::size_t most, bool tight) {
        said.clear();
        Composition out{.sheet = Sheet{style, tight}};
        const auto& sheet = out.sheet;
        const double top = sheet.top();
        const double lower = logo == Picture::none ? top : top + below_logo(sheet, style.logo, images.all[logo]);
        const Warn keep = [&](std::string_view message, std::uint32_t line) { said.push_back({std::string(message), line}); };
        Setting s{document, style, wishes, out,
                  type,     keep,  images, Flow{sheet, lower, style.logo.every_page ? lower : top, most}};
        s.lang = document.properties.lang;
        s.between = sheet.paragraph_gap();
        s.with_contents = contents;
        s.numbers = numbers;
        collect_anchors(document.blocks, s.anchors);
        std::set<char32_t> told;
        type.fonts.missing = [&](char32_t c) {
            if (told.insert(c).second)
                keep("no font has the character " + character_name(c) +
                         "; it is shown as \uFFFD; put another in its place or leave it out",
                     s.line);
        };
        type.hyphens.missing = [&](const std::string& why) { keep(why, 0); };
        set_blocks(s, document.blocks, {sheet.left(), sheet.measure(), sheet.right() - sheet.left()}, out.structure.root());
        end = s.flow.y() - sheet.top();
        out.pages = s.flow.take();
        if (contents) set_page_numbers(s);
        set_margins(s, logo);
        return out;
    };

    using enum Wishes::When;
    std::optional<Composition> out;
    const auto try_to_fit = [&](bool contents, std::size_t pages, bool tight) {
        try {
            out = lay_out(contents, pages, tight);
        } catch (const Flow::TooLong&) {
        }
    };
    const bool worth_it = has_contents(document);
    const bool long_for_certain = amount(document.blocks) > few_pages * full_page;
    if (wishes.contents == automatic && worth_it && !long_for_certain) {
        try_to_fit(false, few_pages, false);
        if (!out) try_to_fit(false, few_pages, true);
    }
    if (!out) {
        const bool contents = worth_it && wishes.contents != no;
        out = lay_out(contents, 0, false);
        // A last page with little on it looks as if something went wrong.
        const auto pages = out->pages.size();
        if (pages > 1 && pages <= short_enough && end < almost_empty * (out->sheet.bottom() - out->sheet.top())) {
            auto first = std::move(*out);
            auto first_said = said;
            out.reset();
            try_to_fit(contents, pages - 1, true);
            if (!out) out = std::move(first), said = std::move(first_said);
        }
    }
    type.fonts.missing = nullptr;  // they refer to what ends here
    type.hyphens.missing = nullptr;
    for (const auto& [message, line] : said) warn(message, line);

    out->images = std::move(images.all);
    if (wishes.watermark) out->watermark = watermark(out->sheet, type, document.words.draft);
    return std::move(*out);
}

}  // namespace verslag::pdf
