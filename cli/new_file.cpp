#include "new_file.hpp"

#include "command.hpp"

#include <fcntl.h>
#include <unistd.h>
#include <cerrno>
#include <cstring>

namespace verslag::cli {

void write_new(const std::string& file, std::string_view text)
{
    const auto fail = [&] { throw SurroundingsError(phrase("{0} cannot be written: {1}", file, system_words(errno))); };
    const int fd = open(file.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0644);
    if (fd < 0 && errno == EEXIST)
        throw SurroundingsError(phrase("{0} exists, and is left as it is", file), phrase("name another file"));
    if (fd < 0) fail();
    for (auto rest = text; !rest.empty();) {
        const auto n = write(fd, rest.data(), rest.size());
        if (n < 0) {
            const int reason = errno;
            close(fd);
            unlink(file.c_str());
            errno = reason;
            fail();
        }
        rest.remove_prefix(static_cast<std::size_t>(n));
    }
    close(fd);
}

}  // namespace verslag::cli
