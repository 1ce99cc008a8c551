// Theme, fonts and settings.
#include "common/texts/looks.hpp"
#include "docx/language.hpp"
#include "docx/styles.hpp"

namespace verslag::docx {
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

// Compatibility mode 15 is Word 2013 and later: without it Word opens the document as an old one.
constexpr std::string_view compatibility =
    "<w:compat><w:compatSetting w:name=\"compatibilityMode\" w:uri=\"http://schemas.microsoft.com/office/word\" w:val=\"15\"/>"
    "<w:compatSetting w:name=\"overrideTableStyleFontSizeAndJustification\" w:uri=\"http://schemas.microsoft.com/office/word\" "
    "w:val=\"1\"/><w:compatSetting w:name=\"enableOpenTypeFeatures\" w:uri=\"http://schemas.microsoft.com/office/word\" "
    "w:val=\"1\"/><w:compatSetting w:name=\"doNotFlipMirrorIndents\" w:uri=\"http://schemas.microsoft.com/office/word\" "
    "w:val=\"1\"/><w:compatSetting w:name=\"differentiateMultirowTableHeaders\" "
    "w:uri=\"http://schemas.microsoft.com/office/word\" w:val=\"1\"/></w:compat>";

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
    common::XmlWriter xml;
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

std::string font_table(const HouseStyle& s)
{
    common::XmlWriter xml;
    xml.open("w:fonts", {{"xmlns:w", "http://schemas.openxmlformats.org/wordprocessingml/2006/main"}});
    const auto font = [&](const std::string& name) {
        xml.open("w:font", {{"w:name", name}});
        // Where Calibri is missing, Carlito has the same widths.
        if (name == "Calibri") xml.raw("<w:altName w:val=\"Carlito\"/><w:panose1 w:val=\"020F0502020204030204\"/>");
        xml.raw("<w:charset w:val=\"00\"/>")
            .raw(name == "Calibri" ? "<w:family w:val=\"swiss\"/>" : "<w:family w:val=\"auto\"/>");
        xml.raw("<w:pitch w:val=\"variable\"/>").close();
    };
    const auto body = font_name(s.text.body), heading = font_name(texts::heading_family(s));
    font(body);
    if (heading != body) font(heading);
    return xml.close().take();
}

std::string settings(const Writer& w)
{
    common::XmlWriter xml;
    xml.open("w:settings", {{"xmlns:w", "http://schemas.openxmlformats.org/wordprocessingml/2006/main"}});
    xml.raw("<w:zoom w:percent=\"100\"/><w:defaultTabStop w:val=\"709\"/><w:characterSpacingControl w:val=\"doNotCompress\"/>");
    xml.raw("<w:footnotePr><w:footnote w:id=\"-1\"/><w:footnote w:id=\"0\"/></w:footnotePr>").raw(compatibility);
    const auto lang = w.text(w.document.properties.lang);
    xml.raw(language_element("w:themeFontLang", lang.empty() ? "nl" : lang));
    xml.raw(
        "<w:clrSchemeMapping w:bg1=\"light1\" w:t1=\"dark1\" w:bg2=\"light2\" w:t2=\"dark2\" w:accent1=\"accent1\" "
        "w:accent2=\"accent2\" w:accent3=\"accent3\" w:accent4=\"accent4\" w:accent5=\"accent5\" w:accent6=\"accent6\" "
        "w:hyperlink=\"hyperlink\" w:followedHyperlink=\"followedHyperlink\"/>");
    return xml.raw("<w:decimalSymbol w:val=\",\"/><w:listSeparator w:val=\";\"/>").close().take();
}

}  // namespace verslag::docx
