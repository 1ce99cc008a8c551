// Dates and codes, written the one way that the schema has for them.
#pragma once

#include "draft.hpp"

namespace verslag::normalise {

// The text must be well-formed.
void mend_values(Draft&);
// The names of municipalities of which the code is known, by the register of municipalities.
void mend_municipality_names(Draft&);

}  // namespace verslag::normalise
