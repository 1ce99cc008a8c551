// Whoever may replace a plugin may run code as its user. So a plugin counts only when nobody but root
// and the user could have put it there.
#pragma once

#include <sys/stat.h>
#include <filesystem>
#include <string>

namespace verslag::catalogue {

// "" when the file may be trusted, else a sentence: what was found, what is wanted, how to get there.
std::string distrust_file(const std::filesystem::path& file, const struct stat& st);

// The same of a folder (absolute, without links) and all that it lies in.
std::string distrust_folders(const std::filesystem::path& folder);

}  // namespace verslag::catalogue
