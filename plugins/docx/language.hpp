// Languages as Word wants them named.
#pragma once

#include <string>
#include <string_view>

namespace verslag::docx {

// <w:lang/> for a text in this language: Word has three, for scripts from left to right, from right to left, and of East Asia.
// Nothing for none. `with` are the other two, as attributes.
std::string language_element(std::string_view name, std::string_view clean_bcp47, std::string_view with = {});

}  // namespace verslag::docx
