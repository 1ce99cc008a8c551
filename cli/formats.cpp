#include "command.hpp"

#include <algorithm>

namespace verslag::cli {
namespace {

std::string padded(std::string_view s, std::size_t width)
{
    std::string out{s};
    if (out.size() < width) out.append(width - out.size(), ' ');
    return out;
}

std::string all_formats(const Catalogue& catalogue)
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
    each([&](const FormatInfo& f) { out += padded(f.name, width) + "  " + f.label + '\n'; });
    return out;
}

std::string in_words(const OptionInfo& o)
{
    if (o.type == "flag") return "on or off";
    if (o.type == "text") return "text";
    if (o.type == "integer") {
        const auto dots = o.allowed.find("..");
        return "a number from " + o.allowed.substr(0, dots) + " to " + o.allowed.substr(dots + 2);
    }
    std::string out;
    for (const char c : o.allowed)
        if (c == '|') out += ", ";
        else out += c;
    return out;
}

std::string one_format(const PluginInfo& plugin, const FormatInfo& format)
{
    std::string out = format.name + ": " + format.label + '\n';
    out += "  made by   " + plugin.name + ' ' + plugin.version + " (" + plugin.vendor + "), " + plugin.file.string() + '\n';
    out += "  files     ";
    if (format.roles.empty()) out += "RECORD." + format.extension;
    for (std::size_t i = 0; i < format.roles.size(); ++i)
        out += (i ? ", " : "") + std::string("RECORD-") + format.roles[i] + '.' + format.extension;
    out += '\n';
    out += std::string("  style     ") + (format.needs & Needs::house_style ? "takes a --house-style" : "always the same") + '\n';
    if (format.options.empty()) return out + "  options   none\n";
    for (const auto& o : format.options) {
        out += "\n  --set " + format.name + '.' + o.name + "=…\n";
        out += "      " + in_words(o) + "; default " + (o.fallback.empty() ? "nothing" : o.fallback) + '\n';
        out += "      " + o.help + '\n';
    }
    return out;
}

}  // namespace

Command add_formats(Arguments app)
{
    struct Options {
        std::string format;
        std::vector<std::filesystem::path> plugins;
    };
    auto options = std::make_shared<Options>();
    auto command = app.command("formats", "List the formats, or the options of one");
    command.value("FORMAT", options->format, "A format, to see its options");
    add_plugins_option(command, options->plugins);
    command.footer("Examples:\n  verslag formats\n  verslag formats pdf");

    return [options](Report& report) -> int {
        const auto catalogue = list_plugins(plugin_folders(options->plugins));
        const auto all = all_formats(catalogue);
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
            throw UsageError(
                phrase("there is no format '{0}'", options->format),
                near.empty() ? phrase("'verslag formats' lists them") : phrase("did you mean {0}?", "'" + near + "'"));
        }
        report.print(one_format(*plugin, *format));
        return all_done;
    };
}

}  // namespace verslag::cli
