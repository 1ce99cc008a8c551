// Cutting a font down to the glyphs that a document shows.
#pragma once

#include "fonts.hpp"

namespace verslag::pdf {

struct Subset {
    std::string program;               // a TrueType file
    std::vector<std::uint16_t> glyph;  // in that file, by code
};

// Throws std::runtime_error when the font can't be cut.
Subset subset(const Font& font);

}  // namespace verslag::pdf
