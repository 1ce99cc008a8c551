// Where things came to stand: what links, the outline and the contents lead to.
#pragma once

#include "page.hpp"

#include <map>

namespace verslag::pdf {

struct Place {
    std::size_t page;
    double y;  // from the top of the page
};

// What can be reached, gathered before painting lets the pages go.
struct Places {
    std::map<std::string, Place> anchors;
    struct Entry {
        std::uint32_t level;
        std::string title;
        Place place;
    };
    std::vector<Entry> entries;
};
Places find_places(const std::vector<Page>& pages);

}  // namespace verslag::pdf
