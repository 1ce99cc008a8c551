// Sizes of text and headings, and the fonts that they are set in.
#include "families.hpp"
#include "reading.hpp"
#include "values.hpp"

namespace verslag::style {
namespace {

constexpr double least_size = 6, most_size = 24, most_heading = 60, most_space = mm(60);

void read_heading(const Reading& in, std::string_view name, HeadingStyle& heading)
{
    const double size = in.style.text.size;
    struct Measure {
        const char* name;
        double HeadingStyle::*factor;
        double least, most;
    };
    for (const auto& m :
         {Measure{"size", &HeadingStyle::size, least_size, most_heading}, Measure{"before", &HeadingStyle::before, 0, most_space},
          Measure{"after", &HeadingStyle::after, 0, most_space}}) {
        double points = heading.*m.factor * size;
        in.length(in.given({"headings", name}, m.name), points, m.least, m.most, in_points);
        heading.*m.factor = points / size;
    }
}

void read_family(const Reading& in, Families& families, std::string_view element, FontFamily& family, bool slanted)
{
    const auto name = in.given({element}, "family");
    if (!name) return;
    auto found = families.find(std::string(name.value()), slanted);
    for (auto& p : found.problems)
        p.severity == Severity::error ? in.error(name, p.code, std::move(p.message), std::move(p.hint))
                                      : in.warning(name, p.code, std::move(p.message), std::move(p.hint));
    family = std::move(found.family);
}

}  // namespace

void read_text(Reading& in)
{
    auto& text = in.style.text;
    in.length(in.given({"text"}, "size"), text.size, least_size, most_size, in_points);
    if (const auto g = in.given({"text"}, "lineHeight")) {
        const double v = factor_of(g.value());
        if (v < 1.1 || v > 2)
            in.error(g, "out-of-bounds", v < 1.1 ? phrase("{0} is too small", g.value()) : phrase("{0} is too large", g.value()),
                     phrase("write a number from {0} to {1}", "1.1", "2"));
        else text.line_height = v;
    }
    read_heading(in, "title", text.title);
    read_heading(in, "chapter", text.heading_2);
    read_heading(in, "section", text.heading_3);
    read_heading(in, "subsection", text.heading_4);
    if (const auto g = in.given({"headings"}, "numbered")) text.numbers = is_true(g.value());

    Families families(in.folder);
    read_family(in, families, "text", text.body, true);
    if (in.given({"headings"}, "family")) read_family(in, families, "headings", text.heading, false);
    else text.heading = text.body;
}

}  // namespace verslag::style
