// Counts what is withheld, by what it was.
#pragma once

#include <verslag/core/audience.hpp>

#include <array>

namespace verslag::audience {

// Everything that can be withheld; their order is that of Narrowed::withheld.
enum class Part {
    section,
    block,
    item,
    row,
    span,
    agenda_item,
    organisation,
    participant,
    name,
    party,
    affiliation,
    represented,
    contact,
    remark,
    reason,
    link,
    experiment,
    decision,
    follow_up,
    reference,
    attachment,
    extension
};
constexpr auto names(Part)
{
    return std::array<std::string_view, 22>{"section",      "block",       "item",       "row",      "span",        "agenda-item",
                                            "organisation", "participant", "name",       "party",    "affiliation", "represented",
                                            "contact",      "remark",      "reason",     "link",     "experiment",  "decision",
                                            "follow-up",    "reference",   "attachment", "extension"};
}

class Count {
public:
    void add(Part part, std::size_t n = 1) { counts_[static_cast<std::size_t>(part)] += n; }
    std::vector<Withheld> withheld() const
    {
        std::vector<Withheld> all;
        for (std::size_t i = 0; i < counts_.size(); ++i)
            if (counts_[i]) all.push_back({std::string(names(Part{})[i]), counts_[i]});
        return all;
    }

private:
    std::array<std::size_t, names(Part{}).size()> counts_{};
};

}  // namespace verslag::audience
