#include "command.hpp"
#include "records.hpp"

namespace verslag::cli {

Command add_check(CLI::App& app, ReportForm& form)
{
    struct Options {
        std::vector<std::string> records;
        bool strict = false;
    };
    auto options = std::make_shared<Options>();
    auto* command = app.add_subcommand("check", "Say what is wrong with records, and write nothing");
    command->add_option("RECORD", options->records, "Meeting records (XML); - reads standard input")->required();
    command->add_flag("--strict", options->strict, "Count warnings as errors");
    add_report_option(*command, form);
    command->footer("Example:\n  verslag check samples/records/kickoff.xml");

    return [options](Report& report) {
        int exit_code = all_done;
        for (const auto& name : options->records) {
            auto loaded = load_named(name, options->strict);
            exit_code = gravest(exit_code, loaded.exit_code);
            report.show(loaded.report.diagnostics);
            if (loaded.record) report.say_valid(loaded.report);
            report.add(std::move(loaded.report));
        }
        return exit_code;
    };
}

}  // namespace verslag::cli
