// What the file says of itself.
#pragma once

#include "common/xml_text.hpp"

#include <verslag/document.hpp>

#include <pugixml.hpp>

namespace verslag::docx {

// docProps/core.xml, app.xml and custom.xml. `clock` dates a document that has no date of its own.
pugi::xml_document core_properties(const Properties&, std::int64_t clock, common::XmlText&);
pugi::xml_document app_properties(const Properties&, common::XmlText&);
pugi::xml_document custom_properties(const Properties&, common::XmlText&);

}  // namespace verslag::docx
