// That every text stands out from its ground (WCAG 2.1, 1.4.3), and the bars of charts from the page (1.4.11).
#include "color.hpp"
#include "reading.hpp"
#include "values.hpp"

#include <algorithm>
#include <cmath>

namespace verslag::style {
namespace {

constexpr Rgb white = 0xFFFFFF;
constexpr double text_ratio = 4.5, large_ratio = 3, graphics_ratio = 3;
constexpr double large_bold = 14;  // points: from here on bold text is large

// A colour of the style, where it was given and what it is called in a sentence.
struct Used {
    Rgb* color;
    Given given;  // nothing: it is the default
    std::string_view name;
    Rgb written = *color;  // as it stands in the file, when another one was recommended

    // The one of the two that fails on a ground: what is recommended may fail where what was written did not.
    Rgb failing_on(Rgb ground) const { return contrast(written, ground) < text_ratio ? written : *color; }
};

// "4.49": cut off and never rounded up, since 4.499 is not 4.5.
std::string ratio_words(double ratio) { return number_words(std::floor(ratio * 100 + 1e-6) / 100) + ":1"; }

Phrase sentence(Rgb text, const Phrase& ground, double ratio, double wanted)
{
    return phrase("{0} on {1} has a contrast of {2}; {3} is wanted", hex_of(text), ground, ratio_words(ratio),
                  ratio_words(wanted));
}
Phrase on_white() { return phrase("white"); }
Phrase on(Rgb ground, std::string_view name) { return phrase("{0} ({1})", hex_of(ground), name); }

Phrase nearest(std::optional<Rgb> color)
{
    return color ? phrase("the nearest that passes is {0}", hex_of(*color)) : phrase("no colour of this hue passes");
}

class Checker {
public:
    explicit Checker(Reading& in) : in_(in), style_(in.style) {}

    void run()
    {
        const auto colour = [&](const char* name) { return in_.given({"colours"}, name); };
        auto& c = style_.colors;
        auto& t = style_.table;
        std::vector<Used> texts{{&c.ink, colour("ink"), "ink"},
                                {&c.accent, colour("accent"), "accent"},
                                {&c.link, colour("link"), "link"},
                                {&c.muted, colour("muted"), "muted"}};
        std::vector<Used> grounds{{&c.tint, colour("tint"), "tint"}, {&c.pale, colour("pale"), "pale"}};
        // Without a colour of its own the band is `pale`, which is checked already.
        const auto band = in_.given({"tables"}, "bandGround");
        if (t.banded && band) grounds.push_back({&t.band_ground, band, "bandGround"});
        for (auto& text : texts) check_text(text, grounds);
        for (auto& ground : grounds) check_ground(ground, texts);
        if (!in_.given({"tables"}, "headGround")) t.head_ground = c.tint;
        check_headings();
        check_table_head(texts.front());
        check_series();
    }

private:
    // A text colour against the page, and against grounds that were not chosen with it: it is what has to change. Afterwards
    // it is the colour that the hint names, so that the hints about grounds come true together with this one.
    void check_text(Used& text, const std::vector<Used>& grounds)
    {
        if (!text.given) return;
        const auto passes_all = [&](Rgb c) {
            return contrast(c, white) >= text_ratio && std::all_of(grounds.begin(), grounds.end(), [&](const Used& g) {
                       return g.given || contrast(c, *g.color) >= text_ratio;
                   });
        };
        if (passes_all(*text.color)) return;
        const auto better = nearest_passing(*text.color, passes_all);
        if (const double ratio = contrast(*text.color, white); ratio < text_ratio) {
            in_.error(text.given, "low-contrast", sentence(*text.color, on_white(), ratio, text_ratio), nearest(better));
        } else {
            const auto worst = std::min_element(grounds.begin(), grounds.end(), [&](const Used& a, const Used& b) {
                return contrast(*text.color, *a.color) + (a.given ? 21 : 0) <
                       contrast(*text.color, *b.color) + (b.given ? 21 : 0);
            });
            in_.error(text.given, "low-contrast",
                      sentence(*text.color, on(*worst->color, worst->name), contrast(*text.color, *worst->color), text_ratio),
                      nearest(better));
        }
        if (better) *text.color = *better;
    }

