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

Phrase refuse_value(const OptionInfo& option, std::string_view value)
{
    if (!is_clean(value)) return phrase("its value is not plain UTF-8 text on one line");
    const auto typed = in_quotes(value);
    if (option.type == "flag") return value == "on" || value == "off" ? Phrase() : phrase("{0} is neither on nor off", typed);
    if (option.type == "choice") {
        const auto allowed = split_list(option.allowed, '|');
        if (std::find(allowed.begin(), allowed.end(), value) != allowed.end()) return {};
        return phrase("{0} is not one of {1}", typed, joined(allowed));
    }
    if (option.type == "integer") {
        const auto bounds = bounds_of(option.allowed);
        const auto number = number_of(value);
        if (number && bounds && *number >= bounds->least && *number <= bounds->most) return {};
        if (!bounds) return phrase("{0} cannot be judged: its bounds are not known", typed);
        return phrase("{0} is not a whole number from {1} to {2}", typed, bounds->least, bounds->most);
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

Phrase mean(std::string_view word) { return phrase("did you mean {0}?", in_quotes(word)); }
Phrase default_is(const OptionInfo& option) { return phrase("the default is {0}", option.fallback); }

Phrase value_hint(const OptionInfo& option, std::string_view value)
{
    if (option.type == "integer") return option.fallback.empty() ? Phrase() : default_is(option);
    if (option.type == "flag") {
        const auto typed = lower(value);
        for (const auto& s : switches)
            if (s.word == typed) return mean(s.meant);
        if (typed == "on" || typed == "off") return mean(typed);
        return phrase("write on or off; the default is {0}", option.fallback);
    }
    const auto near = nearest(value, split_list(option.allowed, '|'));
    return near.empty() ? default_is(option) : mean(near);
}

Phrase name_hint(const FormatInfo& format, std::string_view name)
{
    if (format.options.empty()) return phrase("{0} has no options", in_quotes(format.name));
    std::vector<std::string> known;
    for (const auto& o : format.options) known.push_back(o.name);
    const auto near = nearest(name, known);
    return near.empty() ? phrase("its options are {0}", joined(known)) : mean(near);
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
            throw OptionError(phrase("the format '{0}' has no option '{1}'", format.name, name), name_hint(format, name));
        if (auto why = refuse_value(*option, value); !why.empty())
            throw OptionError(phrase("option '{0}' of the format '{1}': {2}", name, format.name, std::move(why)),
                              value_hint(*option, value));
        values[name] = value;
    }
    return values;
}

}  // namespace verslag
