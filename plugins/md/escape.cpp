#include "escape.hpp"

#include <verslag/safe_text.hpp>

namespace verslag::md {
namespace {

constexpr std::string_view always = "\\`*_[]<>&~|$#@";  // wherever they stand
constexpr std::string_view at_line_begin = "+-=:";      // lists, rules, underlined headings, tables without borders

bool is_digit(char c) { return c >= '0' && c <= '9'; }
bool is_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }

// ":tada:" is a picture to some.
bool is_emoji(std::string_view from_colon)
{
    const auto end = from_colon.find(':', 1);
    return end != from_colon.npos && end > 1 &&
           from_colon.substr(1, end - 1).find_first_not_of("abcdefghijklmnopqrstuvwxyz0123456789_+-") == from_colon.npos;
}

// A bare address is made a link by some, though the record has none there. (GitHub does so with mail addresses whatever one
// escapes.)
bool begins_address(std::string_view rest) { return rest.starts_with("://"); }
bool begins_www(std::string_view rest)
{
    return rest.size() > 4 && (rest[0] | 0x20) == 'w' && (rest[1] | 0x20) == 'w' && (rest[2] | 0x20) == 'w' && rest[3] == '.';
}

enum class Kind { space, punctuation, letter, uncertain };

Kind kind_of(std::string_view text, bool last)
{
    if (text.empty()) return Kind::space;  // the end of a line counts as one
    std::size_t at = last ? text.size() - 1 : 0;
    while (at > 0 && (static_cast<unsigned char>(text[at]) & 0xc0) == 0x80) --at;
    const auto c = character_at(text, at).value;
    if (c == ' ' || c == '\n' || c == '\t') return Kind::space;
    if (c < 0x80)
        return c < 0x20 ? Kind::uncertain : is_digit(text[at]) || is_letter(text[at]) ? Kind::letter : Kind::punctuation;
    const bool latin = c >= 0xc0 && c <= 0x24f && c != 0xd7 && c != 0xf7;
    const bool greek_or_cyrillic = (c >= 0x391 && c <= 0x3a1) || (c >= 0x3b1 && c <= 0x3c9) || (c >= 0x400 && c <= 0x481);
    return latin || greek_or_cyrillic ? Kind::letter : Kind::uncertain;
}

}  // namespace

void Escaper::line_break(std::string& out)
{
    while (!out.empty() && out.back() == ' ') out.pop_back();
    switch (place_) {
        case Place::paragraph:
            out += "\\\n";
            at_ = At::begin;
            break;
        case Place::heading:
            out += ' ';
            break;
        case Place::cell:
            out += "<br>";
            break;
    }
}

void Escaper::append(std::string& out, std::string_view piece)
{
    for (std::size_t i = 0; i < piece.size(); ++i) {
        const char c = piece[i];
        const auto rest = piece.substr(i);
        if (c == '\n') {
            line_break(out);
            while (i + 1 < piece.size() && piece[i + 1] == ' ') ++i;
            continue;
        }
        if (c == ' ' && at_ == At::begin) continue;
        const bool counts =
            at_ == At::digits && (c == '.' || c == ')') && (rest.size() == 1 || rest[1] == ' ' || rest[1] == '\n');
        const bool special = always.find(c) != always.npos || (at_ == At::begin && at_line_begin.find(c) != always.npos) ||
                             counts || (c == ':' && (begins_address(rest) || is_emoji(rest)));
        if (special) out += '\\';
        out += c;
        if (begins_www(rest)) {
            out += rest.substr(1, 2);
            out += "\\.";
            i += 3;
        }
        at_ = is_digit(c) && at_ != At::middle ? At::digits : At::middle;
    }
}

std::string destination(std::string_view address)
{
    std::string out;
    for (const char c : address) {
        if (c == '(' || c == ')') out += '\\';
        out += c;
        if (c == '&') out += "amp;";
    }
    return out;
}

bool asterisks_work(std::string_view before, std::string_view inside, std::string_view after)
{
    const auto works = [](Kind outer, Kind inner) {
        if (inner == Kind::letter) return true;
        return inner == Kind::punctuation && (outer == Kind::space || outer == Kind::punctuation);
    };
    if (!before.empty() && before.back() == '*') return false;
    return works(kind_of(before, true), kind_of(inside, false)) && works(kind_of(after, false), kind_of(inside, true));
}

}  // namespace verslag::md
