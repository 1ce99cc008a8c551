// What exporters of text need: characters one by one, text without what may not stand in a file, and addresses that may be
// followed.
//
// The host hands over UTF-8 without control characters, and addresses of web pages and of mail. Whoever writes text for
// other programs to interpret checks once more: the last hand on a file is the exporter's.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace verslag {

// One character of UTF-8. `bytes` is 0 where there is none: damaged, overlong or cut short.
struct Character {
    char32_t value = 0;
    std::size_t bytes = 0;
};

inline Character character_at(std::string_view text, std::size_t at)
{
    const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(text[at + i]); };
    const auto first = byte(0);
    if (first < 0x80) return {first, 1};
    const std::size_t bytes = first >= 0xf0 ? 4 : first >= 0xe0 ? 3 : 2;
    if (first < 0xc2 || first > 0xf4 || at + bytes > text.size()) return {};
    char32_t value = first & (0x7fu >> bytes);
    for (std::size_t i = 1; i < bytes; ++i) {
        if ((byte(i) & 0xc0) != 0x80) return {};
        value = value << 6 | (byte(i) & 0x3fu);
    }
    const bool overlong = (bytes == 3 && value < 0x800) || (bytes == 4 && value < 0x10000);
    if (overlong || value > 0x10ffff || (value >= 0xd800 && value <= 0xdfff)) return {};
    return {value, bytes};
}

// Whether a character may stand in any text file: no control character but tab and newline, and no noncharacter.
constexpr bool is_plain(char32_t c)
{
    if (c < 0x20) return c == '\n' || c == '\t';
    if (c >= 0x7f && c < 0xa0) return false;
    return (c & 0xfffe) != 0xfffe && (c < 0xfdd0 || c > 0xfdef);
}

// The text as valid UTF-8; U+FFFD stands for whatever is not plain.
inline std::string clean_text(std::string_view text)
{
    std::string out;
    out.reserve(text.size());
    for (std::size_t at = 0; at < text.size();) {
        const auto c = character_at(text, at);
        if (c.bytes && is_plain(c.value)) out += text.substr(at, c.bytes);
        else out += "\xef\xbf\xbd";
        at += c.bytes ? c.bytes : 1;
    }
    return out;
}

// An address that a reader may be sent to, with all that no address may hold percent-encoded; empty where it is none of
// http, https and mailto: an address that begins with javascript: or data: does something instead of leading somewhere.
inline std::string web_address(std::string_view href)
{
    const auto begins_with = [&](std::string_view scheme) {
        if (href.size() <= scheme.size()) return false;
        for (std::size_t i = 0; i < scheme.size(); ++i)
            if (scheme[i] != (href[i] >= 'A' && href[i] <= 'Z' ? static_cast<char>(href[i] | 0x20) : href[i])) return false;
        return true;
    };
    if (!begins_with("http://") && !begins_with("https://") && !begins_with("mailto:")) return {};
    constexpr std::string_view hex = "0123456789ABCDEF", unsafe = " \"<>\\^`{|}";
    std::string out;
    for (const char c : clean_text(href)) {
        const auto byte = static_cast<unsigned char>(c);
        if (byte > 0x20 && byte < 0x7f && unsafe.find(c) == unsafe.npos) out += c;
        else out += '%', out += hex[byte >> 4], out += hex[byte & 15];
    }
    return out;
}

}  // namespace verslag
