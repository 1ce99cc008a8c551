// What `verslag export` was asked to do, checked before anything is read or written.
#pragma once

#include "command.hpp"
#include "records.hpp"

namespace verslag::cli {

struct ExportOptions {
    std::vector<std::string> records;
    std::vector<std::string> formats;
    std::string out = ".";
    std::string audience = "public";
    std::string language;               // empty: each record's own
    std::string series;                 // the title of a collection over all records; empty: each on its own
    std::string house_style;            // a file; empty: the default
    std::vector<std::string> settings;  // FORMAT.OPTION=VALUE
    std::vector<std::filesystem::path> plugins;
    bool no_clobber = false, strict = false;
    std::uint64_t max_size = LoadOptions{}.max_size / megabyte;  // MB
    unsigned time_limit = 120;                                   // seconds for one export
    unsigned memory_limit = 4096;                                // MiB of address space for one worker
    bool default_formats = false;                                // --to was not given

    bool to_stdout() const { return out == "-"; }
    bool is_series() const { return !series.empty(); }
};

// The formats with their plugins and checked options. Throws UsageError (unknown format, option or value)
// or SurroundingsError (no plugin for a format that should be there).
std::vector<FormatJob> plan_formats(const ExportOptions&, const Catalogue&);

// Throws UsageError when two records would write the same files (unless they are one series), or one is named twice.
void refuse_colliding_records(const ExportOptions&);

// The audience of that name. Throws UsageError.
Audience audience_of(const std::string& name);

}  // namespace verslag::cli
