#include "odt/styles.hpp"

#include <cmath>

namespace verslag::odt {
namespace {

using texts::Look;
using texts::Style;

constexpr std::string_view own_font = "Carlito";  // Word puts Calibri in its place

struct Known {
    Style style;
    const char* name;
    const char* shown;
    const char* parent;
    const char* next;
    const char* kind = "text";  // style:class
};
constexpr Known known[] = {
    {Style::body, "Text_20_body", "Text body", "Standard", ""},
    {Style::title, "Title", "", "Heading", "Subtitle", "chapter"},
    {Style::subtitle, "Subtitle", "", "Standard", "Text_20_body", "chapter"},
    {Style::heading_1, "Heading_20_1", "Heading 1", "Heading", "Text_20_body"},
    {Style::heading_2, "Heading_20_2", "Heading 2", "Heading", "Text_20_body"},
    {Style::heading_3, "Heading_20_3", "Heading 3", "Heading", "Text_20_body"},
    {Style::heading_4, "Heading_20_4", "Heading 4", "Heading", "Text_20_body"},
    {Style::heading_5, "Heading_20_5", "Heading 5", "Heading", "Text_20_body"},
    {Style::heading_6, "Heading_20_6", "Heading 6", "Heading", "Text_20_body"},
    {Style::contents_title, "Contents_20_Heading", "Contents Heading", "Heading", "", "index"},
    {Style::contents_1, "Contents_20_1", "Contents 1", "Standard", "", "index"},
    {Style::contents_2, "Contents_20_2", "Contents 2", "Standard", "", "index"},
    {Style::summary, "Summary", "", "Text_20_body", ""},
    {Style::fact, "Meeting_20_Fact", "Meeting Fact", "Standard", ""},
    {Style::list, "List_20_Contents", "List Contents", "Text_20_body", "", "list"},
    {Style::quote, "Quotations", "", "Text_20_body", ""},
    {Style::decision, "Decision", "", "Text_20_body", ""},
    {Style::next_decision, "Next_20_Decision", "Next Decision", "Decision", ""},
    {Style::gap, "Gap", "", "Text_20_body", "Text_20_body"},
    {Style::caption, "Caption", "", "Standard", "", "extra"},
    {Style::figure, "Figure", "", "Standard", "Caption", "extra"},
    {Style::figure_text, "Figure_20_Text", "Figure Text", "Standard", "Caption", "extra"},
    {Style::colophon, "Colophon", "", "Standard", "", "extra"},
    {Style::table_text, "Table_20_Contents", "Table Contents", "Standard", "", "extra"},
    {Style::table_head, "Table_20_Heading", "Table Heading", "Table_20_Contents", "", "extra"},
    {Style::row_name, "Row_20_Heading", "Row Heading", "Table_20_Contents", "", "extra"},
    {Style::header, "Header", "", "Standard", "", "extra"},
    {Style::footer, "Footer", "", "Standard", "", "extra"},
    {Style::note, "Footnote", "", "Standard", "", "extra"},
};

const char* const bold = " fo:font-weight=\"bold\" style:font-weight-asian=\"bold\" style:font-weight-complex=\"bold\"";
const char* const italic = " fo:font-style=\"italic\" style:font-style-asian=\"italic\" style:font-style-complex=\"italic\"";
const char* const display = " style:font-name=\"Heading\" style:font-name-asian=\"Heading\" style:font-name-complex=\"Heading\"";

std::string attribute(const char* name, const std::string& value) { return std::string(" ") + name + "=\"" + value + "\""; }

std::string sized(double size)
{
    const auto p = points(size);
    return attribute("fo:font-size", p) + attribute("style:font-size-asian", p) + attribute("style:font-size-complex", p);
}

std::string inked(Rgb rgb) { return attribute("fo:color", colour(rgb)); }

// The frame of what is set off.
std::string framed(const Look& look)
{
    std::string out;
    if (look.ground) out += attribute("fo:background-color", colour(*look.ground));
    if (look.box.width > 0)
        return out + attribute("fo:border", points(look.box.width) + " solid " + colour(look.box.color)) +
               attribute("fo:padding", points(look.padding));
    if (look.below.width > 0)
        out += attribute("fo:border-bottom", points(look.below.width) + " solid " + colour(look.below.color)) +
               " fo:border-left=\"none\" fo:border-right=\"none\" fo:border-top=\"none\" fo:padding-bottom=\"2pt\" "
               "style:join-border=\"false\"";
    if (look.bar.width <= 0) return out;
    out += attribute("fo:border-left",
                     points(look.bar.width) + (look.bar.dashed ? " dashed " : " solid ") + colour(look.bar.color)) +
           attribute("fo:padding-left", points(texts::frame_indent - look.bar.width));
    out += " fo:border-right=\"none\" fo:border-top=\"none\" fo:border-bottom=\"none\"";
    if (look.padding > 0)
        out += attribute("fo:padding-top", points(look.padding)) + attribute("fo:padding-bottom", points(look.padding)) +
               " fo:padding-right=\"4pt\"";
    return out;
}

// Attributes as they stand in XML; the names are our own, so nothing needs escaping.
std::string layout(const Look& look)
{
    std::string out = attribute("fo:margin-top", points(look.before)) + attribute("fo:margin-bottom", points(look.after)) +
                      attribute("fo:line-height", std::to_string(std::lround(look.leading * 100)) + "%");
    if (look.left > 0) out += attribute("fo:margin-left", points(left_edge(look)));
    if (look.hanging > 0) out += attribute("fo:text-indent", points(-look.hanging));
    if (look.right > 0) out += attribute("fo:margin-right", points(look.right));
    if (look.keep_next) out += " fo:keep-with-next=\"always\"";
    out += look.keep_together ? " fo:keep-together=\"always\"" : " fo:orphans=\"2\" fo:widows=\"2\"";
    return out + framed(look);
}

std::string letters(const Look& look)
{
    return (look.display ? display : "") + sized(look.size) + inked(look.ink) + (look.bold ? bold : "") +
           (look.italic ? italic : "");
}

void write_paragraph_style(common::XmlWriter& xml, const Writer& w, const Known& k)
{
    const Look& look = w.looks.of(k.style);
    xml.open("style:style", {{"style:name", k.name},
                             {"style:display-name", k.shown},
                             {"style:family", "paragraph"},
                             {"style:parent-style-name", k.parent},
                             {"style:next-style-name", k.next},
                             {"style:default-outline-level", look.outline ? std::to_string(look.outline) : ""},
                             {"style:class", k.kind}});
    xml.raw("<style:paragraph-properties").raw(layout(look)).raw(">");
    if (k.style == Style::contents_1 || k.style == Style::contents_2) {
        // Counted from the paragraph's indent.
        const auto right = points(texts::text_width(w.style) - look.left);
        xml.open("style:tab-stops");
        xml.empty(
            "style:tab-stop",
            {{"style:position", right}, {"style:type", "right"}, {"style:leader-style", "dotted"}, {"style:leader-text", "."}});
        xml.close();
    }
    if (look.hanging > 0)  // counted from the paragraph's indent
        xml.open("style:tab-stops").empty("style:tab-stop", {{"style:position", points(0)}}).close();
    xml.raw("</style:paragraph-properties><style:text-properties").raw(letters(look)).raw("/>").close();
}

void write_characters(common::XmlWriter& xml, const Palette& c)
{
    const auto text = [&](const char* name, const char* shown, const std::string& look) {
        xml.open("style:style", {{"style:name", name}, {"style:display-name", shown}, {"style:family", "text"}});
        xml.raw("<style:text-properties").raw(look).raw("/>").close();
    };
    const auto link =
        " style:text-underline-style=\"solid\" style:text-underline-width=\"auto\" "
        "style:text-underline-color=\"font-color\"" +
        inked(c.link);
    text("Strong_20_Emphasis", "Strong Emphasis", bold);
    text("Emphasis", "", italic);
    text("Subscript", "", " style:text-position=\"sub 66%\"");
    text("Superscript", "", " style:text-position=\"super 66%\"");
    text("Internet_20_link", "Internet link", link);
    text("Visited_20_Internet_20_Link", "Visited Internet Link", link);
    text("Contents_20_Link", "Contents Link", " style:text-underline-style=\"none\"" + inked(c.ink));
    text("Bullet_20_Symbols", "Bullet Symbols", inked(c.accent));
    text("Footnote_20_Symbol", "Footnote Symbol", " style:text-position=\"super 66%\"");
    text("Footnote_20_anchor", "Footnote anchor", " style:text-position=\"super 66%\"");
}

void write_outline(common::XmlWriter& xml, bool numbered)
{
    xml.open("text:outline-style", {{"style:name", "Outline"}});
    for (int level = 1; level <= 10; ++level) {
        // num-format must be there, be it empty.
        const auto n = std::to_string(level);
        const bool counts = numbered && level <= 6;
        xml.raw("<text:outline-level-style text:level=\"" + n + "\" style:num-format=\"" + (counts ? "1" : "") + "\"" +
                (counts && level > 1 ? " text:display-levels=\"" + n + "\"" : "") + ">");
        xml.open("style:list-level-properties", {{"text:list-level-position-and-space-mode", "label-alignment"}});
        xml.empty("style:list-level-label-alignment", {{"text:label-followed-by", counts ? "space" : "nothing"}});
        xml.close().raw("</text:outline-level-style>");
    }
    xml.close();
}

}  // namespace

std::string_view style_name(Style style)
{
    for (const Known& k : known)
        if (k.style == style) return k.name;
    return "Standard";
}

double left_edge(const Look& look)
{
    if (look.bar.width > 0) return look.left - texts::frame_indent;
    return look.box.width > 0 ? std::max(0.0, look.left - look.padding - look.box.width) : look.left;
}

void write_fonts(common::XmlWriter& xml, const HouseStyle& s)
{
    const auto face = [&](const char* name, const FontFamily& family) {
        auto css = family.name.empty() ? std::string(own_font) : family.name;
        const bool own = family.name.empty();
        if (css.find(' ') != css.npos) css = "'" + css + "'";
        xml.empty("style:font-face", {{"style:name", name},
                                      {"svg:font-family", css},
                                      {"style:font-family-generic", own ? "swiss" : ""},
                                      {"style:font-pitch", "variable"}});
    };
    xml.open("office:font-face-decls");
    face("Body", s.text.body);
    face("Heading", texts::heading_family(s));
    xml.close();
}

void write_named_styles(common::XmlWriter& xml, const Writer& w)
{
    const auto& body = w.looks.of(Style::body);
    std::string language;
    add_language(language, w.text(w.document.properties.lang));
    xml.raw(
        "<style:default-style style:family=\"paragraph\"><style:paragraph-properties style:writing-mode=\"page\" "
        "style:tab-stop-distance=\"36pt\"/><style:text-properties style:font-name=\"Body\" style:font-name-asian=\"Body\" "
        "style:font-name-complex=\"Body\"" +
        sized(body.size) + inked(body.ink) + language + "/></style:default-style>");
    xml.raw(
        "<style:default-style style:family=\"table\"><style:table-properties table:border-model=\"collapsing\"/>"
        "</style:default-style>");
    xml.raw("<style:style style:name=\"Standard\" style:family=\"paragraph\" style:class=\"text\"/>");
    xml.raw(std::string("<style:style style:name=\"Heading\" style:family=\"paragraph\" style:parent-style-name=\"Standard\" "
                        "style:next-style-name=\"Text_20_body\" style:class=\"text\"><style:paragraph-properties "
                        "fo:keep-with-next=\"always\"/><style:text-properties") +
            display + bold + "/></style:style>");
    for (const Known& k : known) write_paragraph_style(xml, w, k);
    write_characters(xml, w.style.colors);
    xml.raw(
        "<style:style style:name=\"Graphics\" style:family=\"graphic\"><style:graphic-properties text:anchor-type=\"as-char\" "
        "style:vertical-pos=\"top\" style:vertical-rel=\"baseline\" fo:border=\"none\"/></style:style>");
    write_outline(xml, w.numbered);
    write_list_style(xml, "List_20_1", "List 1", Marker::bullet);
    write_list_style(xml, "Numbering_20_1", "Numbering 1", Marker::number);
    write_list_style(xml, "Letters", "Letters", Marker::letter);
    xml.empty("text:notes-configuration", {{"text:note-class", "footnote"},
                                           {"text:default-style-name", "Footnote"},
                                           {"text:citation-style-name", "Footnote_20_Symbol"},
                                           {"text:citation-body-style-name", "Footnote_20_anchor"},
                                           {"style:num-format", "1"},
                                           {"style:num-suffix", " "},
                                           {"text:start-value", "0"},
                                           {"text:footnotes-position", "page"},
                                           {"text:start-numbering-at", "document"}});
}

}  // namespace verslag::odt
