// The table of contents: where it comes, and what stands in it.
#pragma once

#include <verslag/document.hpp>

#include <string>

namespace verslag::texts {

enum class Wish { automatic, yes, no };
// "auto", "yes" or "no"
Wish wish(std::string_view option);

struct Contents {
    Contents(const Document&, Wish);

    bool wanted = false;
    std::size_t before = 0;  // the block that it comes before: behind the title and the summary
    std::uint32_t deepest = 3;

    bool lists(const Block& top_level) const;
};

// What an entry calls its heading; a colon is in no id of the record.
std::string contents_anchor(const Document&, const Block& top_level);

// 1, 1.1, 1.1.1
class HeadingNumbers {
public:
    // Of a block of the document's own; empty when it is none that counts.
    std::string next(const Block&);

private:
    std::vector<unsigned> counts_;
};

// Whether the house style's numbers are put before headings: not where the record numbers its own.
bool numbers_headings(const Document&, bool wanted);

}  // namespace verslag::texts
