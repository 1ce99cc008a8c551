// What the system and the house style have for plugins.
#pragma once

#include <verslag/core/dispatch.hpp>
#include <verslag/house_style.hpp>

namespace verslag {

// Fonts: those of the style's families (also those that stand beside it), then those of the system; "" is Noto Sans.
// Hyphenation and colour profiles as Debian's packages hyphen-* and icc-profiles-free put them.
std::shared_ptr<Resources> system_resources(const HouseStyle&);

// The style as plugins get it: without the places and bytes of its fonts.
HouseStyle for_plugins(HouseStyle);

}  // namespace verslag
