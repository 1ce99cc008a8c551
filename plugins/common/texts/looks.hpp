// What a house style makes of the styles of a text: one table for all formats, so that what looks one way in Word looks the
// same in OpenDocument. How a format writes it down is its own.
#pragma once

#include <verslag/exporter.hpp>

#include <optional>
#include <string>
#include <vector>

namespace verslag::texts {

enum class Style {
    body,
    title,
    subtitle,
    heading_1,
    heading_2,
    heading_3,
    heading_4,
    heading_5,
    heading_6,
    contents_title,
    contents_1,
    contents_2,
    summary,
    fact,  // of the title block: its name, a tab, and what it is
    list,
    quote,
    decision,
    next_decision,  // right behind another decision
    gap,
    caption,
    figure,
    figure_text,
    colophon,
    table_text,
    table_head,
    row_name,
    header,
    footer,
    note
};

// A heading's style; its level in the outline counts from 1.
constexpr Style heading_style(std::uint32_t outline)
{
    return static_cast<Style>(static_cast<int>(Style::heading_1) + outline - 1);
}

struct Edge {
    double width = 0;  // points; 0: none
    Rgb color = 0;
    bool dashed = false;
};

// Lengths are in points.
struct Look {
    Style style{};
    double size = 0;
    Rgb ink = 0;
    bool bold = false, italic = false;
    bool display = false;          // in the font of headings
    double before = 0, after = 0;  // space around
    double leading = 1;            // lines of the font
    double left = 0, right = 0;    // indents
    double hanging = 0;            // how far the first line begins before the others; a tab in it leads to where they begin
    bool keep_next = false, keep_together = false;
    std::optional<Rgb> ground{};
    Edge bar{};          // at the left
    Edge box{};          // all around
    Edge below{};        // under each paragraph
    double padding = 0;  // between the text and its ground, above and below
    unsigned outline = 0;
};

// Of how far things stand in; those who write numbered lists and frames by themselves go by them too.
inline constexpr double list_indent = 18, frame_indent = 11.35, quote_indent = 28.35, frame_padding = 8;

// Documents carry no fonts. Every Word has Calibri, and Carlito has its widths, so lines break alike for everybody. It is
// smaller on its body than the fonts that house styles are thought out for.
inline constexpr double own_font_factor = 1.1;

struct Looks {
    // Asks the host for the fonts of the style, for the height of their lines.
    Looks(const HouseStyle&, OutputSink&);

    const Look& of(Style style) const { return all[static_cast<std::size_t>(style)]; }
    std::vector<Look> all;  // in the order of the enumeration
    double base = 0;        // size of running text
};

// "1B4F72"
std::string hex(Rgb);

// From one baseline to the next as the font itself wants it, in sizes; that of Carlito where the family has no name, or no file.
double font_line(const FontFamily&, OutputSink&);

// The family that headings are set in.
const FontFamily& heading_family(const HouseStyle&);

// Whether the logo can stand in the line of the header: where it would be, the line has no words.
bool logo_fits(const Logo&, const RunningLine& header);

// The ground of a watermark: seen on white, and so pale that text across it can be read.
Rgb watermark_ink(const Palette&);

}  // namespace verslag::texts
