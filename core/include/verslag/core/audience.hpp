// Narrowing a record to an audience: what it may not see is taken out before anything else gets to see it.
#pragma once

#include <verslag/core/diagnostic.hpp>
#include <verslag/core/record_text.hpp>
#include <verslag/record/record.hpp>

#include <cstddef>
#include <string_view>

namespace verslag {

using record::Audience;

// How many parts were withheld, by what they were; never which.
struct Withheld {
    std::string part;  // "section", "block", "row", "name", "contact", …: a key of the label files ("withheld.section")
    std::size_t count = 0;
};

struct Narrowed {
    bool refused = false;  // the record as a whole is above the audience; `record` is empty
    record::Record record;
    std::vector<Withheld> withheld;  // counts above 0 only, in a fixed order
    Diagnostics diagnostics;         // warnings: names and personal data that still stand in what is left
};

// A pure function. `name` is what diagnostics call the record's file; with its `text` (Loaded::text) they tell where
// in a line something stands.
Narrowed narrow(const record::Record&, Audience, std::string_view name, const RecordText* text = nullptr);

}  // namespace verslag
