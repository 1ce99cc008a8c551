// Characters that are nothing but a place in a font. Word writes what is set in Symbol or Wingdings as U+F000
// and the code in the font: without the font a reader sees a box, and hears nothing.
#pragma once

#include "tree.hpp"

#include <optional>
#include <string_view>

namespace verslag::load {

bool is_private_use(char32_t c);

// The character that is meant by the one at an offset of a text, when that is one of a symbol font that office
// texts have. Which font it was set in the text doesn't say: where two are likely, a character alone before a
// space is the bullet or the sign of Wingdings, and another the letter or the operator of Symbol.
std::optional<char32_t> symbol_at(std::string_view text, std::size_t at);

// Puts what is meant in the place of such characters, in all texts and attributes of a tree but those of
// extensions. `text` is what the tree was read from.
void replace_symbols(std::string_view text, Tree&);

}  // namespace verslag::load
