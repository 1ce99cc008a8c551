// The chart beside a tally: a document of its own within the spreadsheet (ODF 1.3, 11).
#pragma once

#include "setting.hpp"

namespace verslag::ods {

inline constexpr std::string_view chart_type = "application/vnd.oasis.opendocument.chart";

// The room that a chart takes to the right of its table.
struct ChartRoom {
    std::size_t columns = 0, rows = 0;  // of the sheet, from its table on and from its top; 0: there is no chart
};
ChartRoom chart_room(const Plan&);
// The width of the columns that are there for the chart, in points.
inline constexpr double chart_column = 64;

// Where it stands, and what it shows in words; `object` is what stands in its frame.
std::string chart_frame(const Plan&, std::string_view object);
// "Object 3", the part of the package that holds the chart of a sheet.
std::string chart_part(std::size_t sheet);
// office:automatic-styles and office:body of the chart's document.
std::string chart_content(const Setting&, const Plan&);

}  // namespace verslag::ods
