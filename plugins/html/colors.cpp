#include "colors.hpp"

#include <algorithm>
#include <cmath>
#include <initializer_list>

namespace verslag::html {
namespace {

constexpr Rgb white = 0xffffff, night = 0x14181d, night_ink = 0xe6e9ec;
constexpr double readable = 5;  // WCAG wants 4.5: what is rounded away must not decide

int part(Rgb c, int shift) { return static_cast<int>(c >> shift & 0xff); }

double luminance(Rgb c)
{
    const auto linear = [](int v) {
        const double s = v / 255.0;
        return s <= 0.04045 ? s / 12.92 : std::pow((s + 0.055) / 1.055, 2.4);
    };
    return 0.2126 * linear(part(c, 16)) + 0.7152 * linear(part(c, 8)) + 0.0722 * linear(part(c, 0));
}

// The hue, as little lightened as it takes to be read on each of the grounds.
Rgb lightened(Rgb hue, std::initializer_list<Rgb> grounds)
{
    for (int step = 0; step < 50; ++step) {
        const Rgb c = mix(hue, white, step / 50.0);
        if (std::all_of(grounds.begin(), grounds.end(), [&](Rgb g) { return contrast(c, g) >= readable; })) return c;
    }
    return white;
}

}  // namespace

double contrast(Rgb a, Rgb b)
{
    const double x = luminance(a), y = luminance(b);
    return (std::max(x, y) + 0.05) / (std::min(x, y) + 0.05);
}

Rgb mix(Rgb a, Rgb b, double share)
{
    const auto one = [&](int shift) {
        return static_cast<Rgb>(std::lround(part(a, shift) * (1 - share) + part(b, shift) * share)) << shift;
    };
    return one(16) | one(8) | one(0);
}

std::string css(Rgb c)
{
    std::string out = "#";
    for (int shift = 20; shift >= 0; shift -= 4) out += "0123456789abcdef"[c >> shift & 15];
    return out;
}

Scheme by_day(const HouseStyle& s)
{
    const auto& c = s.colors;
    const bool filled = s.table.head == TableHead::filled;
    return {.ground = white,
            .ink = c.ink,
            .accent = c.accent,
            .link = c.link,
            .muted = c.muted,
            .rule = c.rule,
            .tint = c.tint,
            .pale = c.pale,
            .band = s.table.banded ? s.table.band_ground : white,
            .quote_bar = c.quote_bar,
            .head_ground = filled ? s.table.head_ground : white,
            .head_ink = s.table.head_ink,
            .title = s.text.title.color,
            .heading_2 = s.text.heading_2.color,
            .heading_3 = s.text.heading_3.color,
            .heading_4 = s.text.heading_4.color};
}

Scheme by_night(const HouseStyle& s)
{
    const auto& c = s.colors;
    Scheme n{.ground = night, .ink = night_ink};
    n.tint = mix(mix(night, c.accent, 0.25), white, 0.06);
    n.pale = mix(night, white, 0.05);
    // A light accent makes a ground too light for any text on it.
    while (contrast(n.ink, n.tint) < 9) n.tint = mix(n.tint, night, 0.25);
    n.band = s.table.banded ? n.pale : night;
    n.rule = mix(night, white, 0.25);
    n.quote_bar = mix(night, white, 0.4);
    const auto on_all = [&](Rgb hue) { return lightened(hue, {night, n.tint, n.pale}); };
    n.accent = on_all(c.accent);
    n.link = on_all(c.link);
    n.muted = on_all(mix(c.muted, night_ink, 0.3));
    n.title = on_all(s.text.title.color);
    n.heading_2 = on_all(s.text.heading_2.color);
    n.heading_3 = on_all(s.text.heading_3.color);
    n.heading_4 = on_all(s.text.heading_4.color);
    // A head in a strong colour stays as it is; one that is pale by day would be glaring.
    const bool strong = s.table.head == TableHead::filled && luminance(s.table.head_ground) < 0.25 &&
                        contrast(s.table.head_ground, s.table.head_ink) >= 4.5;
    n.head_ground = strong ? s.table.head_ground : s.table.head == TableHead::filled ? n.tint : night;
    n.head_ink = strong ? s.table.head_ink : on_all(s.table.head_ink);
    return n;
}

}  // namespace verslag::html
