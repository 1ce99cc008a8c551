// From the bytes of a style file to a house style.
#pragma once

#include <verslag/core/load.hpp>
#include <verslag/house_style.hpp>

namespace verslag {

struct LoadedStyle {
    std::optional<HouseStyle> style;  // none when there was an error
    Diagnostics diagnostics;          // in the order of the file
};

// Decodes, validates, reads and checks a house style: that pages leave room, that text can be told from its ground, that
// logo and fonts are there and may be used. `name` is what diagnostics call the file; the logo and the folder `fonts` are
// looked for in `folder`, and nowhere above it. Fonts of the system are looked through only when the style names a
// family. Every problem becomes a diagnostic; nothing is thrown but std::bad_alloc.
LoadedStyle load_house_style(std::string bytes, std::string_view name, const std::filesystem::path& folder,
                             const LoadOptions& = {});

}  // namespace verslag
