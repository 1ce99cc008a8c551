// Words of cells, compared as people would.
#pragma once

#include <string>
#include <string_view>

namespace verslag::merge {

// White space as single spaces, none at the ends.
std::string folded(std::string_view);
// The same but for white space, capitals of ASCII, and the mark that keeps a text from being a formula.
bool same_word(std::string_view a, std::string_view b);
// The same but for white space, or for what a cell cannot hold: the end of a very long text.
bool same_text(std::string_view given, std::string_view expected);
// Without the apostrophe that exports of separated text put before what would be a formula.
std::string_view unguarded(std::string_view);

}  // namespace verslag::merge
