// From the bytes of a file to UTF-8, also where its encoding is declared wrongly or not at all.
#pragma once

#include "load/encoding.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace verslag::normalise {

// A byte that was no UTF-8 in a text that is UTF-8 otherwise.
struct Stray {
    std::size_t at = 0;  // in the text: where its character is now
    unsigned char byte = 0;
};

struct Recoded {
    std::string text;                   // UTF-8 without byte order mark
    std::string mark;                   // that of UTF-8, if the file has it
    std::optional<load::Encoding> was;  // the encoding of the file as a whole, when it was another
    std::vector<Stray> strays;
};

// Nothing when it is not certain what the bytes are: then neither is what a record says.
std::optional<Recoded> recode(std::string_view bytes);

}  // namespace verslag::normalise
