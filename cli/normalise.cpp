#include "command.hpp"
#include "records.hpp"
#include "write_file.hpp"

#include <verslag/core/normalise.hpp>

#include <algorithm>
#include <tuple>

namespace verslag::cli {
namespace {

struct NormaliseOptions {
    std::string record, out;  // no out: beside the record
    bool force = false, only_diff = false;
    std::uint64_t max_size = LoadOptions{}.max_size / megabyte;  // MB
};

// Where the copy goes. What comes in through a pipe goes out through one.
std::string target_of(const NormaliseOptions& options)
{
    if (!options.out.empty()) return options.out;
    if (options.record == "-") return "-";
    return (folder_of(options.record) / (stem_of(options.record) + ".normalised.xml")).lexically_normal().string();
}

void show_in_order(Report& report, Diagnostics all, const Diagnostics& more)
{
    all.insert(all.end(), more.begin(), more.end());
    std::stable_sort(all.begin(), all.end(),
                     [](const auto& a, const auto& b) { return std::tie(a.line, a.column) < std::tie(b.line, b.column); });
    report.show(all);
}

void say_written(Report& report, const std::string& target, const Normalised& mended, const LoadOptions& load)
{
    const auto n = mended.changes.size();
    const auto name = target == "-" ? phrase("the copy") : Phrase::verbatim(target);
    report.say(n == 0   ? phrase("wrote {0}: nothing had to be changed", name)
               : n == 1 ? phrase("wrote {0}: {1} change", name, n)
                        : phrase("wrote {0}: {1} changes", name, n));
    const auto found = load_record(*mended.text, target, load).diagnostics;
    const auto errors = std::count_if(found.begin(), found.end(), [](const auto& d) { return d.severity == Severity::error; });
    if (errors == 1) report.say(phrase("it has {0} error that only you can mend: 'verslag check' says which", errors));
    if (errors > 1) report.say(phrase("it has {0} errors that only you can mend: 'verslag check' says which", errors));
}

int normalise(const NormaliseOptions& options, Report& report)
{
    const auto target = target_of(options);
    if (!options.only_diff) {
        if (is_same_file(options.record, target))
            throw UsageError(phrase("{0} is the record itself, which is never written to", target),
                             phrase("name another file for the copy"));
        if (!options.force) expect_no_file(target);
    }
    const LoadOptions load{.max_size = options.max_size * megabyte};
    NamedRecord named;
    auto bytes = read_named(options.record, load, named);
    if (!bytes) {
        report.show(named.report.diagnostics);
        return named.exit_code;
    }
    const auto mended = normalise_record(std::move(*bytes), options.record, load);
    if (!mended.text) {
        report.show(mended.diagnostics);
        return record_invalid;
    }
    const auto diff = unified_diff(mended, options.record, target == "-" ? stem_of(options.record) + ".normalised.xml" : target);
    report.output_is_taken();
    if (options.only_diff) {
        report.show(mended.diagnostics);
        report.print(diff);
        return all_done;
    }
    if (target == "-") report.print(*mended.text);
    else write_file(target, *mended.text, options.force ? Existing::replace : Existing::keep, mode_of_copy(options.record));
    show_in_order(report, mended.changes, mended.diagnostics);
    if (target == "-") report.print_aside(diff);
    else report.print(diff);
    say_written(report, target, mended, load);
    return all_done;
}

}  // namespace

Command add_normalise(Arguments app, std::string& language)
{
    auto options = std::make_shared<NormaliseOptions>();
    auto command = app.command("normalise", "Write a mended copy of a record, and show what is different");
    command.value("RECORD", options->record, "The meeting record (XML); - reads standard input").required();
    auto out = command
                   .value("--out", options->out,
                          "The file to write; - is standard output (default: RECORD with .normalised.xml, beside it)")
                   .type_name("FILE");
    auto force = command.flag("--force", options->force, "Replace a file that is there already");
    command.flag("--diff", options->only_diff, "Print what would be different, and write nothing").excludes(out).excludes(force);
    add_max_size_option(command, options->max_size);
    add_language_option(command, language);
    command.footer(
        "What is certain is mended: typed bullets become lists, dates and codes of municipalities are written one way,\n"
        "characters of symbol fonts and text that was encoded twice become what they mean, letters and marks are\n"
        "composed, another encoding becomes UTF-8. The record itself is never touched; all else stays byte for byte.\n\n"
        "Examples:\n"
        "  verslag normalise kickoff.xml                    write kickoff.normalised.xml, show the difference\n"
        "  verslag normalise kickoff.xml --diff | less      only look\n"
        "  verslag normalise - --out - < in.xml > out.xml   in a pipe");

    return [options](Report& report) { return normalise(*options, report); };
}

}  // namespace verslag::cli
