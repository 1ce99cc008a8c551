// What the rows of a sheet say, taken over into edits of the record.
#pragma once

#include "edits.hpp"
#include "find_sheet.hpp"

#include "load/source.hpp"

#include <verslag/record/record.hpp>

namespace verslag::merge {

struct Change {
    std::size_t at = 0;  // in the record's text
    Phrase what;
};

struct Into {
    const record::Record& record;
    const tables::Book& book;
    const Found& found;
    Edits& edits;
    Said& said;
    std::vector<Change> changes;
};

// False when no row is one of the record's: it is the sheet of another.
bool take_over(Into&);

}  // namespace verslag::merge
