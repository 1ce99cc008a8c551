// The parts that are the same in every document but for its language: looks, lists, settings, colours, fonts.
#pragma once

#include "docx/package.hpp"

namespace verslag::docx {

// `lang` is BCP 47; the default language of the text.
pugi::xml_document styles(std::string_view lang);
pugi::xml_document settings(std::string_view lang);
pugi::xml_document theme();
pugi::xml_document font_table();
// Without the document's own lists.
pugi::xml_document numbering();

}  // namespace verslag::docx
