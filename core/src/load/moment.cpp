#include "moment.hpp"

#include "check.hpp"

#include <verslag/date.hpp>

namespace verslag::load {

std::optional<Moment> moment(std::string_view s)
{
    const auto day = Date::parse(s);
    if (!day || s.size() < 19 || s[10] != 'T') return std::nullopt;
    const auto part = [&](std::size_t at) { return static_cast<std::int64_t>(number_of(s.substr(at, 2)).value_or(0)); };
    Moment m;
    m.seconds = std::chrono::sys_days(day->days()).time_since_epoch().count() * std::int64_t{86'400} + part(11) * 3600 +
                part(14) * 60 + part(17);
    const auto zone = s.find_first_of("Z+-", 19);
    m.zoned = zone != s.npos;
    if (m.zoned && s[zone] != 'Z' && s.size() >= zone + 6) {
        const auto shift = part(zone + 1) * 3600 + part(zone + 4) * 60;
        m.seconds += s[zone] == '+' ? -shift : shift;
    }
    return m;
}

}  // namespace verslag::load
