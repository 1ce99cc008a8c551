// Whoever may replace a plugin may run code as its user. So a plugin counts only when nobody but root
// and the user could have put it there.
#pragma once

#include <verslag/core/phrase.hpp>

#include <sys/stat.h>
#include <filesystem>
#include <optional>
#include <vector>

namespace verslag::catalogue {

// Why a file or a folder may not be trusted: it belongs to somebody else, others may write it, or nobody can say.
struct Flaw {
    Phrase what;  // "its folder /home/jan/plugins"
    std::filesystem::path path;
    std::optional<uid_t> owner;  // where it is somebody else's
    std::optional<mode_t> mode;  // where others may write it
    int error = 0;               // errno, where it cannot be looked at
};
using Flaws = std::vector<Flaw>;

// Adds what is wrong with a file.
void find_flaws(Flaws&, const std::filesystem::path& file, const struct stat& st);
// The same of a folder (absolute, without links) and all that it lies in. What was found before is not added again.
void find_flaws_of_folders(Flaws&, const std::filesystem::path& folder);

// Empty when there are none, else one sentence: all that was found, what is wanted, and the command that mends it.
Phrase distrust(const Flaws&);

}  // namespace verslag::catalogue
