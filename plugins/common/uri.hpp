// Addresses as packages may hold them.
#pragma once

#include <string>
#include <string_view>

namespace verslag::common {

// What may stand in an IRI as it is; the rest is written as %XX, which a browser reads the same.
std::string safe_uri(const std::string& clean);

}  // namespace verslag::common
