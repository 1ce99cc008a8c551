#include "docx/lists.hpp"

#include <algorithm>

namespace verslag::docx {
namespace {

// As parts/numbering.xml has them.
constexpr int bullets = 1, first_of_own = 3;

int definition(Marker marker) { return marker == Marker::letter ? 2 : 1; }

}  // namespace

int Lists::begin(Marker marker, std::uint32_t start, std::uint32_t level)
{
    if (marker == Marker::bullet) return bullets;
    const std::uint32_t least = marker == Marker::letter ? 1 : 0;  // no letter stands for 0
    counted_.push_back({marker, std::clamp(start, least, largest_start), level});
    return first_of_own + static_cast<int>(counted_.size()) - 1;
}

void Lists::add_to(pugi::xml_document& numbering) const
{
    auto root = numbering.child("w:numbering");
    for (std::size_t i = 0; i < counted_.size(); ++i) {
        auto num = root.append_child("w:num");
        num.append_attribute("w:numId") = first_of_own + static_cast<int>(i);
        num.append_child("w:abstractNumId").append_attribute("w:val") = definition(counted_[i].marker);
        auto level = num.append_child("w:lvlOverride");
        level.append_attribute("w:ilvl") = counted_[i].level;
        level.append_child("w:startOverride").append_attribute("w:val") = counted_[i].start;
    }
}

}  // namespace verslag::docx
