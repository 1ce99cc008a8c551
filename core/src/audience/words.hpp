// Inline content as words, and taking pieces out of it.
#pragma once

#include <verslag/record/record.hpp>

#include <string>

namespace verslag::audience {

// The words of inline content, without its marks. A line break is a newline; a mention that has lost its
// words is U+FFFC, because what stands before and after it are not next to each other.
std::string plain(const std::vector<record::Inline>&);

// The same, with what each stretch of it comes from.
struct Spoken {
    struct Piece {
        std::size_t begin;  // byte in `words`
        const record::Inline* from;
    };
    std::string words;
    std::vector<Piece> pieces;  // in their order
};
Spoken spoken(const std::vector<record::Inline>&);

// Where content stands: as a whole (a paragraph, a cell), or inside other content (an <em>).
enum class Place { whole, inside };

// Puts right the white space of content from which something was taken out: none is doubled, none stands
// before a point or comma, and there is none at either end of a whole.
void close_gaps(std::vector<record::Inline>&, Place);

}  // namespace verslag::audience
