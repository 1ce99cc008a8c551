#include "command.hpp"

#include <algorithm>

namespace verslag::cli {
namespace {

std::string all_formats(const Catalogue& catalogue, const std::string& language)
{
    std::size_t width = 0;
    const auto each = [&](auto act) {
        for (const auto& p : catalogue.plugins)
            if (p.refusal.empty())
                for (const auto& f : p.formats)
                    if (catalogue.find(f.name).format == &f) act(f);
    };
    each([&](const FormatInfo& f) { width = std::max(width, f.name.size()); });
    std::string out;
    each([&](const FormatInfo& f) { out += padded(f.name, width) + "  " + f.label_in(language) + '\n'; });
    return out;
}

Phrase in_words(const OptionInfo& o)
{
    if (o.type == "flag") return phrase("on or off");
    if (o.type == "text") return phrase("text");
    if (o.type == "integer") {
        const auto dots = o.allowed.find("..");
        return phrase("a number from {0} to {1}", o.allowed.substr(0, dots), o.allowed.substr(dots + 2));
    }
    std::string out;
    for (const char c : o.allowed)
        if (c == '|') out += ", ";
        else out += c;
    return Phrase::verbatim(out);
}

std::string one_format(const PluginInfo& plugin, const FormatInfo& format, const std::string& language)
{
    const auto say = [&](const Phrase& p) { return p.in(language); };
    std::string files;
    if (format.roles.empty()) files = "RECORD." + format.extension;
    for (std::size_t i = 0; i < format.roles.size(); ++i)
        files += (i ? ", " : "") + std::string("RECORD-") + format.roles[i] + '.' + format.extension;

    const std::pair<Phrase, std::string> facts[] = {
        {phrase("made by"), plugin.name + ' ' + plugin.version + " (" + plugin.vendor + "), " + plugin.file.string()},
        {phrase("files"), files},
        {phrase("style"), say(format.needs & Needs::house_style ? phrase("takes a --house-style") : phrase("always the same"))},
        {phrase("options"), format.options.empty() ? say(phrase("none")) : ""}};
    std::size_t width = 0;
    for (const auto& [name, _] : facts) width = std::max(width, width_of(say(name)));
    std::string out = format.name + ": " + format.label_in(language) + '\n';
    for (const auto& [name, fact] : facts)
        if (!fact.empty()) out += "  " + padded(say(name), width + 3) + fact + '\n';
    for (const auto& o : format.options) {
        out += "\n  --set " + format.name + '.' + o.name + "=…\n      ";
        out +=
            say(phrase("{0}; default {1}", in_words(o), o.fallback.empty() ? phrase("nothing") : Phrase::verbatim(o.fallback)));
        out += "\n      " + o.help + '\n';
    }
    return out;
}

}  // namespace

Command add_formats(Arguments app, std::string& language)
{
    struct Options {
        std::string format;
        std::vector<std::filesystem::path> plugins;
    };
    auto options = std::make_shared<Options>();
    auto command = app.command("formats", "List the formats, or the options of one");
    command.value("FORMAT", options->format, "A format, to see its options");
    add_plugins_option(command, options->plugins);
    add_language_option(command, language);
    command.footer("Examples:\n  verslag formats\n  verslag formats pdf --language nl");

    return [options](Report& report) -> int {
        refuse_wrong_folders(options->plugins);
        const auto catalogue = list_plugins(plugin_folders(options->plugins));
        const auto all = all_formats(catalogue, report.language());
        if (all.empty())
            throw SurroundingsError(phrase("there is no export plugin"),
                                    phrase("'verslag doctor' says where plugins are looked for"));
        if (options->format.empty()) {
            report.print(all);
            return all_done;
        }
        const auto [plugin, format] = catalogue.find(options->format);
        if (!format) {
            if (const auto* refused = catalogue.refused(options->format))
                throw SurroundingsError(
                    phrase("the plugin for format '{0}' is not used: {1}", options->format, refused->refusal));
            std::vector<std::string> known;
            for (const auto& p : catalogue.plugins)
                if (p.refusal.empty())
                    for (const auto& f : p.formats) known.push_back(f.name);
            const auto near = nearest(options->format, known);
            throw UsageError(phrase("there is no format '{0}'", options->format),
                             near.empty() ? phrase("'verslag formats' lists them; {0}", where_else(catalogue))
                                          : phrase("did you mean {0}?", "'" + near + "'"));
        }
        report.print(one_format(*plugin, *format, report.language()));
        return all_done;
    };
}

}  // namespace verslag::cli
