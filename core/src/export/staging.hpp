// A hidden folder inside the folder that artefacts go to: a file that is whole there is moved to its
// place by one rename.
#pragma once

#include "common/fd.hpp"

#include <filesystem>
#include <string>

namespace verslag::wall {

class Staging {
public:
    // Makes ".verslag-XXXXXX" there, for this user only, and locks it. Throws std::system_error.
    explicit Staging(const std::filesystem::path& folder);
    ~Staging();
    Staging(Staging&& other) noexcept : path_(std::exchange(other.path_, {})), fd_(std::move(other.fd_)) {}
    Staging& operator=(Staging&& other) noexcept
    {
        std::swap(path_, other.path_);
        std::swap(fd_, other.fd_);
        return *this;
    }

    int fd() const { return *fd_; }
    const std::filesystem::path& path() const { return path_; }
    // A descriptor that a worker may have: it names the folder, but cannot touch the lock.
    Fd for_worker() const;
    // Removes all that is in it.
    void empty() noexcept;

private:
    std::filesystem::path path_;
    Fd fd_;
};

// Removes the staging folders that killed runs left behind: those of this user that nobody has locked.
void sweep(const std::filesystem::path& folder) noexcept;

}  // namespace verslag::wall
