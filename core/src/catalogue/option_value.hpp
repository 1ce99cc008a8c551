// What an option of each type takes.
#pragma once

#include <verslag/core/catalogue.hpp>

#include <cstdint>
#include <optional>
#include <string_view>

namespace verslag::catalogue {

struct Bounds {
    std::int64_t least = 0, most = 0;
};

// "8..255"; nothing when it is not that.
std::optional<Bounds> bounds_of(std::string_view allowed);
// All of the text is a whole number.
std::optional<std::int64_t> number_of(std::string_view text);

// Nothing when the option takes the value, else what is wrong with it: "'ten' is not a number from 8 to 255".
Phrase refuse_value(const OptionInfo& option, std::string_view value);

}  // namespace verslag::catalogue
