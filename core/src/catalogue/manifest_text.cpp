#include "manifest_text.hpp"

#include "option_value.hpp"
#include "words.hpp"

#include <verslag/manifest.hpp>

#include <algorithm>
#include <set>

namespace verslag::catalogue {
namespace {

using Cells = std::vector<std::string_view>;

// What a manifest may say is one rule for the compiler of a plugin and for the program that reads it.
using verslag::detail::is_extension, verslag::detail::is_name;

Phrase what_a_name_is()
{
    return phrase(
        "a name begins with a lower-case letter or a digit, and holds lower-case letters, digits, '-' and '_' only, 64 at "
        "most");
}

// How to mend a word that this program does not know: it is misspelt, or new.
Phrase unknown_word(std::string_view word, const std::vector<std::string>& known)
{
    const auto near = nearest(word, known);
    auto all = phrase("known here are {0}; for another, a newer verslag is needed", joined(known));
    return near.empty() ? all : phrase("did you mean {0}? ", in_quotes(near)) + std::move(all);
}

// The word that a manifest has for each model.
const std::pair<const char*, Needs> models[] = {{"document", Needs::document},
                                                {"workbook", Needs::workbook},
                                                {"record", Needs::record},
                                                {"house-style", Needs::house_style},
                                                {"artefacts", Needs::artefacts}};

// Reads line by line; the first thing that is wrong is kept.
class Reading {
public:
    explicit Reading(PluginInfo& plugin) : plugin_(plugin) {}

