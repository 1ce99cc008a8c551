#include "places.hpp"

namespace verslag::pdf {

Places find_places(const std::vector<Page>& pages)
{
    Places out;
    for (std::size_t i = 0; i < pages.size(); ++i)
        for (const auto& item : pages[i].items) {
            if (const auto* anchor = std::get_if<Anchor>(&item)) out.anchors.try_emplace(anchor->id, Place{i, anchor->y});
            if (const auto* entry = std::get_if<Entry>(&item)) out.entries.push_back({entry->level, entry->title, {i, entry->y}});
        }
    return out;
}

}  // namespace verslag::pdf
