// Dates and times as iCalendar writes them, and the zone of the Netherlands.
#pragma once

#include "lines.hpp"

#include <verslag/date.hpp>

#include <optional>

namespace verslag::ics {

constexpr std::string_view zone_name = "Europe/Amsterdam";

// A time of day on a day, by the clocks of the Netherlands, or in UTC.
struct Moment {
    std::chrono::sys_seconds clock;  // what the clock shows
    bool utc = false;
    friend auto operator<=>(const Moment&, const Moment&) = default;
};

// An xs:dateTime. Without a zone it is by Dutch clocks; with one it is turned into that, or into UTC where the rule for it
// was another (before 1996). Nothing for what is none.
std::optional<Moment> moment(std::string_view date_time);

std::string date(Date);                    // "20200204"
Date day_after(Date);                      // not given for the last day that there is
std::string date_time(const Moment&);      // "20200204T193000", with a Z where it is UTC
std::string utc(std::int64_t since_1970);  // likewise; held within the years 1 to 9999

// The component VTIMEZONE that times with the zone's name refer to.
void write_zone(Lines&);

}  // namespace verslag::ics
