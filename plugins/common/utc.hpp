// Moments as packages write them (W3CDTF, ISO 8601).
#pragma once

#include <cstdint>
#include <string>

namespace verslag::common {

// Seconds since 1970 as "2020-02-04T19:30:00Z". There are four digits for a year; a second beyond them is the last it can say.
std::string utc(std::int64_t seconds);

}  // namespace verslag::common
