// Deflate, for what is packed at one go.
#pragma once

#include <string>
#include <string_view>

namespace verslag::pdf {

// In zlib's wrapping, as the filter FlateDecode wants it. Throws std::bad_alloc.
std::string deflated(std::string_view bytes);

}  // namespace verslag::pdf
