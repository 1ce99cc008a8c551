#include "bullets.hpp"
#include "check.hpp"
#include "encoding.hpp"
#include "raw.hpp"
#include "symbol_fonts.hpp"

#include <verslag/core/phrase.hpp>

#include <array>
#include <cstring>

namespace verslag::load {
namespace {

struct Range {
    char32_t first, last;
};
template <std::size_t N>
bool in(char32_t c, const std::array<Range, N>& ranges)
{
    return std::any_of(ranges.begin(), ranges.end(), [c](const Range& r) { return c >= r.first && c <= r.last; });
}

bool turns_direction(char32_t c) { return (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069); }

// What has no width and no look of its own. Soft hyphens are not among them: they are meant to show at times.
bool is_invisible(char32_t c)
{
    constexpr std::array others{Range{0x061C, 0x061C}, Range{0x200B, 0x200F}, Range{0x2060, 0x2064}, Range{0xFEFF, 0xFEFF},
                                Range{0xE0020, 0xE007F}};
    return turns_direction(c) || in(c, others);
}

// Right-to-left scripts, and those in which joiners make another letter or an invisible break a word.
constexpr std::array right_to_left{Range{0x0590, 0x08FF}, Range{0xFB1D, 0xFDFF}, Range{0xFE70, 0xFEFC}};
constexpr std::array joining{Range{0x0600, 0x07FF}, Range{0x0860, 0x0DFF}, Range{0x0E00, 0x0FFF}, Range{0x1000, 0x109F},
                             Range{0x1780, 0x18AF}, Range{0xA840, 0xA87F}, Range{0xFB50, 0xFDFF}, Range{0xFE70, 0xFEFC}};
constexpr std::array emoji{Range{0x2190, 0x2BFF}, Range{0x1F000, 0x1FAFF}, Range{0xFE0F, 0xFE0F}, Range{0xE0020, 0xE007F}};

char32_t character_before(std::string_view text, std::size_t at)
{
    if (at == 0) return 0;
    do --at;
    while (at != 0 && (static_cast<unsigned char>(text[at]) & 0xC0) == 0x80);
    return next_character(text, at);
}

bool has_right_to_left(std::string_view text)
{
    for (std::size_t at = 0; at < text.size();)
        if (in(next_character(text, at), right_to_left)) return true;
    return false;
}

// Whether an invisible character is at home where it stands.
bool belongs(char32_t c, std::string_view text, std::size_t begin, std::size_t end)
{
    const auto before = character_before(text, begin);
    const auto after = end < text.size() ? next_character(text, end) : 0;
    if (c == 0x200B || c == 0x200C) return in(before, joining) && in(after, joining);
    if (c == 0x200D) return in(before, joining) || (in(before, emoji) && in(after, emoji));
    if (c >= 0xE0020 && c <= 0xE007F) return in(before, emoji);  // the flag of a part of a country
    return (c == 0x200E || c == 0x200F || c == 0x061C) && has_right_to_left(text);
}

Phrase name_of(char32_t c)
{
    switch (c) {
        case 0x200B:
            return phrase("a space without width");
        case 0x200C:
            return phrase("a mark that keeps letters apart");
        case 0x200D:
            return phrase("a mark that joins letters");
        case 0x200E:
            return phrase("a mark of writing from left to right");
        case 0x200F:
        case 0x061C:
            return phrase("a mark of writing from right to left");
        case 0x202A:
        case 0x202B:
        case 0x2066:
        case 0x2067:
        case 0x2068:
            return phrase("the beginning of text in another direction");
        case 0x202C:
        case 0x2069:
            return phrase("the end of text in another direction");
        case 0x202D:
            return phrase("an order to show text from left to right");
        case 0x202E:
            return phrase("an order to show text from right to left");
        case 0x2060:
            return phrase("a mark that joins words");
        case 0xFEFF:
            return phrase("a byte order mark within the text");
        default:
            return phrase("a sign without a look");
    }
}

// A few characters round a place, in quotes, with a name for what is not to be seen.
std::string surroundings(std::string_view text, std::size_t begin, std::size_t end)
{
    constexpr int each_side = 12;
    const auto behind = end;
    for (int i = 0; i < each_side && begin != 0; ++i) do
            --begin;
        while (begin != 0 && (static_cast<unsigned char>(text[begin]) & 0xC0) == 0x80);
    for (int i = 0; i < each_side && end < text.size(); ++i) next_character(text, end);
    std::string shown = begin == 0 ? "" : "…";
    for (auto at = begin; at < end;) {
        const auto from = at;
        const auto c = next_character(text, at);
        if (is_invisible(c)) shown += "<" + code_point(c) + ">";
        else shown += text.substr(from, at - from);
    }
    if (behind != end && end < text.size()) shown += "…";
    return in_quotes(shown);
}

// Whether a text has a byte with which a character begins that is looked for here, or a reference that could be one.
bool may_be_odd(std::string_view text)
{
    if (text.find("&#") != text.npos) return true;
    for (std::size_t i = 0; i + 1 < text.size(); ++i) {
        std::uint64_t eight;
        if (i + sizeof eight <= text.size()) {
            std::memcpy(&eight, text.data() + i, sizeof eight);
            if ((eight & 0x8080808080808080u) == 0) {
                i += sizeof eight - 1;
                continue;
            }
        }
        const auto byte = [&](std::size_t at) { return at < text.size() ? static_cast<unsigned char>(text[at]) : 0u; };
        const auto c = byte(i), next = byte(i + 1), third = byte(i + 2);
        // Of U+2000 to U+206F the quotation marks and dashes stand in every text.
        const bool general = (next == 0x80 && ((third >= 0x8B && third <= 0x8F) || (third >= 0xAA && third <= 0xAE))) ||
                             (next == 0x81 && third >= 0xA0 && third <= 0xAF);
        if (c == 0xD8 ? next == 0x9C : c == 0xE2 ? general : c >= 0xEE) return true;
    }
    return false;
}

class TextCheck {
public:
    explicit TextCheck(const Checked& checked) : in_(checked), places_(checked.source) {}

