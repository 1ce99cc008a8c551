// Which plugins and formats there are, learnt from the plugins' notes. No plugin code runs here.
#pragma once

#include <verslag/core/phrase.hpp>
#include <verslag/manifest.hpp>
#include <verslag/nearest.hpp>

#include <filesystem>
#include <map>
#include <optional>
#include <stdexcept>
#include <string>
#include <vector>

namespace verslag {

struct OptionInfo {
    std::string name;
    std::string type;  // flag, integer, choice, text
    std::string fallback;
    std::string allowed;  // "on|off", "8..255", "a4|letter", or empty
    std::string help;
};

struct FormatInfo {
    std::string name, extension, media_type;
    std::string label;                          // what the user reads, in English
    std::map<std::string, std::string> labels;  // the same in other languages, by their BCP 47 tags
    Needs needs{};
    std::vector<std::string> roles;
    std::optional<std::vector<std::string>> collection;  // the roles of what it makes of a series; nothing: it takes none
    std::vector<OptionInfo> options;

    // In a language given by its tag or the name of a locale, as Phrase::in; else in English.
    std::string label_in(std::string_view language) const;
};

struct PluginInfo {
    std::filesystem::path file;  // absolute; of a link into another folder, what it leads to
    std::string identity;        // of the file as it was looked at: one that was replaced since is not loaded
    bool binds_at_once = false;  // it asks the linker to find all of its symbols when it is loaded (-z now)
    std::string name, version, vendor, summary;
    std::vector<FormatInfo> formats;
    Phrase refusal;       // empty, or one sentence: why this file is not used
    bool hidden = false;  // refused only because another of the same name came first
};

// Where plugins are looked for, in order: `given`, VERSLAG_PLUGIN_PATH, the folder that came with this
// program (../lib/verslag/plugins beside its bin folder).
std::vector<std::filesystem::path> plugin_folders(const std::vector<std::filesystem::path>& given);

struct Catalogue {
    std::vector<PluginInfo> plugins;             // refused ones too, in the order found
    std::vector<std::filesystem::path> folders;  // those that were looked into

    struct Match {
        const PluginInfo* plugin = nullptr;  // null when no accepted plugin offers the format
        const FormatInfo* format = nullptr;
    };
    Match find(std::string_view format) const;
    // A refused plugin that would have offered it (its note could be read), or null.
    const PluginInfo* refused(std::string_view format) const;
};
Catalogue list_plugins(const std::vector<std::filesystem::path>& folders);

// What is to be known of one file, wherever it lies: a refusal is the reason why it would not be used in its folder.
PluginInfo look_at_plugin(const std::filesystem::path& file);

// A path as a shell takes it, for sentences that have a command in them.
std::string shell_word(const std::string& path);

// One option's value is wrong, or there is no such option.
struct OptionError : std::invalid_argument {
    OptionError(Phrase message_, Phrase hint_)
        : std::invalid_argument(message_.str()), message(std::move(message_)), hint(std::move(hint_))
    {
    }
    Phrase message, hint;
};
// The declared options with their defaults, overridden by `settings`. Throws OptionError.
std::map<std::string, std::string> check_options(const FormatInfo&, const std::map<std::string, std::string>& settings);

}  // namespace verslag
