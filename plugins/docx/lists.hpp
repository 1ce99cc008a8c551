// Numbering: of lists, each of which begins anew when it counts, and of headings.
#pragma once

#include "common/xml_writer.hpp"

#include <verslag/house_style.hpp>

#include <vector>

namespace verslag::docx {

inline constexpr std::uint32_t list_levels = 9;               // more than these look like the last one
inline constexpr std::uint32_t largest_start = 32767;         // that Word counts from
inline constexpr int bullets = 1, numbers = 2, headings = 3;  // w:numId of the lists that styles name
inline constexpr int unnumbered = 4;                          // of a heading that is not counted

class Lists {
public:
    // The w:numId for a list at a level (from 0).
    int begin(Marker, std::uint32_t start, std::uint32_t level);
    // word/numbering.xml
    std::string xml(const HouseStyle&, bool numbered_headings) const;

private:
    struct Counted {
        Marker marker{};
        std::uint32_t start = 1, level = 0;
    };
    std::vector<Counted> counted_;
};

}  // namespace verslag::docx
