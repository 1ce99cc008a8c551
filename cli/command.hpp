// The commands of the program: each file beside this one has one of them.
#pragma once

#include "arguments.hpp"
#include "report.hpp"

#include <verslag/core/catalogue.hpp>

#include <functional>
#include <memory>
#include <stdexcept>

namespace verslag::cli {

inline constexpr const char* version = VERSLAG_VERSION;

// The documented exit codes. When a run has several reasons, the gravest counts: 4, then 3, then 1.
enum ExitCode {
    all_done = 0,
    export_failed = 1,  // at least one export failed; the others stand
    wrong_usage = 2,
    record_invalid = 3,  // nothing was written for that record
    surroundings = 4,    // no space, no permission, no plugin, an unreadable file
};

// Why a command cannot go on.
struct Problem : std::runtime_error {
    explicit Problem(Phrase message_, Phrase hint_ = {})
        : std::runtime_error(message_.str()), message(std::move(message_)), hint(std::move(hint_))
    {
    }
    // In English only.
    explicit Problem(const std::string& message_, std::string hint_ = {})
        : Problem(Phrase::verbatim(message_), Phrase::verbatim(std::move(hint_)))
    {
    }
    Phrase message, hint;
};
// The command line asks for something that can't be. Exit code 2.
struct UsageError : Problem {
    using Problem::Problem;
};
// The surroundings stand in the way. Exit code 4.
struct SurroundingsError : Problem {
    using Problem::Problem;
};

// Each adds its command to the program and returns what to call when it was chosen; the result is an
// exit code.
using Command = std::function<int(Report&)>;
Command add_export(Arguments, ReportForm&, std::string& language);
Command add_check(Arguments, ReportForm&, std::string& language);
Command add_formats(Arguments, std::string& language);
Command add_new(Arguments);
Command add_normalise(Arguments, std::string& language);
Command add_merge(Arguments, ReportForm&, std::string& language);
Command add_house_style(Arguments, ReportForm&, std::string& language);
Command add_plugin(Arguments, std::string& language);
Command add_schema(Arguments);
Command add_doctor(Arguments, std::string& language);

// --max-size MB, for the commands that read records.
void add_max_size_option(Arguments, std::uint64_t& megabytes);
// --report text|json|sarif, for the commands that have a report.
void add_report_option(Arguments, ReportForm&);
// --language LANG, of what is said.
void add_language_option(Arguments, std::string& language);
// How many places a text takes on a screen, as far as its letters tell; and the text, filled up with spaces to as many.
std::size_t width_of(std::string_view);
std::string padded(std::string_view, std::size_t width);
// --plugins DIR, for the commands that look for plugins.
void add_plugins_option(Arguments, std::vector<std::filesystem::path>&);
// What is wrong with what --plugins named as a folder: it isn't there, or it is a file. Empty when nothing is.
Phrase wrong_folder(const std::filesystem::path&);
// Throws UsageError for the first such.
void refuse_wrong_folders(const std::vector<std::filesystem::path>&);
// Where a format that isn't known may be: behind a folder of VERSLAG_PLUGIN_PATH that is not used, or elsewhere.
Phrase where_else(const Catalogue&);
// The folders of VERSLAG_PLUGIN_PATH that are named without their whole path, and that they are not used; or nothing.
Phrase relative_folders(const Catalogue&);

}  // namespace verslag::cli
