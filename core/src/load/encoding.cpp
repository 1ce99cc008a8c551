#include "encoding.hpp"

#include <array>
#include <cstdint>
#include <cstring>

namespace verslag::load {
namespace {

struct Named {
    std::string_view name;
    Encoding encoding;
};
// The first of each is the name to declare.
constexpr std::array names{
    Named{"UTF-8", Encoding::utf8},
    Named{"UTF-16", Encoding::utf16le},
    Named{"ISO-8859-1", Encoding::latin1},
    Named{"ISO-8859-15", Encoding::latin9},
    Named{"Windows-1252", Encoding::windows1252},
    Named{"US-ASCII", Encoding::ascii},
    Named{"UTF8", Encoding::utf8},
    Named{"UTF-16LE", Encoding::utf16le},
    Named{"UTF-16BE", Encoding::utf16be},
    Named{"UTF16", Encoding::utf16le},
    Named{"ISO8859-1", Encoding::latin1},
    Named{"ISO_8859-1", Encoding::latin1},
    Named{"Latin1", Encoding::latin1},
    Named{"L1", Encoding::latin1},
    Named{"ISO8859-15", Encoding::latin9},
    Named{"ISO_8859-15", Encoding::latin9},
    Named{"Latin-9", Encoding::latin9},
    Named{"Latin9", Encoding::latin9},
    Named{"CP1252", Encoding::windows1252},
    Named{"Windows1252", Encoding::windows1252},
    Named{"CP-1252", Encoding::windows1252},
    Named{"ASCII", Encoding::ascii},
};
constexpr std::size_t declarable = 6;

// Bytes 0x80 to 0x9F of Windows-1252; 0 where there is no character.
constexpr std::array<std::uint16_t, 32> windows_1252{
    0x20AC, 0,      0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0, 0x017D, 0,
    0,      0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0, 0x017E, 0x0178};

struct Swapped {
    unsigned char byte;
    char32_t character;
};
// Where ISO-8859-15 is not ISO-8859-1.
constexpr std::array latin_9{Swapped{0xA4, 0x20AC}, Swapped{0xA6, 0x160}, Swapped{0xA8, 0x161}, Swapped{0xB4, 0x17D},
                             Swapped{0xB8, 0x17E},  Swapped{0xBC, 0x152}, Swapped{0xBD, 0x153}, Swapped{0xBE, 0x178}};

char32_t character(unsigned char byte, Encoding encoding)
{
    if (encoding == Encoding::latin9)
        for (const auto& s : latin_9)
            if (s.byte == byte) return s.character;
    // A control character of the range 0x80 to 0x9F never stands in a text: such a byte tells of another encoding.
    if (byte < 0xA0) return encoding == Encoding::windows1252 ? windows_1252[byte - 0x80u] : 0;
    return byte;
}

Converted from_single_bytes(std::string_view bytes, Encoding encoding)
{
    Converted out;
    out.text.reserve(bytes.size() + bytes.size() / 16);
    for (std::size_t i = 0; i < bytes.size(); ++i) {
        const auto byte = static_cast<unsigned char>(bytes[i]);
        if (byte < 0x80) {
            out.text += bytes[i];
            continue;
        }
        const auto c = encoding == Encoding::ascii ? 0 : character(byte, encoding);
        if (c == 0) {
            out.bad = i;
            return out;
        }
        append_utf8(out.text, c);
    }
    return out;
}

Converted from_utf16(std::string_view bytes, bool little)
{
    Converted out;
    out.text.reserve(bytes.size() / 2 + bytes.size() / 16);
    const auto unit = [&](std::size_t i) {
        const auto a = static_cast<unsigned char>(bytes[i]), b = static_cast<unsigned char>(bytes[i + 1]);
        return static_cast<char32_t>(little ? a | b << 8 : a << 8 | b);
    };
    for (std::size_t i = 0; i < bytes.size(); i += 2) {
        out.bad = i;
        if (i + 1 == bytes.size()) return out;
        auto c = unit(i);
        if (c >= 0xDC00 && c <= 0xDFFF) return out;
        if (c >= 0xD800 && c <= 0xDBFF) {
            if (i + 3 >= bytes.size()) return out;
            const auto low = unit(i + 2);
            if (low < 0xDC00 || low > 0xDFFF) return out;
            c = 0x10000 + ((c - 0xD800) << 10) + (low - 0xDC00);
            i += 2;
        }
        append_utf8(out.text, c);
    }
    out.bad = nowhere;
    return out;
}

// The length of the UTF-8 sequence at p, or 0 when it is none; its character in c.
std::size_t sequence(const unsigned char* p, std::size_t left, char32_t& c)
{
    const auto n = p[0] < 0x80 ? 1u : p[0] < 0xC2 ? 0u : p[0] < 0xE0 ? 2u : p[0] < 0xF0 ? 3u : p[0] < 0xF5 ? 4u : 0u;
    if (n == 0 || n > left) return 0;
    c = n == 1 ? p[0] : p[0] & (0x7Fu >> n);
    for (std::size_t i = 1; i < n; ++i) {
        if ((p[i] & 0xC0) != 0x80) return 0;
        c = c << 6 | (p[i] & 0x3Fu);
    }
    const bool overlong = (n == 3 && c < 0x800) || (n == 4 && c < 0x10000);
    return overlong || c > 0x10FFFF || (c >= 0xD800 && c <= 0xDFFF) ? 0 : n;
}

// Whether eight bytes are all printable ASCII or DEL: none below 0x20, none above 0x7F.
bool plain(const unsigned char* p)
{
    std::uint64_t w;
    std::memcpy(&w, p, sizeof w);
    constexpr std::uint64_t high = 0x8080808080808080u, low = 0x2020202020202020u;
    return ((w | (w - low)) & high) == 0;
}

}  // namespace

std::string_view name_of(Encoding encoding)
{
    for (const auto& n : names)
        if (n.encoding == encoding) return n.name;
    return "UTF-16BE";
}

std::vector<std::string> encoding_names()
{
    std::vector<std::string> all;
    for (std::size_t i = 0; i < declarable; ++i) all.emplace_back(names[i].name);
    return all;
}

std::optional<Encoding> encoding_named(std::string_view name)
{
    const auto lower = [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; };
    for (const auto& n : names) {
        bool same = n.name.size() == name.size();
        for (std::size_t i = 0; same && i < name.size(); ++i) same = lower(n.name[i]) == lower(name[i]);
        if (same) return n.encoding;
    }
    return std::nullopt;
}

Converted to_utf8(std::string_view bytes, Encoding encoding)
{
    if (encoding == Encoding::utf8) return {std::string(bytes), nowhere};
    if (encoding == Encoding::utf16le || encoding == Encoding::utf16be) return from_utf16(bytes, encoding == Encoding::utf16le);
    return from_single_bytes(bytes, encoding);
}

void append_utf8(std::string& out, char32_t c)
{
    const auto put = [&](char32_t b) { out += static_cast<char>(b); };
    if (c < 0x80) return put(c);
    if (c < 0x800) return put(0xC0 | c >> 6), put(0x80 | (c & 0x3F));
    if (c < 0x10000) return put(0xE0 | c >> 12), put(0x80 | (c >> 6 & 0x3F)), put(0x80 | (c & 0x3F));
    put(0xF0 | c >> 18), put(0x80 | (c >> 12 & 0x3F)), put(0x80 | (c >> 6 & 0x3F)), put(0x80 | (c & 0x3F));
}

char32_t next_character(std::string_view utf8, std::size_t& at)
{
    const auto byte = [&](std::size_t i) { return static_cast<char32_t>(static_cast<unsigned char>(utf8[at + i])); };
    const auto first = byte(0);
    const std::size_t n = first < 0x80 ? 1 : first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4;
    auto c = n == 1 ? first : first & (0x7Fu >> n);
    for (std::size_t i = 1; i < n; ++i) c = c << 6 | (byte(i) & 0x3F);
    at += n;
    return c;
}

std::string code_point(char32_t c)
{
    constexpr char digits[] = "0123456789ABCDEF";
    std::string s = "U+";
    for (int shift = c > 0xFFFFF ? 20 : c > 0xFFFF ? 16 : 12; shift >= 0; shift -= 4) s += digits[c >> shift & 15];
    return s;
}

Flawed first_flawed(std::string_view utf8, std::size_t from)
{
    const auto* p = reinterpret_cast<const unsigned char*>(utf8.data());
    for (std::size_t i = from; i < utf8.size();) {
        if (i + 8 <= utf8.size() && plain(p + i)) {
            i += 8;
            continue;
        }
        char32_t c = 0;
        const auto n = sequence(p + i, utf8.size() - i, c);
        if (n == 0) return {Flawed::Kind::invalid, i, 0, 1};
        const bool forbidden = (c < 0x20 && c != '\t' && c != '\n' && c != '\r') || c == 0xFFFE || c == 0xFFFF;
        if (forbidden) return {Flawed::Kind::forbidden, i, c, n};
        i += n;
    }
    return {};
}

}  // namespace verslag::load
