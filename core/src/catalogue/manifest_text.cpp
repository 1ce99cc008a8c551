#include "manifest_text.hpp"

#include "option_value.hpp"
#include "words.hpp"

#include <algorithm>
#include <set>

namespace verslag::catalogue {
namespace {

using Cells = std::vector<std::string_view>;

bool is_lower(char c) { return c >= 'a' && c <= 'z'; }
bool is_digit(char c) { return c >= '0' && c <= '9'; }

// Names that a user types, and that become parts of file names.
bool is_name(std::string_view s)
{
    if (s.empty() || s.size() > 64 || !(is_lower(s[0]) || is_digit(s[0]))) return false;
    return std::all_of(s.begin(), s.end(), [](char c) { return is_lower(c) || is_digit(c) || c == '-' || c == '_'; });
}

// "docx", "tar.gz": nothing that leads out of a folder.
bool is_extension(std::string_view s)
{
    if (s.empty() || s.size() > 32) return false;
    for (const auto part : split(s, '.'))
        if (part.empty() ||
            !std::all_of(part.begin(), part.end(), [](char c) { return is_lower(c) || is_digit(c) || (c >= 'A' && c <= 'Z'); }))
            return false;
    return true;
}

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
        if (!headed_) refuse("its manifest does not begin with 'verslag-plugin'");
        else if (!named_) refuse("its manifest names no plugin");
        else if (plugin_.formats.empty()) refuse("its manifest offers no format");
    }
    void refuse(std::string why)
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
        const auto mend = !abi                 ? "build it anew"
                          : *abi < VERSLAG_ABI ? "build it anew with this version's SDK"
                                               : "a newer verslag is needed";
        refuse("it was built for plugin ABI " + in_quotes(c[1]) + " and this program speaks ABI " + std::to_string(VERSLAG_ABI) +
               ": " + mend);
    }
    void plugin(const Cells& c)
    {
        if (!is_name(c[1]))
            return refuse("its manifest calls the plugin " + in_quotes(c[1]) +
                          ", which is no name: lower-case letters, digits and hyphens are");
        named_ = true;
        plugin_.name = c[1], plugin_.version = c[2], plugin_.vendor = c[3], plugin_.summary = c[4];
    }
    void needs(const Cells& c)
    {
        if (c[1] != "asan")
            return refuse("it needs " + in_quotes(c[1]) + ", which this program does not have: a newer verslag is needed");
#if !defined(__SANITIZE_ADDRESS__)
        refuse("it was built with AddressSanitizer and this program was not: build it without -fsanitize=address");
#endif
    }
    void format(const Cells& c)
    {
        FormatInfo format{.name = std::string(c[1]),
                          .extension = std::string(c[2]),
                          .media_type = std::string(c[3]),
                          .label = std::string(c[6]),
                          .roles = split_list(c[5], '|')};
        const auto about = "its format " + in_quotes(c[1]);
        if (!is_name(c[1])) refuse(about + " has no good name: lower-case letters, digits and hyphens are");
        if (!is_extension(c[2])) refuse(about + " has the extension " + in_quotes(c[2]) + ", which is none");
        for (const auto& word : split_list(c[4], '|')) {
            if (word == "document") format.needs = format.needs | Needs::document;
            else if (word == "workbook") format.needs = format.needs | Needs::workbook;
            else if (word == "record") format.needs = format.needs | Needs::record;
            else if (word == "house-style") format.needs = format.needs | Needs::house_style;
            else if (word == "artefacts") format.needs = format.needs | Needs::artefacts;
            else
                refuse(about + " needs the model " + in_quotes(word) +
                       ", which this program does not have: a newer verslag is needed");
        }
        check_roles(format.roles, about);
        for (const auto& other : plugin_.formats)
            if (other.name == format.name) refuse("its manifest has the format " + in_quotes(c[1]) + " twice");
        plugin_.formats.push_back(std::move(format));
    }
    void check_roles(const std::vector<std::string>& roles, const std::string& about)
    {
        std::set<std::string_view> seen;
        for (const auto& role : roles)
            if (!is_name(role) || !seen.insert(role).second)
                refuse(about + " has the role " + in_quotes(role) + (is_name(role) ? " twice" : ", which is no name"));
    }
    void collection(const Cells& c)
    {
        if (plugin_.formats.empty()) return refuse("its manifest has a collection before any format");
        auto& format = plugin_.formats.back();
        if (format.collection) return refuse("its format " + in_quotes(format.name) + " has two lines for collections");
        format.collection = split_list(c[1], '|');
        check_roles(*format.collection, "its format " + in_quotes(format.name));
    }
    void option(const Cells& c)
    {
        if (plugin_.formats.empty()) return refuse("its manifest has an option before any format");
        auto& format = plugin_.formats.back();
        OptionInfo option{std::string(c[1]), std::string(c[2]), std::string(c[3]), std::string(c[4]), std::string(c[5])};
        const auto about = "option " + in_quotes(c[1]) + " of its format " + in_quotes(format.name);
        constexpr std::string_view types[] = {"flag", "integer", "choice", "text"};
        if (!is_name(c[1])) refuse(about + " has no good name: lower-case letters, digits and hyphens are");
        if (std::find(std::begin(types), std::end(types), c[2]) == std::end(types))
            refuse(about + " is of the type " + in_quotes(c[2]) +
                   ", which this program does not know: a newer verslag is needed");
        else if (const auto why = refuse_value(option, option.fallback); !why.empty())
            refuse("the default of " + about + " is wrong: " + why.str());
        for (const auto& other : format.options)
            if (other.name == option.name) refuse(about + " is declared twice");
        format.options.push_back(std::move(option));
    }

    struct Line {
        std::string_view name;
        void (Reading::*read)(const Cells&);
    };
    static const Line lines[5];

    PluginInfo& plugin_;
    bool headed_ = false, abi_is_ours_ = false, named_ = false;
};

const Reading::Line Reading::lines[5] = {{"plugin", &Reading::plugin},
                                         {"needs", &Reading::needs},
                                         {"format", &Reading::format},
                                         {"collection", &Reading::collection},
                                         {"option", &Reading::option}};

}  // namespace

void read_manifest(std::string_view text, PluginInfo& plugin)
{
    // The note is padded with NULs.
    text = text.substr(0, text.find_last_not_of('\0') + 1);
    Reading reading{plugin};
    for (const auto line : split(text, '\n')) {
        const auto cells = split(line, '\t');
        if (!std::all_of(cells.begin(), cells.end(), is_clean)) return reading.refuse("its manifest is not plain UTF-8 text");
        reading.line(cells);
        // What another ABI's lines mean is not known.
        if (!plugin.refusal.empty() && !reading.readable()) return;
    }
    reading.end();
}

}  // namespace verslag::catalogue
