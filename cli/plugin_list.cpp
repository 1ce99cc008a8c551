// `verslag plugin list`: what there is, what it needs, and why some of it is not used.
#include "plugin.hpp"

#include <nlohmann/json.hpp>

#include <algorithm>

namespace verslag::cli {
namespace {

using Json = nlohmann::ordered_json;

const char* status_of(const PluginInfo& plugin) { return plugin.refusal.empty() ? "ok" : plugin.hidden ? "hidden" : "refused"; }

// The plugin that a format is taken from, where that is another than the one that has it here; else null.
const PluginInfo* taken_from(const Catalogue& catalogue, const FormatInfo& format)
{
    const auto [plugin, first] = catalogue.find(format.name);
    return first == &format ? nullptr : plugin;
}

// Cells in columns that are as wide as their widest cell.
class Table {
public:
    void row(std::vector<std::string> cells) { rows_.push_back(std::move(cells)); }
    std::string text() const
    {
        std::vector<std::size_t> widths;
        for (const auto& row : rows_)
            for (std::size_t i = 0; i < row.size(); ++i) {
                widths.resize(std::max(widths.size(), i + 1));
                widths[i] = std::max(widths[i], width_of(row[i]));
            }
        std::string out;
        for (const auto& row : rows_) {
            std::string line;
            for (std::size_t i = 0; i < row.size(); ++i) line += "  " + padded(row[i], widths[i]);
            out += line.substr(0, line.find_last_not_of(' ') + 1) + '\n';
        }
        return out;
    }

private:
    std::vector<std::vector<std::string>> rows_;
};

// The roles where they are few, else how many there are.
Phrase files_of(const FormatInfo& format)
{
    const auto extension = "." + format.extension;
    if (format.roles.empty()) return Phrase::verbatim(extension);
    if (format.roles.size() > 3) return phrase("{0} files ({1})", format.roles.size(), extension);
    return Phrase::verbatim(joined(format.roles) + " (" + extension + ')');
}

std::string as_text(const Catalogue& catalogue, const std::string& language)
{
    const auto say = [&](const Phrase& p) { return p.in(language); };
    Table good;
    good.row({say(phrase("PLUGIN")), say(phrase("VERSION")), say(phrase("FORMAT")), say(phrase("NEEDS")), say(phrase("SERIES")),
              say(phrase("FILES"))});
    Table files;
    bool any = false;
    std::string refused;
    for (const auto& p : catalogue.plugins) {
        if (!p.refusal.empty()) {
            refused += "  " + p.file.string() + "\n    " +
                       say(p.hidden ? phrase("hidden: {0}", p.refusal) : phrase("refused: {0}", p.refusal)) + '\n';
            continue;
        }
        files.row({p.name, p.file.string()});
        any = true;
        bool first = true;
        for (const auto& f : p.formats) {
            good.row({first ? p.name : "", first ? p.version : "", f.name, joined(words_of(f.needs)),
                      say(f.collection ? phrase("yes") : phrase("no")), say(files_of(f))});
            first = false;
            if (const auto* other = taken_from(catalogue, f))
                refused += "  " + p.file.string() + "\n    " +
                           say(phrase("its format '{0}' is not used: that of {1} comes first", f.name, other->file.string())) +
                           '\n';
        }
    }
    std::string out = any ? good.text() + '\n' + say(phrase("Where they are")) + '\n' + files.text()
                          : say(phrase("No plugin can be used.")) + '\n';
    if (!refused.empty()) out += '\n' + say(phrase("Not used")) + '\n' + refused;
    out += '\n' + say(phrase("Fences round a plugin that is running")) + '\n';
    Table fenced;
    for (const auto& f : fences()) fenced.row({say(f.stands ? phrase("yes") : phrase("no")), say(f.name), say(f.what)});
    return out + fenced.text();
}

Json as_json(const Catalogue& catalogue, const FormatInfo& f, const std::string& language)
{
    auto options = Json::array();
    for (const auto& o : f.options)
        options.push_back(
            {{"name", o.name}, {"type", o.type}, {"default", o.fallback}, {"allowed", o.allowed}, {"help", o.help}});
    const auto* other = taken_from(catalogue, f);
    return {{"name", f.name},
            {"label", f.label_in(language)},
            {"extension", f.extension},
            {"mediaType", f.media_type},
            {"needs", words_of(f.needs)},
            {"roles", f.roles},
            {"collection", f.collection ? Json(*f.collection) : Json()},
            {"options", options},
            {"hiddenBy", other ? Json(other->file.string()) : Json()}};
}

std::string as_json(const Catalogue& catalogue, const std::string& language)
{
    auto plugins = Json::array(), fenced = Json::array(), folders = Json::array();
    for (const auto& p : catalogue.plugins) {
        auto formats = Json::array();
        for (const auto& f : p.formats) formats.push_back(as_json(catalogue, f, language));
        plugins.push_back({{"name", p.name},
                           {"version", p.version},
                           {"vendor", p.vendor},
                           {"summary", p.summary},
                           {"file", p.file.string()},
                           {"status", status_of(p)},
                           {"reason", p.refusal.in(language)},
                           {"formats", formats}});
    }
    // A fence's name is what programs know it by: the same in each language.
    for (const auto& f : fences())
        fenced.push_back({{"name", f.name.str()}, {"what", f.what.in(language)}, {"stands", f.stands}});
    for (const auto& f : catalogue.folders) folders.push_back(f.string());
    const Json out = {{"verslag", version}, {"folders", folders}, {"plugins", plugins}, {"fences", fenced}};
    // File names need not be UTF-8; JSON has to be.
    return out.dump(2, ' ', false, Json::error_handler_t::replace) + '\n';
}

}  // namespace

PluginCommand add_plugin_list(Arguments app, std::string& language)
{
    struct Options {
        std::vector<std::filesystem::path> plugins;
        std::string form = "text";
    };
    auto options = std::make_shared<Options>();
    auto command = app.command("list", "List plugins with their formats and needs, and say why some are not used");
    add_plugins_option(command, options->plugins);
    add_plugin_report_option(command, options->form);
    add_language_option(command, language);
    command.footer("Examples:\n  verslag plugin list\n  verslag plugin list --plugins my-plugins --report json");

    return {
        command, [options](Report& report) -> int {
            refuse_wrong_folders(options->plugins);
            const auto catalogue = list_plugins(plugin_folders(options->plugins));
            report.print(options->form == "json" ? as_json(catalogue, report.language()) : as_text(catalogue, report.language()));
            return all_done;
        }};
}

}  // namespace verslag::cli
