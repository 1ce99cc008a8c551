#include "common/base64.hpp"

#include <cstdint>

namespace verslag::common {

void append_base64(std::string& out, std::string_view bytes)
{
    constexpr std::string_view alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    constexpr std::size_t bytes_a_line = 76 / 4 * 3;
    out.reserve(out.size() + bytes.size() * 4 / 3 + bytes.size() / bytes_a_line + 8);
    for (std::size_t i = 0; i < bytes.size(); i += 3) {
        const auto byte = [&](std::size_t n) -> std::uint32_t {
            return i + n < bytes.size() ? static_cast<unsigned char>(bytes[i + n]) : 0;
        };
        const std::uint32_t three = byte(0) << 16 | byte(1) << 8 | byte(2);
        out += alphabet[three >> 18];
        out += alphabet[three >> 12 & 63];
        out += i + 1 < bytes.size() ? alphabet[three >> 6 & 63] : '=';
        out += i + 2 < bytes.size() ? alphabet[three & 63] : '=';
        if ((i + 3) % bytes_a_line == 0 || i + 3 >= bytes.size()) out += '\n';
    }
}

}  // namespace verslag::common
