#include "export_options.hpp"
#include "export_run.hpp"
#include "styles.hpp"

namespace verslag::cli {
namespace {

void refuse_many_for_stdout(const ExportOptions& options, const std::vector<FormatJob>& jobs)
{
    if (!options.to_stdout()) return;
    const bool one_job = options.records.size() == 1 || options.is_series();
    if (!one_job || jobs.size() != 1 || jobs[0].format.roles.size() > 1)
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
    command
        .value("--series", options->series,
               "Make one collection over all the records, with this title, in the place of files for each of them (default "
               "format: xlsx)")
        .type_name("TITLE");
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
        "  verslag export *.xml --series \"Leerkring 2020\"     one workbook over a series of meetings\n"
        "  verslag export kickoff.xml --house-style stijl.xml  in the colours and fonts of the house\n"
        "  verslag export - --to pdf --out - < kickoff.xml     as part of a pipeline");

    return [options](Report& report) {
        options->default_formats = options->formats.empty();
        if (options->default_formats)
            options->formats = options->is_series()   ? std::vector<std::string>{"xlsx"}
                               : options->to_stdout() ? std::vector<std::string>{"pdf"}
                                                      : std::vector<std::string>{"pdf", "xlsx", "docx"};
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
        if (options->is_series()) return run.series(report);
        int exit_code = all_done;
        for (const auto& record : options->records) exit_code = gravest(exit_code, run.one(record, report));
        return exit_code;
    };
}

}  // namespace verslag::cli
