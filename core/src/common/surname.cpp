#include "surname.hpp"

namespace verslag {
namespace {

bool begins_with_capital(std::string_view word)
{
    const auto c = static_cast<unsigned char>(word.front());
    if (c < 0x80) return c >= 'A' && c <= 'Z';
    return !word.starts_with("’") && !word.starts_with("‘");
}

}  // namespace

Surname surname(const record::PersonName& name)
{
    if (!name.family.empty()) return {name.prefix, name.family};
    std::string_view rest = name.display;
    std::string prefix;
    for (bool first = true; !rest.empty(); first = false) {
        const auto space = rest.find(' ');
        const auto word = rest.substr(0, space);
        const bool abbreviated = word.ends_with('.');
        const bool capital = !word.empty() && begins_with_capital(word);
        if (space == rest.npos || (!first && !abbreviated && capital)) break;
        if (first || abbreviated || capital) prefix.clear();
        else if (!word.empty()) prefix.append(prefix.empty() ? "" : " ").append(word);
        rest.remove_prefix(space + 1);
    }
    return {prefix, std::string(rest)};
}

}  // namespace verslag
