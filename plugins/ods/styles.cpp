#include "styles.hpp"
#include "chart.hpp"
#include "setting.hpp"

#include "common/sheets/text.hpp"

#include <algorithm>
#include <set>

namespace verslag::ods {
namespace {

constexpr std::string_view usual_font = "Liberation Sans";
constexpr std::string_view late_ink = "#9c1c1c", late_ground = "#fde8e6";  // 7:1

std::string font_name(const FontFamily& family) { return family.name.empty() ? std::string(usual_font) : family.name; }

struct Look {
    std::string cell, paragraph, text, data, maps;
};

std::string cell_style(std::string_view name, const Look& look)
{
    std::string out = "<style:style" + attribute("style:name", name) + attribute("style:family", "table-cell") +
                      attribute("style:parent-style-name", "Default");
    if (!look.data.empty()) out += attribute("style:data-style-name", look.data);
    out += ">";
    if (!look.cell.empty()) out += "<style:table-cell-properties" + look.cell + "/>";
    if (!look.paragraph.empty()) out += "<style:paragraph-properties" + look.paragraph + "/>";
    if (!look.text.empty()) out += "<style:text-properties" + look.text + "/>";
    return out + look.maps + "</style:style>";
}

std::string part_of_code(char letter, std::size_t count)
{
    const std::string length = count == 2 || count >= 4 ? " number:style=\"long\"" : "";
    switch (letter) {
        case 'd':
            if (count > 2) return "<number:day-of-week" + length + "/>";
            return "<number:day" + length + "/>";
        case 'y':
            return "<number:year" + std::string(count > 2 ? " number:style=\"long\"" : "") + "/>";
        case 'h':
            return "<number:hours" + length + "/>";
        case 's':
            return "<number:seconds" + length + "/>";
        default:
            return {};
    }
}

// A format code of spreadsheets ("dd-mm-yyyy") as elements (ODF 1.3, 16.29).
std::string data_style(std::string_view element, std::string_view name, std::string_view code)
{
    std::string out = "<" + std::string(element) + attribute("style:name", name) + ">";
    const bool time = element == "number:time-style";
    for (std::size_t i = 0; i < code.size();) {
        const char letter = code[i];
        auto end = code.find_first_not_of(letter, i);
        if (end == code.npos) end = code.size();
        const auto count = end - i;
        if (letter == 'm') {
            const std::string length = count == 2 || count >= 4 ? " number:style=\"long\"" : "";
            out += time ? "<number:minutes" + length + "/>"
                        : "<number:month" + std::string(count > 2 ? " number:textual=\"true\"" : "") + length + "/>";
        } else if (auto part = part_of_code(letter, count); !part.empty()) out += part;
        else out += "<number:text>" + escaped(code.substr(i, count)) + "</number:text>";
        i = end;
    }
    return out + "</" + std::string(element) + ">";
}

// Colours by rule, in each style that the cells of a sheet have.
std::string maps(const Setting& s, const Plan& plan, bool says)
{
    const auto& standing = plan.head.standing;
    const auto column = plan.head.column(standing.says);
    std::string out;
    const auto map = [&](const std::string& condition, std::string_view look) {
        out += "<style:map" + attribute("style:condition", "is-true-formula(" + condition + ")") +
               attribute("style:apply-style-name", look) + attribute("style:base-cell-address", quoted(plan.tab) + ".A2") + "/>";
    };
    if (standing.given() && column < plan.head.columns.size()) {
        const auto cell = "[.$" + cell_address(1, column) + "]=";
        if (says) map(cell + in_formula(standing.late), "late");
        map(cell + in_formula(standing.done), "done");
    }
    if (s.style.table.banded) map("ISODD(ROW())", "band");
    return out;
}

}  // namespace

std::string font_faces(const Setting& s)
{
    std::string out = "<office:font-face-decls>";
    for (const auto& name : std::set<std::string>{font_name(s.style.text.body), font_name(s.style.text.heading)})
        out += "<style:font-face" + attribute("style:name", name) + attribute("svg:font-family", "'" + name + "'") + "/>";
    return out + "</office:font-face-decls>";
}

std::string common_styles(const Setting& s)
{
    const auto& c = s.style.colors;
    const auto font = attribute("style:font-name", font_name(s.style.text.body));
    std::string out = "<style:default-style style:family=\"table-cell\"><style:text-properties" + font +
                      attribute("fo:font-size", "10pt") + attribute("fo:color", hex(c.ink)) + "/></style:default-style>";
    out += "<style:style style:name=\"Default\" style:family=\"table-cell\"/>";
    out += cell_style("late", {.cell = attribute("fo:background-color", late_ground),
                               .text = attribute("fo:color", late_ink) + attribute("fo:font-weight", "bold")});
    out += cell_style("done", {.text = attribute("fo:color", hex(c.muted))});
    out += cell_style("band", {.cell = attribute("fo:background-color", hex(s.style.table.band_ground))});
    return out;
}

std::string cell_styles(const Setting& s)
{
    const auto& c = s.style.colors;
    const auto& table = s.style.table;
    std::string out = data_style("number:date-style", "date", s.view.date_format.empty() ? "yyyy-mm-dd" : s.view.date_format) +
                      data_style("number:time-style", "time", s.view.time_format.empty() ? "hh:mm" : s.view.time_format) +
                      "<number:text-style style:name=\"words\"><number:text-content/></number:text-style>"
                      "<number:number-style style:name=\"whole\"><number:number number:decimal-places=\"0\" "
                      "number:min-integer-digits=\"1\"/></number:number-style>";
    const auto top = attribute("style:vertical-align", "top"), wrap = attribute("fo:wrap-option", "wrap");
    const auto under = [&](Rgb color, std::string_view width) {
        return attribute("fo:border-bottom", std::string(width) + " solid " + hex(color));
    };
    const auto left = attribute("fo:text-align", "start"), right = attribute("fo:text-align", "end");
    const auto bold = attribute("fo:font-weight", "bold");
    const auto room = attribute("fo:padding-right", "10pt");  // between a number and the words in the next column
    auto head = attribute("style:vertical-align", "middle") + wrap + under(c.accent, "1.5pt");
    if (table.head == TableHead::filled) head += attribute("fo:background-color", hex(table.head_ground));
    const auto head_text = bold + attribute("fo:color", hex(table.head_ink));
    out += cell_style("header", {.cell = head, .text = head_text});
    out += cell_style("header-number", {.cell = head + room, .paragraph = right, .text = head_text});
    const auto over = attribute("fo:border-top", "1.5pt solid " + hex(c.accent)) + attribute("fo:padding-top", "2pt");
    out += cell_style("total", {.cell = over, .text = bold});
    out += cell_style("total-number", {.cell = over + room, .paragraph = right, .text = bold, .data = "whole"});
    const auto italic = attribute("fo:font-style", "italic");
    out += cell_style("stated", {.text = italic});
    out += cell_style("stated-number", {.cell = room, .paragraph = right, .text = italic, .data = "whole"});
    const auto heading = [&](double size, Rgb color) {
        return attribute("style:font-name", font_name(s.style.text.heading)) + attribute("fo:font-size", points(size)) + bold +
               attribute("fo:color", hex(color));
    };
    // A row is as high as its program finds right; room that is wanted is asked of the cell.
    out += cell_style("page-title",
                      {.cell = top + attribute("fo:padding-bottom", "8pt"), .text = heading(17, s.style.text.title.color)});
    out += cell_style("page-heading", {.cell = attribute("style:vertical-align", "bottom") + attribute("fo:padding-top", "8pt"),
                                       .text = heading(12, s.style.text.heading_2.color)});
    out += cell_style("page-name", {.cell = top + wrap, .text = bold, .data = "words"});
    out += cell_style("page-text", {.cell = top + wrap, .data = "words"});
    std::set<float> heights, exact;
    std::size_t columns = 0;
    for (std::size_t i = 0; i < s.plans.size(); ++i) {
        const auto& plan = s.plans[i];
        const auto n = "s" + std::to_string(i);
        out += "<style:style" + attribute("style:name", n) + " style:family=\"table\"" +
               attribute("style:master-page-name", plan.table() ? "Landscape" : "Portrait") +
               "><style:table-properties table:display=\"true\"/></style:style>";
        for (std::size_t k = 0; k < plan.layout.widths.size(); ++k, ++columns)
            out += "<style:style" + attribute("style:name", n + "c" + std::to_string(k)) +
                   " style:family=\"table-column\"><style:table-column-properties" +
                   attribute("style:column-width", points(plan.layout.widths[k] * points_a_digit)) + "/></style:style>";
        if (chart_room(plan).columns > 0)
            out += "<style:style" + attribute("style:name", n + "chart") +
                   " style:family=\"table-column\"><style:table-column-properties" +
                   attribute("style:column-width", points(chart_column)) + "/></style:style>";
        heights.insert(plan.layout.heights.begin(), plan.layout.heights.end());
        heights.insert(static_cast<float>(plan.layout.header_height));
        exact.insert(plan.doubtful.begin(), plan.doubtful.end());
        if (!plan.table()) continue;
        const auto rule = top + under(c.rule, "0.5pt");
        const auto by_rule = maps(s, plan, false);
        out += cell_style(n + "text", {.cell = rule + wrap, .data = "words", .maps = by_rule});
        out += cell_style(n + "says", {.cell = rule + wrap, .maps = maps(s, plan, true)});
        out += cell_style(n + "link",
                          {.cell = rule + wrap, .text = attribute("fo:color", hex(c.link)), .data = "words", .maps = by_rule});
        out += cell_style(n + "date", {.cell = rule, .paragraph = left, .data = "date", .maps = by_rule});
        out += cell_style(n + "time", {.cell = rule, .paragraph = left, .data = "time", .maps = by_rule});
        out += cell_style(n + "integer", {.cell = rule + room, .paragraph = right, .data = "whole", .maps = by_rule});
    }
    heights.insert({0, 30});
    const bool many = std::any_of(s.plans.begin(), s.plans.end(), [](const Plan& p) { return p.rows.size() > rows_of_a_table; });
    for (const auto height : heights)
        out += "<style:style" + attribute("style:name", row_style(height)) +
               " style:family=\"table-row\"><style:table-row-properties" +
               // The program that has the font knows best; of very many rows it needn't ask.
               (height > sheets::line_height || !many ? "" : attribute("style:row-height", points(one_line))) +
               " style:use-optimal-row-height=\"true\"/></style:style>";
    exact.erase(0);
    for (const auto height : exact)
        out += "<style:style" + attribute("style:name", row_style(height, true)) +
               " style:family=\"table-row\"><style:table-row-properties" +
               attribute("style:row-height", points(height * roomy_line)) +
               " style:use-optimal-row-height=\"false\"/></style:style>";
    out +=
        "<style:style style:name=\"chart-frame\" style:family=\"graphic\"><style:graphic-properties draw:fill=\"none\" "
        "draw:stroke=\"none\"/></style:style>";
    return out;
}

std::string row_style(double height, bool exactly) { return (exactly ? "x" : "r") + std::to_string(static_cast<long>(height)); }

std::string page_layouts(const Setting& s)
{
    std::string out;
    const auto layout = [&](std::string_view name, std::string_view width, std::string_view height, std::string_view way) {
        out += "<style:page-layout" + attribute("style:name", name) + "><style:page-layout-properties" +
               attribute("fo:page-width", width) + attribute("fo:page-height", height) +
               attribute("style:print-orientation", way) + attribute("fo:margin", "1.3cm") + attribute("style:scale-to-X", "1") +
               "/>";
        for (const auto* frame : {"header", "footer"})
            out +=
                "<style:" + std::string(frame) +
                "-style><style:header-footer-properties fo:min-height=\"0.8cm\" fo:margin-left=\"0cm\" fo:margin-right=\"0cm\" " +
                (frame[0] == 'h' ? "fo:margin-bottom" : "fo:margin-top") + "=\"0.3cm\"/></style:" + frame + "-style>";
        out += "</style:page-layout>";
    };
    layout("across", "29.7cm", "21cm", "landscape");
    layout("upright", "21cm", "29.7cm", "portrait");
    return out + "<style:style style:name=\"small\" style:family=\"text\"><style:text-properties" +
           attribute("fo:font-size", "8pt") + attribute("fo:color", hex(s.style.colors.muted)) + "/></style:style>";
}

std::string master_pages(const Setting& s)
{
    const auto words = [](std::string_view text) { return paragraph_text(sheets::mend(sheets::on_one_line(text)).text); };
    auto page_of = words(s.view.page_of);
    for (const auto& [place, element] : {std::pair{"{pages}", "<text:page-count>1</text:page-count>"},
                                         std::pair{"{page}", "<text:page-number>1</text:page-number>"}})
        if (const auto at = page_of.find(place); at != page_of.npos) page_of.replace(at, std::string_view(place).size(), element);
    const auto sides = [](std::string_view element, const std::string& left, const std::string& right) {
        const std::string name(element);
        const auto region = [](std::string_view side, const std::string& content) {
            return "<style:region-" + std::string(side) + "><text:p><text:span text:style-name=\"small\">" + content +
                   "</text:span></text:p></style:region-" + std::string(side) + ">";
        };
        return "<" + name + ">" + region("left", left) + region("right", right) + "</" + name + ">";
    };
    // The two sides share a line.
    const auto shortened = [&](const std::string& text, std::size_t most) {
        const auto kept = sheets::cut(text, most);
        return words(kept.size() == text.size() ? text : std::string(kept) + "…");
    };
    std::string out;
    for (const auto& [name, layout] : {std::pair{"Landscape", "across"}, std::pair{"Portrait", "upright"}})
        out += "<style:master-page" + attribute("style:name", name) + attribute("style:page-layout-name", layout) + ">" +
               sides("style:header", shortened(s.view.properties.title, name[0] == 'L' ? 90 : 60),
                     shortened(s.title, name[0] == 'L' ? 80 : 55)) +
               sides("style:footer", words(s.view.properties.audience_words), page_of) + "</style:master-page>";
    return out;
}

}  // namespace verslag::ods
