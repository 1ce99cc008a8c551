// Colours, and how tables look.
#include "color.hpp"
#include "reading.hpp"

namespace verslag::style {
namespace {

void take(const Given& g, Rgb& to)
{
    if (g) to = color_of(g.value());
}

}  // namespace

void read_colors(Reading& in)
{
    auto& c = in.style.colors;
    struct Named {
        const char* name;
        Rgb Palette::*color;
    };
    for (const auto& n : {Named{"ink", &Palette::ink}, Named{"accent", &Palette::accent}, Named{"link", &Palette::link},
                          Named{"muted", &Palette::muted}, Named{"rule", &Palette::rule}, Named{"tint", &Palette::tint},
                          Named{"pale", &Palette::pale}, Named{"quoteBar", &Palette::quote_bar}})
        take(in.given({"colours"}, n.name), c.*n.color);

    auto& text = in.style.text;
    text.title.color = text.heading_2.color = text.heading_3.color = c.accent;
    text.heading_4.color = c.ink;
    take(in.given({"headings", "title"}, "colour"), text.title.color);
    take(in.given({"headings", "chapter"}, "colour"), text.heading_2.color);
    take(in.given({"headings", "section"}, "colour"), text.heading_3.color);
    take(in.given({"headings", "subsection"}, "colour"), text.heading_4.color);

    c.series_1 = c.accent;
    Rgb Palette::*const series[] = {&Palette::series_1, &Palette::series_2, &Palette::series_3,
                                    &Palette::series_4, &Palette::series_5, &Palette::series_6};
    std::size_t n = 0;
    for (const auto s : in.part({"charts"}).children())
        if (load::is_element(s) && n < std::size(series)) c.*series[n++] = color_of(load::value_of(s, "colour"));
}

void read_tables(Reading& in)
{
    auto& table = in.style.table;
    const auto& c = in.style.colors;
    table.head_ground = c.tint, table.head_ink = c.ink, table.band_ground = c.pale;
    if (const auto g = in.given({"tables"}, "rules")) table.rules = enum_of<TableRules>(g.value());
    if (const auto g = in.given({"tables"}, "head")) table.head = enum_of<TableHead>(g.value());
    if (const auto g = in.given({"tables"}, "banded")) table.banded = is_true(g.value());
    take(in.given({"tables"}, "headGround"), table.head_ground);
    take(in.given({"tables"}, "headInk"), table.head_ink);
    take(in.given({"tables"}, "bandGround"), table.band_ground);
}

}  // namespace verslag::style
