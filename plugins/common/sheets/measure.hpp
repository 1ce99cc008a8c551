// How much room text takes in a cell, without knowing the font that will be there.
#pragma once

#include <string_view>

namespace verslag::sheets {

// The width of the widest line, in digits' widths (the unit of a column's width).
double width(std::string_view text);
// Of the widest word: below it, a line break falls inside a word.
double word_width(std::string_view text);
// How many lines the text fills when it is wrapped at `available`.
unsigned lines(std::string_view text, double available);

}  // namespace verslag::sheets
