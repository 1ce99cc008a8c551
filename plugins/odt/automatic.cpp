#include "odt/automatic.hpp"

#include "common/language.hpp"

#include <cmath>

namespace verslag::odt {
namespace {

std::string_view prefix(std::string_view family)
{
    if (family == "paragraph") return "P";
    if (family == "text") return "T";
    if (family == "table") return "Table";
    if (family == "table-column") return "Column";
    if (family == "table-row") return "Row";
    if (family == "table-cell") return "Cell";
    return "G";
}

bool letters(std::string_view s)
{
    for (const char c : s)
        if (!((c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'))) return false;
    return !s.empty();
}

}  // namespace

std::string Automatic::name(std::string_view family, std::string_view parent, const std::string& properties)
{
    auto key = std::string(family).append(1, '|').append(parent).append(1, '|').append(properties);
    const auto [at, fresh] = known_.try_emplace(std::move(key), all_.size());
    if (fresh) {
        auto& count = counts_.try_emplace(std::string(family), 0).first->second;
        all_.push_back(
            {std::string(prefix(family)) + std::to_string(++count), std::string(family), std::string(parent), properties});
    }
    return all_[at->second].name;
}

void Automatic::write(common::XmlWriter& xml) const
{
    for (const Style& s : all_)
        xml.open("style:style", {{"style:name", s.name}, {"style:family", s.family}, {"style:parent-style-name", s.parent}})
            .raw(s.properties)
            .close();
}

std::string points(double length)
{
    const auto hundredths = std::llround(std::abs(length) * 100);
    std::string out = length < 0 && hundredths ? "-" : "";
    out += std::to_string(hundredths / 100);
    if (const auto rest = hundredths % 100) out += "." + std::string(rest < 10 ? "0" : "") + std::to_string(rest);
    return out + "pt";
}

std::string colour(std::uint32_t rgb)
{
    constexpr std::string_view hex = "0123456789abcdef";
    std::string out = "#";
    for (int shift = 20; shift >= 0; shift -= 4) out += hex[rgb >> shift & 15];
    return out;
}

void add_language(std::string& attributes, std::string_view bcp47)
{
    const auto tag = common::tag_with_region(bcp47);
    const std::string_view of = common::right_to_left(bcp47) ? "-complex" : common::east_asian(bcp47) ? "-asian" : "";
    const std::string_view home = of.empty() ? "fo" : "style";
    std::string_view rest = tag;
    const auto next = [&] {
        const auto part = rest.substr(0, rest.find('-'));
        rest.remove_prefix(std::min(rest.size(), part.size() + 1));
        return part;
    };
    const auto language = next();
    if (!letters(language) || language.size() > 8) return;
    std::string_view script, country;
    while (!rest.empty()) {
        const auto part = next();
        if (part.size() == 4 && letters(part) && country.empty()) script = part;
        else if (part.size() == 2 && letters(part) && country.empty()) country = part;
    }
    const auto add = [&](std::string_view name, std::string_view value) {
        attributes.append(1, ' ').append(home).append(1, ':').append(name).append(of).append("=\"").append(value).append("\"");
    };
    add("language", language);
    if (!script.empty()) add("script", script);
    add("country", country.empty() ? "none" : country);
}

}  // namespace verslag::odt
