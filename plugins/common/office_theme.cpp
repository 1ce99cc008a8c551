#include "common/office_theme.hpp"

#include "common/texts/looks.hpp"
#include "common/xml_writer.hpp"

namespace verslag::common {
namespace {

// Fills, lines and effects, of which a theme must have three each; none are used.
constexpr std::string_view formats =
    "<a:fmtScheme name=\"Verslag\"><a:fillStyleLst><a:solidFill><a:schemeClr "
    "val=\"phClr\"/></a:solidFill><a:solidFill><a:schemeClr "
    "val=\"phClr\"/></a:solidFill><a:solidFill><a:schemeClr val=\"phClr\"/></a:solidFill></a:fillStyleLst><a:lnStyleLst><a:ln "
    "w=\"6350\"><a:solidFill><a:schemeClr val=\"phClr\"/></a:solidFill></a:ln><a:ln w=\"12700\"><a:solidFill><a:schemeClr "
    "val=\"phClr\"/></a:solidFill></a:ln><a:ln w=\"19050\"><a:solidFill><a:schemeClr val=\"phClr\"/></a:solidFill></a:ln>"
    "</a:lnStyleLst><a:effectStyleLst><a:effectStyle><a:effectLst/></a:effectStyle><a:effectStyle><a:effectLst/></a:effectStyle>"
    "<a:effectStyle><a:effectLst/></a:effectStyle></a:effectStyleLst><a:bgFillStyleLst><a:solidFill><a:schemeClr val=\"phClr\"/>"
    "</a:solidFill><a:solidFill><a:schemeClr val=\"phClr\"/></a:solidFill><a:solidFill><a:schemeClr val=\"phClr\"/></a:solidFill>"
    "</a:bgFillStyleLst></a:fmtScheme>";

}  // namespace

std::string font_name(const FontFamily& family) { return family.name.empty() ? "Calibri" : family.name; }

std::string theme(const HouseStyle& s)
{
    const auto& c = s.colors;
    const std::pair<const char*, Rgb> colors[] = {{"a:dk1", c.ink},          {"a:lt1", 0xFFFFFF},       {"a:dk2", c.muted},
                                                  {"a:lt2", c.tint},         {"a:accent1", c.accent},   {"a:accent2", c.series_2},
                                                  {"a:accent3", c.series_3}, {"a:accent4", c.series_4}, {"a:accent5", c.series_5},
                                                  {"a:accent6", c.series_6}, {"a:hlink", c.link},       {"a:folHlink", c.link}};
    const auto name = s.name.empty() ? std::string("Verslag") : s.name;
    XmlWriter xml;
    xml.open("a:theme", {{"xmlns:a", "http://schemas.openxmlformats.org/drawingml/2006/main"}, {"name", name}});
    xml.open("a:themeElements").open("a:clrScheme", {{"name", name}});
    for (const auto& [element, color] : colors) xml.open(element).empty("a:srgbClr", {{"val", texts::hex(color)}}).close();
    xml.close().open("a:fontScheme", {{"name", name}});
    const auto font = [&](const char* element, const FontFamily& family) {
        xml.open(element).empty("a:latin", {{"typeface", font_name(family)}});
        xml.raw("<a:ea typeface=\"\"/><a:cs typeface=\"\"/>").close();
    };
    font("a:majorFont", texts::heading_family(s));
    font("a:minorFont", s.text.body);
    return xml.close().raw(formats).close().close().take();
}

}  // namespace verslag::common
