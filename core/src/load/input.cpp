#include "check.hpp"
#include "common/fd.hpp"

#include <verslag/core/load.hpp>

#include <fcntl.h>
#include <poll.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>
#include <cerrno>
#include <cstdint>
#include <system_error>

namespace verslag {
namespace {

[[noreturn]] void fail(int reason, const std::filesystem::path& file)
{
    throw std::system_error(reason, std::generic_category(), file.string());
}

// Until somebody has opened the other end and written, or has gone again.
void await_writer(int pipe, const std::filesystem::path& file)
{
    constexpr int patience = 10'000;  // milliseconds
    pollfd waiting{.fd = pipe, .events = POLLIN, .revents = 0};
    const auto ready = poll(&waiting, 1, patience);
    if (ready < 0) fail(errno, file);
    if (ready == 0) fail(ETIMEDOUT, file);
}

// Memory in large pages, where they are to be had: for a large file the page faults cost more than reading it.
void reserve_large_pages(std::string& bytes, std::size_t size)
{
    constexpr std::size_t page = std::size_t{2} << 20;
    if (size < 4 * page) return;
    bytes.reserve(size);
#ifdef MADV_HUGEPAGE
    const auto begin = (reinterpret_cast<std::uintptr_t>(bytes.data()) + page - 1) / page * page;
    const auto end = (reinterpret_cast<std::uintptr_t>(bytes.data()) + size) / page * page;
    madvise(reinterpret_cast<void*>(begin), end - begin, MADV_HUGEPAGE);
#endif
}

}  // namespace

std::string read_file(const std::filesystem::path& file, const LoadOptions& options)
{
    // A pipe that nobody writes into would let open() wait for ever.
    const Fd opened(file == "-" ? -1 : open(file.c_str(), O_RDONLY | O_CLOEXEC | O_NOCTTY | O_NONBLOCK));
    if (!opened && file != "-") fail(errno, file);
    const int in = opened ? *opened : STDIN_FILENO;
    struct stat about {};
    if (fstat(in, &about) != 0) fail(errno, file);
    if (S_ISDIR(about.st_mode)) fail(EISDIR, file);
    if (opened && S_ISFIFO(about.st_mode)) await_writer(in, file);
    if (opened && fcntl(in, F_SETFL, O_RDONLY) != 0) fail(errno, file);

    const auto refuse = [&] { throw LoadRefused(load::too_large(options.max_size)); };
    const bool sized = S_ISREG(about.st_mode) && about.st_size > 0;
    if (sized && static_cast<std::uint64_t>(about.st_size) > options.max_size) refuse();
    std::string bytes;
    std::size_t filled = 0;
    if (sized) reserve_large_pages(bytes, static_cast<std::size_t>(about.st_size) + 1);
    // One byte more than there should be: so the end shows without growing.
    bytes.resize(sized ? static_cast<std::size_t>(about.st_size) + 1 : std::size_t{64} << 10);
    for (;;) {
        const auto n = ::read(in, bytes.data() + filled, bytes.size() - filled);
        if (n < 0 && errno == EINTR) continue;
        if (n < 0) fail(errno, file);
        filled += static_cast<std::size_t>(n);
        if (filled > options.max_size) refuse();
        if (n == 0) break;
        if (filled == bytes.size()) bytes.resize(bytes.size() * 2);
    }
    bytes.resize(filled);
    return bytes;
}

}  // namespace verslag
