// A record in which every text is a marker of its own.
#pragma once

#include <verslag/record/record.hpp>

#include <map>
#include <string>

namespace verslag::example {

// Who may see a marker: the rank of an audience (1 public … 4 confidential), or 5: nobody.
struct Planted {
    int rank;
    std::string where;  // "Section.title", "Participant.name.family"
};

struct Plantation {
    record::Record record;
    std::map<std::string, Planted> markers;
};

// Has every part at every visibility, inside parts of every visibility; every way in which a name may be
// published; and references from public parts to withheld ones. Which audience may see what is worked out
// here from the rules, apart from the code that applies them.
Plantation plant();

// The markers that occur in some bytes.
std::map<std::string, std::size_t> markers_in(std::string_view bytes);

}  // namespace verslag::example
