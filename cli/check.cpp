#include "command.hpp"
#include "export_options.hpp"
#include "records.hpp"

namespace verslag::cli {
namespace {

struct CheckOptions {
    std::vector<std::string> records;
    std::string audience;  // empty: nothing is narrowed
    bool strict = false;
    std::uint64_t max_size = LoadOptions{}.max_size / megabyte;  // MB
};

// What the audience would not see, and what it would see and should not: the last look before publishing.
void look_for(const CheckOptions& options, NamedRecord& named)
{
    auto seen = narrowed(named, audience_of(options.audience));
    if (!seen) return;
    named.report.withheld = std::move(seen->withheld);
    if (options.strict && make_strict(named.report.diagnostics)) refuse(named, "refused");
}

int check(const CheckOptions& options, const std::string& name, Report& report)
{
    auto named = load_named(name, options.strict, options.max_size, !options.audience.empty());
    if (named.valid) load_images(named.images, folder_of(name), name, named.report.diagnostics);
    if (named.valid && options.strict && make_strict(named.report.diagnostics)) refuse(named, "invalid");
    if (named.valid && !options.audience.empty()) look_for(options, named);
    report.show(named.report.diagnostics);
    if (named.valid) report.say_valid(named.report, options.audience);
    report.add(std::move(named.report));
    return named.exit_code;
}

}  // namespace

Command add_check(Arguments app, ReportForm& form, std::string& language)
{
    auto options = std::make_shared<CheckOptions>();
    auto command = app.command("check", "Say what is wrong with records, and write nothing");
    command.value("RECORD", options->records, "Meeting records (XML); - reads standard input").required();
    command
        .value("--audience", options->audience,
               "Also say what would be withheld from public, participants, internal or confidential, and where names and "
               "personal data would still be seen: the last look before publishing")
        .type_name("WHO");
    command.flag("--strict", options->strict, "Count warnings as errors");
    add_max_size_option(command, options->max_size);
    add_language_option(command, language);
    add_report_option(command, form);
    command.footer(
        "Examples:\n"
        "  verslag check kickoff.xml                      what is wrong with it\n"
        "  verslag check kickoff.xml --audience public    what the public would not see, and what it should not");

    return [options](Report& report) {
        if (!options->audience.empty()) audience_of(options->audience);
        int exit_code = all_done;
        for (const auto& name : options->records) exit_code = gravest(exit_code, check(*options, name, report));
        return exit_code;
    };
}

}  // namespace verslag::cli
