#include "utf8.hpp"

#include <unicode/uchar.h>
#include <unicode/utf8.h>

#include <algorithm>
#include <cstdint>

namespace verslag::pdf {

bool is_ascii(std::string_view text)
{
    return std::all_of(text.begin(), text.end(), [](char c) { return static_cast<unsigned char>(c) < 0x80; });
}

char32_t next_character(std::string_view text, std::size_t& at)
{
    const auto first = static_cast<unsigned char>(text[at]);
    if (first < 0x80) return ++at, first;
    auto i = static_cast<std::int32_t>(0);
    const auto rest = text.substr(at, 4);
    UChar32 c = 0;
    U8_NEXT(reinterpret_cast<const std::uint8_t*>(rest.data()), i, static_cast<std::int32_t>(rest.size()), c);
    at += static_cast<std::size_t>(i);
    return c < 0 ? replacement_character : static_cast<char32_t>(c);
}

void append_utf8(std::string& out, char32_t c)
{
    if (c < 0x80) return out.push_back(static_cast<char>(c));
    std::uint8_t bytes[U8_MAX_LENGTH];
    std::int32_t n = 0;
    U8_APPEND_UNSAFE(bytes, n, static_cast<std::uint32_t>(c));
    out.append(reinterpret_cast<const char*>(bytes), static_cast<std::size_t>(n));
}

void append_utf16_hex(std::string& out, std::string_view text)
{
    const auto unit = [&](std::uint32_t v) {
        for (int shift = 12; shift >= 0; shift -= 4) out.push_back("0123456789ABCDEF"[v >> shift & 15]);
    };
    for (std::size_t at = 0; at < text.size();) {
        const auto c = static_cast<std::uint32_t>(next_character(text, at));
        if (c < 0x10000) {
            unit(c);
        } else {
            unit(0xD800 + ((c - 0x10000) >> 10));
            unit(0xDC00 + ((c - 0x10000) & 0x3FF));
        }
    }
}

std::size_t grapheme_end(std::string_view text, std::size_t begin)
{
    auto at = begin;
    next_character(text, at);
    for (bool joined = false; at < text.size();) {
        auto end = at;
        const char32_t c = next_character(text, end);
        const bool modifier = c >= 0x1F3FB && c <= 0x1F3FF;  // skin tones
        if (!joined && !modifier && !is_mark(c)) break;
        joined = c == 0x200D;
        at = end;
    }
    return at;
}

bool is_mark(char32_t c)
{
    if (c < 0x300) return false;
    return (U_GET_GC_MASK(static_cast<UChar32>(c)) & U_GC_M_MASK) != 0 || c == 0x200D;
}

bool is_invisible(char32_t c)
{
    if (c < 0x80) return false;
    return u_hasBinaryProperty(static_cast<UChar32>(c), UCHAR_DEFAULT_IGNORABLE_CODE_POINT) != 0;
}

bool is_right_to_left(char32_t c)
{
    if (c < 0x590) return false;
    const auto direction = u_charDirection(static_cast<UChar32>(c));
    return direction == U_RIGHT_TO_LEFT || direction == U_RIGHT_TO_LEFT_ARABIC;
}

std::string character_name(char32_t c)
{
    std::string out = "U+";
    int digits = 4;
    while (digits < 6 && static_cast<std::uint32_t>(c) >> (4 * digits)) ++digits;
    for (int shift = 4 * (digits - 1); shift >= 0; shift -= 4)
        out.push_back("0123456789ABCDEF"[static_cast<std::uint32_t>(c) >> shift & 15]);
    char name[128];
    UErrorCode error = U_ZERO_ERROR;
    const auto n = u_charName(static_cast<UChar32>(c), U_UNICODE_CHAR_NAME, name, sizeof name, &error);
    if (U_FAILURE(error) || n <= 0) return out;
    std::string lower(name, static_cast<std::size_t>(n));
    for (char& l : lower)
        if (l >= 'A' && l <= 'Z') l = static_cast<char>(l - 'A' + 'a');
    return out + " (" + lower + ")";
}

}  // namespace verslag::pdf
