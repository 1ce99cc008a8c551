// The page, and what stands at its head and foot.
#pragma once

#include "docx/writer.hpp"

namespace verslag::docx {

// Appends the section's properties, and adds the parts for head and foot to the package.
void add_section(Writer&, pugi::xml_node body);

}  // namespace verslag::docx
