// From the narrowed records of a series of meetings to one workbook over all of them.
#pragma once

#include <verslag/core/compose.hpp>

namespace verslag {

struct SeriesMeeting {
    const record::Record* record = nullptr;  // narrowed; lives as long as the call
    ComposeOptions options;                  // as for the record on its own
};

// The same id stands for two things: both are kept, each in a row of its own.
struct Contradiction {
    std::string id;                                 // of a follow-up
    std::size_t first = 0, second = 0;              // which of the meetings
    std::uint32_t first_line = 0, second_line = 0;  // of their records
};

struct SeriesView {
    Workbook workbook;
    std::vector<Contradiction> contradictions;
    std::vector<Withheld> withheld;  // from all of them together
};

// Whether the meeting of one record was before that of the other; one without a date comes last.
bool meets_earlier(const record::Record&, const record::Record&);

// `meetings` are in the order of meets_earlier. A follow-up that has the same id and says the same in several records is
// one row: as the newest record has it, with where it was raised first and how often it was postponed.
SeriesView compose_series(std::string_view title, const std::vector<SeriesMeeting>& meetings, const Labels&);

}  // namespace verslag
