// What a font file says of itself (OpenType 1.9): read from a few small tables, without its glyphs.
#pragma once

#include <verslag/core/phrase.hpp>

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace verslag::style {

struct Face {
    std::vector<std::string> families;  // the names of the family that it goes by
    std::uint32_t index = 0;            // in a file that holds several
    int weight = 400;                   // 1 to 1000; 700 is bold
    int width = 5;                      // 1 to 9; 5 is neither condensed nor expanded
    bool italic = false;
};

// The faces of an open file; none when it is no font, or so damaged that it has no name.
std::vector<Face> faces_of(int file);

// Why a font cannot be set into a document.
struct Unfit {
    std::string_view code;
    Phrase why, hint;  // the sentence goes behind the name of the file: "DejaVuSans.ttf …"
    explicit operator bool() const { return !code.empty(); }
};
// Looks closer at one face of a file: outlines, rights, and whether its tables hold what they promise.
Unfit inspect(int file, std::uint32_t index);
// The same of a file that faces_of() found no face in; nothing when it is no font at all.
Unfit why_no_face(int file);

}  // namespace verslag::style
