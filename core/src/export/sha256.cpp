#include "sha256.hpp"

#include <nettle/sha2.h>
#include <unistd.h>
#include <cerrno>
#include <system_error>
#include <vector>

namespace verslag::wall {

Fingerprint fingerprint(int fd)
{
    sha256_ctx state;
    sha256_init(&state);
    Fingerprint print;
    std::vector<std::uint8_t> buffer(128 * 1024);
    for (;;) {
        const auto n = pread(fd, buffer.data(), buffer.size(), static_cast<off_t>(print.bytes));
        if (n < 0 && errno == EINTR) continue;
        if (n < 0) throw std::system_error(errno, std::generic_category(), "reading back what was made");
        if (n == 0) break;
        sha256_update(&state, static_cast<std::size_t>(n), buffer.data());
        print.bytes += static_cast<std::uint64_t>(n);
    }
    std::uint8_t digest[SHA256_DIGEST_SIZE];
    sha256_digest(&state, sizeof digest, digest);
    constexpr char digits[] = "0123456789abcdef";
    for (const auto byte : digest) print.sha256 += digits[byte >> 4], print.sha256 += digits[byte & 15];
    return print;
}

}  // namespace verslag::wall
