// The colours of a page, by day and by night.
#pragma once

#include <verslag/house_style.hpp>

namespace verslag::html {

// The contrast of two colours by WCAG 2.1, from 1 to 21.
double contrast(Rgb, Rgb);

// One mixed with another: 0 gives the first, 1 the second.
Rgb mix(Rgb, Rgb, double);

std::string css(Rgb);  // "#153e6b"

struct Scheme {
    Rgb ground, ink, accent, link, muted, rule, tint, pale, band, quote_bar, head_ground, head_ink;
    Rgb title, heading_2, heading_3, heading_4;
};

// By day, the colours of the house, whose contrasts the host checked. By night the same hues: each as light as it takes to
// be read on whatever it may stand on.
Scheme by_day(const HouseStyle&);
Scheme by_night(const HouseStyle&);

}  // namespace verslag::html
