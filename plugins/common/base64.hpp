// Bytes as text (RFC 4648).
#pragma once

#include <string>
#include <string_view>

namespace verslag::common {

// Appends `bytes` as base64 in lines of 76 characters, each ended by a newline, the last one too.
void append_base64(std::string& out, std::string_view bytes);

}  // namespace verslag::common
