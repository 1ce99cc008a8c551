// The measures and looks of a page: one place for all typography. Lengths are in points.
#pragma once

#include "paragraph.hpp"

#include <algorithm>
#include <array>
#include <cstdint>

namespace verslag::pdf {

inline constexpr double millimetre = 72 / 25.4;

// Contrasts with white: ink 15.9, accent 10.6, link 8.0, muted 6.6 to 1; WCAG 2.1 asks 4.5.
namespace color {
inline constexpr Color ink{0x1F, 0x23, 0x28}, accent{0x15, 0x3E, 0x6B}, link{0x0B, 0x4F, 0x9E}, muted{0x55, 0x5E, 0x68};
inline constexpr Color rule{0xC8, 0xCF, 0xD8}, tint{0xEC, 0xF1, 0xF6}, pale{0xF5, 0xF7, 0xFA}, quote_bar{0xB3, 0xBF, 0xCC};
}  // namespace color

struct Heading {
    double size, before, after;  // in sizes of body text
    Color color;
};

struct Sheet {
    double width, height;
    double base;  // size of body text

    double left() const { return 25 * millimetre; }
    double right() const { return width - 25 * millimetre; }
    double top() const { return 25 * millimetre; }
    double bottom() const { return height - 24 * millimetre; }
    double header() const { return 14 * millimetre; }           // baseline of the running title
    double footer() const { return height - 13 * millimetre; }  // baseline of the page number

    // From one baseline to the next.
    static double leading(double size) { return size * 1.4; }
    // From the top of a line to its baseline: capitals stand in its middle.
    static double baseline(double size) { return leading(size) / 2 + size * 0.357; }

    double paragraph_gap() const { return base * 0.7; }
    double item_gap() const { return base * 0.3; }
    double block_gap() const { return base * 1.1; }  // around tables, figures, what is set off
    double indent() const { return base * 1.7; }     // of a list's text
    double small() const { return base * 0.9; }      // tables, captions
    double note() const { return base * 0.85; }      // headers, footers, the colophon

    Heading heading(std::uint32_t level) const
    {
        static constexpr std::array<Heading, 4> headings{{{2.0, 0, 0.5, color::accent},
                                                          {1.45, 2.1, 0.45, color::accent},
                                                          {1.15, 1.5, 0.3, color::accent},
                                                          {1.0, 1.2, 0.2, color::ink}}};
        return headings[std::clamp<std::size_t>(level, 1, headings.size()) - 1];
    }
};

inline constexpr Sheet a4(double base) { return {210 * millimetre, 297 * millimetre, base}; }
inline constexpr Sheet us_letter(double base) { return {8.5 * 72, 11 * 72, base}; }

}  // namespace verslag::pdf
