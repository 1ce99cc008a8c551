// Tables of the record.
#pragma once

#include "context.hpp"

namespace verslag::compose {

// Makes it rectangular, as exporters rely on: spans end where the table or another cell does, and a row
// that is too short gets an empty cell at its end.
Table record_table(Context&, const record::Block&);

}  // namespace verslag::compose
