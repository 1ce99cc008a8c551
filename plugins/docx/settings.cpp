// Fonts and settings.
#include "common/office_theme.hpp"
#include "common/texts/looks.hpp"
#include "docx/language.hpp"
#include "docx/styles.hpp"

namespace verslag::docx {

using common::font_name;

namespace {

// Compatibility mode 15 is Word 2013 and later: without it Word opens the document as an old one.
constexpr std::string_view compatibility =
    "<w:compat><w:compatSetting w:name=\"compatibilityMode\" w:uri=\"http://schemas.microsoft.com/office/word\" w:val=\"15\"/>"
    "<w:compatSetting w:name=\"overrideTableStyleFontSizeAndJustification\" w:uri=\"http://schemas.microsoft.com/office/word\" "
    "w:val=\"1\"/><w:compatSetting w:name=\"enableOpenTypeFeatures\" w:uri=\"http://schemas.microsoft.com/office/word\" "
    "w:val=\"1\"/><w:compatSetting w:name=\"doNotFlipMirrorIndents\" w:uri=\"http://schemas.microsoft.com/office/word\" "
    "w:val=\"1\"/><w:compatSetting w:name=\"differentiateMultirowTableHeaders\" "
    "w:uri=\"http://schemas.microsoft.com/office/word\" w:val=\"1\"/></w:compat>";

}  // namespace

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
