// Where well-known families of fonts come from.
#pragma once

#include <string>
#include <string_view>

namespace verslag::style {

// The Debian package with the TrueType fonts of a family, or "".
std::string_view package_of(std::string_view family);
// A free family with the widths, or the looks, of one that comes with other systems only, or "".
std::string_view free_counterpart(std::string_view family);

// As families are compared: small letters, single spaces.
std::string folded(std::string_view family);

}  // namespace verslag::style
