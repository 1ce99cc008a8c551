// PDF syntax, appended to what a dictionary or a page holds.
#pragma once

#include "structure.hpp"

#include <cstdint>
#include <string>
#include <string_view>

namespace verslag::pdf {

// Numbers have a point for the decimals, whatever the locale.
void put(std::string& out, std::int64_t number);
void put(std::string& out, double number);                 // three decimals at most
void put_ref(std::string& out, Ref object);                // "12 0 R"
void put_text(std::string& out, std::string_view utf8);    // a text string
void put_ascii(std::string& out, std::string_view ascii);  // a byte string; what isn't ASCII is percent-encoded
void put_bytes(std::string& out, std::string_view bytes);  // in hexadecimal

// Text strings longer than this break a rule of PDF/A; longer text ends with an ellipsis.
inline constexpr std::size_t longest_text = 8000;                                     // bytes of UTF-8
std::string_view clipped(std::string_view utf8, std::size_t longest = longest_text);  // to that, at the end of a character

}  // namespace verslag::pdf
