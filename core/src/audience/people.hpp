// Withholds the names of people, and what would give them away.
#pragma once

#include "count.hpp"
#include "name_search.hpp"

#include <verslag/record/record.hpp>

#include <map>
#include <string>
#include <vector>

namespace verslag::audience {

// What becomes of somebody whom other parts refer to by id.
struct Fate {
    enum class Name { shown, shortened, withheld } name{};
    std::string shown_as;  // where it is shortened
    bool stays = true;     // false: the participant or organisation itself is taken out
    bool person = false;
};

struct Fates {
    std::map<std::string, Fate, std::less<>> by_id;
    std::vector<Fate> participants;  // in the order of the record, those without an id too
};

// Settles it for all participants and organisations of a record that is not yet narrowed.
Fates settle(const record::Record&, record::Audience);

// The names of people and organisations that settle() withheld, as they may stand in running text.
std::vector<Secret> secrets(const record::Record&, const Fates&);

// Takes out the participants who do not stay: of a record that has them all, before prune(). What is left
// of fates.participants is in the order of those who stay.
void take_out(record::Record&, Fates&, Count&);

// Applies the fates to a record from which prune() has taken parts out, and withholds the words for people
// whom no id stands for. Adds these to `secret`.
//
// Somebody whose name is not shown in full keeps function, organisation, role and presence; the name's
// parts, contact data, political party and remarks go, since each may say who it is. Why somebody was
// there for a part only is for `internal` and above.
void withhold_names(record::Record&, const Fates&, record::Audience, std::vector<Secret>& secret, Count&);

// Puts those whose name is not to be seen behind the others, in an order that follows from what is seen of them: where
// a record lists people by name, a place between two others tells.
void reorder(record::Record&, Fates&);

}  // namespace verslag::audience
