#include "trust.hpp"

#include <pwd.h>
#include <unistd.h>
#include <array>
#include <cerrno>
#include <cstring>
#include <vector>

namespace fs = std::filesystem;

namespace verslag::catalogue {
namespace {

std::string octal(mode_t mode)
{
    std::string s = "0";
    for (int shift = mode & 07000 ? 9 : 6; shift >= 0; shift -= 3) s += static_cast<char>('0' + (mode >> shift & 7));
    return s;
}

// "uid 1000 (jan)", or the number alone when nobody knows a name.
std::string user(uid_t id)
{
    std::vector<char> buffer(16 * 1024);
    passwd entry{};
    passwd* found = nullptr;
    const bool named = getpwuid_r(id, &entry, buffer.data(), buffer.size(), &found) == 0 && found;
    return "uid " + std::to_string(id) + (named ? " (" + std::string(entry.pw_name) + ")" : "");
}

std::string distrust(const struct stat& st, const std::string& what, const fs::path& path)
{
    const auto self = geteuid();
    if (st.st_uid != 0 && st.st_uid != self) {
        const std::string owner = self == 0 ? "root" : "you or root";
        return what + " belongs to " + user(st.st_uid) + " and must belong to " + owner + ": chown " +
               (self == 0 ? "root" : std::to_string(self)) + ' ' + path.string();
    }
    // In a sticky folder, nobody can replace what is another's.
    const bool sticky_folder = S_ISDIR(st.st_mode) && (st.st_mode & S_ISVTX);
    if ((st.st_mode & (S_IWGRP | S_IWOTH)) && !sticky_folder)
        return "others may write " + what + " (mode " + octal(st.st_mode & 07777) + ") and only its owner should: chmod go-w " +
               path.string();
    return {};
}

}  // namespace

std::string distrust_file(const fs::path& file, const struct stat& st) { return distrust(st, "the file", file); }

std::string distrust_folders(const fs::path& folder)
{
    bool first = true;
    for (auto at = folder;; at = at.parent_path(), first = false) {
        struct stat st;
        const auto what = (first ? "its folder " : "the folder above it, ") + at.string() + (first ? "" : ",");
        if (lstat(at.c_str(), &st) != 0) return what + " cannot be looked at: " + std::strerror(errno);
        if (auto why = distrust(st, what, at); !why.empty()) return why;
        if (at == at.root_path()) return {};
    }
}

}  // namespace verslag::catalogue
