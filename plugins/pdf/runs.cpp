#include "composition.hpp"

#include "utf8.hpp"

namespace verslag::pdf {
namespace {

constexpr double script_size = 0.65, superscript_rise = 0.33, subscript_rise = -0.14;  // in sizes of the text around it

Look look_of(const Run& run, const Look& base)
{
    Look look = base;
    if (run.strong) look.style |= bold;
    if (run.emphasis) look.style ^= italic;  // inside italics, what is stressed stands upright
    if (run.script == Script::normal) return look;
    look.rise = base.size * (run.script == Script::superscript ? superscript_rise : subscript_rise);
    look.size *= script_size;
    return look;
}

bool has_right_to_left(std::string_view text)
{
    if (is_ascii(text)) return false;
    for (std::size_t at = 0; at < text.size();)
        if (is_right_to_left(next_character(text, at))) return true;
    return false;
}

// Whether there is anything to click on.
bool can_be_seen(std::span<const Run> runs)
{
    for (const auto& run : runs)
        for (std::size_t at = 0; at < run.text.size();)
            if (const char32_t c = next_character(run.text, at); c > ' ' && c != 0xA0 && !is_invisible(c)) return true;
    return false;
}

bool same_link(const Run& a, const Run& b) { return a.href == b.href && a.target == b.target; }

}  // namespace

std::string plain_text(std::span<const Run> runs)
{
    std::string out;
    for (const auto& run : runs) out += run.text;
    std::replace(out.begin(), out.end(), '\n', ' ');
    return out;
}

Line one_line(Setting& s, std::string_view words, const Look& look, std::string_view lang, Element* owner)
{
    const Stretch stretch{words, look, owner, nullptr, lang};
    auto lines = Paragraph({&stretch, 1}, lang, s.type).lines(1e6);
    return lines.empty() ? Line{} : std::move(lines.front());
}

Paragraph text(Setting& s, std::span<const Run> runs, const Look& base, Element* owner, std::string_view before)
{
    std::vector<Stretch> stretches;
    stretches.reserve(runs.size() + 1);
    if (!before.empty()) stretches.push_back({before, base, owner, nullptr, s.lang});
    for (std::size_t i = 0; i < runs.size();) {
        auto end = i + 1;
        while (end < runs.size() && same_link(runs[i], runs[end])) ++end;
        const auto& first = runs[i];
        const Link* link = nullptr;
        Element* around = owner;
        if (!first.target.empty() && !s.anchors.contains(first.target)) {
            s.warn(
                "the link to '" + first.target + "' leads nowhere: no block or row has that id; its text stays, without a link",
                s.line);
        } else if ((!first.href.empty() || !first.target.empty()) && can_be_seen(runs.subspan(i, end - i))) {
            around = s.out.structure.add(owner, "Link");
            link = &s.out.links.emplace_back(Link{first.href, first.target, plain_text(runs.subspan(i, end - i)), around});
        }
        for (; i < end; ++i) {
            const auto& run = runs[i];
            Stretch stretch{run.text, look_of(run, base), around, link, run.lang.empty() ? s.lang : std::string_view(run.lang)};
            if (!s.told_right_to_left && has_right_to_left(run.text)) {
                s.told_right_to_left = true;
                s.warn(
                    "text that is written from right to left stands in the lines of a text that is not; look whether its words "
                    "are in the right order",
                    s.line);
            }
            if (link && !base.one_color) stretch.look.color = s.out.sheet.colors.link;
            if (!run.lang.empty() && run.lang != s.lang) {
                stretch.owner = s.out.structure.add(around, "Span");
                stretch.owner->more().lang = run.lang;
            }
            stretches.push_back(stretch);
        }
    }
    return Paragraph(stretches, s.lang, s.type);
}

}  // namespace verslag::pdf
