#include "command.hpp"
#include "records.hpp"
#include "write_file.hpp"

#include <verslag/core/merge.hpp>

#include <algorithm>
#include <system_error>

namespace verslag::cli {
namespace {

struct MergeCommand {
    std::string record, sheet, out;  // no out: beside the record
    bool in_place = false, force = false, only_say = false, strict = false;
    std::uint64_t max_size = LoadOptions{}.max_size / megabyte;  // MB
};

// What comes in through a pipe goes out through one.
std::string target_of(const MergeCommand& options)
{
    if (options.in_place) return options.record;
    if (!options.out.empty()) return options.out;
    if (options.record == "-") return "-";
    return (folder_of(options.record) / (stem_of(options.record) + ".merged.xml")).lexically_normal().string();
}

void check_usage(const MergeCommand& options, const std::string& target)
{
    if (options.record == "-" && options.sheet == "-")
        throw UsageError(phrase("the record and the sheet cannot both come from standard input"));
    if (options.in_place && options.record == "-")
        throw UsageError(phrase("what comes from standard input has no place to be written back to"),
                         phrase("name a file with --out"));
    if (options.only_say || options.in_place) return;
    if (is_same_file(options.record, target))
        throw UsageError(phrase("{0} is the record itself", target),
                         phrase("--in-place replaces the record; else name another file"));
    if (is_same_file(options.sheet, target))
        throw UsageError(phrase("{0} is the sheet itself", target), phrase("name another file with --out"));
    if (!options.force) expect_no_file(target);
}

// The bytes of the sheet. When it cannot be read, the report says why, and with which exit code.
std::optional<std::string> read_sheet(const std::string& name, const LoadOptions& load, NamedRecord& named)
{
    Diagnostic why{.severity = Severity::error, .file = name};
    try {
        return read_file(name, load);
    } catch (const LoadRefused& e) {
        why.code = "large-sheet", why.message = phrase("the sheet is larger than {0} MB", load.max_size / megabyte);
        why.hint = phrase("--max-size allows larger ones");
        named.report.status = "invalid", named.exit_code = record_invalid;
    } catch (const std::system_error& e) {
        why.code = "unreadable", why.message = phrase("the sheet cannot be read: {0}", system_words(e.code().value()));
        named.report.status = "unreadable", named.exit_code = surroundings;
    }
    named.report.diagnostics.push_back(std::move(why));
    return std::nullopt;
}

void say_done(Report& report, const MergeCommand& options, const std::string& target, std::size_t changes, std::size_t left)
{
    const auto name = target == "-" ? phrase("the updated record") : Phrase::verbatim(target);
    if (options.only_say)
        report.say(changes == 1 ? phrase("{0} change would be taken over; nothing is written", changes)
                                : phrase("{0} changes would be taken over; nothing is written", changes));
    else
        report.say(changes == 0   ? phrase("wrote {0}: the sheet changes nothing", name)
                   : changes == 1 ? phrase("wrote {0}: {1} change taken over", name, changes)
                                  : phrase("wrote {0}: {1} changes taken over", name, changes));
    if (left == 1) report.say(phrase("{0} thing was not taken over; it stands above", left));
    if (left > 1) report.say(phrase("{0} things were not taken over; they stand above", left));
}

// Takes the sheet over, and writes. The report says what became of it.
void merge(const MergeCommand& options, const std::string& target, NamedRecord& named, Report& report)
{
    const LoadOptions load{.max_size = options.max_size * megabyte};
    auto record = read_named(options.record, load, named);
    const auto sheet = record ? read_sheet(options.sheet, load, named) : std::nullopt;
    if (!sheet) return report.show(named.report.diagnostics);

    auto merged = merge_sheet(std::move(*record), options.record, *sheet, options.sheet, {.load = load});
    auto& said = merged.diagnostics;
    const bool stopped = options.strict && make_strict(said);
    const auto left = static_cast<std::size_t>(
        std::count_if(said.begin(), said.end(), [](const Diagnostic& d) { return d.severity == Severity::warning; }));
    auto& all = named.report.diagnostics;
    if (merged.bytes && !stopped) all = merged.changes;
    all.insert(all.end(), said.begin(), said.end());
    if (!merged.bytes || stopped) {
        refuse(named, "invalid");
        return report.show(all);
    }
    if (target == "-" && !options.only_say) report.print(*merged.bytes);
    else if (!options.only_say) {
        const bool replace = options.force || options.in_place;
        write_file(target, *merged.bytes, replace ? Existing::replace : Existing::keep, mode_of_copy(options.record));
        if (std::filesystem::is_regular_file(target)) named.report.artefacts.push_back({"record", made_file(target)});
    }
    report.show(all);
    if (left > 0) named.report.status = "failed", named.exit_code = export_failed;
    say_done(report, options, target, merged.changes.size(), left);
}

int run(const MergeCommand& options, Report& report)
{
    const auto target = target_of(options);
    check_usage(options, target);
    NamedRecord named;
    named.report.record = options.record;
    if (target == "-" && !options.only_say) report.output_is_taken();
    merge(options, target, named, report);
    report.add(std::move(named.report));
    return named.exit_code;
}

}  // namespace

Command add_merge(Arguments app, ReportForm& form, std::string& language)
{
    auto options = std::make_shared<MergeCommand>();
    auto command = app.command("merge", "Take over a sheet of follow-ups that came back filled in");
    command.value("RECORD", options->record, "The meeting record (XML) that the sheet was made from; - reads standard input")
        .required();
    command.value("SHEET", options->sheet, "The sheet: .xlsx, .ods, .fods or .csv, told by its content; - reads standard input")
        .required();
    auto out =
        command
            .value("--out", options->out, "The file to write; - is standard output (default: RECORD with .merged.xml, beside it)")
            .type_name("FILE");
    auto force = command.flag("--force", options->force, "Replace a file that is there already");
    auto in_place = command.flag("--in-place", options->in_place, "Replace the record itself").excludes(out).excludes(force);
    command.flag("--dry-run", options->only_say, "Say what would be taken over, and write nothing")
        .excludes(out)
        .excludes(force)
        .excludes(in_place);
    command.flag("--strict", options->strict, "Write nothing when anything in the sheet cannot be taken over");
    add_max_size_option(command, options->max_size);
    add_language_option(command, language);
    add_report_option(command, form);
    command.footer(
        "Taken over are the status, the priority, the day \"at the latest\" and the note of each follow-up, known by its id.\n"
        "All else in the record stays byte for byte. What is not certain is said, with its cell, and left as it was.\n"
        "Exit codes: 0 all was taken over; 1 some was not, the rest was; 2 wrong usage; 3 the record or the sheet cannot be\n"
        "used, nothing was written; 4 the surroundings failed.\n\n"
        "Examples:\n"
        "  verslag merge kickoff.xml kickoff-opvolging.xlsx              write kickoff.merged.xml\n"
        "  verslag merge kickoff.xml kickoff-opvolging.xlsx --dry-run    only look\n"
        "  verslag merge kickoff.xml opvolging.csv --in-place            replace the record");

    return [options](Report& report) { return run(*options, report); };
}

}  // namespace verslag::cli
