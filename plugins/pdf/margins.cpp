#include "composition.hpp"

namespace verslag::pdf {
namespace {

std::string replaced(std::string text, std::string_view what, const std::string& by)
{
    if (const auto at = text.find(what); at != std::string::npos) text.replace(at, what.size(), by);
    return text;
}

Line one_line(Setting& s, const std::string& words, std::string_view lang)
{
    const Stretch stretch{words, {s.out.sheet.note(), regular, color::muted}, nullptr, nullptr, lang};
    auto lines = Paragraph({&stretch, 1}, lang, s.type).lines(1e6);
    return lines.empty() ? Line{} : std::move(lines.front());
}

// As many words of it as fit.
Line cut_to(Setting& s, std::string words, std::string_view lang, double width)
{
    std::replace(words.begin(), words.end(), '\n', ' ');
    auto line = one_line(s, words, lang);
    while (line.width > width) {
        const auto space = words.find_last_of(' ');
        if (space == std::string::npos) return {};
        words.resize(space);
        line = one_line(s, words + " …", lang);
    }
    return line;
}

}  // namespace

void set_margins(Setting& s)
{
    const auto& sheet = s.out.sheet;
    const auto& p = s.document.properties;
    const double width = sheet.right() - sheet.left();
    const Line title = s.out.pages.size() > 1 ? cut_to(s, p.title, p.lang, width) : Line{};
    // A paper that lies about should say for whom it is.
    const Line audience = p.audience == "public" ? Line{} : cut_to(s, p.audience_words, p.label_lang, width / 2);
    const auto pages = std::to_string(s.out.pages.size());
    for (std::size_t i = 0; i < s.out.pages.size(); ++i) {
        auto& page = s.out.pages[i];
        if (i && !title.pieces.empty()) page.header.push_back({title, sheet.left(), sheet.header(), true});
        if (!audience.pieces.empty()) page.footer.push_back({audience, sheet.left(), sheet.footer(), true});
        const auto number = replaced(replaced(s.document.words.page_of, "{page}", std::to_string(i + 1)), "{pages}", pages);
        auto line = one_line(s, number, p.label_lang);
        const double x = sheet.right() - line.width;
        if (!line.pieces.empty()) page.footer.push_back({std::move(line), x, sheet.footer(), true});
    }
}

}  // namespace verslag::pdf
