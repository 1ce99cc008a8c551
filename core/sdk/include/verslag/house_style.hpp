// The house style: what an organisation wants its papers to look like. The host reads it from a file, checks it,
// and hands it to every export of a run; a default-constructed one is the style of those who have none.
//
// Lengths are in points (1/72 inch). Factors are in sizes of body text. The host checked the contrasts (WCAG 2.1, 1.4.3):
// `ink`, `accent`, `link` and `muted` can be read on white, on `tint`, on `pale`, and on the table's band where there is
// one; headings on white; the table's `head_ink`, and nothing else, on its `head_ground`.
#pragma once

#include <verslag/document.hpp>

namespace verslag {

// A colour: 0xRRGGBB.
using Rgb = std::uint32_t;

// One face of a family: a TrueType file with outlines in its table "glyf", not variable, that may be embedded.
// Where a font of a style is. The host's business: a plugin gets families by name only, and asks for their files
// (OutputSink::resource).
struct FontFile {
    std::string path;         // absolute; empty where `bytes` are given
    std::string bytes;        // the whole file: of a font that stands beside the style
    std::uint32_t index = 0;  // of the face, in a file that holds several

    template <class Take>
    static constexpr void fields(Take take)
    {
        take(field(1, "path", &FontFile::path), field(2, "bytes", &FontFile::bytes), field(3, "index", &FontFile::index));
    }
};

// A family with a name has all four: where it lacks one, the nearest stands in for it.
struct FontFamily {
    std::string name;  // empty: the family that an exporter takes by itself
    FontFile regular, bold, italic, bold_italic;

    template <class Take>
    static constexpr void fields(Take take)
    {
        take(field(1, "name", &FontFamily::name), field(2, "regular", &FontFamily::regular), field(3, "bold", &FontFamily::bold),
             field(4, "italic", &FontFamily::italic), field(5, "bold_italic", &FontFamily::bold_italic));
    }
};

struct PageStyle {
    double width = 210 * 72 / 25.4, height = 297 * 72 / 25.4;  // A4; wider than high is landscape
    // The margins: from the paper's edges to the text.
    double top = 25 * 72 / 25.4, right = 25 * 72 / 25.4, bottom = 24 * 72 / 25.4, left = 25 * 72 / 25.4;
    double header = 14 * 72 / 25.4;  // from the paper's upper edge to the header's baseline
    double footer = 13 * 72 / 25.4;  // from the footer's baseline to the paper's lower edge

    template <class Take>
    static constexpr void fields(Take take)
    {
        take(field(1, "width", &PageStyle::width), field(2, "height", &PageStyle::height), field(3, "top", &PageStyle::top),
             field(4, "right", &PageStyle::right), field(5, "bottom", &PageStyle::bottom), field(6, "left", &PageStyle::left),
             field(7, "header", &PageStyle::header), field(8, "footer", &PageStyle::footer));
    }
};

struct HeadingStyle {
    double size = 1, before = 0, after = 0;  // factors: of the letters, of the space around
    Rgb color = 0x153E6B;

    template <class Take>
    static constexpr void fields(Take take)
    {
        take(field(1, "size", &HeadingStyle::size), field(2, "before", &HeadingStyle::before),
             field(3, "after", &HeadingStyle::after), field(4, "color", &HeadingStyle::color));
    }
};

struct TextStyle {
    double size = 10;          // of body text, points
    double line_height = 1.4;  // factor: from one baseline to the next
    FontFamily body;
    FontFamily heading;  // the title and all headings, in bold
    HeadingStyle title{2, 0, 0.5, 0x153E6B};
    HeadingStyle heading_2{1.45, 2.1, 0.45, 0x153E6B};  // by a block's `level`; what lies below level 4 looks like 4
    HeadingStyle heading_3{1.15, 1.5, 0.3, 0x153E6B};
    HeadingStyle heading_4{1, 1.2, 0.2, 0x1F2328};
    bool numbers = false;  // headings from level 2 on are numbered: 1, 1.1, 1.1.1

    const HeadingStyle& of_level(std::uint32_t level) const
    {
        return level <= 1 ? title : level == 2 ? heading_2 : level == 3 ? heading_3 : heading_4;
    }
    template <class Take>
    static constexpr void fields(Take take)
    {
        take(field(1, "size", &TextStyle::size), field(2, "line_height", &TextStyle::line_height),
             field(3, "body", &TextStyle::body), field(4, "heading", &TextStyle::heading), field(5, "title", &TextStyle::title),
             field(6, "heading_2", &TextStyle::heading_2), field(7, "heading_3", &TextStyle::heading_3),
             field(8, "heading_4", &TextStyle::heading_4), field(9, "numbers", &TextStyle::numbers));
    }
};

struct Palette {
    Rgb ink = 0x1F2328;     // running text
    Rgb accent = 0x153E6B;  // the strong line under a table's header, the bar beside a decision, the name of a fact
    Rgb link = 0x0B4F9E;
    Rgb muted = 0x555E68;      // subtitles, captions, headers and footers, the colophon
    Rgb rule = 0xC8CFD8;       // thin lines
    Rgb tint = 0xECF1F6;       // the ground of a decision
    Rgb pale = 0xF5F7FA;       // the ground of what is barely set off: a box in an image's place
    Rgb quote_bar = 0xB3BFCC;  // the bar beside a quotation
    // Of charts, in this order; each stands out from white by 3:1.
    Rgb series_1 = 0x153E6B, series_2 = 0xB0561A, series_3 = 0x2E7A5E, series_4 = 0x8A3A62, series_5 = 0x5B5FA8,
        series_6 = 0x6B6B1E;

