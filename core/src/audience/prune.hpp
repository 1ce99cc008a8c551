// Takes out what lies above an audience.
#pragma once

#include "count.hpp"

#include <verslag/record/record.hpp>

namespace verslag::audience {

// Removes every part that the audience may not see, with what is in it: a part cannot widen what the part
// around it narrows. A list, table, quotation, paragraph or note of which nothing is left goes as well; a
// section that keeps a title but lost its content gets a gap that says so.
void prune(record::Record&, record::Audience, Count&);

}  // namespace verslag::audience
