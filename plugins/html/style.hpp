// The style sheet of the page, in the colours and fonts of the house.
#pragma once

#include <verslag/exporter.hpp>

namespace verslag::html {

// `embed_fonts`: the files of the house's fonts are put in; else a reader sees them who has them.
std::string style_sheet(const HouseStyle&, bool embed_fonts, OutputSink&);

}  // namespace verslag::html
