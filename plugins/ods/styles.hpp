// How styles are written.
#pragma once

#include "common/sheets/layout.hpp"
#include "xml.hpp"

#include <verslag/house_style.hpp>

#include <cstdio>

namespace verslag::ods {

inline constexpr double points_a_digit = 6;                       // of a font like the usual or somewhat wider, at 10 points
inline constexpr double line = 12.8 / sheets::line_height;        // of its height at 10 points
inline constexpr double roomy_line = 14.2 / sheets::line_height;  // of any font's
inline constexpr double one_line = sheets::line_height * line;    // points

inline std::string points(double value)
{
    char out[32];
    std::snprintf(out, sizeof out, "%.2fpt", value);
    return out;
}
inline std::string hex(Rgb color)
{
    char out[16];
    std::snprintf(out, sizeof out, "#%06x", color & 0xFFFFFF);
    return out;
}
inline std::string attribute(std::string_view name, std::string_view value)
{
    return " " + std::string(name) + "=\"" + escaped(value) + "\"";
}

}  // namespace verslag::ods
