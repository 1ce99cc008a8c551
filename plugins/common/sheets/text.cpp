#include "common/sheets/text.hpp"

#include <verslag/safe_text.hpp>

#include <algorithm>
#include <array>
#include <utility>

namespace verslag::sheets {
namespace {

using Range = std::pair<char32_t, char32_t>;

// What belongs to the character before it: combining marks of the scripts that records may hold, joiners,
// variation selectors, skin tones and tags. In order.
constexpr std::array extending{
    Range{0x0300, 0x036F},   Range{0x0483, 0x0489}, Range{0x0591, 0x05BD}, Range{0x05BF, 0x05BF},   Range{0x05C1, 0x05C2},
    Range{0x05C4, 0x05C5},   Range{0x0610, 0x061A}, Range{0x064B, 0x065F}, Range{0x0670, 0x0670},   Range{0x06D6, 0x06DC},
    Range{0x06DF, 0x06E4},   Range{0x06E7, 0x06E8}, Range{0x06EA, 0x06ED}, Range{0x0900, 0x0903},   Range{0x093A, 0x093C},
    Range{0x093E, 0x094F},   Range{0x0951, 0x0957}, Range{0x0981, 0x0983}, Range{0x09BC, 0x09BC},   Range{0x09BE, 0x09CD},
    Range{0x0B82, 0x0B82},   Range{0x0BBE, 0x0BCD}, Range{0x0E31, 0x0E31}, Range{0x0E34, 0x0E3A},   Range{0x0E47, 0x0E4E},
    Range{0x1160, 0x11FF},   Range{0x1AB0, 0x1AFF}, Range{0x1DC0, 0x1DFF}, Range{0x200C, 0x200D},   Range{0x20D0, 0x20FF},
    Range{0x3099, 0x309A},   Range{0xFE00, 0xFE0F}, Range{0xFE20, 0xFE2F}, Range{0x1F3FB, 0x1F3FF}, Range{0xE0020, 0xE007F},
    Range{0xE0100, 0xE01EF},
};
constexpr char32_t joiner = 0x200D;

bool extends(char32_t c)
{
    if (c < extending.front().first) return false;
    const auto after =
        std::upper_bound(extending.begin(), extending.end(), c, [](char32_t v, const Range& r) { return v < r.first; });
    return c <= std::prev(after)->second;
}
bool regional(char32_t c) { return c >= 0x1F1E6 && c <= 0x1F1FF; }
bool hex(char c) { return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'F') || (c >= 'a' && c <= 'f'); }

// "_x0041_": how a spreadsheet file writes a character by its code.
bool is_code(std::string_view s)
{
    return s.size() >= 7 && s[0] == '_' && s[1] == 'x' && s[6] == '_' && std::all_of(&s[2], &s[6], hex);
}

std::string escaped(std::string_view text)
{
    std::string out;
    out.reserve(text.size() + 16);
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (is_code(text.substr(i))) out += "_x005F";  // the code of the underscore itself
        out += text[i];
    }
    return out;
}

std::size_t units_of(char32_t c) { return c > 0xFFFF ? 2 : 1; }

}  // namespace

CodePoint decode(std::string_view s)
{
    const auto c = character_at(s, 0);
    return c.bytes ? CodePoint{c.value, c.bytes, true} : CodePoint{0xFFFD, 1, false};
}

void encode(char32_t c, std::string& out)
{
    const auto put = [&](char32_t v) { out.push_back(static_cast<char>(v)); };
    const auto tail = [&](unsigned shift) { put(0x80 | (c >> shift & 0x3F)); };
    if (c < 0x80) return put(c);
    if (c < 0x800) return put(0xC0 | c >> 6), tail(0);
    if (c < 0x10000) return put(0xE0 | c >> 12), tail(6), tail(0);
    put(0xF0 | c >> 18), tail(12), tail(6), tail(0);
}

