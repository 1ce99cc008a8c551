// The sheets over a whole series of meetings.
#pragma once

#include "sheet.hpp"

#include <verslag/core/series.hpp>

namespace verslag::compose {

struct SeriesContext {
    const Context& context;
    std::string title;  // unique in the series: "4 februari 2020"
};
using Meetings = std::vector<SeriesContext>;

// The sheets that `make` makes of each meeting, one under the other, with the meeting in the first column.
Sheet stack(const Meetings&, Sheet (*make)(const Context&));

// Who came when: a row for each organisation, a column for each meeting.
Sheet matrix_sheet(const Meetings&);

// What became of the follow-ups from meeting to meeting.
struct CarriedOver {
    Sheet sheet;
    std::vector<Contradiction> contradictions;
    struct Count {
        std::uint64_t raised = 0, closed = 0, open = 0;  // open: after that meeting
    };
    std::vector<Count> counts;  // one a meeting
};
CarriedOver carry_over(const Meetings&);

// A row for each meeting.
Sheet meetings_sheet(const Meetings&, const std::vector<CarriedOver::Count>&);

}  // namespace verslag::compose
