// The colours and fonts that an Office file offers and goes by (ECMA-376 part 1, 20.1.6.9).
#pragma once

#include <verslag/house_style.hpp>

#include <string>

namespace verslag::common {

// theme1.xml: as the house style has them.
std::string theme(const HouseStyle&);
// The name of a family as Office has it; "Calibri" where the house style leaves it to us.
std::string font_name(const FontFamily&);

}  // namespace verslag::common
