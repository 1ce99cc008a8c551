// A date and time that can be compared with another.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

namespace verslag::load {

struct Moment {
    std::int64_t seconds = 0;  // since 1970, of the place where it was when it names no time zone
    bool zoned = false;
};
// Of an xs:dateTime; nothing for what is none.
std::optional<Moment> moment(std::string_view);

// Only two with a time zone, or two without, can be told apart.
inline bool comparable(const Moment& a, const Moment& b) { return a.zoned == b.zoned; }

}  // namespace verslag::load
