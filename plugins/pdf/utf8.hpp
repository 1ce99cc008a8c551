// UTF-8 text, character by character, and what fonts and line breaks need to know of a character.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace verslag::pdf {

inline constexpr char32_t replacement_character = 0xFFFD;

bool is_ascii(std::string_view text);

// The character at `at`, which moves behind it. A byte that begins no character counts as U+FFFD.
char32_t next_character(std::string_view text, std::size_t& at);

void append_utf8(std::string& out, char32_t c);

// Appends UTF-16, high byte first, as hexadecimal digits: what PDF strings and CMaps hold.
void append_utf16_hex(std::string& out, std::string_view text);

// The end of what readers take for one character: a base with its marks, joiners and modifiers.
std::size_t grapheme_end(std::string_view text, std::size_t begin);

// Whether it joins the character before it (a combining mark, a joiner, a variation selector).
bool is_mark(char32_t c);

// Whether it shows nothing by itself, so that a font need not have it.
bool is_invisible(char32_t c);

// Whether its script is written from right to left.
bool is_right_to_left(char32_t c);

// "U+1F600 (grinning face)".
std::string character_name(char32_t c);

}  // namespace verslag::pdf
