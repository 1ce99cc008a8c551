#include "docx/page.hpp"

#include "common/image.hpp"
#include "common/office_theme.hpp"
#include "docx/language.hpp"
#include "docx/styles.hpp"

#include <verslag/running_text.hpp>

#include <algorithm>

namespace verslag::docx {
namespace {

constexpr double line_height = 9;  // of header and footer: from their upper edge to the baseline
constexpr double below_baseline = 3;
constexpr double below_logo = 12;           // between it and the text
constexpr unsigned first_logo = 1'000'000;  // numbers of drawings are the document's; these are beyond those of the text

struct PagePart {
    Writer& w;
    common::XmlWriter xml{};
    unsigned number = 0;  // of the header or footer
    bool watermarked = false;
    Relationships relationships{};
};

std::string run_language(const PagePart& part, std::string_view lang)
{
    if (lang.empty() || lang == part.w.document.properties.lang) return {};
    return "<w:rPr>" + language_element("w:lang", part.w.text(lang)) + "</w:rPr>";
}

// Word counts anew whenever it lays out the page; until then the field says 1.
void write_pieces(PagePart& part, const std::string& line)
{
    const auto& w = part.w;
    for (const auto& piece : running_text(line, w.style.lang, w.document.properties, w.document.words.page_of)) {
        const char* field = piece.kind == RunningPiece::page ? "PAGE" : piece.kind == RunningPiece::pages ? "NUMPAGES" : nullptr;
        if (field) part.xml.raw("<w:fldSimple w:instr=\" ").raw(field).raw(" \">");
        part.xml.raw("<w:r>");
        if (!field) part.xml.raw(run_language(part, piece.lang));
        write_text(part.xml, field ? "1" : w.text(piece.text));
        part.xml.raw(field ? "</w:r></w:fldSimple>" : "</w:r>");
    }
}

// WordArt across the page and behind its text, as Word itself makes it: its command to take a watermark away finds it.
void write_watermark(PagePart& part, unsigned number)
{
    const auto& w = part.w;
    const auto points = [](double value) { return std::to_string(static_cast<int>(value)) + "pt"; };
    const double wide = texts::text_width(w.style) * 0.95;
    const auto id = std::to_string(number);
    auto& x = part.xml;
    x.raw("<w:sdt><w:sdtPr><w:docPartObj><w:docPartGallery w:val=\"Watermarks\"/><w:docPartUnique/></w:docPartObj></w:sdtPr>")
        .raw("<w:sdtContent><w:r><w:rPr><w:noProof/></w:rPr><w:pict xmlns:v=\"urn:schemas-microsoft-com:vml\" ")
        .raw("xmlns:o=\"urn:schemas-microsoft-com:office:office\" xmlns:w10=\"urn:schemas-microsoft-com:office:word\">")
        .raw("<v:shapetype id=\"_x0000_t136\" coordsize=\"21600,21600\" o:spt=\"136\" adj=\"10800\" ")
        .raw("path=\"m@7,l@8,m@5,21600l@6,21600e\"><v:formulas><v:f eqn=\"sum #0 0 10800\"/><v:f eqn=\"prod #0 2 1\"/>")
        .raw("<v:f eqn=\"sum 21600 0 @1\"/><v:f eqn=\"sum 0 0 @2\"/><v:f eqn=\"sum 21600 0 @3\"/><v:f eqn=\"if @0 @3 0\"/>")
        .raw("<v:f eqn=\"if @0 21600 @1\"/><v:f eqn=\"if @0 0 @2\"/><v:f eqn=\"if @0 @4 21600\"/><v:f eqn=\"mid @5 @6\"/>")
        .raw("<v:f eqn=\"mid @8 @5\"/><v:f eqn=\"mid @7 @8\"/><v:f eqn=\"mid @6 @7\"/><v:f eqn=\"sum @6 0 @5\"/></v:formulas>")
        .raw("<v:path textpathok=\"t\" o:connecttype=\"custom\" o:connectlocs=\"@9,0;@10,10800;@11,21600;@12,10800\" ")
        .raw(
            "o:connectangles=\"270,180,90,0\"/><v:textpath on=\"t\" fitshape=\"t\"/><v:handles><v:h position=\"#0,bottomRight\" ")
        .raw("xrange=\"6629,14971\"/></v:handles><o:lock v:ext=\"edit\" text=\"t\" shapetype=\"t\"/></v:shapetype>");
    x.open("v:shape", {{"id", "PowerPlusWaterMarkObject" + id},
                       {"o:spid", "_x0000_s" + std::to_string(2048 + number)},
                       {"type", "#_x0000_t136"},
                       {"style", "position:absolute;margin-left:0;margin-top:0;width:" + points(wide) + ";height:" +
                                     points(wide / 4) + ";rotation:315;z-index:-25165" + std::to_string(8750 + number) +
                                     ";mso-position-horizontal:center;mso-position-horizontal-relative:margin;"
                                     "mso-position-vertical:center;mso-position-vertical-relative:margin"},
                       {"o:allowincell", "f"},
                       {"fillcolor", "#" + texts::hex(texts::watermark_ink(w.style.colors))},
                       {"stroked", "f"}});
    x.empty("v:textpath", {{"style", "font-family:\"" + common::font_name(texts::heading_family(w.style)) +
                                         "\";font-size:1pt;font-weight:bold"},
                           {"string", w.text(w.document.words.draft)}});
    x.raw("<w10:wrap anchorx=\"margin\" anchory=\"margin\"/>").close();
    x.raw("</w:pict></w:r></w:sdtContent></w:sdt>");
}

// A line of the page; the mark of a draft hangs on its first one.
void open_line(PagePart& part, const char* style, unsigned watermark, const std::string& properties = {})
{
    part.xml.raw("<w:p><w:pPr><w:pStyle w:val=\"").raw(style).raw("\"/>").raw(properties).raw("</w:pPr>");
    if (watermark && !std::exchange(part.watermarked, true)) write_watermark(part, watermark);
}

void write_logo(PagePart& part, const Logo& logo, const common::ImageFacts& facts)
{
    const auto relationship = part.relationships.to("image", std::string("media/logo.").append(facts.extension));
    const auto alt = part.w.text(logo.alt);
    part.xml.raw("<w:r>");
    write_drawing(part.xml,
                  {relationship, "Logo", alt, logo.width, logo.width * facts.height / facts.width, first_logo + part.number});
    part.xml.raw("</w:r>");
}

std::string space_after(double points) { return "<w:spacing w:after=\"" + std::to_string(twips(points)) + "\"/>"; }

// Three texts on one line. Who doesn't see the mark of a draft across the page reads it here. `logo`: it takes the place of one
// of them, which is empty.
void write_line(PagePart& part, const RunningLine& line, bool shown, const char* style, bool marked, unsigned watermark,
                const common::ImageFacts* logo = nullptr)
{
    const auto& house = part.w.style;
    open_line(part, style, watermark, logo ? space_after(below_logo) : "");
    const char* tab = "<w:r><w:tab/></w:r>";
    const auto write = [&](Side side, const std::string& words) {
        if (logo && house.logo.side == side) write_logo(part, house.logo, *logo);
        else if (shown) write_pieces(part, words);
    };
    const auto there = [&](Side side, const std::string& words) {
        return (shown && !words.empty()) || (logo && house.logo.side == side);
    };
    const bool centre = there(Side::centre, line.centre), right = there(Side::right, line.right);
    write(Side::left, line.left);
    if (!line.centre.empty() && (centre || right || marked)) part.xml.raw(tab);
    if (centre) write(Side::centre, line.centre);
    if (right || marked) part.xml.raw(tab);
    if (right) write(Side::right, line.right);
    if (marked) {
        part.xml.raw("<w:r><w:rPr><w:rStyle w:val=\"Strong\"/></w:rPr>");
        write_text(part.xml, (right ? " · " : "") + part.w.text(part.w.document.words.draft));
        part.xml.raw("</w:r>");
    }
    part.xml.raw("</w:p>");
}

// The logo, in a line of its own.
void write_logo_line(PagePart& part, const common::ImageFacts& facts, unsigned watermark, bool last)
{
    constexpr const char* sides[] = {"left", "center", "right"};
    const auto& logo = part.w.style.logo;
    open_line(part, "Header", watermark,
              std::string("<w:pBdr><w:bottom w:val=\"nil\"/></w:pBdr>") + (last ? space_after(below_logo) : "") +
                  "<w:jc w:val=\"" + sides[static_cast<std::size_t>(logo.side)] + "\"/>");
    write_logo(part, logo, facts);
    part.xml.raw("</w:p>");
}

std::optional<common::ImageFacts> logo_facts(const Writer& w)
{
    return w.style.logo.given() ? common::inspect_image(w.style.logo.image.bytes) : std::nullopt;
}

PagePart header(Writer& w, bool first)
{
    auto facts = logo_facts(w);
    if (!first && !w.style.logo.every_page) facts.reset();
    const bool marked = w.marked_as_draft();
    const unsigned watermark = marked ? (first ? 1 : 2) : 0;
    const auto& line = w.style.header;
    const bool shown = !first || line.first_page;
    PagePart part{.w = w, .number = first ? 1u : 2u};
    part.xml.raw("<w:hdr").raw(namespaces).raw(">");
    const bool together = facts && shown && texts::logo_fits(w.style.logo, line);
    if (facts && !together) write_logo_line(part, *facts, watermark, !shown && !marked);
    if (!facts || shown || marked) write_line(part, line, shown, "Header", marked, watermark, together ? &*facts : nullptr);
    part.xml.raw("</w:hdr>");
    return part;
}

PagePart footer(Writer& w, bool first)
{
    PagePart part{.w = w};
    part.xml.raw("<w:ftr").raw(namespaces).raw(">");
    write_line(part, w.style.footer, !first || w.style.footer.first_page, "Footer", false, 0);
    part.xml.raw("</w:ftr>");
    return part;
}

std::string file_name(const PartType& part) { return std::string(part.name.substr(6)); }

}  // namespace

std::string section(Writer& w)
{
    common::XmlWriter xml;
    const auto refer = [&](const char* element, const char* kind, const char* relationship, const PartType& part) {
        xml.empty(element, {{"w:type", kind}, {"r:id", w.relationships.to(relationship, file_name(part))}});
    };
    const auto& page = w.style.page;
    xml.open("w:sectPr");
    refer("w:headerReference", "default", "header", page_parts[1]);
    refer("w:headerReference", "first", "header", page_parts[0]);
    refer("w:footerReference", "default", "footer", page_parts[3]);
    refer("w:footerReference", "first", "footer", page_parts[2]);
    const auto length = [](double points) { return std::to_string(twips(std::max(0.0, points))); };
    xml.empty(
        "w:pgSz",
        {{"w:w", length(page.width)}, {"w:h", length(page.height)}, {"w:orient", page.width > page.height ? "landscape" : ""}});
    const double half = page.top / 2, above = page.header - line_height;
    xml.empty("w:pgMar", {{"w:top", length(page.top)},
                          {"w:right", length(page.right)},
                          {"w:bottom", length(page.bottom)},
                          {"w:left", length(page.left)},
                          {"w:header", length(w.style.logo.given() ? std::min(half, above) : above)},
                          {"w:footer", length(page.footer - below_baseline)},
                          {"w:gutter", "0"}});
    return xml.raw("<w:titlePg/>").close().take();
}

void add_page_parts(Writer& w, Package& package)
{
    w.text.at_line(0);
    const PagePart made[] = {header(w, true), header(w, false), footer(w, true), footer(w, false)};
    for (std::size_t i = 0; i < std::size(page_parts); ++i) {
        package.add(page_parts[i], made[i].xml.str());
        package.add_relationships(page_parts[i].name, made[i].relationships);
    }
    const auto& logo = w.style.logo;
    if (const auto facts = logo_facts(w))
        package.add_image(std::string("/word/media/logo.").append(facts->extension), facts->media_type, logo.image.bytes);
}

}  // namespace verslag::docx