    template <class Take>
    static constexpr void fields(Take take)
    {
        take(field(1, "ink", &Palette::ink), field(2, "accent", &Palette::accent), field(3, "link", &Palette::link),
             field(4, "muted", &Palette::muted), field(5, "rule", &Palette::rule), field(6, "tint", &Palette::tint),
             field(7, "pale", &Palette::pale), field(8, "quote_bar", &Palette::quote_bar),
             field(9, "series_1", &Palette::series_1), field(10, "series_2", &Palette::series_2),
             field(11, "series_3", &Palette::series_3), field(12, "series_4", &Palette::series_4),
             field(13, "series_5", &Palette::series_5), field(14, "series_6", &Palette::series_6));
    }
};

enum class TableRules { horizontal, grid, none };  // thin lines: between rows, between rows and columns, nowhere
constexpr auto names(TableRules) { return std::array<std::string_view, 3>{"horizontal", "grid", "none"}; }

enum class TableHead { filled, plain };  // on a ground of its own, or on the page
constexpr auto names(TableHead) { return std::array<std::string_view, 2>{"filled", "plain"}; }

struct TableStyle {
    TableRules rules{};
    TableHead head{};
    bool banded = false;         // every other row on a ground of its own
    Rgb head_ground = 0xECF1F6;  // of a filled head
    Rgb head_ink = 0x1F2328;     // the words of the head, filled or plain
    Rgb band_ground = 0xF5F7FA;

    template <class Take>
    static constexpr void fields(Take take)
    {
        take(field(1, "rules", &TableStyle::rules), field(2, "head", &TableStyle::head), field(3, "banded", &TableStyle::banded),
             field(4, "head_ground", &TableStyle::head_ground), field(5, "head_ink", &TableStyle::head_ink),
             field(6, "band_ground", &TableStyle::band_ground));
    }
};

enum class Side { left, centre, right };
constexpr auto names(Side) { return std::array<std::string_view, 3>{"left", "centre", "right"}; }

// Stands at the top of a page, its upper edge half the top margin below the paper's; what it needs of the page's
// text area is taken from that.
struct Logo {
    Resource image;    // without bytes: there is none
    std::string alt;   // never empty where there is a logo
    double width = 0;  // points; the height follows from the image
    Side side{};
    bool every_page = false;  // else the first one only

    bool given() const { return !image.bytes.empty(); }
    template <class Take>
    static constexpr void fields(Take take)
    {
        take(field(1, "image", &Logo::image), field(2, "alt", &Logo::alt), field(3, "width", &Logo::width),
             field(4, "side", &Logo::side), field(5, "every_page", &Logo::every_page));
    }
};

// A header or a footer: three texts with {fields}, which running_text() fills (running_text.hpp lists the fields).
struct RunningLine {
    std::string left, centre, right;
    bool first_page = true;  // whether it stands on the first page, too
    bool rule = false;       // a thin line between it and the text

    template <class Take>
    static constexpr void fields(Take take)
    {
        take(field(1, "left", &RunningLine::left), field(2, "centre", &RunningLine::centre),
             field(3, "right", &RunningLine::right), field(4, "first_page", &RunningLine::first_page),
             field(5, "rule", &RunningLine::rule));
    }
};

struct HouseStyle {
    std::string name;  // what the style calls itself: "Gemeente Waalwijk"; empty for the default
    std::string lang;  // BCP 47: of the words in its texts (logo, header, footer); may be empty
    PageStyle page;
    TextStyle text;
    Palette colors;
    TableStyle table;
    Logo logo;
    RunningLine header{.left = "{title}", .first_page = false};
    RunningLine footer{.left = "{audience}", .right = "{page-of}"};

    template <class Take>
    static constexpr void fields(Take take)
    {
        take(field(1, "name", &HouseStyle::name), field(2, "lang", &HouseStyle::lang), field(3, "page", &HouseStyle::page),
             field(4, "text", &HouseStyle::text), field(5, "colors", &HouseStyle::colors), field(6, "table", &HouseStyle::table),
             field(7, "logo", &HouseStyle::logo), field(8, "header", &HouseStyle::header),
             field(9, "footer", &HouseStyle::footer));
    }
};

}  // namespace verslag
