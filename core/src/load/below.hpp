// Files that another file names: only those in its folder, or below it.
#pragma once

#include <filesystem>
#include <string>

namespace verslag::load {

// Opens it for reading; -1 with errno otherwise. EXDEV or ELOOP: a link leads out of the folder.
int open_below(const std::filesystem::path& folder, const std::string& name);

}  // namespace verslag::load
