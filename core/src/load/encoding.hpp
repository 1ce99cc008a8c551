// The encodings that offices produce, and the way from each to UTF-8.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace verslag::load {

enum class Encoding { utf8, utf16le, utf16be, latin1, latin9, windows1252, ascii };

// Their names as a record should declare them.
std::string_view name_of(Encoding);
std::vector<std::string> encoding_names();
// By a declared name, in any case and with the usual aliases. "UTF-16" alone gives utf16le: the byte order
// is told by the bytes.
std::optional<Encoding> encoding_named(std::string_view name);

constexpr std::size_t nowhere = static_cast<std::size_t>(-1);

// Converts to UTF-8. At the first bytes that are none of the encoding it stops: `bad` is their offset, and
// `text` what came before them.
struct Converted {
    std::string text;
    std::size_t bad = nowhere;
};
Converted to_utf8(std::string_view bytes, Encoding);

void append_utf8(std::string& out, char32_t c);
// The character at an offset of valid UTF-8; the offset moves behind it.
char32_t next_character(std::string_view utf8, std::size_t& at);
// "U+00E9".
std::string code_point(char32_t c);

// The first thing at or after `from` that must not stand in an XML text of UTF-8.
struct Flawed {
    enum class Kind { none, invalid, forbidden };  // no UTF-8; a character that XML forbids
    Kind kind{};
    std::size_t offset = 0;
    char32_t character = 0;  // the forbidden one
    std::size_t length = 1;  // in bytes
};
Flawed first_flawed(std::string_view utf8, std::size_t from);

}  // namespace verslag::load
