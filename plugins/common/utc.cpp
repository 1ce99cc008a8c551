#include "common/utc.hpp"

#include <algorithm>
#include <chrono>
#include <cstdio>

namespace verslag::common {

std::string utc(std::int64_t seconds)
{
    constexpr std::int64_t year_1 = -62'135'596'800, year_10000 = 253'402'300'800;
    const auto time = std::chrono::sys_seconds(std::chrono::seconds(std::clamp(seconds, year_1, year_10000 - 1)));
    const auto day = std::chrono::floor<std::chrono::days>(time);
    const std::chrono::year_month_day date(day);
    const std::chrono::hh_mm_ss clock(time - day);
    char text[32];
    std::snprintf(text, sizeof text, "%04d-%02u-%02uT%02d:%02d:%02dZ", static_cast<int>(date.year()),
                  static_cast<unsigned>(date.month()), static_cast<unsigned>(date.day()), static_cast<int>(clock.hours().count()),
                  static_cast<int>(clock.minutes().count()), static_cast<int>(clock.seconds().count()));
    return text;
}

}  // namespace verslag::common
