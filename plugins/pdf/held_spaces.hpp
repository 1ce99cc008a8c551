// Spaces at which no line should end.
#pragma once

#include <string_view>

namespace verslag::pdf {

// Whether what stands before the spaces that end at `at` belongs to what comes behind them: a number to its
// unit, a day to its month, "art." to its number, a dash to the word before it.
bool space_holds(std::string_view text, std::size_t at, std::string_view lang);

}  // namespace verslag::pdf
