// How well text can be told from a white page (WCAG 2.1, 1.4.3). A house style was checked by the host; this is for what an
// option changes of it afterwards.
#pragma once

#include <verslag/house_style.hpp>

#include <cmath>

namespace verslag::pdf {

inline constexpr double text_contrast = 4.5, large_text_contrast = 3;
inline constexpr double large_text = 14;  // points: from here on bold text is large

inline double contrast_on_white(Rgb color)
{
    const auto linear = [&](int shift) {
        const double c = (color >> shift & 0xFF) / 255.0;
        return c <= 0.04045 ? c / 12.92 : std::pow((c + 0.055) / 1.055, 2.4);
    };
    return 1.05 / (0.2126 * linear(16) + 0.7152 * linear(8) + 0.0722 * linear(0) + 0.05);
}

}  // namespace verslag::pdf
