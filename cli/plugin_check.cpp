// `verslag plugin check`: what a plugin gets right and wrong.
#include "plugin.hpp"

#include <verslag/core/trial.hpp>

#include <nlohmann/json.hpp>

#include <unistd.h>
#include <algorithm>
#include <cerrno>

namespace fs = std::filesystem;

namespace verslag::cli {
namespace {

using Json = nlohmann::ordered_json;

struct Options {
    std::string file, format;
    std::string form = "text";
};

const char* word_of(Verdict verdict)
{
    return verdict == Verdict::good ? "good" : verdict == Verdict::advice ? "advice" : "fault";
}

Json as_json(const std::vector<Finding>& findings, const std::string& language)
{
    auto all = Json::array();
    for (const auto& f : findings)
        all.push_back({{"check", f.check},
                       {"verdict", word_of(f.verdict)},
                       {"message", f.message.in(language)},
                       {"hint", f.hint.in(language)}});
    return all;
}

std::string as_json(const Trial& trial, int exit_code, const std::string& language)
{
    auto formats = Json::array();
    for (const auto& f : trial.formats) formats.push_back({{"format", f.format}, {"findings", as_json(f.findings, language)}});
    const Json out = {{"verslag", version},
                      {"exitCode", exit_code},
                      {"file", trial.plugin.file.string()},
                      {"plugin", trial.plugin.name},
                      {"version", trial.plugin.version},
                      {"faults", trial.count(Verdict::fault)},
                      {"advice", trial.count(Verdict::advice)},
                      {"findings", as_json(trial.findings, language)},
                      {"formats", formats}};
    return out.dump(2, ' ', false, Json::error_handler_t::replace) + '\n';
}

std::string as_text(const std::vector<Finding>& findings, const std::string& language)
{
    const auto good = phrase("good").in(language), advice = phrase("advice").in(language), fault = phrase("FAULT").in(language);
    const auto width = std::max({good.size(), advice.size(), fault.size()}) + 2;
    std::string out;
    for (const auto& f : findings) {
        const auto& word = f.verdict == Verdict::good ? good : f.verdict == Verdict::advice ? advice : fault;
        out += "  " + word + std::string(width - word.size(), ' ') + f.message.in(language) + " [" + f.check + "]\n";
        if (!f.hint.empty()) out += std::string(2 + width, ' ') + f.hint.in(language) + '\n';
    }
    return out;
}

std::string as_text(const Trial& trial, const std::string& language)
{
    const auto& plugin = trial.plugin;
    auto out = plugin.name + (plugin.version.empty() ? "" : " " + plugin.version) + "  " + plugin.file.string() + '\n' +
               as_text(trial.findings, language);
    for (const auto& f : trial.formats)
        out += '\n' + phrase("format {0}", f.format).in(language) + '\n' + as_text(f.findings, language);
    const auto faults = trial.count(Verdict::fault);
    return out + '\n' +
           (faults == 0   ? phrase("No fault was found.")
            : faults == 1 ? phrase("1 fault was found.")
                          : phrase("{0} faults were found.", faults))
               .in(language) +
           '\n';
}

Trial tried(const Options& options)
{
    std::error_code ec;
    if (!fs::exists(options.file, ec) || access(options.file.c_str(), R_OK) != 0)
        throw SurroundingsError(phrase("the file {0} cannot be read: {1}", options.file, system_words(ec ? ec.value() : errno)),
                                phrase("name the plugin's file: verslag plugin check my-plugin.so"));
    try {
        return try_plugin(options.file, {.format = options.format});
    } catch (const TrialFailed& e) {
        throw SurroundingsError(phrase("the plugin cannot be tried here: {0}", e.why),
                                phrase("'verslag doctor' says what is missing"));
    } catch (const std::invalid_argument&) {
        std::vector<std::string> its;
        for (const auto& f : look_at_plugin(options.file).formats) its.push_back(f.name);
        throw UsageError(phrase("the plugin has no format '{0}'", options.format),
                         phrase("its formats are {0}; leave out --format to try all of them", joined(its)));
    }
}

}  // namespace

PluginCommand add_plugin_check(Arguments app, std::string& language)
{
    auto options = std::make_shared<Options>();
    auto command = app.command("check", "Try a plugin, and say in sentences what it gets right and wrong");
    command.value("FILE", options->file, "The plugin (.so)").required();
    command.value("--format", options->format, "Try only this one of its formats").type_name("FORMAT");
    add_plugin_report_option(command, options->form);
    add_language_option(command, language);
    command.footer(
        "It runs the plugin in confined workers, as an export does, a few hundred times.\n"
        "Exit codes: 0 no fault; 1 at least one fault; 2 wrong usage; 4 it could not be tried.\n\n"
        "Example:\n  verslag plugin check build/agenda.so");

    return {command, [options](Report& report) -> int {
                const auto trial = tried(*options);
                const int exit_code = trial.count(Verdict::fault) == 0 ? all_done : export_failed;
                report.print(options->form == "json" ? as_json(trial, exit_code, report.language())
                                                     : as_text(trial, report.language()));
                return exit_code;
            }};
}

}  // namespace verslag::cli
