#include "common/base64.hpp"

#include <verslag/base64.hpp>

namespace verslag::common {

void append_base64(std::string& out, std::string_view bytes)
{
    constexpr std::size_t bytes_a_line = 76 / 4 * 3;
    out.reserve(out.size() + bytes.size() * 4 / 3 + bytes.size() / bytes_a_line + 8);
    for (std::size_t at = 0; at < bytes.size(); at += bytes_a_line) {
        verslag::append_base64(out, bytes.substr(at, bytes_a_line));
        out += '\n';
    }
}

}  // namespace verslag::common
