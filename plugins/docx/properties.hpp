// What the file says of itself.
#pragma once

#include "common/xml_text.hpp"

#include <verslag/document.hpp>

namespace verslag::docx {

// docProps/core.xml, app.xml and custom.xml. `clock` dates a document that has no date of its own.
std::string core_properties(const Properties&, std::int64_t clock, common::XmlText&);
std::string app_properties(const Properties&, common::XmlText&);
std::string custom_properties(const Properties&, common::XmlText&);

}  // namespace verslag::docx
