// Loading the records that the command line names.
#pragma once

#include "command.hpp"

#include <verslag/core/load.hpp>

namespace verslag::cli {

struct NamedRecord {
    std::optional<record::Record> record;  // none when there was an error
    RecordReport report;                   // with the diagnostics of loading
    int exit_code = all_done;
};

// Loads the record that the user named; "-" is standard input. Under `strict` warnings count as errors.
NamedRecord load_named(const std::string& name, bool strict);

// Turns warnings into errors. Returns whether there was one.
bool make_strict(Diagnostics&);

// What a record's artefacts are called after: the file's name without folder and extension.
std::string stem_of(const std::string& name);

int gravest(int a, int b);

}  // namespace verslag::cli
