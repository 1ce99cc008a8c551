// Looks for what must not be seen in what is left of a record.
#pragma once

#include "name_search.hpp"

#include <verslag/core/diagnostic.hpp>
#include <verslag/core/record_text.hpp>
#include <verslag/record/record.hpp>

#include <string>
#include <vector>

namespace verslag::audience {

// A warning for each place at which
// - a withheld name still stands ("withheld-name-remains"): in running text, in a title, in an alternative text, in
//   an address, in an id, in the name of the record's file;
// - an e-mail address, a telephone number (for audiences below `internal`) or a citizen service number (for any)
//   stands in text ("personal-data"), unless it is that of a contact whom the audience may see.
// `text` tells the places better than the record itself can; it may be null.
Diagnostics find_remains(const record::Record& narrowed, const std::vector<Secret>& secrets, record::Audience,
                         std::string_view file, const RecordText* text);

}  // namespace verslag::audience
