// The fingerprint of a file.
#pragma once

#include <cstdint>
#include <string>

namespace verslag::wall {

struct Fingerprint {
    std::uint64_t bytes = 0;
    std::string sha256;  // 64 hex digits
};

// Of a whole file, whatever the descriptor's position. Throws std::system_error.
Fingerprint fingerprint(int fd);

}  // namespace verslag::wall
