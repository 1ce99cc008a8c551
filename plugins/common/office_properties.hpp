// What an Office file says of itself (ECMA-376 part 2, 11, and part 1, 22.2 and 22.3).
#pragma once

#include "common/xml_text.hpp"

#include <verslag/document.hpp>

namespace verslag::common {

// docProps/core.xml, app.xml and custom.xml. `clock` dates a document that has no date of its own.
std::string core_properties(const Properties&, std::int64_t clock, XmlText&);
std::string app_properties(const Properties&, XmlText&);
std::string custom_properties(const Properties&, XmlText&);

}  // namespace verslag::common
