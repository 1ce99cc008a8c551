// Languages as office programs want them named.
#pragma once

#include <string>
#include <string_view>

namespace verslag::common {

// A tag with a region, for the languages that meet in Dutch town halls: "nl" becomes "nl-NL", since office programs choose
// a dictionary by both. Any other tag is returned as it is.
std::string tag_with_region(std::string_view bcp47);
bool right_to_left(std::string_view bcp47);
bool east_asian(std::string_view bcp47);

}  // namespace verslag::common
