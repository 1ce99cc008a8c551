// What a sheet works out by itself, in OpenFormula (ODF 1.3 part 4).
#pragma once

#include "setting.hpp"

namespace verslag::ods {

// How a row stands; "" where the sheet says nothing of it.
std::string standing_formula(const Plan&, std::size_t row);
// The number in that cell of a tally whose row is named `name`; "" where the other sheet isn't in the book.
std::string tally_formula(const Setting&, const Plan&, std::size_t row, std::size_t column, std::string_view name);

}  // namespace verslag::ods
