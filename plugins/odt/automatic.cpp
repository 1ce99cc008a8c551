#include "odt/automatic.hpp"

#include "common/language.hpp"
#include "common/texts/looks.hpp"

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
    if (family == "section") return "Sect";
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

std::string Automatic::list(Marker marker, double indent)
{
    constexpr const char* named[] = {"List_20_1", "Numbering_20_1", "Letters"};
    if (indent <= 0) return named[static_cast<std::size_t>(marker)];
    for (const auto& l : lists_)
        if (l.marker == marker && l.indent == indent) return l.name;
    lists_.push_back({"L" + std::to_string(lists_.size() + 1), marker, indent});
    return lists_.back().name;
}

std::string Automatic::section() { return name("section", "", "<style:section-properties style:editable=\"false\"/>"); }

void Automatic::write(common::XmlWriter& xml) const
{
    for (const ListStyle& l : lists_)
        write_list_style(xml, l.name, "", l.marker, l.indent - texts::frame_indent, texts::frame_indent);
    for (const Style& s : all_)
        xml.open("style:style", {{"style:name", s.name}, {"style:family", s.family}, {"style:parent-style-name", s.parent}})
            .raw(s.properties)
            .close();
}

void write_list_style(common::XmlWriter& xml, const std::string& name, const char* shown, Marker marker, double indent,
                      double edge)
{
    constexpr const char* bullets[] = {"•", "–", "▪"};
    xml.open("text:list-style", {{"style:name", name}, {"style:display-name", shown}});
    for (int level = 1; level <= 10; ++level) {
        const auto n = std::to_string(level);
        const auto left = points(indent + texts::list_indent * level);
        if (marker == Marker::bullet)
            xml.open(
                "text:list-level-style-bullet",
                {{"text:level", n}, {"text:style-name", "Bullet_20_Symbols"}, {"text:bullet-char", bullets[(level - 1) % 3]}});
        else
            xml.open("text:list-level-style-number",
                     {{"text:level", n}, {"style:num-format", marker == Marker::number ? "1" : "a"}, {"style:num-suffix", "."}});
        xml.open("style:list-level-properties", {{"text:list-level-position-and-space-mode", "label-alignment"}});
        xml.empty("style:list-level-label-alignment",
                  {{"text:label-followed-by", "listtab"},
                   {"text:list-tab-stop-position", points(indent + edge + texts::list_indent * level)},
                   {"fo:text-indent", points(-texts::list_indent)},
                   {"fo:margin-left", left}});
        xml.close().close();
    }
    xml.close();
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
