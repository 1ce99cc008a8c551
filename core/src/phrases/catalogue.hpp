// The words of each language for what is said in English in the code.
#pragma once

#include <string>
#include <string_view>

namespace verslag::phrases {

// The words in a language, or null when there are none: for English, for an unknown language, for unknown words.
const std::string* translation(std::string_view language, std::string_view english);

// "nl" of "nl-NL" and "nl_NL.UTF-8".
std::string primary(std::string_view tag);

}  // namespace verslag::phrases
