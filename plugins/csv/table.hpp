// One sheet as comma-separated values (RFC 4180): UTF-8 with a byte-order mark, lines that end with CR LF.
#pragma once

#include <verslag/exporter.hpp>

namespace verslag::csv {

struct Wishes {
    char separator = ';';
    bool guard = true;  // put an apostrophe before what a spreadsheet would take for a formula
};

// Words are in quotes, numbers, dates and times (ISO 8601) are not. A column whose cells have links gets another with
// their addresses behind it. Control characters become visible ones, with a warning that names the place.
void write_sheet(const Sheet& sheet, const SheetRows& rows, const Wishes& wishes, Artefact& file, OutputSink& sink);

}  // namespace verslag::csv
