// Languages as Word wants to be told of them.
#pragma once

#include <string>
#include <string_view>

#include <pugixml.hpp>

namespace verslag::docx {

// Word's proofing goes by country: "nl" becomes "nl-NL"; a tag that has more than a language stays.
std::string word_language(std::string_view bcp47);
// Whether it is written from right to left.
bool right_to_left(std::string_view bcp47);
// Sets the attribute of a w:lang that is about this language's script (w:val, w:eastAsia or w:bidi).
// Does nothing for an empty tag.
void set_language(pugi::xml_node lang, std::string_view bcp47);

}  // namespace verslag::docx
