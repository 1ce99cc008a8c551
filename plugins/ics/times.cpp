#include "times.hpp"

#include <algorithm>

namespace verslag::ics {
namespace {

using namespace std::chrono;
using namespace std::chrono_literals;

constexpr int first_year_of_the_rule = 1996;

std::string digits(std::int64_t v, std::size_t width)
{
    auto s = std::to_string(v);
    return s.size() < width ? s.insert(0, width - s.size(), '0') : s;
}

std::string written(sys_seconds clock)
{
    const auto day = floor<days>(clock);
    const year_month_day d(day);
    const hh_mm_ss t(clock - day);
    return digits(static_cast<int>(d.year()), 4) + digits(unsigned(d.month()), 2) + digits(unsigned(d.day()), 2) + 'T' +
           digits(t.hours().count(), 2) + digits(t.minutes().count(), 2) + digits(t.seconds().count(), 2);
}

// When summer time changes, in UTC: at one o'clock on the month's last Sunday.
sys_seconds change(year y, month m) { return sys_days(y / m / Sunday[last]) + 1h; }

std::optional<seconds> amsterdam_offset(sys_seconds utc)
{
    const auto y = year_month_day(floor<days>(utc)).year();
    if (static_cast<int>(y) < first_year_of_the_rule) return std::nullopt;
    return utc >= change(y, March) && utc < change(y, October) ? 2h : 1h;
}

std::optional<int> number(std::string_view s, std::size_t at)
{
    if (at + 2 > s.size() || s[at] < '0' || s[at] > '9' || s[at + 1] < '0' || s[at + 1] > '9') return std::nullopt;
    return (s[at] - '0') * 10 + (s[at + 1] - '0');
}

sys_seconds within_calendar(sys_seconds t)
{
    constexpr sys_seconds first = sys_days(year{1} / January / 1), last = sys_days(year{9999} / December / 31) + 24h - 1s;
    return std::clamp(t, first, last);
}

}  // namespace

std::optional<Moment> moment(std::string_view s)
{
    const auto day = Date::parse(s);
    if (!day || s.size() < 19 || s[10] != 'T' || s[13] != ':' || s[16] != ':') return std::nullopt;
    const auto h = number(s, 11), m = number(s, 14), sec = number(s, 17);
    if (!h || !m || !sec || *h > 24 || *m > 59 || *sec > 59 || (*h == 24 && *m + *sec > 0)) return std::nullopt;
    auto clock = sys_seconds(sys_days(day->days())) + hours(*h) + minutes(*m) + seconds(*sec);
    const auto zone = s.find_first_of("Z+-", 19);
    if (zone == s.npos) return Moment{within_calendar(clock)};
    if (s[zone] != 'Z') {
        const auto zone_hours = number(s, zone + 1), zone_minutes = number(s, zone + 4);
        if (!zone_hours || !zone_minutes) return std::nullopt;
        const auto shift = hours(*zone_hours) + minutes(*zone_minutes);
        clock += s[zone] == '+' ? -shift : shift;
    }
    clock = within_calendar(clock);
    const auto offset = amsterdam_offset(clock);
    return offset ? Moment{within_calendar(clock + *offset)} : Moment{clock, true};
}

std::string date(Date d) { return digits(d.year, 4) + digits(d.month, 2) + digits(d.day, 2); }

Date day_after(Date d)
{
    const year_month_day next(sys_days(d.days()) + days(1));
    if (static_cast<int>(next.year()) > 9999) return {};
    return {static_cast<int>(next.year()), unsigned(next.month()), unsigned(next.day())};
}

std::string date_time(const Moment& m) { return written(m.clock) + (m.utc ? "Z" : ""); }

std::string utc(std::int64_t since_1970)
{
    constexpr std::int64_t year_1 = -62'135'596'800, year_9999 = 253'402'300'799;
    return written(sys_seconds(seconds(std::clamp(since_1970, year_1, year_9999)))) + 'Z';
}

void write_zone(Lines& lines)
{
    struct Observance {
        std::string_view kind, begin, from, to, name, rule;
    };
    // As most calendars write it: without the years before 1996, when summer time ended in September.
    constexpr Observance all[]{
        {"DAYLIGHT", "19700329T020000", "+0100", "+0200", "CEST", "FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU"},
        {"STANDARD", "19701025T030000", "+0200", "+0100", "CET", "FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU"},
    };
    lines.begin("VTIMEZONE");
    lines.raw("TZID", zone_name);
    for (const auto& o : all) {
        lines.begin(o.kind);
        lines.raw("DTSTART", o.begin);
        lines.raw("TZOFFSETFROM", o.from);
        lines.raw("TZOFFSETTO", o.to);
        lines.raw("TZNAME", o.name);
        lines.raw("RRULE", o.rule);
        lines.end(o.kind);
    }
    lines.end("VTIMEZONE");
}

}  // namespace verslag::ics
