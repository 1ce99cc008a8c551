#include "words.hpp"

#include <algorithm>

namespace verslag::merge {
namespace {

constexpr std::string_view space_of_no_break = "\u00A0", ellipsis = "…";
constexpr std::size_t may_be_cut = 32'000;  // a cell holds some more

char lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c | 0x20) : c; }

}  // namespace

std::string folded(std::string_view text)
{
    std::string out;
    for (std::size_t i = 0; i < text.size();) {
        const bool no_break = text.substr(i, 2) == space_of_no_break;
        if (!no_break && static_cast<unsigned char>(text[i]) > ' ') {
            out += text[i++];
            continue;
        }
        if (!out.empty() && out.back() != ' ') out += ' ';
        i += no_break ? 2 : 1;
    }
    if (!out.empty() && out.back() == ' ') out.pop_back();
    return out;
}

std::string_view unguarded(std::string_view text)
{
    const bool guarded = text.size() > 1 && text[0] == '\'' && std::string_view("=+-@\t").find(text[1]) != text.npos;
    return guarded ? text.substr(1) : text;
}

bool same_word(std::string_view a, std::string_view b)
{
    const auto left = folded(unguarded(a)), right = folded(unguarded(b));
    return std::equal(left.begin(), left.end(), right.begin(), right.end(), [](char x, char y) { return lower(x) == lower(y); });
}

bool same_text(std::string_view given, std::string_view expected)
{
    const auto left = folded(unguarded(given)), right = folded(unguarded(expected));
    if (left == right) return true;
    if (right.size() < may_be_cut || !left.ends_with(ellipsis)) return false;
    const auto kept = std::string_view(left).substr(0, left.size() - ellipsis.size());
    return kept.size() + 2000 > may_be_cut && right.starts_with(kept);
}

}  // namespace verslag::merge
