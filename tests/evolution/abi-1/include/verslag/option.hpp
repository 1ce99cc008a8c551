// The options of a format: declared once, with default and reason; the command line's checks and its
// help come from these declarations.
#pragma once

#include <cstdint>
#include <string_view>
#include <variant>

namespace verslag {

// `help` is one sentence that says what the option does and why its default is what it is.

struct Flag {  // "on" or "off"
    std::string_view name;
    bool fallback;
    std::string_view help;
};
struct Integer {
    std::string_view name;
    std::int64_t fallback, least, most;  // both bounds included
    std::string_view help;
};
struct Choice {
    std::string_view name, fallback;
    std::string_view values;  // separated by '|'
    std::string_view help;
};
struct Text {  // any text
    std::string_view name, fallback, help;
};
using Option = std::variant<Flag, Integer, Choice, Text>;

}  // namespace verslag
