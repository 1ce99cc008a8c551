// Words as the operands that show them (ISO 32000-1, 9.4.3).
#pragma once

#include "page.hpp"

#include <string>
#include <string_view>

namespace verslag::pdf {

// The inside of a TJ array: codes in hexadecimal, and between them how far to go back.
class Strings {
public:
    // `text`: the characters that the glyph stands for.
    void glyph(Font&, const Glyph&, std::string_view text);
    // Goes on by a width, in thousandths of the font's size.
    void skip(int width) { back_ -= width; }
    void append(std::string_view strings);
    std::string take();
    bool empty() const { return out_.empty(); }

private:
    void flush();
    std::string out_;
    int back_ = 0;
};

// The characters that a glyph of a word stands for; none when its neighbour has them.
std::string_view text_of(const Word&, std::size_t glyph);

// All of a word; made once.
const std::string& codes_of(Font&, Word&);

// The end of the glyphs that make one character together: a base with its marks, or all of a right-to-left word.
std::size_t group_end(const Word&, std::size_t begin);

}  // namespace verslag::pdf
