#include "command.hpp"

#include <verslag/core/compose.hpp>

#include <algorithm>

namespace verslag::cli {
namespace {

// A word in a column that is as wide as the widest of its words.
std::string in_column(const Phrase& word, std::initializer_list<Phrase> all, const std::string& language)
{
    std::size_t width = 0;
    for (const auto& w : all) width = std::max(width, width_of(w.in(language)));
    return "  " + padded(word.in(language), width + 2);
}

}  // namespace

Command add_doctor(Arguments app, std::string& chosen_language)
{
    auto plugins = std::make_shared<std::vector<std::filesystem::path>>();
    auto command = app.command("doctor", "Say what is found here, and what is missing");
    add_plugins_option(command, *plugins);
    add_language_option(command, chosen_language);
    command.footer("Examples:\n  verslag doctor\n  verslag doctor --language nl");

    return [plugins](Report& report) -> int {
        const auto& language = report.language();
        const auto say = [&](const Phrase& p) { return p.in(language); };
        std::string out = std::string("verslag ") + version + "\n\n" +
                          say(phrase("Plugin folders, in the order in which they are searched")) + '\n';
        const auto folders = plugin_folders(*plugins);
        for (const auto& f : folders) {
            std::error_code ec;
            out += "  " + f.string();
            if (!std::filesystem::exists(f, ec)) out += "  " + say(phrase("(is not there)"));
            else if (!std::filesystem::is_directory(f, ec)) out += "  " + say(phrase("(is no folder)"));
            out += '\n';
        }

        const auto catalogue = list_plugins(folders);
        out += '\n' + say(phrase("Plugins")) + '\n';
        const auto ok = phrase("ok"), hidden = phrase("hidden"), refused = phrase("refused");
        const std::string margin(width_of(in_column(ok, {ok, hidden, refused}, language)), ' ');
        std::size_t usable = 0;
        for (const auto& p : catalogue.plugins) {
            const bool good = p.refusal.empty();
            usable += good;
            out += in_column(good ? ok : p.hidden ? hidden : refused, {ok, hidden, refused}, language) + p.name;
            if (!p.version.empty()) out += ' ' + p.version;
            std::string formats;
            for (const auto& f : p.formats) formats += (formats.empty() ? "" : ", ") + f.name;
            if (good) out += ": " + formats;
            out += '\n';
            // A folder that is named without its whole path has that for its name.
            if (p.file.string() != p.name) out += margin + p.file.string() + '\n';
            if (!good) out += margin + say(p.refusal) + '\n';
        }
        if (catalogue.plugins.empty()) out += "  " + say(phrase("none")) + '\n';

        out += '\n' + say(phrase("Fences round a plugin that is running")) + '\n';
        const auto yes = phrase("yes"), no = phrase("no");
        for (const auto& f : fences())
            out += in_column(f.stands ? yes : no, {ok, hidden, refused}, language) + say(f.name) + ": " + say(f.what) + '\n';

        out += '\n' + say(phrase("Languages of the labels")) + "\n ";
        for (const auto& l : Labels::languages()) out += ' ' + l;
        out += '\n';
        report.print(out);
        if (usable == 0)
            throw SurroundingsError(phrase("there is no usable plugin"), phrase("name their folder with --plugins DIR"));
        return all_done;
    };
}

}  // namespace verslag::cli
