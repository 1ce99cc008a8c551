#include "odt/styles.hpp"

#include "common/image.hpp"

#include <verslag/running_text.hpp>

#include <algorithm>

namespace verslag::odt {
namespace {

void write_pieces(common::XmlWriter& xml, Writer& w, const std::string& line)
{
    const auto pieces = running_text(line, w.style.lang, w.document.properties, w.document.words.page_of);
    bool at_space = true;
    for (const RunningPiece& piece : pieces) {
        if (piece.kind == RunningPiece::page) xml.element("text:page-number", "1", {{"text:select-page", "current"}});
        else if (piece.kind == RunningPiece::pages) xml.element("text:page-count", "1");
        else write_words(xml, w.text(piece.text), at_space);
        at_space = false;
    }
}

// Across the page and behind its text; the same object that LibreOffice makes for a watermark.
void write_watermark(common::XmlWriter& xml, Writer& w, unsigned number)
{
    const double wide = texts::text_width(w.style) * 0.95, high = wide / 4, side = (wide + high) * 0.7071;
    const double left = (texts::text_width(w.style) - side) / 2;
    const double page_middle = (w.style.page.height - w.style.page.top - w.style.page.bottom) / 2;
    xml.open("draw:custom-shape", {{"text:anchor-type", "paragraph"},
                                   {"draw:z-index", std::to_string(number)},
                                   {"draw:name", "PowerPlusWaterMarkObject" + std::to_string(number)},
                                   {"draw:style-name", "MG1"},
                                   {"svg:width", points(wide)},
                                   {"svg:height", points(high)},
                                   {"draw:transform", "rotate (0.785398163397448) translate (" + points(left) + " " +
                                                          points(page_middle + side / 2) + ")"}});
    xml.element("text:p", w.text(w.document.words.draft));
    xml.empty("draw:enhanced-geometry", {{"svg:viewBox", "0 0 21600 21600"},
                                         {"draw:text-areas", "0 0 21600 21600"},
                                         {"draw:text-path", "true"},
                                         {"draw:text-path-mode", "shape"},
                                         {"draw:type", "fontwork-plain-text"},
                                         {"draw:enhanced-path", "M 0 0 L 21600 0 N M 0 21600 L 21600 21600 N"}});
    xml.close();
}

void write_logo(common::XmlWriter& xml, Writer& w)
{
    const auto& logo = w.style.logo;
    const auto file = logo_file(w.style);
    write_image(xml, {file.name, file.media_type, w.text(logo.alt), logo.image.bytes, logo.width, file.height, "Logo"}, w.flat);
}

// Three texts on one line; the word for a draft stands where there is room for it. `logo`: it takes the place of one of them,
// which is empty.
void write_line(common::XmlWriter& xml, Writer& w, const RunningLine& line, bool shown, const char* style, bool marked,
                unsigned watermark, bool logo = false)
{
    xml.open("text:p", {{"text:style-name", style}});
    if (watermark) write_watermark(xml, w, watermark);
    const auto write = [&](Side side, const std::string& words) {
        if (logo && w.style.logo.side == side) write_logo(xml, w);
        else if (shown) write_pieces(xml, w, words);
    };
    const auto there = [&](Side side, const std::string& words) {
        return (shown && !words.empty()) || (logo && w.style.logo.side == side);
    };
    const bool centre = there(Side::centre, line.centre), right = there(Side::right, line.right);
    write(Side::left, line.left);
    if (!line.centre.empty() && (centre || right || marked)) xml.empty("text:tab");
    if (centre) write(Side::centre, line.centre);
    if (right || marked) xml.empty("text:tab");
    if (right) write(Side::right, line.right);
    if (marked) {
        if (right) xml.text(" · ");
        xml.element("text:span", w.text(w.document.words.draft), {{"text:style-name", "Strong_20_Emphasis"}});
    }
    xml.close();
}

}  // namespace

LogoFile logo_file(const HouseStyle& s)
{
    const auto facts = s.logo.given() ? common::inspect_image(s.logo.image.bytes) : std::nullopt;
    if (!facts) return {};
    return {std::string("Pictures/logo.").append(facts->extension), facts->media_type,
            s.logo.width * facts->height / facts->width};
}

void write_page_layout(common::XmlWriter& xml, const Writer& w)
{
    const auto& s = w.style;
    const auto& page = s.page;
    const bool across = page.width > page.height;
    constexpr double line = 9;  // of header and footer, from its upper edge to the baseline
    const double header = std::max(10.0, s.logo.given() ? std::min(page.top / 2, page.header - line) : page.header - line),
                 footer = std::max(10.0, page.footer - 3);
    xml.open("style:page-layout", {{"style:name", "MPage"}});
    xml.open("style:page-layout-properties", {{"fo:page-width", points(page.width)},
                                              {"fo:page-height", points(page.height)},
                                              {"style:print-orientation", across ? "landscape" : "portrait"},
                                              {"fo:margin-top", points(std::min(header, page.top))},
                                              {"fo:margin-bottom", points(std::min(footer, page.bottom))},
                                              {"fo:margin-left", points(page.left)},
                                              {"fo:margin-right", points(page.right)},
                                              {"style:writing-mode", "lr-tb"}});
    xml.empty("style:footnote-sep", {{"style:width", "0.5pt"},
                                     {"style:distance-before-sep", "6pt"},
                                     {"style:distance-after-sep", "4pt"},
                                     {"style:line-style", "solid"},
                                     {"style:adjustment", "left"},
                                     {"style:rel-width", "25%"},
                                     {"style:color", colour(s.colors.rule)}});
    xml.close();
    constexpr double words = 14;  // the height of their line
    const auto band = [&](const char* element, double height, double apart, const char* gap) {
        xml.open(element).empty(
            "style:header-footer-properties",
            {{"fo:min-height", points(std::max(words, height))}, {gap, points(apart)}, {"style:dynamic-spacing", "false"}});
        xml.close();
    };
    const double below = page.bottom - footer;  // the footer stands at the lower end of it
    band("style:header-style", page.top - header, s.logo.given() ? 12 : 8, "fo:margin-bottom");
    band("style:footer-style", below, std::max(8.0, below - words), "fo:margin-top");
    xml.close();

    const auto tabs = [&](const char* name, const char* parent, const RunningLine& words_of, const char* edge) {
        xml.open("style:style", {{"style:name", name}, {"style:family", "paragraph"}, {"style:parent-style-name", parent}});
        if (*edge)
            xml.raw("<style:paragraph-properties " + std::string(edge) + "=\"0.5pt solid " + colour(s.colors.rule) +
                    "\" fo:padding-top=\"4pt\" fo:padding-bottom=\"4pt\">");
        else xml.raw("<style:paragraph-properties>");
        xml.open("style:tab-stops");
        if (!words_of.centre.empty())
            xml.empty("style:tab-stop", {{"style:position", points(texts::text_width(s) / 2)}, {"style:type", "center"}});
        xml.empty("style:tab-stop", {{"style:position", points(texts::text_width(s))}, {"style:type", "right"}});
        xml.close().raw("</style:paragraph-properties>").close();
    };
    tabs("MHeader", "Header", s.header, s.header.rule ? "fo:border-bottom" : "");
    tabs("MBareHeader", "Header", s.header, "");
    tabs("MFooter", "Footer", s.footer, s.footer.rule ? "fo:border-top" : "");
    const std::pair<const char*, const char*> sides[] = {
        {"MLogoLeft", "left"}, {"MLogoCentre", "center"}, {"MLogoRight", "right"}};
    if (s.logo.given())
        for (const auto& [name, side] : sides)
            xml.open("style:style", {{"style:name", name}, {"style:family", "paragraph"}, {"style:parent-style-name", "Header"}})
                .empty("style:paragraph-properties", {{"fo:text-align", side}})
                .close();
    if (w.marked_as_draft())
        xml.open("style:style", {{"style:name", "MG1"}, {"style:family", "graphic"}})
            .raw("<style:graphic-properties draw:stroke=\"none\" draw:fill=\"solid\" draw:fill-color=\"" +
                 colour(texts::watermark_ink(s.colors)) +
                 "\" draw:auto-grow-height=\"false\" draw:auto-grow-width=\"false\" "
                 "style:run-through=\"background\" style:wrap=\"run-through\" "
                 "style:number-wrapped-paragraphs=\"no-limit\" style:vertical-pos=\"middle\" style:vertical-rel=\"page\" "
                 "style:horizontal-pos=\"center\" style:horizontal-rel=\"page\" style:flow-with-text=\"false\"/>")
            .close();
}

void write_master_page(common::XmlWriter& xml, Writer& w)
{
    const auto& s = w.style;
    const bool marked = w.marked_as_draft();
    w.text.at_line(0);
    xml.open("style:master-page", {{"style:name", "Standard"}, {"style:page-layout-name", "MPage"}});
    const auto header = [&](const char* element, bool first) {
        const bool logo = !logo_file(s).name.empty() && (first || s.logo.every_page), shown = !first || s.header.first_page;
        const bool together = logo && shown && texts::logo_fits(s.logo, s.header);
        const unsigned watermark = !marked ? 0 : first ? 1 : 2;
        xml.open(element);
        if (logo && !together) {
            constexpr const char* sides[] = {"MLogoLeft", "MLogoCentre", "MLogoRight"};
            xml.open("text:p", {{"text:style-name", sides[static_cast<std::size_t>(s.logo.side)]}});
            write_logo(xml, w);
            xml.close();
        }
        if (!logo || shown || marked)
            write_line(xml, w, s.header, shown, shown ? "MHeader" : "MBareHeader", marked, watermark, together);
        xml.close();
    };
    const auto footer = [&](const char* element, bool first) {
        xml.open(element);
        write_line(xml, w, s.footer, !first || s.footer.first_page, "MFooter", false, 0);
        xml.close();
    };
    header("style:header", false);
    header("style:header-first", true);
    footer("style:footer", false);
    footer("style:footer-first", true);
    xml.close();
}

}  // namespace verslag::odt
