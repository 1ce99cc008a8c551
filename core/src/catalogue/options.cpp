#include "option_value.hpp"
#include "words.hpp"

#include <algorithm>
#include <array>
#include <charconv>

namespace verslag {
namespace catalogue {

std::optional<std::int64_t> number_of(std::string_view text)
{
    std::int64_t value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (error != std::errc{} || end != text.data() + text.size()) return std::nullopt;
    return value;
}

std::optional<Bounds> bounds_of(std::string_view allowed)
{
    const auto dots = allowed.find("..");
    if (dots == allowed.npos) return std::nullopt;
    const auto least = number_of(allowed.substr(0, dots)), most = number_of(allowed.substr(dots + 2));
    if (!least || !most || *least > *most) return std::nullopt;
    return Bounds{*least, *most};
}

std::string refuse_value(const OptionInfo& option, std::string_view value)
{
    if (!is_clean(value)) return "its value is not plain UTF-8 text on one line";
    const auto typed = in_quotes(value) + ' ';
    if (option.type == "flag") return value == "on" || value == "off" ? "" : typed + "is neither on nor off";
    if (option.type == "choice") {
        const auto allowed = split_list(option.allowed, '|');
        if (std::find(allowed.begin(), allowed.end(), value) != allowed.end()) return {};
        return typed + "is not one of " + joined(allowed);
    }
    if (option.type == "integer") {
        const auto bounds = bounds_of(option.allowed);
        const auto number = number_of(value);
        if (number && bounds && *number >= bounds->least && *number <= bounds->most) return {};
        if (!bounds) return typed + "cannot be judged: its bounds are not known";
        return typed + "is not a whole number from " + std::to_string(bounds->least) + " to " + std::to_string(bounds->most);
    }
    return {};
}

}  // namespace catalogue

namespace {

using namespace catalogue;

// Other words for on and off, for the hint only: one way to write it keeps scripts alike.
struct Switch {
    std::string_view word, meant;
};
constexpr Switch switches[] = {{"yes", "on"}, {"true", "on"},   {"1", "on"},  {"ja", "on"},   {"enabled", "on"},
                               {"no", "off"}, {"false", "off"}, {"0", "off"}, {"nee", "off"}, {"disabled", "off"}};

std::string lower(std::string_view s)
{
    std::string out{s};
    for (auto& c : out)
        if (c >= 'A' && c <= 'Z') c = static_cast<char>(c + 32);
    return out;
}

std::string mean(std::string_view word) { return "did you mean " + in_quotes(word) + '?'; }

std::string value_hint(const OptionInfo& option, std::string_view value)
{
    if (option.type == "integer") return option.fallback.empty() ? "" : "the default is " + option.fallback;
    if (option.type == "flag") {
        const auto typed = lower(value);
        for (const auto& s : switches)
            if (s.word == typed) return mean(s.meant);
        if (typed == "on" || typed == "off") return mean(typed);
        return "write on or off; the default is " + option.fallback;
    }
    const auto near = nearest(value, split_list(option.allowed, '|'));
    return near.empty() ? "the default is " + option.fallback : mean(near);
}

std::string name_hint(const FormatInfo& format, std::string_view name)
{
    if (format.options.empty()) return in_quotes(format.name) + " has no options";
    std::vector<std::string> known;
    for (const auto& o : format.options) known.push_back(o.name);
    const auto near = nearest(name, known);
    return near.empty() ? "its options are " + joined(known) : mean(near);
}

}  // namespace

std::map<std::string, std::string> check_options(const FormatInfo& format, const std::map<std::string, std::string>& settings)
{
    std::map<std::string, std::string> values;
    for (const auto& o : format.options) values[o.name] = o.fallback;
    for (const auto& [name, value] : settings) {
        const auto option =
            std::find_if(format.options.begin(), format.options.end(), [&](const auto& o) { return o.name == name; });
        if (option == format.options.end())
            throw OptionError("the format '" + format.name + "' has no option '" + name + "'", name_hint(format, name));
        if (const auto why = refuse_value(*option, value); !why.empty())
            throw OptionError("option '" + name + "' of the format '" + format.name + "': " + why, value_hint(*option, value));
        values[name] = value;
    }
    return values;
}

}  // namespace verslag
