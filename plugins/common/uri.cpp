#include "common/uri.hpp"

namespace verslag::common {

std::string safe_uri(const std::string& clean)
{
    constexpr std::string_view hex = "0123456789ABCDEF", unsafe = " \"<>\\^`{|}";
    std::string out;
    for (const char c : clean) {
        const auto byte = static_cast<unsigned char>(c);
        if (byte > 0x20 && byte != 0x7f && unsafe.find(c) == std::string_view::npos) out += c;
        else out += '%', out += hex[byte >> 4], out += hex[byte & 15];
    }
    return out;
}

}  // namespace verslag::common
