// Ways through the document: links and the outline.
#pragma once

#include "paint.hpp"
#include "places.hpp"

namespace verslag::pdf {

// Fills in the annotations that painting reserved; `first_key` is their first number in the parent tree.
void write_links(Objects& objects, const Painted& painted, const Places& places, const Sheet& sheet, const std::string& called,
                 std::size_t first_key);

// The outline's root; 0 when there are no headings. A title alone on level 1 is left out: it would only
// push everything else a level down.
Ref write_outline(Objects& objects, const Painted& painted, const Places& places, const Sheet& sheet);

}  // namespace verslag::pdf
