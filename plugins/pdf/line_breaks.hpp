// Where a text may be broken into lines: Unicode's rules (UAX #14), and what a careful typesetter adds.
#pragma once

#include <cstdint>
#include <functional>
#include <string_view>
#include <vector>

namespace verslag::pdf {

struct Break {
    enum class Kind : std::uint8_t {
        space,        // behind spaces
        newline,      // there must be one
        word,         // inside a word: behind a hyphen, between two ideographs
        soft_hyphen,  // behind a soft hyphen, which is then seen
        address,      // behind a slash of a web address
        held,         // behind a space that belongs between its neighbours ("4 februari"): when nothing else is left
        address_part  // before a dot, a hyphen and the like of a web address: when nothing else is left
    };
    std::uint32_t at;  // offset in the text of what comes behind it
    Kind kind;
};

// All of them inside the text, in order. `lang_at` tells the language at an offset (BCP 47). Throws
// std::runtime_error when ICU can't read its rules.
std::vector<Break> line_breaks(std::string_view text, const std::function<std::string_view(std::uint32_t)>& lang_at);

}  // namespace verslag::pdf
