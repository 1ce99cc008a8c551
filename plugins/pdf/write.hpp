// From a composition to the bytes of a PDF.
#pragma once

#include "composition.hpp"

#include <string>

namespace verslag::pdf {

// Uses the composition up. The file gets an identifier unless somebody else will give it one. `done` hears after each
// page how many are painted.
std::string write(const Document& document, Composition& composition, const Fonts& fonts, const Supply& supply, bool identified,
                  const std::function<void(std::size_t)>& done);

}  // namespace verslag::pdf
