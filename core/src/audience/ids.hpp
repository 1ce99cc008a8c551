// The ids in a narrowed record, and what refers to them.
#pragma once

#include "people.hpp"

namespace verslag::audience {

// Gives every participant whose name is not shown in full an id that says nothing ("person-3" for
// "p-jansen"), and those that refer to them the same.
void rename_people(record::Record&, const Fates&);

// Clears each reference to a part that is not there (any more): ids can be telling too. An organisation's
// presence, which is nothing without the organisation, goes with it.
void drop_dangling(record::Record&, Count&);

}  // namespace verslag::audience
