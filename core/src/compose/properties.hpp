// What both views say of themselves.
#pragma once

#include "context.hpp"

#include <optional>

namespace verslag::compose {

Properties properties(const Context&);

// The last of the record's own dates, as seconds since 1970; nothing when it has none.
std::optional<std::int64_t> last_date(const record::Record&);

}  // namespace verslag::compose