    void run(pugi::xml_node parent)
    {
        for (auto n = parent.first_child(); n; n = n.next_sibling()) {
            if (is_text(n)) value(n.value(), n);
            if (!is_element(n) || local_name(n) == "extension") continue;
            each_attribute(n, [&](pugi::xml_attribute a) { value(a.value(), a); });
            run(n);
        }
    }

private:
    template <class At>
    void value(std::string_view text, At at)
    {
        if (!may_be_odd(text)) return;
        Raw raw(in_.source.text(), in_.tree, at);
        for (std::size_t end = 0; end < text.size();) {
            const auto begin = end;
            if (static_cast<unsigned char>(text[begin]) < 0xD8) {
                ++end;
                continue;
            }
            const auto c = next_character(text, end);
            if (is_private_use(c)) private_use(c, symbol_at(text, begin), places_(raw.offset(begin)));
            else if (is_invisible(c) && !belongs(c, text, begin, end)) invisible(c, text, begin, end, places_(raw.offset(begin)));
        }
    }

    void private_use(char32_t c, std::optional<char32_t> meant, Place place)
    {
        if (!meant)
            return in_.report.warning(
                place, "private-use-character",
                phrase("{0} is a private-use character: it means nothing outside of the font that it was typed in",
                       code_point(c)),
                phrase("write the character that is meant"));
        std::string shown;
        append_utf8(shown, *meant);
        in_.report.warning(
            place, "private-use-character",
            phrase("{0} is a character of a symbol font; it is read as {1} ({2})", code_point(c),
                   *meant == U' ' ? Phrase(phrase("a space")) : Phrase::verbatim("'" + shown + "'"), code_point(*meant)),
            phrase("write the character itself, or let 'verslag normalise' do it"));
    }

    void invisible(char32_t c, std::string_view text, std::size_t begin, std::size_t end, Place place)
    {
        in_.report.warning(place, "invisible-character",
                           phrase("the invisible character {0} stands in the text ({1}): {2}", code_point(c), name_of(c),
                                  surroundings(text, begin, end)),
                           turns_direction(c) ? phrase("remove it: what follows is shown in another order than it is written in")
                                              : phrase("remove it: the word is not found when somebody looks for it"));
    }

    const Checked& in_;
    Places places_;
};

// Where the mark of a typed bullet is written. It may stand within an element, as in <strong>• x</strong>.
std::optional<std::size_t> mark_offset(const Checked& in, pugi::xml_node parent)
{
    for (const auto c : parent.children()) {
        if (is_text(c)) {
            const std::string_view text = c.value();
            for (std::size_t at = 0; at < text.size();) {
                const auto begin = at;
                const auto character = next_character(text, at);
                if (character != 0xA0 && character != 0xF020 && !is_space(text[begin]))
                    return Raw(in.source.text(), in.tree, c).offset(begin);
            }
        }
        if (is_element(c))
            if (const auto found = mark_offset(in, c)) return found;
    }
    return std::nullopt;
}

}  // namespace

void check_text(const Checked& in)
{
    if (may_be_odd(in.source.text())) TextCheck(in).run(in.tree.root());
}

void check_bullets(const Checked& in, pugi::xml_node first)
{
    pugi::xml_node begin;
    TypedBullet bullet;
    std::size_t count = 0;
    const auto end_run = [&] {
        // A single asterisk is a footnote's.
        if (count > 1 || (count == 1 && bullet.mark != U'*'))
            in.report.warning(in.source.place(mark_offset(in, begin).value_or(in.tree.offset(begin))), "typed-bullet",
                              count == 1 ? phrase("the bullet {0} is typed into the text", bullet_words(bullet.mark))
                                         : phrase("the bullet {0} is typed into the text, in {1} paragraphs from here on",
                                                  bullet_words(bullet.mark), count),
                              phrase("write a <list> with an <item> for each, or let 'verslag normalise' do it"));
        count = 0;
    };
    for (auto n = first; n; n = n.next_sibling()) {
        if (!is_element(n)) continue;
        const auto found = local_name(n) == "p" ? typed_bullet(text_behind_bullet(n)) : std::nullopt;
        if (!found) {
            end_run();
            continue;
        }
        if (count++ == 0) begin = n, bullet = *found;
    }
    end_run();
}

}  // namespace verslag::load
