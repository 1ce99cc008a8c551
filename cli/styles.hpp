// Loading the house styles that the command line names.
#pragma once

#include "command.hpp"

#include <verslag/core/house_style.hpp>

namespace verslag::cli {

struct NamedStyle {
    std::optional<HouseStyle> style;  // none when there was an error
    RecordReport report;              // with the diagnostics of loading
    int exit_code = all_done;
};

// Loads the style that the user named; "-" is standard input. Under `strict` warnings count as errors.
NamedStyle load_named_style(const std::string& name, bool strict);

}  // namespace verslag::cli
