#include "export_run.hpp"

#include <verslag/artefacts.hpp>
#include <verslag/core/resources.hpp>
#include <verslag/wire.hpp>

#include <algorithm>
#include <cerrno>
#include <system_error>

namespace fs = std::filesystem;

namespace verslag::cli {

TemporaryFolder::TemporaryFolder()
{
    auto name = (fs::temp_directory_path() / "verslag-XXXXXX").string();
    if (!mkdtemp(name.data())) throw SurroundingsError(phrase("no temporary folder can be made: {0}", system_words(errno)));
    path_ = name;
}

TemporaryFolder::~TemporaryFolder()
{
    std::error_code ec;
    fs::remove_all(path_, ec);
}

ExportRun::ExportRun(const ExportOptions& options, std::vector<FormatJob> jobs, Audience audience, const HouseStyle& style)
    : options_(options),
      jobs_(std::move(jobs)),
      audience_(audience),
      house_style_(wire::Writer::encode(for_plugins(style))),
      resources_(system_resources(style))
{
    if (options_.to_stdout()) temporary_.emplace();
    folder_ = options_.to_stdout() ? temporary_->path() : fs::path(options_.out);
}

Labels ExportRun::labels_for(const std::string& record_language, const std::string& name, RecordReport& report) const
{
    const auto& language = options_.language.empty() ? record_language : options_.language;
    auto labels = Labels::load(language);
    if (labels.fallback()) {
        std::string known;
        for (const auto& l : Labels::languages()) known += (known.empty() ? "" : ", ") + l;
        report.diagnostics.push_back(
            {.severity = Severity::warning,
             .code = "no-labels",
             .message = phrase("there are no labels in the language '{0}'; they are in English", language),
             .hint = phrase("languages with labels: {0}", known),
             .file = name});
    }
    return labels;
}

ComposeOptions ExportRun::compose_options(const Narrowed& narrowed, const std::string& name) const
{
    return {.audience = audience_,
            .record_name = stem_of(name),
            .withheld = narrowed.withheld,
            .generator = std::string("verslag ") + version};
}

Needs ExportRun::needs() const
{
    Needs all{};
    for (const auto& job : jobs_) all = all | job.format.needs;
    return all;
}

void ExportRun::name_files(RecordJob& job, const std::string& stem, const Labels& labels) const
{
    job.label_lang = labels.language();
    for (const auto& format : jobs_) {
        std::map<std::string, std::string> words;
        for (const auto& role : format.format.roles)
            if (const auto* word = labels.find("file." + role)) words[role] = *word;
        job.names[format.format.name] = file_names(format.format, stem, words);
    }
}

std::string ExportRun::encoded_artefacts(const std::vector<Outcome>& outcomes, const Labels& labels) const
{
    Artefacts all;
    for (const auto& outcome : outcomes) {
        if (outcome.status != ExportStatus::done) {
            all.failed.push_back(outcome.format);
            continue;
        }
        const auto job = std::find_if(jobs_.begin(), jobs_.end(), [&](const auto& j) { return j.format.name == outcome.format; });
        for (const auto& file : outcome.files)
            all.made.push_back({.format = outcome.format,
                                .role = file.role,
                                .file = file.path.filename().string(),
                                .media_type = job->format.media_type,
                                .bytes = file.bytes,
                                .size = human_size(file.bytes).in(labels.language())});
    }
    say_artefacts(all, labels);
    return wire::Writer::encode(all);
}

RecordJob ExportRun::compose(const Narrowed& narrowed, const std::string& name, RecordReport& report) const
{
    const auto& record = narrowed.record;
    auto labels = labels_for(record.lang, name, report);
    auto how = compose_options(narrowed, name);
    how.images = load_images(images_of(record), folder_of(name), name, report.diagnostics);

    RecordJob job{.clock = export_clock(record)};
    const auto wanted = needs();
    if (wanted & Needs::document) job.document = wire::Writer::encode(compose_document(record, labels, how));
    if (wanted & Needs::workbook) job.workbook = wire::Writer::encode(compose_workbook(record, labels, how));
    if (wanted & Needs::record) job.record = wire::Writer::encode(record);
    name_files(job, how.record_name, labels);
    job.artefacts = [this, labels = std::move(labels)](const auto& outcomes) { return encoded_artefacts(outcomes, labels); };
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
                                 phrase("make them in two runs, each with its own --out folder; in a plugin of your own, "
                                        "a role gives the file a name of its own"));
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
        dispatcher_.emplace(jobs_, folder_, limits, !options_.no_clobber, house_style_, resources_);
    } catch (const std::system_error& e) {
        throw SurroundingsError(phrase("nothing can be written in {0}: {1}", folder_.string(), system_words(e.code().value())),
                                phrase("choose another folder with --out"));
    }
}

std::optional<ExportRun::Visible> ExportRun::visible(const std::string& name, Report& report, int& exit_code) const
{
    auto named = load_named(name, options_.strict, options_.max_size);
    std::optional<Narrowed> seen;
    if (named.record) seen = narrowed(named, audience_);
    if (!seen) {
        exit_code = gravest(exit_code, named.exit_code);
        report.show(named.report.diagnostics);
        report.add(std::move(named.report));
        return std::nullopt;
    }
    if (too_doubtful(named.report, report)) {
        exit_code = gravest(exit_code, record_invalid);
        return std::nullopt;
    }
    return Visible{std::move(*seen), std::move(named.report)};
}

// Under --strict, whether there is a warning; it was then reported.
bool ExportRun::too_doubtful(RecordReport& about, Report& report) const
{
    if (!options_.strict || !make_strict(about.diagnostics)) return false;
    about.status = "refused";
    about.audience.clear();
    report.show(about.diagnostics);
    report.add(std::move(about));
    return true;
}

int ExportRun::one(const std::string& name, Report& report)
{
    int exit_code = all_done;
    auto seen = visible(name, report, exit_code);
    if (!seen) return exit_code;
    const auto job = compose(seen->narrowed, name, seen->report);
    seen->narrowed = {};
    if (too_doubtful(seen->report, report)) return record_invalid;
    return make(job, std::move(seen->report), report);
}

int ExportRun::make(const RecordJob& job, RecordReport about, Report& report)
{
    refuse_overwriting(job);
    start();
    report.show(about.diagnostics);

    int exit_code = all_done;
    Diagnostics said;
    for (auto& outcome : dispatcher_->run(job)) {
        for (auto& d : outcome.warnings) {
            d.message = Phrase::verbatim(outcome.format + ": ") + std::move(d.message);
            d.file = about.record;
            if (d.code.empty()) d.code = "exporter-says";
            if (options_.strict && d.severity == Severity::warning) exit_code = gravest(exit_code, export_failed);
            said.push_back(std::move(d));
        }
        if (outcome.status == ExportStatus::done) {
            for (auto& file : outcome.files) about.artefacts.push_back({outcome.format, std::move(file)});
            continue;
        }
        const bool ours = outcome.status == ExportStatus::environment;
        said.push_back({.severity = Severity::error,
                        .code = ours ? "not-written" : "export-failed",
                        .message = Phrase::verbatim(outcome.format + ": ") + std::move(outcome.failure),
                        .file = about.record});
        about.status = "failed";
        exit_code = gravest(exit_code, ours ? surroundings : export_failed);
    }
    report.show(said);
    about.diagnostics.insert(about.diagnostics.end(), said.begin(), said.end());
    if (options_.to_stdout()) {
        for (auto& a : about.artefacts) {
            report.send(a.file.path);
            a.file.path = "-";
        }
    }
    report.add(std::move(about));
    return exit_code;
}

}  // namespace verslag::cli
