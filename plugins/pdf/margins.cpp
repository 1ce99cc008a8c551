// What stands in the margins of pages: header, footer and logo.
#include "composition.hpp"

#include <verslag/running_text.hpp>

namespace verslag::pdf {
namespace {

constexpr double apart = 2;          // in sizes of the text: between two texts of a line
constexpr double rule_height = 0.5;  // points
constexpr double below = 1.5;        // in sizes of body text: from a logo to the text

double logo_height(const Logo& logo, const Image& image) { return logo.width * image.height / image.width; }

// One of the three texts of a header or footer, on one page.
Line running_line(Setting& s, const std::vector<RunningPiece>& pieces, std::size_t page, double width)
{
    const auto& sheet = s.out.sheet;
    const Look look{sheet.note(), regular, sheet.colors.muted};
    std::vector<std::string> words;
    for (const auto& piece : pieces) {
        if (piece.kind == RunningPiece::page) words.push_back(std::to_string(page + 1));
        else if (piece.kind == RunningPiece::pages) words.push_back(std::to_string(s.out.pages.size()));
        else words.push_back(piece.text);
        std::replace(words.back().begin(), words.back().end(), '\n', ' ');
    }
    const auto set = [&](bool cut) {
        std::vector<Stretch> stretches;
        for (std::size_t i = 0; i < words.size(); ++i) stretches.push_back({words[i], look, nullptr, nullptr, pieces[i].lang});
        if (cut) stretches.push_back({" …", look, nullptr, nullptr, {}});
        auto lines = Paragraph(stretches, s.lang, s.type).lines(1e6);
        return lines.empty() ? Line{} : std::move(lines.front());
    };
    // As many words of it as fit.
    auto line = set(false);
    while (line.width > width) {
        while (!words.empty() && words.back().empty()) words.pop_back();
        if (words.empty()) return {};
        auto& last = words.back();
        const auto space = last.find_last_of(' ');
        last.resize(space == std::string::npos ? 0 : space);
        line = set(true);
    }
    return line;
}

void set_line(Setting& s, const RunningLine& style, double y, std::vector<Text> Page::*into)
{
    const auto& sheet = s.out.sheet;
    const double width = sheet.right() - sheet.left(), space = sheet.note() * apart;
    std::vector<std::vector<RunningPiece>> parts;
    for (const auto* part : {&style.left, &style.centre, &style.right})
        parts.push_back(running_text(*part, s.style.lang, s.document.properties, s.document.words.page_of));
    const auto changes = [](const std::vector<RunningPiece>& pieces) {
        return std::any_of(pieces.begin(), pieces.end(), [](const auto& p) { return p.kind == RunningPiece::page; });
    };
    Line fixed[3];
    for (std::size_t i = style.first_page ? 0 : 1; i < s.out.pages.size(); ++i) {
        auto& page = s.out.pages[i];
        // Numbers first: they are short, and nobody would miss the end of a title as much.
        const auto line = [&](std::size_t part, double room) {
            if (parts[part].empty()) return Line{};
            if (changes(parts[part])) return running_line(s, parts[part], i, room);
            if (fixed[part].pieces.empty()) fixed[part] = running_line(s, parts[part], i, room);
            return fixed[part];
        };
        auto right = line(2, width);
        const double side = right.width > 0 ? right.width + space : 0;
        auto centre = line(1, width - 2 * side);
        const double room = centre.width > 0 ? (width - centre.width) / 2 - space : width - side;
        auto left = line(0, room);
        const auto put = [&](Line& l, double x) {
            if (!l.pieces.empty()) (page.*into).push_back({std::move(l), x, y});
        };
        put(left, sheet.left());
        const double centre_width = centre.width, right_width = right.width;
        put(centre, sheet.left() + (width - centre_width) / 2);
        put(right, sheet.right() - right_width);
    }
}

}  // namespace

double below_logo(const Sheet& sheet, const Logo& logo, const Image& image)
{
    return std::max(0.0, sheet.top() / 2 + logo_height(logo, image) + sheet.base * below - sheet.top());
}

void set_margins(Setting& s, std::uint32_t logo)
{
    const auto& sheet = s.out.sheet;
    set_line(s, s.style.header, sheet.header(), &Page::header);
    set_line(s, s.style.footer, sheet.footer(), &Page::footer);
    const auto rule = [&](const RunningLine& style, double y) {
        if (!style.rule) return;
        for (std::size_t i = style.first_page ? 0 : 1; i < s.out.pages.size(); ++i)
            s.out.pages[i].margin_rules.push_back(
                {sheet.left(), y, sheet.right() - sheet.left(), rule_height, sheet.colors.rule});
    };
    rule(s.style.header, sheet.header() + sheet.note() * 0.6);
    rule(s.style.footer, sheet.footer() - sheet.note() * 1.5);

    if (logo == Picture::none) return;
    const auto& style = s.style.logo;
    const double height = logo_height(style, s.images.all[logo]), room = sheet.right() - sheet.left() - style.width;
    const double x = sheet.left() + (style.side == Side::left ? 0 : style.side == Side::centre ? room / 2 : room);
    for (std::size_t i = 0; i < (style.every_page ? s.out.pages.size() : 1); ++i) {
        // Who listens hears of it once.
        Element* figure = nullptr;
        if (i == 0) {
            figure = s.out.structure.add(s.out.structure.root(), "Figure");
            figure->more().alt = style.alt;
            if (!s.style.lang.empty() && s.style.lang != s.document.properties.lang) figure->more().lang = s.style.lang;
        }
        auto& items = s.out.pages[i].items;
        items.insert(items.begin(), Picture{logo, x, sheet.top() / 2, style.width, height, figure});
    }
}

}  // namespace verslag::pdf
