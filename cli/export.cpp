#include "export_options.hpp"
#include "records.hpp"

#include <verslag/core/compose.hpp>
#include <verslag/house_style.hpp>
#include <verslag/wire.hpp>

#include <algorithm>
#include <cstring>
#include <system_error>

namespace fs = std::filesystem;

namespace verslag::cli {
namespace {

// A folder of our own that goes away again: where an artefact for standard output is made.
class TemporaryFolder {
public:
    TemporaryFolder()
    {
        auto name = (fs::temp_directory_path() / "verslag-XXXXXX").string();
        if (!mkdtemp(name.data()))
            throw SurroundingsError("no temporary folder can be made: " + std::string(std::strerror(errno)));
        path_ = name;
    }
    ~TemporaryFolder()
    {
        std::error_code ec;
        fs::remove_all(path_, ec);
    }
    TemporaryFolder(const TemporaryFolder&) = delete;
    TemporaryFolder& operator=(const TemporaryFolder&) = delete;
    const fs::path& path() const { return path_; }

private:
    fs::path path_;
};

// What the formats of a run need of each record, and where it goes.
class ExportRun {
public:
    ExportRun(const ExportOptions& options, std::vector<FormatJob> jobs, Audience audience)
        : options_(options), jobs_(std::move(jobs)), audience_(audience)
    {
        if (options_.to_stdout()) temporary_.emplace();
        folder_ = options_.to_stdout() ? temporary_->path() : fs::path(options_.out);
    }

    int one(const std::string& name, Report& report);

private:
    std::optional<Narrowed> narrowed(NamedRecord&) const;
    RecordJob compose(const Narrowed&, const std::string& name, RecordReport&) const;
    void refuse_overwriting(const RecordJob&) const;
    void start();

