// Fonts as objects of a PDF.
#pragma once

#include "objects.hpp"
#include "subset.hpp"

namespace verslag::pdf {

// Embeds what the document shows of a font. `number` makes its name unlike those of the others.
Ref add_font(Objects& objects, const Font& font, unsigned number);

}  // namespace verslag::pdf
