#include "common/xml_text.hpp"

#include <cstdio>
#include <optional>

namespace verslag::common {
namespace {

constexpr std::string_view replacement = "\xef\xbf\xbd";  // U+FFFD
constexpr std::size_t places_told = 10;                   // one by one; a broken record may have thousands

bool plain(unsigned char c) { return c >= 0x20 && c < 0x80; }

bool allowed(char32_t c)
{
    if (c < 0x20) return c == '\t' || c == '\n' || c == '\r';
    return c != 0xfffe && c != 0xffff;
}

std::string named(char32_t c)
{
    char name[16];
    std::snprintf(name, sizeof name, "U+%04X", static_cast<unsigned>(c));
    return name;
}

}  // namespace

CodePoint code_point(std::string_view text, std::size_t at)
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

std::string XmlText::operator()(std::string_view text)
{
    std::string out;
    out.reserve(text.size());
    std::optional<std::string> found;
    for (std::size_t at = 0; at < text.size();) {
        auto end = at;
        while (end < text.size() && plain(static_cast<unsigned char>(text[end]))) ++end;
        out.append(text, at, end - at);
        at = end;
        if (at == text.size()) break;
        const auto c = code_point(text, at);
        if (c.bytes && allowed(c.value)) {
            out.append(text, at, c.bytes);
            at += c.bytes;
            continue;
        }
        if (!found) found = c.bytes ? "the character " + named(c.value) : "a byte that is no UTF-8";
        out += replacement;
        at += c.bytes ? c.bytes : 1;
    }
    if (found && ++places_ <= places_told) warn_(*found + " may not stand in an XML file; U+FFFD stands in its place", line_);
    return out;
}

void XmlText::finish()
{
    if (places_ <= places_told) return;
    warn_(
        "characters that may not stand in an XML file were replaced in " + std::to_string(places_ - places_told) + " more places",
        0);
}

}  // namespace verslag::common
