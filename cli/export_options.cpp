#include "export_options.hpp"

#include "records.hpp"

#include <algorithm>
#include <set>

namespace verslag::cli {
namespace {

std::string joined(const std::vector<std::string>& words)
{
    std::string s;
    for (const auto& w : words) s += (s.empty() ? "" : ", ") + w;
    return s;
}

// "did you mean 'x'? ", or nothing.
Phrase suggestion(std::string_view typed, const std::vector<std::string>& known)
{
    const auto near = nearest(typed, known);
    return near.empty() ? Phrase() : phrase("did you mean {0}? ", "'" + near + "'");
}

std::vector<std::string> format_names(const Catalogue& catalogue)
{
    std::vector<std::string> all;
    for (const auto& p : catalogue.plugins)
        if (p.refusal.empty())
            for (const auto& f : p.formats) all.push_back(f.name);
    return all;
}

Phrase folders(const Catalogue& catalogue)
{
    std::vector<std::string> all;
    for (const auto& f : catalogue.folders) all.push_back(f.string());
    return all.empty() ? phrase("there is no plugin folder") : phrase("looked in {0}", joined(all));
}

// A format that no accepted plugin offers: whose fault is it?
[[noreturn]] void no_such_format(const std::string& name, const ExportOptions& options, const Catalogue& catalogue)
{
    if (const auto* refused = catalogue.refused(name))
        throw SurroundingsError(
            phrase("the plugin for format '{0}', {1}, is not used: {2}", name, refused->file.string(), refused->refusal),
            phrase("'verslag doctor' lists all plugins and what is wrong with them"));
    // Before anything else is said: a folder that was misspelt explains it all.
    for (const auto& folder : options.plugins)
        if (auto why = wrong_folder(folder); !why.empty())
            throw UsageError(phrase("there is no format '{0}'", name), std::move(why));
    const auto known = format_names(catalogue);
    if (known.empty()) {
        auto relative = relative_folders(catalogue);
        throw SurroundingsError(phrase("there is no export plugin ({0})", folders(catalogue)),
                                relative.empty() ? phrase("name their folder with --plugins DIR") : relative);
    }
    if (options.default_formats)
        throw SurroundingsError(phrase("no plugin offers the format '{0}' ({1})", name, folders(catalogue)),
                                phrase("choose formats with --to: {0}", joined(known)));
    throw UsageError(phrase("there is no format '{0}'", name),
                     suggestion(name, known) + phrase("known formats: {0}; {1}", joined(known), where_else(catalogue)));
}

[[noreturn]] void no_collections(const std::string& name, const Catalogue& catalogue)
{
    std::vector<std::string> others;
    for (const auto& plugin : catalogue.plugins)
        for (const auto& format : plugin.formats)
            if (plugin.refusal.empty() && format.collection) others.push_back(format.name);
    throw UsageError(phrase("the format '{0}' is made of one record at a time, not of a series", name),
                     others.empty() ? Phrase() : phrase("formats of a series: {0}", joined(others)));
}

// FORMAT.OPTION=VALUE; a flag may be named alone.
struct Setting {
    std::string format, option;
    std::optional<std::string> value;  // nothing: the option alone
};
Setting parse_setting(const std::string& text)
{
    const auto equals = text.find('=');
    const auto name = text.substr(0, equals);
    const auto dot = name.find('.');
    if (dot == std::string::npos || dot == 0 || dot + 1 == name.size())
        throw UsageError(phrase("--set {0}: this is not FORMAT.OPTION=VALUE", text),
                         phrase("for example --set pdf.paper=a4; 'verslag formats pdf' lists the options of pdf"));
    return {name.substr(0, dot), name.substr(dot + 1),
            equals == std::string::npos ? std::nullopt : std::optional(text.substr(equals + 1))};
}

// What a format's option is set to. Only a flag may be named alone.
std::string value_of(const Setting& s, const FormatInfo& format)
{
    if (s.value) return *s.value;
    for (const auto& o : format.options) {
        if (o.name != s.option || o.type == "flag") continue;
        const auto name = "--set " + s.format + '.' + s.option;
        throw UsageError(phrase("{0}: a value is wanted", name),
                         phrase("for example: {0}", name + '=' + (o.fallback.empty() ? "…" : shell_word(o.fallback))));
    }
    return "on";
}

}  // namespace

Audience audience_of(const std::string& name)
{
    const auto all = names(Audience{});
    const auto at = std::find(all.begin() + 1, all.end(), name);
    if (at != all.end()) return static_cast<Audience>(at - all.begin());
    const std::vector<std::string> known(all.begin() + 1, all.end());
    throw UsageError(phrase("there is no audience '{0}'", name),
                     suggestion(name, known) + phrase("audiences: {0}", joined(known)));
}

std::vector<FormatJob> plan_formats(const ExportOptions& options, const Catalogue& catalogue)
{
    std::vector<Setting> settings;
    for (const auto& text : options.settings) settings.push_back(parse_setting(text));

    std::vector<FormatJob> jobs;
    std::set<std::string> seen;
    for (const auto& name : options.formats) {
        if (!seen.insert(name).second) continue;
        const auto [plugin, found] = catalogue.find(name);
        if (!found) no_such_format(name, options, catalogue);
        auto format = *found;
        if (options.is_series()) {
            if (!format.collection) no_collections(name, catalogue);
            format.roles = *format.collection;
        }
        std::map<std::string, std::string> given;
        for (const auto& s : settings)
            if (s.format == name) given[s.option] = value_of(s, format);
        try {
            auto checked = check_options(format, given);
            jobs.push_back({*plugin, std::move(format), std::move(checked)});
        } catch (const OptionError& e) {
            throw UsageError(e.message, e.hint);
        }
    }
    for (const auto& s : settings) {
        if (seen.contains(s.format)) continue;
        if (!catalogue.find(s.format).format) no_such_format(s.format, {.formats = {}, .plugins = options.plugins}, catalogue);
        throw UsageError(phrase("--set {0}.{1}: the format '{0}' is not made in this run", s.format, s.option),
                         phrase("add it with --to {0}", joined(options.formats) + "," + s.format));
    }
    return jobs;
}

void refuse_colliding_records(const ExportOptions& options)
{
    std::map<std::string, std::string> by_stem;
    for (const auto& record : options.records) {
        const auto [at, fresh] = by_stem.emplace(options.is_series() ? record : stem_of(record), record);
        if (fresh) continue;
        if (at->second == record) throw UsageError(phrase("the record {0} is named twice", record));
        throw UsageError(phrase("the records {0} and {1} would both be written to {2}", at->second, record, at->first + ".*"),
                         phrase("export them in two runs, each with its own --out folder"));
    }
}

}  // namespace verslag::cli
