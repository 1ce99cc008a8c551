// Text as a spreadsheet wants it: counted in UTF-16, free of what XML can't hold, cut between characters.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace verslag::sheets {

struct CodePoint {
    char32_t value;     // U+FFFD where the bytes are no UTF-8
    std::size_t bytes;  // that it takes; at least 1
    bool valid;
};
// The first code point of a text that is not empty.
CodePoint decode(std::string_view text);
void encode(char32_t value, std::string& out);

// The length as Excel counts it: UTF-16 code units.
std::size_t utf16_length(std::string_view text);
// The longest beginning of at most `units` UTF-16 units that does not end inside a character as people see
// it (a letter with its accents, an emoji of several parts).
std::string_view cut(std::string_view text, std::size_t units);

inline constexpr std::size_t cell_limit = 32767;  // UTF-16 units in a cell

// Whether mend() would change the text. Quick, as nearly all text passes.
bool fits_cell(std::string_view text);

struct Mended {
    std::string text;       // may stand in a cell
    bool replaced = false;  // characters that XML can't hold were replaced by visible ones
    bool cut = false;       // it was longer than `limit` and now ends with an ellipsis
};
// Line ends become LF, control characters their picture (U+2400 and on), other unusable ones U+FFFD; what
// Excel would read as the code of a character ("_x0041_") is escaped.
// (`Codes::as_they_are`: a format without such codes.)
enum class Codes { escaped, as_they_are };
Mended mend(std::string_view text, std::size_t limit = cell_limit, Codes codes = Codes::escaped);

// All white space as single spaces, none at the ends.
std::string on_one_line(std::string_view text);

// A key that is the same for two texts that Excel holds to be the same name.
std::u32string folded(std::string_view text);

}  // namespace verslag::sheets
