// The measures and looks of a page, as the house style wants them. Lengths are in points.
#pragma once

#include "paragraph.hpp"

#include <verslag/house_style.hpp>

#include <algorithm>

namespace verslag::pdf {

constexpr Color color_of(Rgb rgb)
{
    return {static_cast<std::uint8_t>(rgb >> 16), static_cast<std::uint8_t>(rgb >> 8), static_cast<std::uint8_t>(rgb)};
}

struct Colors {
    Color ink, accent, link, muted, rule, tint, pale, quote_bar;
    Color head_ground, head_ink, band_ground;  // of tables
};

struct Heading {
    double size, before, after;  // points
    Color color;
};

struct Sheet {
    // A `tight` one takes a little from what stands between blocks, and between lines what nobody sees.
    explicit Sheet(const HouseStyle& style, bool tight = false)
        : width(style.page.width),
          height(style.page.height),
          base(style.text.size),
          colors{color_of(style.colors.ink),     color_of(style.colors.accent),    color_of(style.colors.link),
                 color_of(style.colors.muted),   color_of(style.colors.rule),      color_of(style.colors.tint),
                 color_of(style.colors.pale),    color_of(style.colors.quote_bar), color_of(style.table.head_ground),
                 color_of(style.table.head_ink), color_of(style.table.band_ground)},
          rules(style.table.rules),
          filled_head(style.table.head == TableHead::filled),
          banded(style.table.banded),
          page_(style.page),
          line_height_(style.text.line_height * (tight ? 0.97 : 1)),
          air_(tight ? 0.8 : 1)
    {
        for (std::uint32_t level = 1; level <= headings_.size(); ++level) {
            const auto& h = style.text.of_level(level);
            headings_[level - 1] = {base * h.size, base * h.before * air_, base * h.after * air_, color_of(h.color)};
        }
    }

    double width, height;
    double base;  // size of body text
    Colors colors;
    TableRules rules;
    bool filled_head, banded;

    double left() const { return page_.left; }
    double right() const { return width - page_.right; }
    double top() const { return page_.top; }
    double bottom() const { return height - page_.bottom; }
    double header() const { return page_.header; }           // baseline of the running title
    double footer() const { return height - page_.footer; }  // baseline of the page number

    // Running text is set no wider: about seventy characters, which is what an eye finds its way back over. Tables,
    // figures and what stands in the margins take the whole width.
    double measure() const { return std::min(right() - left(), base * 38); }

    // From one baseline to the next.
    double leading(double size) const { return size * line_height_; }
    // From the top of a line to its baseline: capitals stand in its middle.
    double baseline(double size) const { return leading(size) / 2 + size * 0.357; }

    double paragraph_gap() const { return base * 0.7 * air_; }
    double item_gap() const { return base * 0.3 * air_; }
    double block_gap() const { return base * 1.1 * air_; }                // around tables, figures, what is set off
    double cell_padding(double size) const { return size * 0.3 * air_; }  // above and below its text
    double indent() const { return base * 1.7; }                          // of a list's text
    double small() const { return base * 0.9; }                           // tables, captions
    double note() const { return base * 0.85; }                           // headers, footers, the colophon

    const Heading& heading(std::uint32_t level) const
    {
        return headings_[std::clamp<std::size_t>(level, 1, headings_.size()) - 1];
    }

private:
    PageStyle page_;
    double line_height_;
    double air_;
    std::array<Heading, 4> headings_{};
};

}  // namespace verslag::pdf
