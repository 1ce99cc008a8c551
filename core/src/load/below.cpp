#include "below.hpp"

#include "common/fd.hpp"

#include <fcntl.h>
#include <linux/openat2.h>
#include <sys/syscall.h>
#include <unistd.h>
#include <algorithm>
#include <cerrno>

namespace verslag::load {

// The kernel sees to it that no link leads out. Where it can't yet, paths are compared.
int open_below(const std::filesystem::path& folder, const std::string& name)
{
    const Fd base(open(folder.empty() ? "." : folder.c_str(), O_PATH | O_DIRECTORY | O_CLOEXEC));
    if (!base) return -1;
    open_how how{};
    how.flags = O_RDONLY | O_CLOEXEC | O_NOCTTY | O_NONBLOCK;
    how.resolve = RESOLVE_BENEATH | RESOLVE_NO_MAGICLINKS;
    const auto fd = static_cast<int>(syscall(SYS_openat2, *base, name.c_str(), &how, sizeof how));
    if (fd >= 0 || (errno != ENOSYS && errno != EPERM)) return fd;
    std::error_code failed;
    const auto home = std::filesystem::canonical(folder.empty() ? "." : folder, failed);
    const auto file = failed ? home : std::filesystem::canonical(home / name, failed);
    if (failed) return errno = failed.value(), -1;
    if (std::mismatch(home.begin(), home.end(), file.begin(), file.end()).first != home.end()) return errno = EXDEV, -1;
    return open(file.c_str(), O_RDONLY | O_CLOEXEC | O_NOCTTY | O_NONBLOCK | O_NOFOLLOW);
}

}  // namespace verslag::load
