#include "common/sheets/link.hpp"

#include <algorithm>
#include <array>

namespace verslag::sheets {
namespace {

constexpr std::array<std::string_view, 5> schemes{"https:", "http:", "mailto:", "tel:", "ftp:"};
constexpr std::size_t longest = 2079;  // bytes; beyond it the library cuts the address without a word

bool starts_with(std::string_view text, std::string_view lower)
{
    if (text.size() < lower.size()) return false;
    return std::equal(lower.begin(), lower.end(), text.begin(),
                      [](char l, char t) { return l == (t >= 'A' && t <= 'Z' ? t + 32 : t); });
}

void percent(char c, std::string& out)
{
    constexpr std::string_view digits = "0123456789ABCDEF";
    const auto byte = static_cast<unsigned char>(c);
    out += '%', out += digits[byte >> 4], out += digits[byte & 15];
}

}  // namespace

Link link_to(std::string_view href)
{
    if (std::none_of(schemes.begin(), schemes.end(), [&](auto s) { return starts_with(href, s); }))
        return {std::nullopt,
                "a cell can only link to a web page, a telephone number or a mail address; the text is kept without its link"};
    std::string out;
    for (std::size_t i = 0; i < href.size(); ++i) {
        const char c = href[i];
        // The library takes these words anywhere in an address for a scheme of its own.
        const bool own_scheme = c == ':' && (out.ends_with("internal") || out.ends_with("external"));
        const bool unsafe = static_cast<unsigned char>(c) <= ' ' || c == 0x7F ||
                            std::string_view("\"<>[]^`{|}\\").find(c) != std::string_view::npos;
        if (own_scheme || unsafe) percent(c, out);
        else out += c;
    }
    if (out.size() > longest)
        return {std::nullopt,
                "the address is longer than the 2,079 characters that a link can have; the text is kept without it"};
    return {out, {}};
}

std::string_view address_words(std::string_view href)
{
    if (starts_with(href, "mailto:")) href.remove_prefix(7), href = href.substr(0, href.find('?'));
    else if (starts_with(href, "tel:")) href.remove_prefix(4);
    return href;
}

}  // namespace verslag::sheets
