#include "line_breaks.hpp"

#include "held_spaces.hpp"
#include "utf8.hpp"

#include <unicode/ubrk.h>

#include <algorithm>
#include <stdexcept>

namespace verslag::pdf {
namespace {

constexpr std::string_view soft_hyphen = "\u00AD";
constexpr std::size_t stub = 4, long_enough = 60;  // bytes: a word too short for a line of its own, below a text of that length

// The rules for line breaks, read once per thread.
UBreakIterator* unicode_rules()
{
    struct Opened {
        UErrorCode error = U_ZERO_ERROR;
        UBreakIterator* rules = ubrk_open(UBRK_LINE, "", nullptr, 0, &error);
        ~Opened() { ubrk_close(rules); }
    };
    thread_local const Opened opened;
    if (U_FAILURE(opened.error))
        throw std::runtime_error("ICU's rules for line breaks cannot be read; install the package libicu72 anew");
    return opened.rules;
}

// Whether the words on both sides of a break are written from right to left: their order on a line is
// only right when they are shaped together.
bool joins_right_to_left(std::string_view text, std::size_t at)
{
    if (static_cast<unsigned char>(text[at]) < 0x80) return false;
    auto last = text.find_last_not_of(' ', at - 1);
    while (last != std::string_view::npos && last && (static_cast<unsigned char>(text[last]) & 0xC0) == 0x80) --last;
    return last != std::string_view::npos && is_right_to_left(next_character(text, last)) &&
           is_right_to_left(next_character(text, at));
}

bool is_address(std::string_view word)
{
    return word.find("://") != std::string_view::npos || word.find("www.") != std::string_view::npos;
}

// The breaks inside a web address. Behind a slash a reader sees that it goes on; a hyphen at a line's end could be
// taken for one that is not part of it, and a dot for the end of a sentence: so these come to the next line.
void add_address_breaks(std::string_view text, std::uint32_t begin, std::uint32_t end, std::vector<Break>& out)
{
    for (auto at = begin + 1; at < end; ++at) {
        const char before = text[at - 1], c = text[at];
        if (before == '/' && c != '/') {
            const bool scheme = at - begin > 2 && text[at - 2] == '/' && text[at - 3] == ':';  // says nothing on a line by itself
            out.push_back({at, scheme ? Break::Kind::address_part : Break::Kind::address});
        } else if ((c == '?' || c == '&' || c == '#') && at + 1 < end) out.push_back({at, Break::Kind::address});
        else if (std::string_view(".-_=~%").find(c) != std::string_view::npos && at + 1 < end && text[at + 1] != ' ')
            out.push_back({at, Break::Kind::address_part});
    }
}

bool is_digit(char c) { return c >= '0' && c <= '9'; }

// Behind the dash of "4–5" or "2020–2024".
bool in_range(std::string_view text, std::size_t at)
{
    constexpr std::string_view dash = "–";
    return is_digit(text[at]) && at > dash.size() && text.substr(0, at).ends_with(dash) && is_digit(text[at - dash.size() - 1]);
}

Break::Kind kind_at(std::string_view text, std::uint32_t at, const std::function<std::string_view(std::uint32_t)>& lang_at)
{
    const char before = text[at - 1];
    if (before == '\n') return Break::Kind::newline;
    if (before != ' ') return text.substr(0, at).ends_with(soft_hyphen) ? Break::Kind::soft_hyphen : Break::Kind::word;
    if (joins_right_to_left(text, at)) return Break::Kind::word;
    const bool last_word_alone = text.size() - at <= stub && text.size() >= long_enough;
    return last_word_alone || space_holds(text, at, lang_at(at)) ? Break::Kind::held : Break::Kind::space;
}

}  // namespace

std::vector<Break> line_breaks(std::string_view text, const std::function<std::string_view(std::uint32_t)>& lang_at)
{
    std::vector<Break> out;
    if (text.find_first_not_of("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789.,:") == std::string::npos)
        return out;
    auto* rules = unicode_rules();
    UErrorCode error = U_ZERO_ERROR;
    UText opened = UTEXT_INITIALIZER;
    utext_openUTF8(&opened, text.data(), static_cast<std::int64_t>(text.size()), &error);
    ubrk_setUText(rules, &opened, &error);
    if (U_FAILURE(error)) throw std::runtime_error("ICU cannot break a paragraph into lines");

    // From one space to the next: within an address only its own breaks count.
    const bool addresses = is_address(text);
    std::uint32_t begin = 0;
    std::size_t first = 0;
    const auto end_word = [&](std::uint32_t end) {
        if (addresses && is_address(text.substr(begin, end - begin))) {
            out.resize(first);
            add_address_breaks(text, begin, end, out);
        }
        begin = end;
    };
    for (auto next = ubrk_first(rules); next != UBRK_DONE; next = ubrk_next(rules)) {
        const auto at = static_cast<std::uint32_t>(next);
        if (at == 0 || at >= text.size() || in_range(text, at)) continue;
        const auto kind = kind_at(text, at, lang_at);
        if (kind == Break::Kind::space || kind == Break::Kind::newline || kind == Break::Kind::held) {
            end_word(at);
            out.push_back({at, kind});
            first = out.size();
        } else {
            out.push_back({at, kind});
        }
    }
    end_word(static_cast<std::uint32_t>(text.size()));
    utext_close(&opened);
    return out;
}

}  // namespace verslag::pdf
