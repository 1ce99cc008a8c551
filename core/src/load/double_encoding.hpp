// Text that was UTF-8, was taken for Windows-1252 and was saved as UTF-8 once more: "Ã©" for "é".
#pragma once

#include "report.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace verslag::load {

struct Twice {
    std::size_t offset = 0, length = 0;  // in bytes
    std::string mended;
};
// Every such place in a text of UTF-8, as long as the characters hang together. What was encoded more often is
// mended as far as it goes. Only what no office text means: "Ã©" and "â€™", but not the "É…" at the end of a heading.
std::vector<Twice> encoded_twice(std::string_view utf8);

// One warning for a whole text: where it begins, and what becomes of each.
void warn_double_encoding(std::string_view utf8, Report&);

}  // namespace verslag::load
