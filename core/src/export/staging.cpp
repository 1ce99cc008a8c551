#include "staging.hpp"

#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <cerrno>
#include <cstdlib>
#include <string_view>
#include <system_error>
#include <vector>

namespace fs = std::filesystem;

namespace verslag::wall {
namespace {

constexpr std::string_view prefix = ".verslag-";
constexpr std::size_t name_size = prefix.size() + 6;

Fd open_folder(const fs::path& path) { return Fd{open(path.c_str(), O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC)}; }

// The descriptor and the path still mean the same folder.
bool is_still(int fd, const fs::path& path)
{
    struct stat by_fd, by_path;
    return fstat(fd, &by_fd) == 0 && lstat(path.c_str(), &by_path) == 0 && by_fd.st_dev == by_path.st_dev &&
           by_fd.st_ino == by_path.st_ino;
}

}  // namespace

Staging::Staging(const fs::path& folder)
{
    for (int attempt = 0; attempt < 100; ++attempt) {
        auto name = (folder / (std::string(prefix) + "XXXXXX")).string();
        if (!mkdtemp(name.data()))
            throw std::system_error(errno, std::generic_category(), "making a folder in " + folder.string());
        auto fd = open_folder(name);
        const int error = errno;
        // Not every file system has locks; there, nobody sweeps either. Where there are, another run may
        // have swept the folder in the moment before it was locked.
        if (fd) (void)flock(*fd, LOCK_EX);
        if (fd && is_still(*fd, name)) {
            path_ = std::move(name);
            fd_ = std::move(fd);
            return;
        }
        if (!fd && error != ENOENT) throw std::system_error(error, std::generic_category(), "opening the folder " + name);
    }
    throw std::system_error(EAGAIN, std::generic_category(), "making a folder in " + folder.string());
}

Staging::~Staging()
{
    if (path_.empty()) return;
    std::error_code ec;
    fs::remove_all(path_, ec);
}

Fd Staging::for_worker() const
{
    Fd fd{openat(*fd_, ".", O_PATH | O_DIRECTORY | O_CLOEXEC)};
    if (!fd) throw std::system_error(errno, std::generic_category(), "opening the folder " + path_.string());
    return fd;
}

void Staging::empty() noexcept
{
    std::error_code ec;
    std::vector<fs::path> entries;
    try {
        for (const auto& entry : fs::directory_iterator(path_, ec)) entries.push_back(entry.path());
    } catch (const std::exception&) {  // what stays is removed with the folder
    }
    for (const auto& entry : entries) fs::remove_all(entry, ec);
}

void sweep(const fs::path& folder) noexcept
try {
    std::error_code ec;
    std::vector<fs::path> found;
    for (fs::directory_iterator at{folder, ec}, end; !ec && at != end; at.increment(ec)) {
        const auto name = at->path().filename().string();
        if (name.starts_with(prefix) && name.size() == name_size) found.push_back(at->path());
    }
    for (const auto& path : found) {
        const auto fd = open_folder(path);
        struct stat st;
        if (!fd || fstat(*fd, &st) != 0 || st.st_uid != geteuid()) continue;
        if (flock(*fd, LOCK_EX | LOCK_NB) != 0 || !is_still(*fd, path)) continue;
        fs::remove_all(path, ec);
    }
} catch (const std::exception&) {  // sweeping is a courtesy
}

}  // namespace verslag::wall
