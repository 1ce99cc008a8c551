// Whether a file is still the one that was looked at.
#pragma once

#include <sys/stat.h>
#include <string>

namespace verslag {

// The same as long as nobody writes to the file or puts another in its place.
inline std::string identity_of(const struct stat& st)
{
    const auto moment = [](const timespec& t) { return std::to_string(t.tv_sec) + '.' + std::to_string(t.tv_nsec); };
    return std::to_string(st.st_dev) + ' ' + std::to_string(st.st_ino) + ' ' + std::to_string(st.st_size) + ' ' +
           moment(st.st_mtim) + ' ' + moment(st.st_ctim);
}

}  // namespace verslag
