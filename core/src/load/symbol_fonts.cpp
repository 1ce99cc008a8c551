#include "symbol_fonts.hpp"

#include "encoding.hpp"

#include <array>
#include <cstdint>

namespace verslag::load {
namespace {

using namespace std::string_view_literals;

// What a code of U+F020 to U+F0FF means within text; 0 where nothing is certain. The letters and the operators are
// those of Symbol, the arrows and the signs that Word puts in by itself ("-->", ":)", lists, boxes to tick) those
// of Wingdings.
constexpr std::array<char32_t, 0xE0> in_text{
    // 20
    U' ', U'!', U'∀', U'#', U'∃', U'%', U'&', U'∋', U'(', U')', U'∗', U'+', U',', U'−', U'.', U'/',
    // 30
    U'0', U'1', U'2', U'3', U'4', U'5', U'6', U'7', U'8', U'9', U':', U';', U'<', U'=', U'>', U'?',
    // 40
    U'≅', U'Α', U'Β', U'Χ', U'Δ', U'Ε', U'Φ', U'Γ', U'Η', U'Ι', U'☺', U'Κ', U'☹', U'Μ', U'Ν', U'Ο',
    // 50
    U'Π', U'Θ', U'Ρ', U'Σ', U'Τ', U'Υ', U'ς', U'Ω', U'Ξ', U'Ψ', U'Ζ', U'[', U'∴', U']', U'⊥', U'_',
    // 60
    0, U'α', U'β', U'χ', U'δ', U'ε', U'φ', U'γ', U'η', U'ι', U'ϕ', U'κ', U'λ', U'μ', U'ν', U'ο',
    // 70
    U'π', U'θ', U'ρ', U'σ', U'τ', U'υ', U'ϖ', U'ω', U'ξ', U'ψ', U'ζ', U'{', U'|', U'}', U'∼', 0,
    // 80
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    // 90
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, U'·', U'•',
    // A0
    U'€', U'ϒ', U'′', U'≤', U'⁄', U'∞', U'ƒ', U'▪', U'□', U'♥', U'♠', U'↔', U'←', U'↑', U'→', U'↓',
    // B0
    U'°', U'±', U'″', U'≥', U'×', U'∝', U'∂', U'•', U'÷', U'≠', U'≡', U'≈', U'…', 0, 0, U'↵',
    // C0
    U'ℵ', U'ℑ', U'ℜ', U'℘', U'⊗', U'⊕', U'∅', U'∩', U'∪', U'⊃', U'⊇', U'⊄', U'⊂', U'⊆', U'∈', U'∉',
    // D0
    U'∠', U'∇', U'®', U'©', U'™', U'∏', U'√', U'⋅', U'➢', U'∧', U'∨', U'⇔', U'⇐', U'⇑', U'⇒', U'←',
    // E0
    U'→', 0, U'®', U'©', U'™', U'∑', 0, 0, U'➔', 0, 0, 0, 0, 0, 0, U'⇦',
    // F0
    U'⇨', 0, U'∫', 0, 0, 0, 0, 0, 0, 0, 0, U'✗', U'✓', U'☒', U'☑', 0};

struct Sign {
    unsigned char code;
    char32_t character;
};
// What else a code means alone before a space: the bullets and signs of Wingdings.
constexpr std::array alone{Sign{0x28, U'☎'}, Sign{0x29, U'✆'}, Sign{0x2A, U'✉'}, Sign{0x46, U'☞'}, Sign{0x6C, U'●'},
                           Sign{0x6D, U'❍'}, Sign{0x6E, U'■'}, Sign{0x6F, U'□'}, Sign{0x71, U'❑'}, Sign{0x72, U'❒'},
                           Sign{0x75, U'◆'}, Sign{0x76, U'❖'}, Sign{0xAB, U'★'}, Sign{0xDC, U'➲'}};

bool begins_with_space(std::string_view text)
{
    constexpr std::array spaces{" "sv, "\t"sv, "\n"sv, "\r"sv, "\u00A0"sv, "\uF020"sv};
    for (const auto s : spaces)
        if (text.substr(0, s.size()) == s) return true;
    return false;
}

// No longer than before, in bytes: so a value stays where it is, and keeps its offset in the text.
std::string replaced(std::string_view value)
{
    std::string out;
    for (std::size_t at = 0; at < value.size();) {
        const auto begin = at;
        next_character(value, at);
        if (const auto meant = symbol_at(value, begin)) append_utf8(out, *meant);
        else out += value.substr(begin, at - begin);
    }
    return out;
}

// U+F000 to U+F0FF begin with these two bytes, up to 0x83 for the second.
bool may_have_symbols(std::string_view text)
{
    for (auto at = text.find('\xEF'); at != text.npos && at + 1 < text.size(); at = text.find('\xEF', at + 1))
        if (const auto next = static_cast<unsigned char>(text[at + 1]); next >= 0x80 && next <= 0x83) return true;
    return false;
}

void replace_in(pugi::xml_node parent)
{
    for (auto n : parent.children()) {
        if (is_text(n) && may_have_symbols(n.value())) n.set_value(replaced(n.value()).c_str());
        if (!is_element(n) || local_name(n) == "extension") continue;
        for (auto a : n.attributes())
            if (may_have_symbols(a.value())) a.set_value(replaced(a.value()).c_str());
        replace_in(n);
    }
}

}  // namespace

bool is_private_use(char32_t c)
{
    return (c >= 0xE000 && c <= 0xF8FF) || (c >= 0xF0000 && c <= 0xFFFFD) || (c >= 0x100000 && c <= 0x10FFFD);
}

std::optional<char32_t> symbol_at(std::string_view text, std::size_t at)
{
    const auto begin = at;
    const auto c = next_character(text, at);
    if (c < 0xF020 || c > 0xF0FF) return std::nullopt;
    const auto code = static_cast<unsigned char>(c & 0xFF);
    const bool first = trimmed(text.substr(0, begin)).empty();
    if (first && begins_with_space(text.substr(at)))
        for (const auto& sign : alone)
            if (sign.code == code) return sign.character;
    const auto meant = in_text[code - 0x20u];
    return meant == 0 ? std::nullopt : std::optional(meant);
}

void replace_symbols(std::string_view text, Tree& tree)
{
    if (may_have_symbols(text) || text.find("&#") != text.npos) replace_in(tree.root());
}

}  // namespace verslag::load
