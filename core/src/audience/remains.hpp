// Looks for withheld names in what is left of a record.
#pragma once

#include <verslag/core/diagnostic.hpp>
#include <verslag/record/record.hpp>

#include <string>
#include <vector>

namespace verslag::audience {

// One warning ("withheld-name-remains") for each secret and line where it still stands, whether in running
// text, in a title, in an alternative text or in an address. Names are compared as whole words: as they
// are, capitalised, or all in capitals. A name that somebody else in the record bears openly is no secret,
// and neither is a single word below four letters.
Diagnostics find_remains(const record::Record& narrowed, const std::vector<std::string>& secrets, record::Audience,
                         std::string_view name);

}  // namespace verslag::audience