    // A ground that was given, against all texts that may stand on it.
    void check_ground(Used& ground, const std::vector<Used>& texts)
    {
        if (!ground.given) return;
        const auto passes_all = [&](Rgb g) {
            return std::all_of(texts.begin(), texts.end(), [&](const Used& t) { return contrast(*t.color, g) >= text_ratio; });
        };
        if (passes_all(*ground.color)) return;
        const auto better = nearest_passing(*ground.color, passes_all);
        const auto ratio = [&](const Used& t) { return contrast(t.failing_on(*ground.color), *ground.color); };
        const auto& worst =
            *std::min_element(texts.begin(), texts.end(), [&](const Used& a, const Used& b) { return ratio(a) < ratio(b); });
        in_.error(ground.given, "low-contrast",
                  sentence(worst.failing_on(*ground.color), on(*ground.color, ground.name), ratio(worst), text_ratio) +
                      phrase(" (text in '{0}' may stand on it)", worst.name),
                  nearest(better));
        if (better) *ground.color = *better;
    }

    void check_headings()
    {
        struct Kind {
            std::string_view name;
            HeadingStyle TextStyle::*heading;
        };
        for (const auto& k : {Kind{"title", &TextStyle::title}, Kind{"chapter", &TextStyle::heading_2},
                              Kind{"section", &TextStyle::heading_3}, Kind{"subsection", &TextStyle::heading_4}}) {
            const auto given = in_.given({"headings", k.name}, "colour");
            const auto& heading = style_.text.*k.heading;
            const bool large = heading.size * style_.text.size >= large_bold;
            check_pair(given, heading.color, white, large ? large_ratio : text_ratio, on_white());
        }
    }

    void check_pair(const Given& given, Rgb color, Rgb ground, double wanted, const Phrase& ground_words)
    {
        const double ratio = contrast(color, ground);
        if (!given || ratio >= wanted) return;
        in_.error(given, "low-contrast", sentence(color, ground_words, ratio, wanted),
                  nearest(nearest_passing(color, [&](Rgb c) { return contrast(c, ground) >= wanted; })));
    }

    // The header's words against its ground. Where only the ground was chosen, other words are as good a remedy.
    void check_table_head(const Used& ink)
    {
        const auto& t = style_.table;
        const auto words = in_.given({"tables"}, "headInk"), ground = in_.given({"tables"}, "headGround");
        const Rgb color = words ? t.head_ink : *ink.color;
        if (t.head == TableHead::plain) return check_pair(words, color, white, text_ratio, on_white());
        if (words) return check_pair(words, color, t.head_ground, text_ratio, on(t.head_ground, ground ? "headGround" : "tint"));
        if (!ground || contrast(color, t.head_ground) >= text_ratio) return;
        const Rgb shown = ink.failing_on(t.head_ground);
        const auto other = nearest_passing(t.head_ground, [&](Rgb c) { return contrast(color, c) >= text_ratio; });
        const bool bright = contrast(white, t.head_ground) >= text_ratio;
        in_.error(ground, "low-contrast",
                  sentence(shown, on(t.head_ground, "headGround"), contrast(shown, t.head_ground), text_ratio),
                  (bright ? phrase("write {0} beside it; or else ", "headInk=\"#FFFFFF\"") : Phrase()) + nearest(other));
    }

    void check_series()
    {
        for (const auto n : in_.part({"charts"}).children())
            if (load::is_element(n)) {
                const Given given{n, n.attribute("colour")};
                check_pair(given, color_of(given.value()), white, graphics_ratio, on_white());
            }
    }

    Reading& in_;
    HouseStyle& style_;
};

}  // namespace

void check_contrast(Reading& in) { Checker(in).run(); }

}  // namespace verslag::style
