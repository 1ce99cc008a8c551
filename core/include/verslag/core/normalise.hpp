// A mended copy of a record: what is certain to be meant otherwise is written as it is meant, all else stays as it is.
#pragma once

#include <verslag/core/diagnostic.hpp>
#include <verslag/core/load.hpp>

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace verslag {

// Lines of a file that were replaced by others, counted from 0. A line ends with LF.
struct ReplacedLines {
    std::size_t old_first = 0, old_count = 0;
    std::size_t new_first = 0, new_count = 0;
};

struct Normalised {
    std::optional<std::string> text;   // the copy, in UTF-8; none when there is an error
    Diagnostics changes;               // a note for each change, in the order of the file: what was and what is now
    Diagnostics diagnostics;           // warnings of what was left as it is since it could mean several things; or the
                                       // errors for which `load_record` refuses the file
    std::vector<ReplacedLines> lines;  // what `unified_diff` needs, in order
    std::string compared;              // the bytes that the lines are those of: the file's own, but for UTF-16 as UTF-8
};

// Mends a record, which may depart from its schema but must be XML when its entities and stray & are mended. `name` is
// what notes call the file. Mending the result again changes nothing. Nothing is thrown but std::bad_alloc.
Normalised normalise_record(std::string bytes, std::string_view name, const LoadOptions& = {});

// The changes as a unified diff (as of GNU diff -u, three lines of context), which `patch -p0` applies to the file; ""
// when nothing was changed. `old_name` and `new_name` go into its head.
std::string unified_diff(const Normalised&, std::string_view old_name, std::string_view new_name);

}  // namespace verslag
