#include "command.hpp"

#include <verslag/core/compose.hpp>

namespace verslag::cli {

Command add_doctor(Arguments app)
{
    auto plugins = std::make_shared<std::vector<std::filesystem::path>>();
    auto command = app.command("doctor", "Say what is found here, and what is missing");
    add_plugins_option(command, *plugins);

    return [plugins](Report& report) -> int {
        std::string out = std::string("verslag ") + version + "\n\nPlugin folders, in the order in which they are searched\n";
        const auto folders = plugin_folders(*plugins);
        for (const auto& f : folders)
            out += "  " + f.string() + (std::filesystem::is_directory(f) ? "" : "  (is not there)") + '\n';

        const auto catalogue = list_plugins(folders);
        out += "\nPlugins\n";
        std::size_t usable = 0;
        for (const auto& p : catalogue.plugins) {
            const bool good = p.refusal.empty();
            usable += good;
            out += std::string(good ? "  ok       " : p.hidden ? "  hidden   " : "  refused  ") + p.name;
            if (!p.version.empty()) out += ' ' + p.version;
            std::string formats;
            for (const auto& f : p.formats) formats += (formats.empty() ? "" : ", ") + f.name;
            if (good) out += ": " + formats;
            out += "\n           " + p.file.string() + '\n';
            if (!good) out += "           " + p.refusal + '\n';
        }
        if (catalogue.plugins.empty()) out += "  none\n";

        out += "\nFences round a plugin that is running\n";
        for (const auto& f : fences())
            out += std::string(f.stands ? "  yes      " : "  no       ") + f.name + ": " + f.what + '\n';

        out += "\nLanguages of the labels\n ";
        for (const auto& l : Labels::languages()) out += ' ' + l;
        out += '\n';
        report.print(out);
        if (usable == 0)
            throw SurroundingsError(phrase("there is no usable plugin"), phrase("name their folder with --plugins DIR"));
        return all_done;
    };
}

}  // namespace verslag::cli
