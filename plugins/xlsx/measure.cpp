#include "measure.hpp"

#include "text.hpp"

#include <algorithm>
#include <array>

namespace verslag::xlsx {
namespace {

// Advance widths in hundredths of a digit's: the greater of Calibri's and DejaVu Sans's.
constexpr auto ascii = [] {
    std::array<unsigned char, 128> w{};
    w.fill(104);
    for (int c = 'A'; c <= 'Z'; ++c) w[static_cast<std::size_t>(c)] = 114;
    const auto set = [&](std::string_view chars, unsigned char width) {
        for (const char c : chars) w[static_cast<unsigned char>(c)] = width;
    };
    set(" ijlI'|.,:;!`", 50);
    set("ftr()[]-{}", 70);
    set("/\\", 78);
    set("\"J^?", 85);
    set("cszvkxyL", 93);
    set("DGHNOQU", 134);
    set("m", 158), set("w", 142), set("M", 170), set("W", 176);
    set("@", 178), set("%", 151), set("&", 136);
    set("+=<>~#", 132);
    set("\t", 250);
    return w;
}();

unsigned hundredths(char32_t c)
{
    if (c < 128) return ascii[c];
    if (c == 0xAD || (c >= 0x300 && c <= 0x36F) || (c >= 0x200B && c <= 0x200F) || (c >= 0xFE00 && c <= 0xFE0F)) return 0;
    if (c < 0x250) return 118;
    if (c < 0x600) return 134;
    if (c >= 0x2014 && c <= 0x2015) return 182;
    if (c >= 0x2018 && c <= 0x201F) return 80;
    if (c == 0x2026) return 160;
    if (c < 0x1100 || (c >= 0x1E00 && c < 0x2190)) return 134;
    return 230;
}

bool breaks_after(char32_t c) { return c == ' ' || c == '-' || c == '\t'; }

// Calls word(width, trailing) for each stretch that is kept on one line, where `trailing` is the width of the
// space at its end that may hang over it, and line() at each forced break.
template <class Word, class Line>
void walk(std::string_view text, Word word, Line line)
{
    double used = 0, space = 0;
    while (!text.empty()) {
        const auto c = decode(text);
        text.remove_prefix(c.bytes);
        if (c.value == '\n') {
            word(used, space);
            line();
            used = space = 0;
            continue;
        }
        const double w = hundredths(c.value) / 100.0;
        (c.value == ' ' ? space : used) += w;
        if (breaks_after(c.value) && (text.empty() || text.front() != ' ')) {
            word(used, space);
            used = space = 0;
        }
    }
    word(used, space);
    line();
}

}  // namespace

double width(std::string_view text)
{
    unsigned used = 0, widest = 0;
    while (!text.empty()) {
        const auto byte = static_cast<unsigned char>(text.front());
        if (byte == '\n') widest = std::max(widest, used), used = 0, text.remove_prefix(1);
        else if (byte < 128) used += ascii[byte], text.remove_prefix(1);
        else {
            const auto c = decode(text);
            used += hundredths(c.value);
            text.remove_prefix(c.bytes);
        }
    }
    return std::max(widest, used) / 100.0;
}

double word_width(std::string_view text)
{
    double widest = 0;
    walk(text, [&](double w, double) { widest = std::max(widest, w); }, [] {});
    return widest;
}

unsigned lines(std::string_view text, double available)
{
    available = std::max(available, 2.0);
    unsigned count = 0;
    double used = 0;
    walk(
        text,
        [&](double w, double space) {
            if (used > 0 && used + w > available) ++count, used = 0;
            for (; w > available; w -= available) ++count;  // a word that is broken
            used += w + space;
        },
        [&] { ++count, used = 0; });
    return count;
}

}  // namespace verslag::xlsx
