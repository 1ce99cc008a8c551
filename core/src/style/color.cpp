#include "color.hpp"

#include <algorithm>
#include <cmath>

namespace verslag::style {
namespace {

double linear(std::uint32_t byte)
{
    const double c = byte / 255.0;
    return c <= 0.04045 ? c / 12.92 : std::pow((c + 0.055) / 1.055, 2.4);
}

double encoded(double c) { return c <= 0.0031308 ? c * 12.92 : 1.055 * std::pow(c, 1 / 2.4) - 0.055; }

struct Linear {
    double r, g, b;
};
Linear linear_of(Rgb c) { return {linear(c >> 16 & 255), linear(c >> 8 & 255), linear(c & 255)}; }

// Oklab, by Björn Ottosson: lightness, and two axes of colour.
struct Lab {
    double l, a, b;
};
Lab lab_of(Rgb c)
{
    const auto [r, g, b] = linear_of(c);
    const double l = std::cbrt(0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b);
    const double m = std::cbrt(0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b);
    const double s = std::cbrt(0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b);
    return {0.2104542553 * l + 0.7936177850 * m - 0.0040720468 * s, 1.9779984951 * l - 2.4285922050 * m + 0.4505937099 * s,
            0.0259040371 * l + 0.7827717662 * m - 0.8086757660 * s};
}
Linear linear_of(Lab c)
{
    const auto cube = [](double v) { return v * v * v; };
    const double l = cube(c.l + 0.3963377774 * c.a + 0.2158037573 * c.b);
    const double m = cube(c.l - 0.1055613458 * c.a - 0.0638541728 * c.b);
    const double s = cube(c.l - 0.0894841775 * c.a - 1.2914855480 * c.b);
    return {4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s, -1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s,
            -0.0041960863 * l - 0.7034186147 * m + 1.7076147010 * s};
}

bool on_screen(const Linear& c)
{
    const auto fits = [](double v) { return v > -1e-4 && v < 1 + 1e-4; };
    return fits(c.r) && fits(c.g) && fits(c.b);
}

Rgb rounded(const Linear& c)
{
    const auto byte = [](double v) { return static_cast<Rgb>(std::lround(255 * encoded(std::clamp(v, 0.0, 1.0)))); };
    return byte(c.r) << 16 | byte(c.g) << 8 | byte(c.b);
}

// The colour of another lightness with the same hue, and as much of its chroma as the screen has there.
Rgb with_lightness(const Lab& from, double lightness)
{
    const auto at = [&](double part) { return linear_of(Lab{lightness, from.a * part, from.b * part}); };
    double least = 0, most = 1;
    if (on_screen(at(1))) least = 1;
    else
        for (int i = 0; i < 20; ++i) {
            const double middle = (least + most) / 2;
            (on_screen(at(middle)) ? least : most) = middle;
        }
    return rounded(at(least));
}

}  // namespace

double luminance(Rgb c)
{
    const auto [r, g, b] = linear_of(c);
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

double contrast(Rgb a, Rgb b)
{
    const double one = luminance(a) + 0.05, other = luminance(b) + 0.05;
    return std::max(one, other) / std::min(one, other);
}

double distance(Rgb a, Rgb b)
{
    const auto one = lab_of(a), other = lab_of(b);
    return std::hypot(one.l - other.l, one.a - other.a, one.b - other.b);
}

std::optional<Rgb> nearest_passing(Rgb color, const std::function<bool(Rgb)>& passes)
{
    if (passes(color)) return color;
    constexpr double step = 1.0 / 1024;
    const auto from = lab_of(color);
    std::optional<Rgb> best;
    for (const double way : {-step, step})
        for (double l = from.l + way; l > -step && l < 1 + step; l += way) {
            const auto c = with_lightness(from, std::clamp(l, 0.0, 1.0));
            if (!passes(c)) continue;
            if (!best || distance(color, c) < distance(color, *best)) best = c;
            break;
        }
    return best;
}

}  // namespace verslag::style