    const ExportOptions& options_;
    std::vector<FormatJob> jobs_;
    Audience audience_;
    std::optional<TemporaryFolder> temporary_;
    fs::path folder_;
    std::optional<Dispatcher> dispatcher_;
};

std::string shown(const std::string& name) { return name == "-" ? "standard input" : name; }

std::optional<Narrowed> ExportRun::narrowed(NamedRecord& named) const
{
    const auto name = shown(named.report.record);
    auto result = narrow(*named.record, audience_, name);
    if (result.refused) {
        const std::string wanted{name_of(named.record->visibility)};
        named.report.status = "refused";
        named.report.diagnostics.push_back(
            {.severity = Severity::error,
             .code = "audience-too-low",
             .message =
                 phrase("this record is for the audience '{0}' and above; it is not shown to '{1}'", wanted, options_.audience),
             .hint = phrase("export it with --audience {0}, or change visibility=\"{0}\" on its first element", wanted),
             .file = name,
             .line = 1});
        named.exit_code = record_invalid;
        return std::nullopt;
    }
    if (options_.strict && make_strict(result.diagnostics)) {
        named.report.status = "refused";
        named.exit_code = record_invalid;
    }
    auto& all = named.report.diagnostics;
    all.insert(all.end(), result.diagnostics.begin(), result.diagnostics.end());
    if (named.exit_code != all_done) return std::nullopt;
    return result;
}

RecordJob ExportRun::compose(const Narrowed& narrowed, const std::string& name, RecordReport& report) const
{
    const auto& record = narrowed.record;
    const auto labels = Labels::load(options_.language.empty() ? record.lang : options_.language);
    if (labels.fallback()) {
        std::string known;
        for (const auto& l : Labels::languages()) known += (known.empty() ? "" : ", ") + l;
        report.diagnostics.push_back({.severity = Severity::warning,
                                      .code = "no-labels",
                                      .message = phrase("there are no labels in the language '{0}'; they are in English",
                                                        options_.language.empty() ? record.lang : options_.language),
                                      .hint = phrase("languages with labels: {0}", known),
                                      .file = shown(name)});
    }
    ComposeOptions how{.audience = audience_,
                       .record_name = stem_of(name),
                       .withheld = narrowed.withheld,
                       .generator = std::string("verslag ") + version};
    const auto beside = fs::path(name == "-" ? "." : name).parent_path();
    how.images = load_images(record, beside.empty() ? "." : beside, shown(name), report.diagnostics);

    Needs needs{};
    for (const auto& job : jobs_) needs = needs | job.format.needs;
    RecordJob job{.clock = export_clock(record)};
    if (needs & Needs::document) job.document = wire::Writer::encode(compose_document(record, labels, how));
    if (needs & Needs::workbook) job.workbook = wire::Writer::encode(compose_workbook(record, labels, how));
    if (needs & Needs::record) job.record = wire::Writer::encode(record);
    for (const auto& format : jobs_) {
        std::map<std::string, std::string> words;
        for (const auto& role : format.format.roles)
            if (const auto* word = labels.find("file." + role)) words[role] = *word;
        job.names[format.format.name] = file_names(format.format, how.record_name, words);
    }
    report.audience_words = labels["audience." + options_.audience];
    report.withheld = narrowed.withheld;
    return job;
}

// Neither a record nor the artefact of another format may be overwritten.
void ExportRun::refuse_overwriting(const RecordJob& job) const
{
    std::map<std::string, std::string> taken;
    for (const auto& [format, names] : job.names) {
        for (const auto& [role, file] : names) {
            const auto [at, fresh] = taken.emplace(file, format);
            if (!fresh)
                throw UsageError("the formats '" + at->second + "' and '" + format + "' would both write " + file,
                                 "make them in two runs, each with its own --out folder");
            for (const auto& record : options_.records) {
                std::error_code ec;
                if (fs::equivalent(folder_ / file, record, ec))
                    throw UsageError("the format '" + format + "' would overwrite the record " + record,
                                     "choose another folder with --out");
            }
        }
    }
}

// Only once there is something to write: an invalid record leaves no folder behind.
void ExportRun::start()
{
    if (dispatcher_) return;
    std::error_code ec;
    fs::create_directories(folder_, ec);
    if (ec || !fs::is_directory(folder_))
        throw SurroundingsError("the folder " + folder_.string() +
                                    " cannot be made: " + (ec ? ec.message() : std::string("there is a file of that name")),
                                "choose another with --out");
    const Limits limits{.time = std::chrono::seconds(options_.time_limit), .memory = std::uint64_t{options_.memory_limit} << 20};
    try {
        dispatcher_.emplace(jobs_, folder_, limits, !options_.no_clobber, wire::Writer::encode(HouseStyle{}));
    } catch (const std::system_error& e) {
        throw SurroundingsError("nothing can be written in " + folder_.string() + ": " + e.code().message(),
                                "choose another folder with --out");
    }
}

int ExportRun::one(const std::string& name, Report& report)
{
    auto named = load_named(name, options_.strict);
    std::optional<Narrowed> visible;
    if (named.record) visible = narrowed(named);
    if (!visible) {
        report.show(named.report.diagnostics);
        report.add(std::move(named.report));
        return named.exit_code;
    }
    named.record.reset();
    auto job = compose(*visible, name, named.report);
    visible.reset();
    if (options_.strict && make_strict(named.report.diagnostics)) {
        named.report.status = "refused";
        report.show(named.report.diagnostics);
        report.add(std::move(named.report));
        return record_invalid;
    }
    refuse_overwriting(job);
    start();
    report.show(named.report.diagnostics);

    int exit_code = all_done;
    Diagnostics said;
    for (auto& outcome : dispatcher_->run(job)) {
        for (auto& d : outcome.warnings) {
            d.message = Phrase::verbatim(outcome.format + ": ") + std::move(d.message);
            d.file = shown(name);
            if (d.code.empty()) d.code = "exporter-says";
            if (options_.strict && d.severity == Severity::warning) exit_code = gravest(exit_code, export_failed);
            said.push_back(std::move(d));
        }
        if (outcome.status == ExportStatus::done) {
            for (auto& file : outcome.files) named.report.artefacts.push_back({outcome.format, std::move(file)});
            continue;
        }
        const bool ours = outcome.status == ExportStatus::environment;
        said.push_back({.severity = Severity::error,
                        .code = ours ? "not-written" : "export-failed",
                        .message = Phrase::verbatim(outcome.format + ": " + outcome.failure),
                        .file = shown(name)});
        named.report.status = "failed";
        exit_code = gravest(exit_code, ours ? surroundings : export_failed);
    }
    report.show(said);
    named.report.diagnostics.insert(named.report.diagnostics.end(), said.begin(), said.end());
    if (options_.to_stdout()) {
        for (auto& a : named.report.artefacts) {
            report.send(a.file.path);
            a.file.path = "-";
        }
    }
    report.add(std::move(named.report));
    return exit_code;
}

void refuse_many_for_stdout(const ExportOptions& options, const std::vector<FormatJob>& jobs)
{
    if (!options.to_stdout()) return;
    if (options.records.size() != 1 || jobs.size() != 1 || jobs[0].format.roles.size() > 1)
        throw UsageError("--out - takes one record and one format that makes a single file",
                         "for example: verslag export RECORD --to pdf --out -");
}

}  // namespace

Command add_export(CLI::App& app, ReportForm& form)
{
    auto options = std::make_shared<ExportOptions>();
    auto* command = app.add_subcommand("export", "Make the files that leave the room");
    command->add_option("RECORD", options->records, "Meeting records (XML); - reads standard input")->required();
    command->add_option("--to", options->formats, "Formats, separated by commas (default: pdf,xlsx,docx)")
        ->delimiter(',')
        ->type_name("FORMAT,…")
        ->allow_extra_args(false);
    command
        ->add_option(
            "--out", options->out,
            "Folder for the files, made when it is missing (default: the current one); - writes a single file to standard output")
        ->type_name("DIR");
    command
        ->add_option(
            "--audience", options->audience,
            "For whom: public, participants, internal or confidential (default: public, so that nothing leaks by forgetting)")
        ->type_name("WHO");
    command->add_option("--language", options->language, "Language of the labels, such as nl or en (default: the record's)")
        ->type_name("LANG");
    command->add_option("--set", options->settings, "An option of a format; 'verslag formats FORMAT' lists them")
        ->type_name("FORMAT.OPTION=VALUE")
        ->allow_extra_args(false);
    add_plugins_option(*command, options->plugins);
    add_report_option(*command, form);
    command->add_flag("--no-clobber", options->no_clobber, "Leave files that exist as they are, and fail");
    command->add_flag("--strict", options->strict, "Count warnings as errors");
    command->add_option("--time-limit", options->time_limit, "Seconds that one export may take (default: 120)")
        ->check(CLI::Range(1, 86400))
        ->type_name("SECONDS");
    command->add_option("--memory-limit", options->memory_limit, "MiB that one export may use (default: 4096)")
        ->check(CLI::Range(64, 1 << 20))
        ->type_name("MIB");
    command->footer(
        "Examples:\n"
        "  verslag export kickoff.xml                          the verslag, the sheets and a Word document, for everybody\n"
        "  verslag export kickoff.xml --to pdf --out website   only the PDF, into the folder website\n"
        "  verslag export *.xml --audience internal --out vng  many records, with contacts\n"
        "  verslag export - --to pdf --out - < kickoff.xml     as part of a pipeline");

    return [options](Report& report) {
        options->default_formats = options->formats.empty();
        if (options->default_formats)
            options->formats =
                options->to_stdout() ? std::vector<std::string>{"pdf"} : std::vector<std::string>{"pdf", "xlsx", "docx"};
        std::erase(options->formats, "");
        const auto audience = audience_of(options->audience);
        refuse_colliding_records(*options);
        auto jobs = plan_formats(*options, list_plugins(plugin_folders(options->plugins)));
        refuse_many_for_stdout(*options, jobs);
        if (options->to_stdout()) report.output_is_taken();

        ExportRun run{*options, std::move(jobs), audience};
        int exit_code = all_done;
        for (const auto& record : options->records) exit_code = gravest(exit_code, run.one(record, report));
        return exit_code;
    };
}

}  // namespace verslag::cli
