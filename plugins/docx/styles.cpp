// word/styles.xml. Built-in styles go by the names that Word knows them by in every language, so that its navigation pane, its
// contents and its style gallery find them.
//
// Bold in a table style, a paragraph style and a character style cancel each other out in Word. So table styles are never bold
// here, and text in a bold paragraph style never gets the style Strong.
#include "docx/styles.hpp"

#include "common/texts/walk.hpp"
#include "docx/language.hpp"

namespace verslag::docx {
namespace {

using texts::Look;
using texts::Style;

struct Known {
    Style style;
    const char* id;
    const char* name;
    const char* next;  // what a new paragraph behind it gets; empty: the same
    int priority;      // place in Word's gallery
    bool own = false;  // not one of Word's
    bool shown = true;
};
constexpr Known known[] = {
    {Style::title, "Title", "Title", "Subtitle", 10},
    {Style::subtitle, "Subtitle", "Subtitle", "Normal", 11},
    {Style::heading_1, "Heading1", "heading 1", "Normal", 9},
    {Style::heading_2, "Heading2", "heading 2", "Normal", 9},
    {Style::heading_3, "Heading3", "heading 3", "Normal", 9},
    {Style::heading_4, "Heading4", "heading 4", "Normal", 9},
    {Style::heading_5, "Heading5", "heading 5", "Normal", 9},
    {Style::heading_6, "Heading6", "heading 6", "Normal", 9},
    {Style::contents_title, "TOCHeading", "TOC Heading", "Normal", 39},
    {Style::contents_1, "TOC1", "toc 1", "Normal", 39, false, false},
    {Style::contents_2, "TOC2", "toc 2", "Normal", 39, false, false},
    {Style::summary, "Summary", "Summary", "Normal", 12, true},
    {Style::fact, "MeetingFact", "Meeting Fact", "", 13, true},
    {Style::list, "ListBullet", "List Bullet", "", 20},
    {Style::list, "ListNumber", "List Number", "", 20},
    {Style::list, "ListContinue", "List Continue", "", 20, false, false},
    {Style::quote, "Quote", "Quote", "", 29},
    {Style::decision, "Decision", "Decision", "", 21, true},
    {Style::next_decision, "NextDecision", "Next Decision", "", 21, true, false},
    {Style::gap, "Gap", "Gap", "Normal", 22, true},
    {Style::caption, "Caption", "caption", "Normal", 35},
    {Style::figure, "Figure", "Figure", "Caption", 34, true, false},
    {Style::figure_text, "FigureText", "Figure Text", "Caption", 34, true, false},
    {Style::colophon, "Colophon", "Colophon", "", 40, true},
    {Style::table_text, "TableText", "Table Text", "", 30, true},
    {Style::table_head, "TableHeading", "Table Heading", "", 30, true},
    {Style::row_name, "RowHeading", "Row Heading", "", 30, true},
    {Style::header, "Header", "header", "", 99, false, false},
    {Style::footer, "Footer", "footer", "", 99, false, false},
    {Style::note, "FootnoteText", "footnote text", "", 99, false, false},
};

std::string value(std::string_view element, long long number)
{
    return std::string("<").append(element).append(" w:val=\"").append(std::to_string(number)).append("\"/>");
}

// A colour of the theme goes by its name, so that it follows when somebody changes the theme.
std::string color_attributes(const Palette& p, Rgb rgb)
{
    const char* name = rgb == p.accent  ? "accent1"
                       : rgb == p.ink   ? "text1"
                       : rgb == p.muted ? "text2"
                       : rgb == p.link  ? "hyperlink"
                                        : nullptr;
    auto out = " w:val=\"" + texts::hex(rgb) + "\"";
    if (name) out.append(" w:themeColor=\"").append(name).append("\"");
    return out;
}

std::string line(const char* side, const char* kind, double width, int space, Rgb color)
{
    const auto eighths = std::max(2, static_cast<int>(width * 8 + 0.5));
    return std::string("<w:") + side + " w:val=\"" + kind + "\" w:sz=\"" + std::to_string(eighths) + "\" w:space=\"" +
           std::to_string(space) + "\" w:color=\"" + texts::hex(color) + "\"/>";
}

// The space inside of a frame belongs to lines of its ground's colour: Word dyes no more than lies within lines.
std::string borders(const Look& look)
{
    std::string out;
    const int pad = static_cast<int>(look.padding + 0.5);
    if (look.box.width > 0) {
        for (const char* side : {"top", "left", "bottom", "right"})
            out += line(side, "single", look.box.width, pad, look.box.color);
    } else if (look.bar.width > 0) {
        if (look.ground) out += line("top", "single", 0.5, pad, *look.ground);
        out += line("left", look.bar.dashed ? "dashed" : "single", look.bar.width, static_cast<int>(texts::frame_padding),
                    look.bar.color);
        if (look.ground) out += line("bottom", "single", 0.5, pad, *look.ground);
    }
    if (look.below.width > 0)
        for (const char* side : {"bottom", "between"}) out += line(side, "single", look.below.width, 2, look.below.color);
    return out.empty() ? out : "<w:pBdr>" + out + "</w:pBdr>";
}

struct Maker {
    const Writer& w;
    common::XmlWriter xml{};

