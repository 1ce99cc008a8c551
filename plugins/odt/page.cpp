#include "odt/styles.hpp"

#include "common/base64.hpp"
#include "common/image.hpp"

#include <verslag/running_text.hpp>

#include <algorithm>

namespace verslag::odt {
namespace {

constexpr std::string_view logo_name = "Pictures/logo.";

bool draft(const Writer& w) { return w.document.properties.draft && !w.document.words.draft.empty(); }

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
    const double wide = text_width(w.style) * 0.95, high = wide / 4, side = (wide + high) * 0.7071;
    const double left = (text_width(w.style) - side) / 2;
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
    const auto facts = common::inspect_image(logo.image.bytes);
    if (!facts) return;
    const char* styles[] = {"MLogoLeft", "MLogoCentre", "MLogoRight"};
    xml.open("text:p", {{"text:style-name", styles[static_cast<std::size_t>(logo.side)]}});
    xml.open("draw:frame", {{"draw:style-name", "Graphics"},
                            {"draw:name", "Logo"},
                            {"text:anchor-type", "as-char"},
                            {"svg:width", points(logo.width)},
                            {"svg:height", points(logo.width * facts->height / facts->width)}});
    if (w.flat) {
        std::string bytes;
        common::append_base64(bytes, logo.image.bytes);
        xml.open("draw:image").element("office:binary-data", bytes).close();
    } else {
        const auto name = std::string(logo_name).append(facts->extension);
        w.pictures.try_emplace("\nlogo",
                               Picture{name, std::string(facts->media_type), &logo.image.bytes, facts->width, facts->height});
        xml.empty("draw:image",
                  {{"xlink:href", name}, {"xlink:type", "simple"}, {"xlink:show", "embed"}, {"xlink:actuate", "onLoad"}});
    }
    xml.element("svg:desc", w.text(logo.alt)).close().close();
}

// Three texts on one line; the word for a draft stands where there is room for it.
void write_line(common::XmlWriter& xml, Writer& w, const RunningLine& line, bool shown, const char* style, bool marked,
                unsigned watermark)
{
    xml.open("text:p", {{"text:style-name", style}});
    if (watermark) write_watermark(xml, w, watermark);
    if (shown) write_pieces(xml, w, line.left);
    const bool centre = shown && !line.centre.empty(), right = shown && !line.right.empty();
    if (centre || right || marked) xml.empty("text:tab");
    if (centre) write_pieces(xml, w, line.centre);
    if (right || marked) xml.empty("text:tab");
    if (right) write_pieces(xml, w, line.right);
    if (marked) {
        if (right) xml.text(" · ");
        xml.element("text:span", w.text(w.document.words.draft), {{"text:style-name", "Strong_20_Emphasis"}});
    }
    xml.close();
}

}  // namespace

void write_page_layout(common::XmlWriter& xml, const Writer& w)
{
    const auto& s = w.style;
    const auto& page = s.page;
    const bool across = page.width > page.height;
    constexpr double line = 9;  // of header and footer, from its upper edge to the baseline
    const double header = std::max(10.0, page.header - line), footer = std::max(10.0, page.footer - 3);
    xml.open("style:page-layout", {{"style:name", "MPage"}});
    xml.empty("style:page-layout-properties", {{"fo:page-width", points(page.width)},
                                               {"fo:page-height", points(page.height)},
                                               {"style:print-orientation", across ? "landscape" : "portrait"},
                                               {"fo:margin-top", points(std::min(header, page.top))},
                                               {"fo:margin-bottom", points(std::min(footer, page.bottom))},
                                               {"fo:margin-left", points(page.left)},
                                               {"fo:margin-right", points(page.right)},
                                               {"style:writing-mode", "lr-tb"}});
    const auto band = [&](const char* element, double height, const char* gap, const char* edge, bool rule) {
        xml.open(element).empty("style:header-footer-properties", {{"fo:min-height", points(std::max(14.0, height))},
                                                                   {gap, "8pt"},
                                                                   {edge, rule ? "0.5pt solid " + colour(s.colors.rule) : ""},
                                                                   {"style:dynamic-spacing", "true"}});
        xml.close();
    };
    band("style:header-style", page.top - header, "fo:margin-bottom", "fo:border-bottom", s.header.rule);
    band("style:footer-style", page.bottom - footer, "fo:margin-top", "fo:border-top", s.footer.rule);
    xml.close();

    const auto tabs = [&](const char* name, const char* parent) {
        xml.open("style:style", {{"style:name", name}, {"style:family", "paragraph"}, {"style:parent-style-name", parent}});
        xml.open("style:paragraph-properties").open("style:tab-stops");
        xml.empty("style:tab-stop", {{"style:position", points(text_width(s) / 2)}, {"style:type", "center"}});
        xml.empty("style:tab-stop", {{"style:position", points(text_width(s))}, {"style:type", "right"}});
        xml.close().close().close();
    };
    tabs("MHeader", "Header");
    tabs("MFooter", "Footer");
    const std::pair<const char*, const char*> sides[] = {
        {"MLogoLeft", "left"}, {"MLogoCentre", "center"}, {"MLogoRight", "right"}};
    if (s.logo.given())
        for (const auto& [name, side] : sides)
            xml.open("style:style", {{"style:name", name}, {"style:family", "paragraph"}, {"style:parent-style-name", "Header"}})
                .empty("style:paragraph-properties", {{"fo:text-align", side}})
                .close();
    if (draft(w))
        xml.open("style:style", {{"style:name", "MG1"}, {"style:family", "graphic"}})
            .raw(
                "<style:graphic-properties draw:stroke=\"none\" draw:fill=\"solid\" draw:fill-color=\"#c8cfd8\" "
                "draw:opacity=\"45%\" draw:auto-grow-height=\"false\" draw:auto-grow-width=\"false\" "
                "style:run-through=\"background\" style:wrap=\"run-through\" "
                "style:number-wrapped-paragraphs=\"no-limit\" style:vertical-pos=\"middle\" style:vertical-rel=\"page\" "
                "style:horizontal-pos=\"center\" style:horizontal-rel=\"page\" style:flow-with-text=\"false\"/>")
            .close();
}

void write_master_page(common::XmlWriter& xml, Writer& w)
{
    const auto& s = w.style;
    const bool marked = draft(w);
    w.text.at_line(0);
    xml.open("style:master-page", {{"style:name", "Standard"}, {"style:page-layout-name", "MPage"}});
    const auto header = [&](const char* element, bool first) {
        xml.open(element);
        if (s.logo.given() && (first || s.logo.every_page)) write_logo(xml, w);
        write_line(xml, w, s.header, !first || s.header.first_page, "MHeader", marked, marked ? (first ? 1u : 2u) : 0u);
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
