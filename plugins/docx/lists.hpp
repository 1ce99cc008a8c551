// The numbering of lists: each list that counts begins anew.
#pragma once

#include <verslag/document.hpp>

#include <cstdint>
#include <vector>

#include <pugixml.hpp>

namespace verslag::docx {

constexpr std::uint32_t list_levels = 9;        // more than these look like the last one
constexpr int list_indent = 397;                // twips a level; as in parts/numbering.xml
constexpr std::uint32_t largest_start = 32767;  // that Word counts from

class Lists {
public:
    // The w:numId for a list at a level (from 0).
    int begin(Marker, std::uint32_t start, std::uint32_t level);
    // Adds a w:num for each list to the fixed definitions.
    void add_to(pugi::xml_document& numbering) const;

private:
    struct Counted {
        Marker marker{};
        std::uint32_t start = 1, level = 0;
    };
    std::vector<Counted> counted_;
};

}  // namespace verslag::docx
