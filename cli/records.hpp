// Loading the records that the command line names.
#pragma once

#include "command.hpp"

#include <verslag/core/load.hpp>

namespace verslag::cli {

constexpr std::uint64_t megabyte = 1'000'000;

struct NamedRecord {
    bool valid = false;                    // and strict enough
    std::optional<record::Record> record;  // of a valid one, where it was asked for
    std::vector<ImageName> images;
    std::shared_ptr<const RecordText> text;
    RecordReport report;  // with the diagnostics of loading
    int exit_code = all_done;
};

// Loads the record that the user named, of at most `max_size` MB; "-" is standard input, and is called so in diagnostics.
// Under `strict` warnings count as errors.
NamedRecord load_named(const std::string& name, bool strict, std::uint64_t max_size, bool with_record = true);

// Marks it as one that cannot be used: exit code 3.
void refuse(NamedRecord&, std::string status);

// The bytes of the record that the user named. When it cannot be read, the report says why, and with which exit code.
std::optional<std::string> read_named(const std::string& name, const LoadOptions&, NamedRecord&);

// What an audience may see of it; nothing when that is not allowed. Says in the report why not, or what should not be seen.
std::optional<Narrowed> narrowed(NamedRecord&, Audience);

// The folder in which the images of a record lie.
std::filesystem::path folder_of(const std::string& name);

// Turns warnings into errors. Returns whether there was one.
bool make_strict(Diagnostics&);

// What a record's artefacts are called after: the file's name without folder and extension.
std::string stem_of(const std::string& name);

int gravest(int a, int b);

}  // namespace verslag::cli
