#include "properties.hpp"

#include <algorithm>
#include <charconv>
#include <cstdlib>

namespace verslag {
namespace {

// The moment of an xs:date or xs:dateTime. Without a time zone it counts as UTC: the zone of the machine
// must not show in an export.
std::optional<std::int64_t> seconds(std::string_view moment)
{
    const auto date = Date::parse(moment);
    if (!date) return std::nullopt;
    std::int64_t at = std::chrono::sys_seconds(std::chrono::sys_days(date->days())).time_since_epoch().count();
    const auto number = [&](std::size_t from) {
        int n = 0;
        if (from + 2 <= moment.size()) std::from_chars(moment.data() + from, moment.data() + from + 2, n);
        return n;
    };
    if (moment.size() >= 19 && moment[10] == 'T') at += number(11) * 3600 + number(14) * 60 + number(17);
    // "+01:00" or "-05:00" at the end; a date's own dashes stand before it.
    if (moment.size() >= 16) {
        const auto zone = moment.size() - 6;
        const int offset = number(zone + 1) * 3600 + number(zone + 4) * 60;
        if (moment[zone + 3] == ':' && moment[zone] == '+') at -= offset;
        if (moment[zone + 3] == ':' && moment[zone] == '-') at += offset;
    }
    return at;
}

}  // namespace

std::optional<std::int64_t> compose::last_date(const record::Record& record)
{
    const auto& d = record.document;
    const auto& m = record.meeting;
    std::optional<std::int64_t> last;
    for (const auto& moment :
         {d.modified, d.published, d.adopted, d.created, m.end, m.start, m.date.when.iso(), m.date.not_before.iso()})
        if (const auto at = seconds(moment); at && (!last || *at > *last)) last = at;
    return last;
}

std::int64_t export_clock(const record::Record& record)
{
    if (const char* epoch = std::getenv("SOURCE_DATE_EPOCH")) {
        const std::string_view given{epoch};
        std::int64_t at = 0;
        const auto [end, bad] = std::from_chars(given.data(), given.data() + given.size(), at);
        if (bad == std::errc{} && end == given.data() + given.size() && at >= 0) return at;
    }
    return std::max<std::int64_t>(0, compose::last_date(record).value_or(0));
}

}  // namespace verslag
