#include "plugin.hpp"

#include <array>

namespace verslag::cli {

void add_plugin_report_option(Arguments command, std::string& form)
{
    command.value("--report", form, "How to tell it: text, or json for programs (default: text)")
        .one_of({"text", "json"})
        .type_name("text|json");
}

std::vector<std::string> words_of(Needs needs)
{
    constexpr std::array<std::pair<Needs, const char*>, 5> all{{{Needs::document, "document"},
                                                                {Needs::workbook, "workbook"},
                                                                {Needs::record, "record"},
                                                                {Needs::house_style, "house-style"},
                                                                {Needs::artefacts, "artefacts"}}};
    std::vector<std::string> words;
    for (const auto& [need, word] : all)
        if (needs & need) words.emplace_back(word);
    return words;
}

std::string joined(const std::vector<std::string>& words)
{
    std::string out;
    for (const auto& w : words) out += (out.empty() ? "" : ", ") + w;
    return out;
}

Command add_plugin(Arguments app, std::string& language)
{
    auto command = app.command("plugin", "List, check and begin plugins: what formats are made by");
    command.require_command();
    command.footer(
        "Examples:\n"
        "  verslag plugin list                  what there is, and why some of it is not used\n"
        "  verslag plugin new agenda            write the project of a plugin, with its test and how to go on\n"
        "  verslag plugin check agenda.so       say what a plugin gets right and wrong");
    auto below = std::make_shared<std::vector<PluginCommand>>();
    below->push_back(add_plugin_list(command, language));
    below->push_back(add_plugin_new(command));
    below->push_back(add_plugin_check(command, language));
    return [below](Report& report) {
        for (const auto& one : *below)
            if (one.arguments.chosen()) return one.run(report);
        return int{wrong_usage};
    };
}

}  // namespace verslag::cli
