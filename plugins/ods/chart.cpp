#include "chart.hpp"

#include "common/sheets/text.hpp"
#include "styles.hpp"

#include <algorithm>
#include <cmath>

namespace verslag::ods {
namespace {

constexpr double gap = 18, width = 450;  // points

std::size_t shown(const Plan& plan) { return std::min<std::size_t>(plan.head.tally.charted, plan.rows.size()); }
std::size_t series(const Plan& plan) { return plan.head.columns.empty() ? 0 : plan.head.columns.size() - 1; }
double height(const Plan& plan) { return (130 + 24 * static_cast<double>(shown(plan))) * 0.75; }

std::string words(std::string_view text) { return escaped(sheets::mend(sheets::on_one_line(text)).text); }

// Cells of a column below the header; of the header itself with `rows` 0.
std::string cells(const Plan& plan, std::size_t column, std::size_t rows)
{
    const auto sheet = quoted(plan.tab) + ".";
    if (rows == 0) return escaped(sheet + cell_address(0, column));
    return escaped(sheet + cell_address(1, column) + ":" + sheet + cell_address(rows, column));
}

std::string style(std::string_view name, const std::string& chart, const std::string& graphic, const std::string& text,
                  std::string_view data = {})
{
    std::string out = "<style:style" + attribute("style:name", name) + attribute("style:family", "chart");
    if (!data.empty()) out += attribute("style:data-style-name", data);
    out += ">";
    if (!chart.empty()) out += "<style:chart-properties" + chart + "/>";
    if (!graphic.empty()) out += "<style:graphic-properties" + graphic + "/>";
    if (!text.empty()) out += "<style:text-properties" + text + "/>";
    return out + "</style:style>";
}

std::string styles(const Setting& s, const Plan& plan)
{
    const auto& c = s.style.colors;
    const Rgb palette[]{c.series_1, c.series_2, c.series_3, c.series_4, c.series_5, c.series_6};
    const auto ink = attribute("fo:color", hex(c.ink)) + attribute("fo:font-size", "9pt");
    const auto line = attribute("draw:stroke", "solid") + attribute("svg:stroke-color", hex(c.rule));
    std::string out =
        "<number:number-style style:name=\"count\"><number:number number:decimal-places=\"0\" "
        "number:min-integer-digits=\"1\"/></number:number-style>";
    out += style("chart", "", attribute("draw:stroke", "none") + attribute("draw:fill", "none"), "");
    out += style("title", "", "",
                 attribute("fo:color", hex(s.style.text.heading_2.color)) + attribute("fo:font-size", "12pt") +
                     attribute("fo:font-weight", "bold"));
    out += style("legend", "", attribute("draw:stroke", "none"), ink);
    // The first row on top, as in the table.
    out += style("plot",
                 attribute("chart:vertical", "true") +
                     attribute("chart:stacked", series(plan) > 1 && plan.head.tally.bars == Bars::stacked ? "true" : "false"),
                 "", "");
    out += style("names", attribute("chart:display-label", "true") + attribute("chart:reverse-direction", "true"), line, ink);
    out += style(
        "numbers",
        attribute("chart:display-label", "true") + attribute("chart:minimum", "0") +
            attribute("chart:interval-major", std::to_string(sheets::axis_step(plan.rows, shown(plan), plan.head.tally.bars))),
        line, ink, "count");
    out += style("grid", "", line, "");
    out += style("wall", "", attribute("draw:stroke", "none") + attribute("draw:fill", "none"), "");
    for (std::size_t i = 1; i <= series(plan); ++i)
        out += style("series-" + std::to_string(i), "",
                     attribute("draw:stroke", "none") + attribute("draw:fill", "solid") +
                         attribute("draw:fill-color", hex(palette[(i - 1) % std::size(palette)])),
                     "");
    return out;
}

// The values as they are now, for programs that look at the chart alone.
std::string own_table(const Plan& plan)
{
    const auto text = [](std::string_view t) {
        return "<table:table-cell office:value-type=\"string\"><text:p>" + words(t) + "</text:p></table:table-cell>";
    };
    std::string out =
        "<table:table table:name=\"local-table\"><table:table-header-columns><table:table-column/></table:table-header-columns>"
        "<table:table-columns><table:table-column table:number-columns-repeated=\"" +
        std::to_string(series(plan)) + "\"/></table:table-columns><table:table-header-rows><table:table-row>" + text("");
    for (std::size_t c = 1; c <= series(plan); ++c) out += text(plan.titles[c]);
    out += "</table:table-row></table:table-header-rows><table:table-rows>";
    plan.rows.each([&](std::size_t r, const SheetRow& row) {
        if (r >= shown(plan)) return;
        out += "<table:table-row>" + text(row.cells.empty() ? "" : row.cells[0].text);
        for (std::size_t c = 1; c <= series(plan); ++c) {
            const auto number = std::to_string(c < row.cells.size() ? row.cells[c].number.value_or(0) : 0);
            out += "<table:table-cell office:value-type=\"float\" office:value=\"" + number + "\"><text:p>" + number +
                   "</text:p></table:table-cell>";
        }
        out += "</table:table-row>";
    });
    return out + "</table:table-rows></table:table>";
}

}  // namespace

ChartRoom chart_room(const Plan& plan)
{
    if (!plan.table() || !plan.head.tally.given() || shown(plan) == 0 || series(plan) == 0) return {};
    return {static_cast<std::size_t>(std::ceil((2 * gap + width) / chart_column)),
            static_cast<std::size_t>(std::ceil((height(plan) + gap) / one_line)) + 1};
}

std::string chart_part(std::size_t sheet) { return "Object " + std::to_string(sheet + 1); }

std::string chart_frame(const Plan& plan, std::string_view object)
{
    double beside = gap;
    for (const auto w : plan.layout.widths) beside += w * points_a_digit;
    const auto ranges = range_address(plan.tab, shown(plan) + 1, plan.head.columns.size());
    return "<table:shapes><draw:frame draw:style-name=\"chart-frame\"" +
           attribute("draw:name", sheets::mend(sheets::on_one_line(plan.head.tally.chart)).text) +
           attribute("svg:x", points(beside)) + attribute("svg:y", points(gap / 2)) + attribute("svg:width", points(width)) +
           attribute("svg:height", points(height(plan))) + "><draw:object" +
           attribute("draw:notify-on-update-of-ranges", ranges) + std::string(object) + "</draw:object><svg:title>" +
           words(plan.head.tally.chart) + "</svg:title><svg:desc>" + words(plan.head.tally.alt) +
           "</svg:desc></draw:frame></table:shapes>";
}

std::string chart_content(const Setting& s, const Plan& plan)
{
    const auto rows = shown(plan);
    std::string out =
        "<office:automatic-styles>" + styles(s, plan) + "</office:automatic-styles><office:body><office:chart><chart:chart" +
        attribute("svg:width", points(width)) + attribute("svg:height", points(height(plan))) +
        attribute("chart:class", "chart:bar") + attribute("chart:style-name", "chart") +
        "><chart:title chart:style-name=\"title\"><text:p>" + words(plan.head.tally.chart) + "</text:p></chart:title>";
    if (series(plan) > 1) out += "<chart:legend chart:legend-position=\"bottom\" chart:style-name=\"legend\"/>";
    out += "<chart:plot-area chart:style-name=\"plot\" chart:data-source-has-labels=\"both\"" +
           attribute("table:cell-range-address", range_address(plan.tab, rows + 1, plan.head.columns.size())) +
           "><chart:axis chart:dimension=\"x\" chart:name=\"primary-x\" chart:style-name=\"names\"><chart:categories "
           "table:cell-range-address=\"" +
           cells(plan, 0, rows) +
           "\"/></chart:axis><chart:axis chart:dimension=\"y\" chart:name=\"primary-y\" chart:style-name=\"numbers\"><chart:grid "
           "chart:style-name=\"grid\" chart:class=\"major\"/></chart:axis>";
    for (std::size_t i = 1; i <= series(plan); ++i)
        out += "<chart:series" + attribute("chart:style-name", "series-" + std::to_string(i)) +
               " chart:values-cell-range-address=\"" + cells(plan, i, rows) + "\" chart:label-cell-address=\"" +
               cells(plan, i, 0) + "\" chart:class=\"chart:bar\"><chart:data-point chart:repeated=\"" + std::to_string(rows) +
               "\"/></chart:series>";
    return out + "<chart:wall chart:style-name=\"wall\"/></chart:plot-area>" + own_table(plan) +
           "</chart:chart></office:chart></office:body>";
}

}  // namespace verslag::ods
