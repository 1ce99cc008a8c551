#include "common/xml_text.hpp"

#include <verslag/safe_text.hpp>

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
        const auto c = character_at(text, at);
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
