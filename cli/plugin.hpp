// `verslag plugin`: for those who write plugins, and those who install them.
#pragma once

#include "command.hpp"

namespace verslag::cli {

// A command below `verslag plugin`.
struct PluginCommand {
    Arguments arguments;
    Command run;
};
PluginCommand add_plugin_list(Arguments, std::string& language);
PluginCommand add_plugin_check(Arguments, std::string& language);
PluginCommand add_plugin_new(Arguments);

// --report text|json, for the commands about plugins.
void add_plugin_report_option(Arguments, std::string& form);

// The words of a format's needs, as manifests have them.
std::vector<std::string> words_of(Needs);
std::string joined(const std::vector<std::string>& words);

}  // namespace verslag::cli
