// Tables.
#pragma once

#include "docx/writer.hpp"

namespace verslag::docx {

// Throws std::runtime_error when it has more columns than Word can show.
void write_table(Writer&, const Place&, const Block&);

}  // namespace verslag::docx
