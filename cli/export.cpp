#include "export_options.hpp"
#include "records.hpp"
#include "styles.hpp"

#include <verslag/core/compose.hpp>
#include <verslag/house_style.hpp>
#include <verslag/wire.hpp>

#include <algorithm>
#include <cerrno>
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
        if (!mkdtemp(name.data())) throw SurroundingsError(phrase("no temporary folder can be made: {0}", system_words(errno)));
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
    ExportRun(const ExportOptions& options, std::vector<FormatJob> jobs, Audience audience, const HouseStyle& style)
        : options_(options), jobs_(std::move(jobs)), audience_(audience), house_style_(wire::Writer::encode(style))
    {
        if (options_.to_stdout()) temporary_.emplace();
        folder_ = options_.to_stdout() ? temporary_->path() : fs::path(options_.out);
    }

    int one(const std::string& name, Report& report);

private:
    RecordJob compose(const Narrowed&, const std::string& name, RecordReport&) const;
    void refuse_overwriting(const RecordJob&) const;
    void start();

    const ExportOptions& options_;
    std::vector<FormatJob> jobs_;
    Audience audience_;
    std::string house_style_;  // encoded
    std::optional<TemporaryFolder> temporary_;
    fs::path folder_;
    std::optional<Dispatcher> dispatcher_;
};

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
                                      .file = name});
    }
    ComposeOptions how{.audience = audience_,
                       .record_name = stem_of(name),
                       .withheld = narrowed.withheld,
                       .generator = std::string("verslag ") + version};
    how.images = load_images(images_of(record), folder_of(name), name, report.diagnostics);

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
    report.audience = options_.audience;
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
                throw UsageError(phrase("the formats '{0}' and '{1}' would both write {2}", at->second, format, file),
                                 phrase("make them in two runs, each with its own --out folder"));
            for (const auto& record : options_.records) {
                std::error_code ec;
                if (fs::equivalent(folder_ / file, record, ec))
                    throw UsageError(phrase("the format '{0}' would overwrite the record {1}", format, record),
                                     phrase("choose another folder with --out"));
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
        throw SurroundingsError(phrase("the folder {0} cannot be made: {1}", folder_.string(),
                                       ec ? system_words(ec.value()) : phrase("there is a file of that name")),
                                phrase("choose another folder with --out"));
    const Limits limits{.time = std::chrono::seconds(options_.time_limit), .memory = std::uint64_t{options_.memory_limit} << 20};
    try {
        dispatcher_.emplace(jobs_, folder_, limits, !options_.no_clobber, house_style_);
    } catch (const std::system_error& e) {
        throw SurroundingsError(phrase("nothing can be written in {0}: {1}", folder_.string(), system_words(e.code().value())),
                                phrase("choose another folder with --out"));
    }
}

int ExportRun::one(const std::string& name, Report& report)
{
    auto named = load_named(name, options_.strict, options_.max_size);
    std::optional<Narrowed> visible;
    if (named.record) visible = narrowed(named, audience_);
    if (visible && options_.strict && make_strict(named.report.diagnostics)) {
        named.report.status = "refused";
        named.exit_code = record_invalid;
        visible.reset();
    }
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
            d.file = name;
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
                        .message = Phrase::verbatim(outcome.format + ": ") + std::move(outcome.failure),
                        .file = name});
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
        throw UsageError(phrase("--out - takes one record and one format that makes a single file"),
                         phrase("for example: {0}", "verslag export RECORD --to pdf --out -"));
}

// A style that no format of the run looks at was asked for in vain.
void warn_of_unused_style(const ExportOptions& options, const std::vector<FormatJob>& jobs, Report& report)
{
    for (const auto& job : jobs)
        if (job.format.needs & Needs::house_style) return;
    report.problems({{.severity = Severity::warning,
                      .code = "house-style-unused",
                      .message = phrase("none of the formats of this run takes a house style"),
                      .hint = phrase("leave --house-style out, or choose other formats with --to"),
                      .file = options.house_style}});
}

}  // namespace

Command add_export(Arguments app, ReportForm& form, std::string& language)
{
    auto options = std::make_shared<ExportOptions>();
    auto command = app.command("export", "Make the files that leave the room");
    command.value("RECORD", options->records, "Meeting records (XML); - reads standard input").required();
    command.value("--to", options->formats, "Formats, separated by commas (default: pdf,xlsx,docx)")
        .separated_by(',')
        .type_name("FORMAT,…")
        .one_at_a_time();
    command
        .value(
            "--out", options->out,
            "Folder for the files, made when it is missing (default: the current one); - writes a single file to standard output")
        .type_name("DIR");
    command
        .value("--audience", options->audience,
               "For whom: public, participants, internal or confidential (default: public, so that nothing leaks by forgetting)")
        .type_name("WHO");
    command
        .value("--language", options->language,
               "Language of the labels and of what is said, such as nl or en (default: the record's, and that of the "
               "surroundings)")
        .each([&language](const std::string& chosen) { language = chosen; })
        .type_name("LANG");
    command
        .value("--house-style", options->house_style,
               "What the files look like: page, fonts, colours, logo (XML; default: a plain style)")
        .type_name("FILE");
    command.value("--set", options->settings, "An option of a format; 'verslag formats FORMAT' lists them")
        .type_name("FORMAT.OPTION=VALUE")
        .one_at_a_time();
    add_plugins_option(command, options->plugins);
    add_report_option(command, form);
    command.flag("--no-clobber", options->no_clobber, "Leave files that exist as they are, and fail");
    command.flag("--strict", options->strict, "Count warnings as errors");
    add_max_size_option(command, options->max_size);
    command.value("--time-limit", options->time_limit, "Seconds that one export may take (default: 120)")
        .range(1, 86400)
        .type_name("SECONDS");
    command.value("--memory-limit", options->memory_limit, "MiB that one export may use (default: 4096)")
        .range(64, 1 << 20)
        .type_name("MIB");
    command.footer(
        "Examples:\n"
        "  verslag export kickoff.xml                          the verslag, the sheets and a Word document, for everybody\n"
        "  verslag export kickoff.xml --to pdf --out website   only the PDF, into the folder website\n"
        "  verslag export *.xml --audience internal --out vng  many records, with contacts\n"
        "  verslag export kickoff.xml --house-style stijl.xml  in the colours and fonts of the house\n"
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

        HouseStyle style;
        if (!options->house_style.empty()) {
            if (options->house_style == "-")
                throw UsageError(phrase("--house-style takes a file, not standard input"),
                                 phrase("for example --house-style {0}", "huisstijl.xml"));
            auto named = load_named_style(options->house_style, options->strict);
            report.problems(std::move(named.report.diagnostics));
            if (!named.style) return named.exit_code;
            style = std::move(*named.style);
            warn_of_unused_style(*options, jobs, report);
        }
        ExportRun run{*options, std::move(jobs), audience, style};
        int exit_code = all_done;
        for (const auto& record : options->records) exit_code = gravest(exit_code, run.one(record, report));
        return exit_code;
    };
}

}  // namespace verslag::cli
