#include "docx/lists.hpp"

#include "common/texts/looks.hpp"

#include <algorithm>

namespace verslag::docx {
namespace {

constexpr int first_of_own = unnumbered + 1;
constexpr int indent = static_cast<int>(texts::list_indent * 20);

struct Definition {
    const char* format;
    const char* style;  // of its first level
    bool counts;
};
constexpr Definition definitions[] = {
    {"bullet", "ListBullet", false}, {"decimal", "ListNumber", true}, {"lowerLetter", "", true}};
constexpr const char* marks[] = {"•", "–", "▪"};

int definition_of(Marker marker) { return marker == Marker::bullet ? 0 : marker == Marker::number ? 1 : 2; }

void begin_definition(common::XmlWriter& xml, int number, const char* kind)
{
    const auto id = std::to_string(number);
    xml.open("w:abstractNum", {{"w:abstractNumId", id}});
    xml.empty("w:nsid", {{"w:val", "5E75A60" + id}});
    xml.empty("w:multiLevelType", {{"w:val", kind}});
    xml.empty("w:tmpl", {{"w:val", "5E75A70" + id}});
}

void define_lists(common::XmlWriter& xml, const HouseStyle& style)
{
    const auto bullet_ink = texts::hex(style.colors.accent);
    for (int d = 0; d < 3; ++d) {
        const auto& list = definitions[d];
        begin_definition(xml, d, "hybridMultilevel");
        for (unsigned level = 0; level < list_levels; ++level) {
            const auto n = std::to_string(level + 1);
            xml.open("w:lvl", {{"w:ilvl", std::to_string(level)}});
            xml.empty("w:start", {{"w:val", "1"}}).empty("w:numFmt", {{"w:val", list.format}});
            if (level == 0 && *list.style) xml.empty("w:pStyle", {{"w:val", list.style}});
            xml.empty("w:lvlText", {{"w:val", list.counts ? "%" + n + "." : marks[level % 3]}});
            xml.empty("w:lvlJc", {{"w:val", "left"}});
            xml.open("w:pPr").empty("w:ind", {{"w:left", std::to_string(indent * static_cast<int>(level + 1))},
                                              {"w:hanging", std::to_string(indent)}});
            xml.close();
            if (!list.counts) xml.open("w:rPr").empty("w:color", {{"w:val", bullet_ink}}).close();
            xml.close();
        }
        xml.close();
    }
}

// 1, 1.1, 1.1.1; each level belongs to the heading style of that level.
void define_headings(common::XmlWriter& xml)
{
    begin_definition(xml, 3, "multilevel");
    std::string text;
    for (unsigned level = 0; level < list_levels; ++level) {
        const auto n = std::to_string(level + 1);
        text += (level ? ".%" : "%") + n;
        xml.open("w:lvl", {{"w:ilvl", std::to_string(level)}});
        xml.empty("w:start", {{"w:val", "1"}}).empty("w:numFmt", {{"w:val", "decimal"}});
        if (level < 6) xml.empty("w:pStyle", {{"w:val", "Heading" + n}});
        xml.empty("w:suff", {{"w:val", "space"}}).empty("w:lvlText", {{"w:val", text}}).empty("w:lvlJc", {{"w:val", "left"}});
        xml.open("w:pPr").raw("<w:ind w:left=\"0\" w:firstLine=\"0\"/>").close().close();
    }
    xml.close();
}

// Of one level, and without a number.
void define_unnumbered(common::XmlWriter& xml)
{
    begin_definition(xml, 4, "singleLevel");
    xml.raw(
        "<w:lvl w:ilvl=\"0\"><w:start w:val=\"1\"/><w:numFmt w:val=\"none\"/><w:suff w:val=\"nothing\"/><w:lvlText w:val=\"\"/>");
    xml.raw("<w:lvlJc w:val=\"left\"/><w:pPr><w:ind w:left=\"0\" w:firstLine=\"0\"/></w:pPr></w:lvl>").close();
}

void use(common::XmlWriter& xml, int number, int definition)
{
    xml.open("w:num", {{"w:numId", std::to_string(number)}}).empty("w:abstractNumId", {{"w:val", std::to_string(definition)}});
}

}  // namespace

int Lists::begin(Marker marker, std::uint32_t start, std::uint32_t level)
{
    if (marker == Marker::bullet) return bullets;
    const std::uint32_t least = marker == Marker::letter ? 1 : 0;  // no letter stands for 0
    counted_.push_back({marker, std::clamp(start, least, largest_start), level});
    return first_of_own + static_cast<int>(counted_.size()) - 1;
}

std::string Lists::xml(const HouseStyle& style, bool numbered_headings) const
{
    common::XmlWriter xml;
    xml.open("w:numbering", {{"xmlns:w", "http://schemas.openxmlformats.org/wordprocessingml/2006/main"}});
    define_lists(xml, style);
    if (numbered_headings) define_headings(xml), define_unnumbered(xml);
    use(xml, bullets, 0), xml.close();
    use(xml, numbers, 1), xml.close();
    if (numbered_headings) use(xml, headings, 3), xml.close(), use(xml, unnumbered, 4), xml.close();
    for (std::size_t i = 0; i < counted_.size(); ++i) {
        use(xml, first_of_own + static_cast<int>(i), definition_of(counted_[i].marker));
        xml.open("w:lvlOverride", {{"w:ilvl", std::to_string(counted_[i].level)}});
        xml.empty("w:startOverride", {{"w:val", std::to_string(counted_[i].start)}}).close().close();
    }
    return xml.close().take();
}

}  // namespace verslag::docx