    const Palette& colors() const { return w.style.colors; }
    std::string ink(Rgb rgb) const { return "<w:color" + color_attributes(colors(), rgb) + "/>"; }
    int half_points(double points) const { return static_cast<int>(points * 2 + 0.5); }

    void paragraph(const Known&);
    void layout(const Known&, const Look&);
    void letters(const Look&);
    void character(const char* id, const char* name, int priority, const std::string& look, bool hidden = false);
    void tables();
    void table();
    void defaults();
};

// Both halves stand in the order that the schema wants.
void Maker::layout(const Known& k, const Look& look)
{
    const auto id = std::string_view(k.id);
    if (look.keep_next) xml.raw("<w:keepNext/>");
    if (look.keep_together) xml.raw("<w:keepLines/>");
    if (id == "ListBullet") xml.raw("<w:numPr>" + value("w:numId", bullets) + "</w:numPr>");
    if (id == "ListNumber") xml.raw("<w:numPr>" + value("w:numId", numbers) + "</w:numPr>");
    if (look.outline && w.numbered)
        xml.raw("<w:numPr>" + value("w:ilvl", look.outline - 1) + value("w:numId", headings) + "</w:numPr>");
    if (k.style == Style::footer && w.style.footer.rule)
        xml.raw("<w:pBdr>" + line("top", "single", 0.5, 6, colors().rule) + "</w:pBdr>");
    else if (k.style == Style::header && w.style.header.rule)
        xml.raw("<w:pBdr>" + line("bottom", "single", 0.5, 4, colors().rule) + "</w:pBdr>");
    else xml.raw(borders(look));
    if (look.ground) xml.raw("<w:shd w:val=\"clear\" w:color=\"auto\" w:fill=\"" + texts::hex(*look.ground) + "\"/>");
    const auto width = twips(texts::text_width(w.style));
    const auto tab = [](const char* kind, int at, const char* leader = "") {
        return std::string("<w:tab w:val=\"") + kind + "\"" + leader + " w:pos=\"" + std::to_string(at) + "\"/>";
    };
    if (k.style == Style::header || k.style == Style::footer) {
        const auto& line = k.style == Style::header ? w.style.header : w.style.footer;
        xml.raw("<w:tabs>" + (line.centre.empty() ? std::string() : tab("center", width / 2)) + tab("right", width) +
                "</w:tabs>");
    }
    if (k.style == Style::contents_1 || k.style == Style::contents_2)
        xml.raw("<w:tabs>" + tab("right", width, " w:leader=\"dot\"") + "</w:tabs>");
    if (look.hanging > 0) xml.raw("<w:tabs>" + tab("left", twips(look.left)) + "</w:tabs>");
    if (look.display || look.style == Style::table_head) xml.raw("<w:suppressAutoHyphens/>");
    xml.raw("<w:spacing w:before=\"" + std::to_string(twips(look.before)) + "\" w:after=\"" + std::to_string(twips(look.after)) +
            "\" w:line=\"" + std::to_string(static_cast<int>(look.leading * 240 + 0.5)) + "\" w:lineRule=\"auto\"/>");
    const double left = id == "ListContinue" ? texts::list_indent : look.left;
    if (left > 0 || look.right > 0)
        xml.raw("<w:ind w:left=\"" + std::to_string(twips(left)) + "\" w:right=\"" + std::to_string(twips(look.right)) +
                (look.hanging > 0 ? "\" w:hanging=\"" + std::to_string(twips(look.hanging)) : "") + "\"/>");
    if (look.outline) xml.raw(value("w:outlineLvl", look.outline - 1));
}

void Maker::letters(const Look& look)
{
    if (look.display)
        xml.raw(
            "<w:rFonts w:asciiTheme=\"majorHAnsi\" w:eastAsiaTheme=\"majorEastAsia\" w:hAnsiTheme=\"majorHAnsi\" "
            "w:cstheme=\"majorBidi\"/>");
    if (look.bold) xml.raw("<w:b/><w:bCs/>");
    if (look.italic) xml.raw("<w:i/><w:iCs/>");
    xml.raw(ink(look.ink) + value("w:sz", half_points(look.size)) + value("w:szCs", half_points(look.size)));
}

void Maker::paragraph(const Known& k)
{
    const Look& look = w.looks.of(k.style);
    xml.raw("<w:style w:type=\"paragraph\"").raw(k.own ? " w:customStyle=\"1\"" : "").raw(" w:styleId=\"").raw(k.id).raw("\">");
    xml.raw("<w:name w:val=\"").raw(k.name).raw("\"/><w:basedOn w:val=\"Normal\"/>");
    if (*k.next) xml.raw("<w:next w:val=\"").raw(k.next).raw("\"/>");
    xml.raw(value("w:uiPriority", k.priority)).raw(k.own ? "" : "<w:unhideWhenUsed/>").raw(k.shown ? "<w:qFormat/>" : "");
    xml.raw("<w:pPr>");
    layout(k, look);
    xml.raw("</w:pPr><w:rPr>");
    letters(look);
    xml.raw("</w:rPr></w:style>");
}

void Maker::character(const char* id, const char* name, int priority, const std::string& look, bool hidden)
{
    xml.raw("<w:style w:type=\"character\" w:styleId=\"").raw(id).raw("\"><w:name w:val=\"").raw(name).raw("\"/>");
    xml.raw(value("w:uiPriority", priority)).raw(hidden ? "<w:unhideWhenUsed/>" : "<w:qFormat/>");
    xml.raw("<w:rPr>" + look + "</w:rPr></w:style>");
}

void Maker::table()
{
    const auto& t = w.style.table;
    const auto& c = colors();
    const auto thin = [&](const char* side, bool there) {
        return there ? line(side, "single", 0.5, 0, c.rule) : std::string("<w:") + side + " w:val=\"nil\"/>";
    };
    const auto strong = [&](const char* side) { return line(side, "single", 1, 0, c.accent); };
    const bool grid = t.rules == TableRules::grid;
    const auto margin = [](const char* side, int width) {
        return std::string("<w:") + side + " w:w=\"" + std::to_string(width) + "\" w:type=\"dxa\"/>";
    };
    xml.raw("<w:style w:type=\"table\" w:customStyle=\"1\" w:styleId=\"MeetingTable\"><w:name w:val=\"Meeting Table\"/>");
    xml.raw("<w:basedOn w:val=\"TableNormal\"/><w:uiPriority w:val=\"31\"/><w:qFormat/>");
    xml.raw("<w:tblPr><w:tblStyleRowBandSize w:val=\"1\"/><w:tblBorders>");
    xml.raw(strong("top")).raw(thin("left", grid));
    xml.raw(strong("bottom")).raw(thin("right", grid));
    xml.raw(thin("insideH", t.rules != TableRules::none)).raw(thin("insideV", grid)).raw("</w:tblBorders><w:tblCellMar>");
    xml.raw(margin("top", 40) + margin("left", 85) + margin("bottom", 40) + margin("right", 85));
    xml.raw("</w:tblCellMar></w:tblPr>");
    xml.raw("<w:tblStylePr w:type=\"firstRow\"><w:tblPr/><w:tcPr><w:tcBorders>" + strong("bottom") + "</w:tcBorders>");
    if (t.head == TableHead::filled)
        xml.raw("<w:shd w:val=\"clear\" w:color=\"auto\" w:fill=\"" + texts::hex(t.head_ground) + "\"/>");
    xml.raw("<w:vAlign w:val=\"bottom\"/></w:tcPr></w:tblStylePr>");
    if (t.banded)
        xml.raw("<w:tblStylePr w:type=\"band2Horz\"><w:tblPr/><w:tcPr><w:shd w:val=\"clear\" w:color=\"auto\" w:fill=\"" +
                texts::hex(t.band_ground) + "\"/></w:tcPr></w:tblStylePr>");
    xml.raw("</w:style>");
}

void Maker::tables()
{
    xml.raw(
        "<w:style w:type=\"paragraph\" w:customStyle=\"1\" w:styleId=\"AfterTable\"><w:name w:val=\"After Table\"/><w:basedOn "
        "w:val=\"Normal\"/><w:uiPriority w:val=\"99\"/><w:semiHidden/><w:pPr><w:spacing w:after=\"0\" w:line=\"120\" "
        "w:lineRule=\"exact\"/></w:pPr><w:rPr><w:sz w:val=\"8\"/><w:szCs w:val=\"8\"/></w:rPr></w:style>");
    table();
}

void Maker::defaults()
{
    const auto& body = w.looks.of(Style::body);
    xml.raw(
        "<w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:asciiTheme=\"minorHAnsi\" w:eastAsiaTheme=\"minorEastAsia\" "
        "w:hAnsiTheme=\"minorHAnsi\" w:cstheme=\"minorBidi\"/>");
    xml.raw(ink(body.ink) + value("w:sz", half_points(body.size)) + value("w:szCs", half_points(body.size)));
    const auto lang = w.text(w.document.properties.lang);
    xml.raw(language_element("w:lang", lang)).raw("</w:rPr></w:rPrDefault><w:pPrDefault><w:pPr>");
    xml.raw("<w:spacing w:after=\"" + std::to_string(twips(body.after)) + "\" w:line=\"" +
            std::to_string(static_cast<int>(body.leading * 240 + 0.5)) + "\" w:lineRule=\"auto\"/>");
    xml.raw("</w:pPr></w:pPrDefault></w:docDefaults>");
    // Built-in styles that are not used here stay out of the reader's way until they are.
    xml.raw(
        "<w:latentStyles w:defLockedState=\"0\" w:defUIPriority=\"99\" w:defSemiHidden=\"1\" w:defUnhideWhenUsed=\"1\" "
        "w:defQFormat=\"0\" w:count=\"376\"/>");
    xml.raw(
        "<w:style w:type=\"paragraph\" w:default=\"1\" w:styleId=\"Normal\"><w:name w:val=\"Normal\"/><w:qFormat/></w:style>");
    xml.raw(
        "<w:style w:type=\"character\" w:default=\"1\" w:styleId=\"DefaultParagraphFont\"><w:name w:val=\"Default Paragraph "
        "Font\"/><w:uiPriority w:val=\"1\"/><w:semiHidden/><w:unhideWhenUsed/></w:style>");
    xml.raw(
        "<w:style w:type=\"table\" w:default=\"1\" w:styleId=\"TableNormal\"><w:name w:val=\"Normal Table\"/><w:uiPriority "
        "w:val=\"99\"/><w:semiHidden/><w:unhideWhenUsed/><w:tblPr><w:tblInd w:w=\"0\" w:type=\"dxa\"/><w:tblCellMar><w:top "
        "w:w=\"0\" w:type=\"dxa\"/><w:left w:w=\"108\" w:type=\"dxa\"/><w:bottom w:w=\"0\" w:type=\"dxa\"/><w:right "
        "w:w=\"108\" w:type=\"dxa\"/></w:tblCellMar></w:tblPr></w:style>");
    xml.raw(
        "<w:style w:type=\"numbering\" w:default=\"1\" w:styleId=\"NoList\"><w:name w:val=\"No List\"/><w:uiPriority "
        "w:val=\"99\"/><w:semiHidden/><w:unhideWhenUsed/></w:style>");
}

}  // namespace

std::string_view style_id(Style style)
{
    if (style == Style::body) return {};
    for (const Known& k : known)
        if (k.style == style) return k.id;
    return {};
}

std::string styles(const Writer& w)
{
    Maker m{w};
    m.xml.open("w:styles", {{"xmlns:w", "http://schemas.openxmlformats.org/wordprocessingml/2006/main"}});
    m.defaults();
    for (const Known& k : known) m.paragraph(k);
    const auto link = m.ink(w.style.colors.link) + "<w:u w:val=\"single\"/>";
    m.character("Strong", "Strong", 23, "<w:b/><w:bCs/>");
    m.character("Emphasis", "Emphasis", 24, "<w:i/><w:iCs/>");
    m.character("Hyperlink", "Hyperlink", 99, link, true);
    m.character("FollowedHyperlink", "FollowedHyperlink", 99, link, true);
    m.character("FootnoteReference", "footnote reference", 99, "<w:vertAlign w:val=\"superscript\"/>", true);
    m.tables();
    return m.xml.close().take();
}

}  // namespace verslag::docx
