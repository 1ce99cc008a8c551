// The options that several commands have, and how they lay columns out.
#include "command.hpp"

#include <algorithm>

namespace verslag::cli {

void add_max_size_option(Arguments command, std::uint64_t& megabytes)
{
    command.value("--max-size", megabytes, "MB that a record may have; a larger one is refused (default: 100)")
        .range(1, 4000)
        .type_name("MB");
}

void add_report_option(Arguments command, ReportForm& form)
{
    command
        .value("--report",
               "How to tell what was done: text, json as 'verslag schema report' describes, or sarif for editors and code hosts "
               "(default: text)")
        .one_of({"text", "json", "sarif"})
        .each([&form](const std::string& given) {
            form = given == "json" ? ReportForm::json : given == "sarif" ? ReportForm::sarif : ReportForm::text;
        })
        .type_name("text|json|sarif");
}

void add_language_option(Arguments command, std::string& language)
{
    command.value("--language", language, "Language of what is said, nl or en (default: that of the surroundings)")
        .type_name("LANG");
}

std::size_t width_of(std::string_view text)
{
    return static_cast<std::size_t>(
        std::count_if(text.begin(), text.end(), [](char c) { return (static_cast<unsigned char>(c) & 0xC0) != 0x80; }));
}

std::string padded(std::string_view text, std::size_t width)
{
    return std::string(text) + std::string(width - std::min(width, width_of(text)), ' ');
}

void add_plugins_option(Arguments command, std::vector<std::filesystem::path>& plugins)
{
    command.value("--plugins", plugins, "A folder to look for plugins in, before the others; may be given more than once")
        .type_name("DIR")
        .one_at_a_time();
}

Phrase wrong_folder(const std::filesystem::path& folder)
{
    std::error_code ec;
    if (std::filesystem::is_directory(folder, ec)) return {};
    if (!std::filesystem::exists(folder, ec)) return phrase("the plugin folder {0} is not there", folder.string());
    const auto above = folder.has_parent_path() ? folder.parent_path().string() : std::string(".");
    return phrase("{0} is a file, and --plugins takes the folder that it is in: --plugins {1}", folder.string(),
                  shell_word(above));
}

void refuse_wrong_folders(const std::vector<std::filesystem::path>& folders)
{
    for (const auto& folder : folders)
        if (auto why = wrong_folder(folder); !why.empty()) throw UsageError(std::move(why));
}

Phrase relative_folders(const Catalogue& catalogue)
{
    Phrase all;
    for (const auto& p : catalogue.plugins) {
        if (p.file.is_absolute()) continue;
        if (!all.empty()) all += Phrase::verbatim("; ");
        all += phrase("'{0}' in VERSLAG_PLUGIN_PATH is not used: {1}", p.file.string(), p.refusal);
    }
    return all;
}

Phrase where_else(const Catalogue& catalogue)
{
    auto relative = relative_folders(catalogue);
    return relative.empty() ? phrase("a format of a plugin elsewhere needs --plugins DIR") : relative;
}

}  // namespace verslag::cli
