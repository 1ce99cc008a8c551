#include "bullets.hpp"

#include "encoding.hpp"
#include "symbol_fonts.hpp"

namespace verslag::load {
namespace {

// Those that Word's lists have and that people type. Ticks and boxes to tick are none: what they say would be lost.
constexpr std::u32string_view signs = U"·•∙⋅‣⁃◦○●■▪▫◆❖❑❒❍➢➔➲";
// What stands in a list of Word for a bullet of Courier New or Wingdings when its font is lost.
constexpr std::u32string_view letters = U"o§Øüvq";
constexpr std::u32string_view dashes = U"-–—−*";

bool is_blank(char32_t c) { return c == U' ' || c == U'\t' || c == U'\n' || c == U'\r' || c == 0xA0 || c == 0xF020; }

struct Blanks {
    std::size_t end = 0;
    std::size_t count = 0;
    bool tab = false, no_break = false, line_end = false;
};
Blanks blanks_at(std::string_view text, std::size_t at)
{
    Blanks b{at};
    while (b.end < text.size()) {
        auto next = b.end;
        const auto c = next_character(text, next);
        if (!is_blank(c)) break;
        b.end = next;
        ++b.count;
        b.tab = b.tab || c == U'\t';
        b.no_break = b.no_break || c == 0xA0;
        b.line_end = b.line_end || c == U'\n' || c == U'\r';
    }
    return b;
}

// Appends until a line break. False when it has come to one.
bool append_text(std::string& out, pugi::xml_node parent)
{
    for (const auto c : parent.children()) {
        if (is_text(c)) out += c.value();
        if (!is_element(c)) continue;
        if (local_name(c) == "br" || !append_text(out, c)) return false;
    }
    return true;
}

// The first character that is no white space; 0 when there is none.
char32_t first_character(pugi::xml_node parent)
{
    for (const auto c : parent.children()) {
        char32_t first = 0;
        if (is_text(c)) {
            const std::string_view text = c.value();
            auto at = blanks_at(text, 0).end;
            if (at < text.size()) first = next_character(text, at);
        } else if (is_element(c)) {
            if (local_name(c) == "br") return 0;
            first = first_character(c);
        }
        if (first != 0) return first;
    }
    return 0;
}

bool may_be_bullet(char32_t c)
{
    const auto in = [c](std::u32string_view all) { return all.find(c) != all.npos; };
    return in(signs) || in(letters) || in(dashes) || (c >= 0xF020 && c <= 0xF0FF);
}

// The first of them alone.
std::optional<TypedBullet> one_bullet(std::string_view text)
{
    TypedBullet b;
    b.mark_at = blanks_at(text, 0).end;
    if (b.mark_at == text.size()) return std::nullopt;
    auto behind = b.mark_at;
    b.mark = next_character(text, behind);
    // The codes of the letters in Wingdings, and the dash of Symbol, are what they mean.
    const auto meant = symbol_at(text, b.mark_at).value_or(b.mark);
    const auto in = [meant](std::u32string_view all) { return all.find(meant) != all.npos; };
    const auto blanks = blanks_at(text, behind);
    b.length = blanks.end;
    b.sign = in(signs);
    if (blanks.end == text.size()) return std::nullopt;
    if (b.sign) {
        const auto next = next_character(text, behind);
        return signs.find(next) == signs.npos ? std::optional(b) : std::nullopt;  // "■■■ goed" is a mark out of three
    }
    // "o ja": a letter is a bullet only with what Word puts behind one.
    const bool as_word_has_it = (blanks.no_break && blanks.count > 1) || (!blanks.line_end && (blanks.tab || blanks.count > 2));
    if (meant == b.mark && in(letters) && as_word_has_it) return b;
    if (in(dashes) && blanks.count != 0) return b;
    return std::nullopt;
}

}  // namespace

std::optional<TypedBullet> typed_bullet(std::string_view text)
{
    auto all = one_bullet(text);
    // "• - een": who pastes a list into a list has both. An asterisk is the mark of a note as well.
    while (all) {
        const auto more = one_bullet(text.substr(all->length));
        if (!more || more->mark == U'*') break;
        all->length += more->length;
    }
    return all;
}

std::string text_behind_bullet(pugi::xml_node paragraph)
{
    std::string text;
    if (may_be_bullet(first_character(paragraph))) append_text(text, paragraph);
    return text;
}

std::string bullet_words(char32_t mark)
{
    std::string text, words = "'";
    append_utf8(text, mark);
    const auto meant = symbol_at(text + ' ', 0);
    append_utf8(words, meant.value_or(mark));
    return words + (meant ? "' (" + code_point(mark) + ")" : "'");
}

}  // namespace verslag::load
