#include "odt/styles.hpp"

namespace verslag::odt {
namespace {

// Carlito has the widths of Calibri, which Word puts in its place and which columns are measured by. It is smaller on its
// body than the fonts that house styles are thought out for.
constexpr std::string_view own_font = "Carlito";
constexpr double own_font_factor = 1.1, font_line = 1.22;

struct Maker {
    common::XmlWriter& xml;
    const HouseStyle& s;
    double size;  // of body text, points

    std::string size_of(double factor) const { return points(size * factor); }

    // Attributes as they stand in XML; the names are our own, so nothing needs escaping.
    void paragraph(const char* name, const char* shown, const char* parent, const std::string& layout, const std::string& look,
                   const char* more = "", const char* next = "")
    {
        xml.raw("<style:style style:name=\"").raw(name).raw("\"");
        if (*shown) xml.raw(" style:display-name=\"").raw(shown).raw("\"");
        xml.raw(" style:family=\"paragraph\"");
        if (*parent) xml.raw(" style:parent-style-name=\"").raw(parent).raw("\"");
        if (*next) xml.raw(" style:next-style-name=\"").raw(next).raw("\"");
        xml.raw(more).raw(">");
        if (!layout.empty()) xml.raw("<style:paragraph-properties ").raw(layout).raw("/>");
        if (!look.empty()) xml.raw("<style:text-properties ").raw(look).raw("/>");
        xml.raw("</style:style>");
    }
};

const char* const bold = "fo:font-weight=\"bold\" style:font-weight-asian=\"bold\" style:font-weight-complex=\"bold\"";
const char* const italic = "fo:font-style=\"italic\" style:font-style-asian=\"italic\" style:font-style-complex=\"italic\"";

std::string sized(const std::string& size)
{
    return "fo:font-size=\"" + size + "\" style:font-size-asian=\"" + size + "\" style:font-size-complex=\"" + size + "\"";
}
std::string inked(Rgb rgb) { return " fo:color=\"" + colour(rgb) + "\" "; }
std::string space(const std::string& before, const std::string& after)
{
    return "fo:margin-top=\"" + before + "\" fo:margin-bottom=\"" + after + "\"";
}

void write_headings(Maker& m)
{
    const auto& t = m.s.text;
    const auto look = [&](const HeadingStyle& h) { return sized(m.size_of(h.size)) + inked(h.color); };
    const auto gaps = [&](const HeadingStyle& h) { return space(m.size_of(h.before), m.size_of(h.after)); };
    m.paragraph(
        "Heading", "", "Standard", "fo:keep-with-next=\"always\" fo:keep-together=\"always\" fo:line-height=\"105%\"",
        std::string("style:font-name=\"Heading\" style:font-name-asian=\"Heading\" style:font-name-complex=\"Heading\" ") + bold,
        "", "Text_20_body");
    m.paragraph("Title", "", "Heading", gaps(t.title), look(t.title), "", "Subtitle");
    m.paragraph("Subtitle", "", "Standard", space("0pt", m.size_of(1.1)) + " fo:keep-together=\"always\"",
                sized(m.size_of(1.25)) + inked(m.s.colors.muted), "", "Text_20_body");
    for (std::uint32_t level = 1; level <= 6; ++level) {
        const auto& h = t.of_level(level + 1);
        const auto n = std::to_string(level);
        const auto outline = " style:default-outline-level=\"" + n + "\"";
        m.paragraph(("Heading_20_" + n).c_str(), ("Heading " + n).c_str(), "Heading", gaps(h),
                    look(h) + (level == 5 ? italic : ""), outline.c_str(), "Text_20_body");
    }
    m.paragraph("Contents_20_Heading", "Contents Heading", "Heading", gaps(t.heading_2), look(t.heading_2));
    m.paragraph("Contents_20_1", "Contents 1", "Standard", space("0pt", m.size_of(0.2)), "");
    m.paragraph("Contents_20_2", "Contents 2", "Contents_20_1", "fo:margin-left=\"18pt\"", "");
}

void write_text_styles(Maker& m)
{
    const auto& c = m.s.colors;
    const auto after = m.size_of(0.55);
    const auto frame = [&](const std::string& bar) {
        return space(m.size_of(0.6), m.size_of(0.6)) +
               " fo:margin-left=\"11.35pt\" fo:keep-together=\"always\" fo:background-color=\"" + colour(c.tint) +
               "\" fo:padding-left=\"8pt\" fo:padding-right=\"4pt\" fo:padding-top=\"3pt\" fo:padding-bottom=\"3pt\" " +
               "fo:border-left=\"" + bar + " solid " + colour(c.accent) +
               "\" fo:border-right=\"none\" fo:border-top=\"none\" fo:border-bottom=\"none\"";
    };
    m.paragraph("Text_20_body", "Text body", "Standard", space("0pt", after) + " fo:orphans=\"2\" fo:widows=\"2\"", "");
    m.paragraph("Summary", "", "Text_20_body", "", sized(m.size_of(1.08)) + inked(c.accent));
    m.paragraph("List_20_Contents", "List Contents", "Text_20_body", space("0pt", m.size_of(0.35)), "");
    m.paragraph("Quotations", "", "Text_20_body",
                "fo:margin-left=\"28.35pt\" fo:margin-right=\"28.35pt\" fo:padding-left=\"8pt\" fo:border-left=\"1.5pt solid " +
                    colour(c.quote_bar) + "\" fo:border-right=\"none\" fo:border-top=\"none\" fo:border-bottom=\"none\"",
                italic + inked(c.muted));
    m.paragraph("Decision", "", "Text_20_body", frame("2.5pt"), "");
    m.paragraph("Next_20_Decision", "Next Decision", "Decision", frame("2.25pt"), "");
    m.paragraph("Gap", "", "Text_20_body",
                "fo:margin-left=\"11.35pt\" fo:padding-left=\"8pt\" fo:border-left=\"1.5pt dashed " + colour(c.muted) +
                    "\" fo:border-right=\"none\" fo:border-top=\"none\" fo:border-bottom=\"none\"",
                italic + inked(c.muted));
    m.paragraph("Caption", "", "Standard", space(m.size_of(0.5), m.size_of(0.5)) + " fo:keep-together=\"always\"",
                italic + inked(c.muted) + sized(m.size_of(0.91)), " style:class=\"extra\"");
    m.paragraph("Figure", "", "Standard", space(m.size_of(0.7), m.size_of(0.3)) + " fo:line-height=\"100%\"", "", "", "Caption");
    m.paragraph("Figure_20_Text", "Figure Text", "Standard",
                space(m.size_of(0.9), m.size_of(0.9)) + " fo:keep-together=\"always\" fo:background-color=\"" + colour(c.pale) +
                    "\" fo:padding=\"6pt\" fo:border=\"0.5pt solid " + colour(c.rule) + "\"",
                inked(c.muted), "", "Caption");
    m.paragraph("Colophon", "", "Standard", space("0pt", m.size_of(0.2)), sized(m.size_of(0.82)) + inked(c.muted));
    m.paragraph("Table_20_Contents", "Table Contents", "Standard", "fo:line-height=\"105%\"", sized(m.size_of(0.91)));
    m.paragraph("Table_20_Heading", "Table Heading", "Table_20_Contents", "fo:keep-with-next=\"always\"",
                bold + inked(m.s.table.head_ink));
    m.paragraph("Row_20_Heading", "Row Heading", "Table_20_Contents", "", bold + inked(c.accent));
    const auto running = sized(m.size_of(0.82)) + inked(c.muted);
    m.paragraph("Header", "", "Standard", "fo:line-height=\"100%\"", running, " style:class=\"extra\"");
    m.paragraph("Footer", "", "Standard", "fo:line-height=\"100%\"", running, " style:class=\"extra\"");
}

void write_characters(Maker& m)
{
    const auto text = [&](const char* name, const char* shown, const std::string& look) {
        m.xml.raw("<style:style style:name=\"").raw(name).raw("\"");
        if (*shown) m.xml.raw(" style:display-name=\"").raw(shown).raw("\"");
        m.xml.raw(" style:family=\"text\"><style:text-properties ").raw(look).raw("/></style:style>");
    };
    const auto link =
        "style:text-underline-style=\"solid\" style:text-underline-width=\"auto\" "
        "style:text-underline-color=\"font-color\"" +
        inked(m.s.colors.link);
    text("Strong_20_Emphasis", "Strong Emphasis", bold);
    text("Emphasis", "", italic);
    text("Subscript", "", "style:text-position=\"sub 66%\"");
    text("Superscript", "", "style:text-position=\"super 66%\"");
    text("Internet_20_link", "Internet link", link);
    text("Visited_20_Internet_20_Link", "Visited Internet Link", link);
    text("Contents_20_Link", "Contents Link", "style:text-underline-style=\"none\"" + inked(m.s.colors.link));
    text("Bullet_20_Symbols", "Bullet Symbols", "fo:color=\"" + colour(m.s.colors.accent) + "\"");
}

void write_lists(Maker& m)
{
    const auto list = [&](const char* name, const char* shown, const char* format) {
        m.xml.open("text:list-style", {{"style:name", name}, {"style:display-name", shown}});
        for (int level = 1; level <= 10; ++level) {
            const auto n = std::to_string(level);
            if (*format)
                m.xml.open("text:list-level-style-number",
                           {{"text:level", n}, {"style:num-format", format}, {"style:num-suffix", "."}});
            else
                m.xml.open(
                    "text:list-level-style-bullet",
                    {{"text:level", n}, {"text:style-name", "Bullet_20_Symbols"}, {"text:bullet-char", level % 2 ? "•" : "–"}});
            m.xml.open("style:list-level-properties", {{"text:list-level-position-and-space-mode", "label-alignment"}});
            m.xml.empty("style:list-level-label-alignment", {{"text:label-followed-by", "listtab"},
                                                             {"text:list-tab-stop-position", points(18.0 * level)},
                                                             {"fo:text-indent", "-18pt"},
                                                             {"fo:margin-left", points(18.0 * level)}});
            m.xml.close().close();
        }
        m.xml.close();
    };
    m.xml.open("text:outline-style", {{"style:name", "Outline"}});
    for (int level = 1; level <= 10; ++level) {
        // num-format must be there, be it empty.
        const auto n = std::to_string(level);
        const bool numbered = m.s.text.numbers && level <= 3;
        m.xml.raw("<text:outline-level-style text:level=\"" + n + "\" style:num-format=\"" + (numbered ? "1" : "") + "\"" +
                  (numbered && level > 1 ? " text:display-levels=\"" + n + "\"" : "") + ">");
        m.xml.open("style:list-level-properties", {{"text:list-level-position-and-space-mode", "label-alignment"}});
        m.xml.empty("style:list-level-label-alignment", {{"text:label-followed-by", numbered ? "space" : "nothing"}});
        m.xml.close().raw("</text:outline-level-style>");
    }
    m.xml.close();
    list("List_20_1", "List 1", "");
    list("Numbering_20_1", "Numbering 1", "1");
    list("Letters", "Letters", "a");
}

}  // namespace

void write_fonts(common::XmlWriter& xml, const HouseStyle& s)
{
    const auto face = [&](const char* name, const FontFamily& family) {
        auto css = family.name.empty() ? std::string(own_font) : family.name;
        if (css.find(' ') != css.npos) css = "'" + css + "'";
        xml.empty("style:font-face", {{"style:name", name},
                                      {"svg:font-family", css},
                                      {"style:font-family-generic", "swiss"},
                                      {"style:font-pitch", "variable"}});
    };
    xml.open("office:font-face-decls");
    face("Body", s.text.body);
    face("Heading", s.text.heading.name.empty() ? s.text.body : s.text.heading);
    xml.close();
}

void write_named_styles(common::XmlWriter& xml, const HouseStyle& s, const std::string& lang)
{
    Maker m{xml, s, s.text.size * (s.text.body.name.empty() ? own_font_factor : 1)};
    std::string language;
    add_language(language, lang);
    const auto line = std::to_string(static_cast<int>(s.text.line_height / font_line * 100 + 0.5)) + "%";
    xml.raw(
        "<style:default-style style:family=\"paragraph\"><style:paragraph-properties style:writing-mode=\"page\" "
        "style:tab-stop-distance=\"36pt\"/><style:text-properties style:font-name=\"Body\" style:font-name-asian=\"Body\" "
        "style:font-name-complex=\"Body\" " +
        sized(m.size_of(1)) + inked(s.colors.ink) + language + "/></style:default-style>");
    xml.raw(
        "<style:default-style style:family=\"table\"><style:table-properties table:border-model=\"collapsing\"/>"
        "</style:default-style>");
    m.paragraph("Standard", "", "", "fo:line-height=\"" + line + "\"", "", " style:class=\"text\"");
    write_headings(m);
    write_text_styles(m);
    write_characters(m);
    xml.raw(
        "<style:style style:name=\"Graphics\" style:family=\"graphic\"><style:graphic-properties text:anchor-type=\"as-char\" "
        "style:vertical-pos=\"top\" style:vertical-rel=\"baseline\" fo:border=\"none\"/></style:style>");
    write_lists(m);
}

}  // namespace verslag::odt
