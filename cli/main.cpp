#include "command.hpp"

#include <verslag/core/catalogue.hpp>

#include <CLI/CLI.hpp>

#include <csignal>
#include <new>

namespace verslag::cli {

namespace {

struct Entry {
    std::string name;
    Command run;
};

std::vector<std::string> option_names(const CLI::App& app)
{
    std::vector<std::string> all;
    for (const auto* o : app.get_options())
        for (const auto& name : o->get_lnames()) all.push_back("--" + name);
    return all;
}

// The command that was chosen, with the words that lead to it: "verslag house-style check".
std::pair<const CLI::App*, std::string> chosen_command(const CLI::App& app)
{
    const CLI::App* command = &app;
    auto words = app.get_name();
    for (auto below = app.get_subcommands(); !below.empty(); below = command->get_subcommands()) {
        command = below.front();
        words += ' ' + command->get_name();
    }
    return {command, words};
}

std::vector<std::string> command_names(const CLI::App& app)
{
    std::vector<std::string> all;
    for (const auto* s : app.get_subcommands([](const CLI::App*) { return true; })) all.push_back(s->get_name());
    return all;
}

// What CLI11 refused, in our words: with the nearest known option, and where to read on.
void explain(const CLI::App& app, const CLI::ParseError& error, int argc, char** argv, Report& report)
{
    const auto [chosen, words] = chosen_command(app);
    const auto& command = *chosen;
    const auto help = phrase("'{0} --help' shows how it is used", words);
    if (&command != &app && dynamic_cast<const CLI::RequiredError*>(&error)) {
        // A command that has commands of its own: the word behind it is none of them, or is missing.
        const auto known = command_names(command);
        std::string known_words;
        for (const auto& k : known) known_words += (known_words.empty() ? "" : ", ") + k;
        const auto* const at = std::find(argv + 1, argv + argc, command.get_name());
        if (!known.empty() && (at == argv + argc || at + 1 == argv + argc || at[1][0] == '-'))
            return report.problem(phrase("'{0}' wants one of its commands: {1}", words, known_words), help);
        if (!known.empty()) {
            const auto near = nearest(at[1], known);
            return report.problem(phrase("there is no command '{0}'", words + ' ' + at[1]),
                                  near.empty() ? help : phrase("did you mean {0}?", "'" + near + "'"));
        }
    }
    if (dynamic_cast<const CLI::ExtrasError*>(&error)) {
        for (int i = 1; i < argc; ++i) {
            const std::string word = argv[i];
            if (!word.starts_with("-") || word == "-") continue;
            const auto name = word.substr(0, word.find('='));
            const auto known = option_names(command);
            if (std::find(known.begin(), known.end(), name) != known.end() || name == "-h") continue;
            const auto near = nearest(name, known);
            return report.problem(phrase("there is no option '{0}'", name),
                                  near.empty() ? help : phrase("did you mean {0}?", "'" + near + "'"));
        }
    }
    report.problem(Phrase::verbatim(error.what()), help);
}

// The first word is no command: what was meant?
bool explain_command(const CLI::App& app, const std::vector<Entry>& entries, int argc, char** argv, Report& report)
{
    if (argc < 2 || argv[1][0] == '-') return false;
    const std::string word = argv[1];
    std::vector<std::string> known;
    for (const auto& e : entries) known.push_back(e.name);
    if (std::find(known.begin(), known.end(), word) != known.end()) return false;
    const auto near = nearest(word, known);
    std::error_code ec;
    auto hint = phrase("'{0} --help' lists the commands", app.get_name());
    if (std::filesystem::exists(word, ec)) hint = phrase("to export it: {0}", "verslag export " + word);
    else if (!near.empty()) hint = phrase("did you mean {0}?", "'" + near + "'");
    report.problem(phrase("there is no command '{0}'", word), std::move(hint));
    return true;
}

int run(int argc, char** argv)
{
    CLI::App app{
        "Turns a meeting record (XML) into the files that leave the room after a meeting:\n"
        "the verslag as an accessible PDF, the sheets for the VNG, and a document to edit.",
        "verslag"};
    app.set_version_flag("--version", std::string("verslag ") + version, "Print the version");
    app.set_help_flag("-h,--help", "Print this help");
    app.require_subcommand(1);
    app.get_formatter()->column_width(34);
    app.footer(
        "Examples:\n"
        "  verslag new vergadering.xml           write a record to start from\n"
        "  verslag check vergadering.xml         say what is wrong with it\n"
        "  verslag normalise vergadering.xml     write a copy in which what is certain is mended\n"
        "  verslag export vergadering.xml        make the PDF, the sheets and the Word document\n"
        "  verslag merge vergadering.xml opvolging.xlsx    take over a sheet that came back filled in\n\n"
        "'verslag COMMAND --help' explains a command.\n"
        "Exit codes: 0 all done; 1 an export failed, the others stand; 2 wrong usage;\n"
        "3 a record is invalid, nothing was written for it; 4 the surroundings failed.");

    ReportForm form = ReportForm::text;
    std::string language;
    const Arguments program(app);
    std::vector<Entry> entries;
    entries.push_back({"export", add_export(program, form, language)});
    entries.push_back({"check", add_check(program, form, language)});
    entries.push_back({"normalise", add_normalise(program, language)});
    entries.push_back({"merge", add_merge(program, form, language)});
    entries.push_back({"formats", add_formats(program, language)});
    entries.push_back({"new", add_new(program)});
    entries.push_back({"house-style", add_house_style(program, form, language)});
    entries.push_back({"plugin", add_plugin(program, language)});
    entries.push_back({"schema", add_schema(program)});
    entries.push_back({"doctor", add_doctor(program, language)});

    Report report;
    if (argc < 2) {
        report.print(app.help());
        return wrong_usage;
    }
    if (explain_command(app, entries, argc, argv, report)) return wrong_usage;
    try {
        app.parse(argc, argv);
    } catch (const CLI::CallForHelp&) {
        const auto [command, words] = chosen_command(app);
        const auto last = words.rfind(' ');
        report.print(command->help(last == words.npos ? "" : words.substr(0, last)));
        return report.finish(all_done) ? all_done : surroundings;
    } catch (const CLI::CallForVersion& e) {
        report.print(std::string(e.what()) + '\n');
        return all_done;
    } catch (const CLI::ParseError& e) {
        explain(app, e, argc, argv, report);
        return wrong_usage;
    }
    report.form(form);
    if (!language.empty()) report.language(language);
    int exit_code = all_done;
    try {
        for (const auto& e : entries)
            if (app.got_subcommand(e.name)) exit_code = e.run(report);
    } catch (const UsageError& e) {
        report.problem(e.message, e.hint);
        exit_code = wrong_usage;
    } catch (const SurroundingsError& e) {
        report.problem(e.message, e.hint);
        exit_code = surroundings;
    } catch (const std::bad_alloc&) {
        report.problem(phrase("there is not enough memory"));
        exit_code = surroundings;
    } catch (const std::exception& e) {
        report.problem(phrase("something went wrong that should not: {0}", e.what()),
                       phrase("please report this, with the record if it may be shown"));
        exit_code = surroundings;
    }
    if (!report.finish(exit_code)) {
        report.problem(phrase("standard output cannot be written"));
        return surroundings;
    }
    return exit_code;
}

}  // namespace
}  // namespace verslag::cli

int main(int argc, char** argv)
{
    if (verslag::is_worker(argc, argv)) verslag::worker_main(argc, argv);
    std::signal(SIGPIPE, SIG_IGN);  // a closed pipe is an error like any other
    return verslag::cli::run(argc, argv);
}
