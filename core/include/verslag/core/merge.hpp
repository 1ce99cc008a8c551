// A sheet of follow-ups that came back filled in, taken over into the record that it was made from.
#pragma once

#include <verslag/core/diagnostic.hpp>
#include <verslag/core/load.hpp>

#include <optional>
#include <string>
#include <string_view>

namespace verslag {

struct MergeOptions {
    LoadOptions load;
};

struct Merged {
    std::optional<std::string> bytes;  // the record with what was taken over, all else byte for byte; none when there is an error
    Diagnostics changes;               // a note for each change, in the order of the record: what was and what is now
    Diagnostics diagnostics;  // of the record: its errors; of the sheet: errors when it cannot be used, else a warning for
                              // each thing in it that was not taken over
};

// Reads status, priority, the day "at the latest" and the note of each follow-up out of a sheet (an Excel or OpenDocument
// workbook, or separated text, told by its content) that an export of the record made, in any language and for any audience. What
// is not certain is said and left. The names are what diagnostics call the files. Nothing is thrown but std::bad_alloc.
Merged merge_sheet(std::string record, std::string_view record_name, std::string_view sheet, std::string_view sheet_name,
                   const MergeOptions& = {});

}  // namespace verslag
