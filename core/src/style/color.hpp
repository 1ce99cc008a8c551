// Colours: how they are written, how much they stand out from each other, and the nearest that stands out enough.
#pragma once

#include <verslag/house_style.hpp>

#include <functional>
#include <optional>
#include <string>
#include <string_view>

namespace verslag::style {

// "#153E6B" as the schema allows it; the letters may be small.
Rgb color_of(std::string_view hex);
std::string hex_of(Rgb);
// A colour as people write it elsewhere (navy, blauw, #ABC, 153E6B, rgb(21, 62, 107)); nothing when it is none.
std::optional<Rgb> meant_color(std::string_view typed);

// WCAG 2.1: relative luminance, from 0 (black) to 1 (white), and contrast ratio, from 1 to 21.
double luminance(Rgb);
double contrast(Rgb, Rgb);

// The distance at which people see colours apart (the Euclidean one in Oklab).
double distance(Rgb, Rgb);
// The nearest colour of the same hue that passes: lighter or darker, and as vivid as the screen can show it. Nothing when
// none does.
std::optional<Rgb> nearest_passing(Rgb, const std::function<bool(Rgb)>& passes);

}  // namespace verslag::style
