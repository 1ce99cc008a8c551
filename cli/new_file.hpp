// Files to start from.
#pragma once

#include <string>
#include <string_view>

namespace verslag::cli {

// Writes a file that did not exist before. Throws SurroundingsError; nothing half-written stays.
void write_new(const std::string& file, std::string_view text);

}  // namespace verslag::cli