    void line(const Cells& given)
    {
        Cells cells = given;
        cells.resize(std::max<std::size_t>(cells.size(), 7));
        if (!headed_) return head(cells);
        for (const auto& [name, read] : lines)
            if (name == cells[0]) return (this->*read)(cells);
        // Other lines come from a newer SDK, and are not for us.
    }
    void end()
    {
        if (!headed_) refuse(phrase("its manifest does not begin with 'verslag-plugin'"));
        else if (!named_) refuse(phrase("its manifest names no plugin"));
        else if (plugin_.formats.empty()) refuse(phrase("its manifest offers no format"));
    }
    void refuse(Phrase why)
    {
        if (plugin_.refusal.empty()) plugin_.refusal = std::move(why);
    }
    bool readable() const { return abi_is_ours_; }

private:
    void head(const Cells& c)
    {
        if (c[0] != "verslag-plugin") return;
        headed_ = true;
        const auto abi = number_of(c[1]);
        abi_is_ours_ = abi == VERSLAG_ABI;
        if (abi_is_ours_) return;
        auto mend = !abi                 ? phrase("build it anew")
                    : *abi < VERSLAG_ABI ? phrase("build it anew with this version's SDK")
                                         : phrase("a newer verslag is needed");
        refuse(
            phrase("it was built for plugin ABI '{0}' and this program speaks ABI {1}: {2}", c[1], VERSLAG_ABI, std::move(mend)));
    }
    void plugin(const Cells& c)
    {
        if (!is_name(c[1]))
            return refuse(phrase("its manifest calls the plugin '{0}', which is no name: {1}", c[1], what_a_name_is()));
        named_ = true;
        plugin_.name = c[1], plugin_.version = c[2], plugin_.vendor = c[3], plugin_.summary = c[4];
    }
    void needs(const Cells& c)
    {
        if (c[1] != "asan")
            return refuse(phrase("it needs '{0}', which this program does not have: a newer verslag is needed", c[1]));
#if !defined(__SANITIZE_ADDRESS__)
        refuse(phrase("it was built with AddressSanitizer and this program was not: build it without -fsanitize=address"));
#endif
    }
    void format(const Cells& c)
    {
        FormatInfo format{.name = std::string(c[1]),
                          .extension = std::string(c[2]),
                          .media_type = std::string(c[3]),
                          .label = std::string(c[6]),
                          .roles = split_list(c[5], '|')};
        if (!is_name(c[1])) refuse(phrase("its format '{0}' has no good name: {1}", c[1], what_a_name_is()));
        if (!is_extension(c[2]))
            refuse(
                phrase("its format '{0}' has the extension '{1}', which is none: write letters and digits such as txt or tar.gz, "
                       "without a dot before them",
                       c[1], c[2]));
        for (const auto& word : split_list(c[4], '|')) {
            const auto model = std::find_if(std::begin(models), std::end(models), [&](const auto& m) { return m.first == word; });
            if (model != std::end(models)) format.needs = format.needs | model->second;
            else refuse_model(c[1], word);
        }
        check_roles(format.roles, c[1]);
        for (const auto& other : plugin_.formats)
            if (other.name == format.name) refuse(phrase("its manifest has the format '{0}' twice", c[1]));
        plugin_.formats.push_back(std::move(format));
    }
    void refuse_model(std::string_view format, std::string_view word)
    {
        std::vector<std::string> known;
        for (const auto& [name, _] : models) known.emplace_back(name);
        refuse(phrase("its format '{0}' needs the model '{1}', which this program does not have: {2}", format, word,
                      unknown_word(word, known)));
    }
    void check_roles(const std::vector<std::string>& roles, std::string_view format)
    {
        std::set<std::string_view> seen;
        for (const auto& role : roles) {
            if (!is_name(role))
                refuse(phrase("its format '{0}' has the role '{1}', which is no name: {2}", format, role, what_a_name_is()));
            if (!seen.insert(role).second) refuse(phrase("its format '{0}' has the role '{1}' twice", format, role));
        }
    }
    void label(const Cells& c)
    {
        if (plugin_.formats.empty()) return refuse(phrase("its manifest has a label before any format"));
        plugin_.formats.back().labels.emplace(c[1], c[2]);
    }
    void collection(const Cells& c)
    {
        if (plugin_.formats.empty()) return refuse(phrase("its manifest has a collection before any format"));
        auto& format = plugin_.formats.back();
        if (format.collection) return refuse(phrase("its format '{0}' has two lines for collections", format.name));
        format.collection = split_list(c[1], '|');
        check_roles(*format.collection, format.name);
    }
    void option(const Cells& c)
    {
        if (plugin_.formats.empty()) return refuse(phrase("its manifest has an option before any format"));
        auto& format = plugin_.formats.back();
        OptionInfo option{std::string(c[1]), std::string(c[2]), std::string(c[3]), std::string(c[4]), std::string(c[5])};
        const auto about = phrase("option '{0}' of its format '{1}'", c[1], format.name);
        static const std::vector<std::string> types{"flag", "integer", "choice", "text"};
        if (!is_name(c[1])) refuse(phrase("{0} has no good name: {1}", about, what_a_name_is()));
        if (std::find(types.begin(), types.end(), c[2]) == types.end())
            refuse(phrase("{0} is of the type '{1}', which this program does not know: {2}", about, c[2],
                          unknown_word(c[2], types)));
        else if (auto why = refuse_value(option, option.fallback); !why.empty())
            refuse(phrase("the default of {0} is wrong: {1}", about, std::move(why)));
        for (const auto& other : format.options)
            if (other.name == option.name) refuse(phrase("{0} is declared twice", about));
        format.options.push_back(std::move(option));
    }

    struct Line {
        std::string_view name;
        void (Reading::*read)(const Cells&);
    };
    static const Line lines[6];

    PluginInfo& plugin_;
    bool headed_ = false, abi_is_ours_ = false, named_ = false;
};

const Reading::Line Reading::lines[6] = {{"plugin", &Reading::plugin},         {"needs", &Reading::needs},
                                         {"format", &Reading::format},         {"label", &Reading::label},
                                         {"collection", &Reading::collection}, {"option", &Reading::option}};

}  // namespace

void read_manifest(std::string_view text, PluginInfo& plugin)
{
    // The note is padded with NULs.
    text = text.substr(0, text.find_last_not_of('\0') + 1);
    Reading reading{plugin};
    for (const auto line : split(text, '\n')) {
        const auto cells = split(line, '\t');
        if (!std::all_of(cells.begin(), cells.end(), is_clean))
            return reading.refuse(phrase("its manifest is not plain UTF-8 text"));
        reading.line(cells);
        // What another ABI's lines mean is not known.
        if (!plugin.refusal.empty() && !reading.readable()) return;
    }
    reading.end();
}

}  // namespace verslag::catalogue
