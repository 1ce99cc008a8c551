// Bullets that are typed, or that Word left behind when its list was pasted as text.
#pragma once

#include "tree.hpp"

#include <optional>
#include <string>

namespace verslag::load {

struct TypedBullet {
    char32_t mark = 0;
    std::size_t mark_at = 0;  // in the text, in bytes
    std::size_t length = 0;   // of the text from its beginning on: the marks, and the white space on both sides of them
    bool sign = false;        // made to be a bullet, as • is; a dash or a letter may be meant otherwise
};

// At the beginning of a paragraph's text, with those that follow right behind it. There is text behind them.
std::optional<TypedBullet> typed_bullet(std::string_view text);

// The text of a paragraph up to its first line break, white space as it is; "" when it cannot begin with a bullet.
std::string text_behind_bullet(pugi::xml_node paragraph);

// A bullet as it is to be named: '•', or '•' (U+F0B7) where it is a character of a symbol font.
std::string bullet_words(char32_t mark);

}  // namespace verslag::load
