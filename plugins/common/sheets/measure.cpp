#include "common/sheets/measure.hpp"

#include "common/sheets/text.hpp"

#include <algorithm>
#include <array>

namespace verslag::sheets {
namespace {

// From the space to the tilde, in hundredths of a digit's width: those of Calibri, the workbook's font. In
// fonts that stand in for it, lines come out within 3 % of this.
constexpr std::array<unsigned char, 95> ascii{
    45,  64,  79,  98,  100, 141, 135, 44,  60,  60,  98, 98,  49, 60,  50,  76,   // space to /
    100, 100, 100, 100, 100, 100, 100, 100, 100, 100, 53, 53,  98, 98,  98,  91,   // 0 to ?
    176, 114, 107, 105, 121, 96,  91,  124, 123, 50,  63, 103, 83, 169, 127, 131,  // @ to O
    102, 133, 107, 91,  96,  127, 112, 176, 102, 96,  92, 61,  76, 61,  98,  98,   // P to _
    57,  95,  104, 83,  104, 98,  60,  93,  104, 45,  47, 90,  45, 158, 104, 104,  // ` to o
    104, 104, 69,  77,  66,  104, 89,  141, 85,  89,  78, 62,  91, 62,  98,        // p to ~
};

unsigned hundredths(char32_t c)
{
    if (c >= ' ' && c <= '~') return ascii[c - ' '];
    if (c == '\t') return 250;
    if (c == 0xAD || (c >= 0x300 && c <= 0x36F) || (c >= 0x200B && c <= 0x200F) || (c >= 0xFE00 && c <= 0xFE0F)) return 0;
    if (c < 0xC0 || (c > 0xDE && c < 0x250)) return 105;
    if (c < 0x600) return 120;
    if (c == 0x2014 || c == 0x2015) return 180;
    if (c == 0x2026) return 138;
    if (c >= 0x2018 && c <= 0x201F) return 80;
    if (c < 0x1100 || (c >= 0x1E00 && c < 0x2190)) return 125;
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
        else if (byte >= ' ' && byte <= '~') used += ascii[byte - ' '], text.remove_prefix(1);
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
    walk(
        text, [&](double w, double) { widest = std::max(widest, w); }, [] {});
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
            if (w > 0 && used > 0 && used + w > available) ++count, used = 0;
            for (; w > available; w -= available) ++count;  // a word that is broken
            used += w + space;
        },
        [&] { ++count, used = 0; });
    return count;
}

}  // namespace verslag::sheets
