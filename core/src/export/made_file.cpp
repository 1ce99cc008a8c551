#include <verslag/core/dispatch.hpp>

#include "common/fd.hpp"
#include "sha256.hpp"

#include <fcntl.h>
#include <cerrno>
#include <system_error>

namespace verslag {

MadeFile made_file(const std::filesystem::path& path)
{
    const Fd file(open(path.c_str(), O_RDONLY | O_CLOEXEC));
    if (!file) throw std::system_error(errno, std::generic_category());
    auto [bytes, sha256] = wall::fingerprint(*file);
    return {.role = {}, .path = path, .bytes = bytes, .sha256 = std::move(sha256)};
}

}  // namespace verslag