std::size_t utf16_length(std::string_view text)
{
    std::size_t units = 0;
    while (!text.empty()) {
        const auto c = decode(text);
        units += units_of(c.value);
        text.remove_prefix(c.bytes);
    }
    return units;
}

std::string_view cut(std::string_view text, std::size_t units)
{
    if (text.size() <= units) return text;
    std::size_t used = 0, at = 0, boundary = 0;
    char32_t before = 0;
    bool half_flag = false;
    while (at < text.size()) {
        const auto c = decode(text.substr(at));
        const bool second_of_flag = half_flag && regional(c.value);
        if (!extends(c.value) && before != joiner && !second_of_flag && !(before == '\r' && c.value == '\n')) boundary = at;
        half_flag = regional(c.value) && !second_of_flag;
        used += units_of(c.value);
        if (used > units) return text.substr(0, boundary);
        before = c.value;
        at += c.bytes;
    }
    return text;
}

bool fits_cell(std::string_view text)
{
    if (text.size() > cell_limit) return false;
    for (std::size_t i = 0; i < text.size();) {
        const auto byte = static_cast<unsigned char>(text[i]);
        if (byte >= 0x80) {
            const auto c = decode(text.substr(i));
            if (!c.valid || c.value == 0xFFFE || c.value == 0xFFFF) return false;
            i += c.bytes;
            continue;
        }
        if (byte < 0x20 && byte != '\n' && byte != '\t') return false;
        if (byte == '_' && is_code(text.substr(i))) return false;
        ++i;
    }
    return true;
}

Mended mend(std::string_view text, std::size_t limit, Codes codes)
{
    Mended m;
    std::string whole;
    whole.reserve(text.size());
    for (std::size_t i = 0; i < text.size();) {
        const auto c = decode(text.substr(i));
        i += c.bytes;
        if (c.value == '\r') {
            if (i < text.size() && text[i] == '\n') continue;
            whole += '\n';
        } else if (c.value < 0x20 && c.value != '\n' && c.value != '\t') {
            encode(0x2400 + c.value, whole);
            m.replaced = true;
        } else if (!c.valid || c.value == 0xFFFE || c.value == 0xFFFF) {
            encode(0xFFFD, whole);
            m.replaced = true;
        } else {
            encode(c.value, whole);
        }
    }
    const auto finished = [&](std::string_view part) { return codes == Codes::escaped ? escaped(part) : std::string(part); };
    m.text = finished(whole);
    // Escapes don't count for Excel, but they do for the library: what is at the limit and holds any is cut as well.
    std::size_t room = limit;
    for (auto length = utf16_length(m.text); length > limit; length = utf16_length(m.text)) {
        room -= m.cut ? std::min(room, (length - limit + 1) / 2) : 1;
        m.text = finished(cut(whole, room)) + "…";
        m.cut = true;
    }
    return m;
}

std::string on_one_line(std::string_view text)
{
    std::string out;
    for (const char c : text) {
        const auto byte = static_cast<unsigned char>(c);
        if (byte > ' ') out += c;
        else if (!out.empty() && out.back() != ' ') out += ' ';
    }
    if (!out.empty() && out.back() == ' ') out.pop_back();
    return out;
}

std::u32string folded(std::string_view text)
{
    std::u32string out;
    while (!text.empty()) {
        auto c = decode(text);
        text.remove_prefix(c.bytes);
        auto& v = c.value;
        const auto within = [&](char32_t first, char32_t last) { return v >= first && v <= last; };
        if (within('A', 'Z') || (within(0xC0, 0xDE) && v != 0xD7) || within(0x391, 0x3A9) || within(0x410, 0x42F)) v += 32;
        else if (within(0x400, 0x40F)) v += 80;
        else if (within(0x100, 0x137) || within(0x14A, 0x177) || within(0x1E00, 0x1EFF)) v |= 1;
        else if ((within(0x139, 0x148) || within(0x179, 0x17E)) && v % 2 == 1) ++v;
        else if (v == 0x178) v = 0xFF;
        out.push_back(v);
    }
    return out;
}

}  // namespace verslag::sheets
