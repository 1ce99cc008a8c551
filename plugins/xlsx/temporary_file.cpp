// The library's temporary files. It collects each part of a workbook in one and never looks whether writing
// it succeeded, so a full disk would give a workbook that is cut short and a return code of success. The
// library's header calls lxw_tmpfile() its place for an own version; this one remembers the first failure.
#include "library.hpp"

#include <verslag/abi.h>
#include <xlsxwriter/utility.h>

#include <fcntl.h>
#include <unistd.h>
#include <cerrno>
#include <cstdlib>
#include <utility>

namespace verslag::xlsx {
namespace {

int first_error = 0;

void remember(int error)
{
    if (!first_error) first_error = error;
}

int file_of(void* cookie) { return static_cast<int>(reinterpret_cast<std::intptr_t>(cookie)); }

ssize_t write_all(void* cookie, const char* data, std::size_t size)
{
    for (std::size_t done = 0; done < size;) {
        const auto n = ::write(file_of(cookie), data + done, size - done);
        if (n > 0) {
            done += static_cast<std::size_t>(n);
        } else if (n == 0 || errno != EINTR) {
            remember(n == 0 ? EIO : errno);
            return 0;  // a cookie's way to say that it failed
        }
    }
    return static_cast<ssize_t>(size);
}

ssize_t read_some(void* cookie, char* data, std::size_t size)
{
    for (;;) {
        const auto n = ::read(file_of(cookie), data, size);
        if (n >= 0) return n;
        if (errno == EINTR) continue;
        remember(errno);
        return -1;
    }
}

int seek(void* cookie, off64_t* offset, int whence)
{
    const auto at = ::lseek64(file_of(cookie), *offset, whence);
    if (at < 0) {
        remember(errno);
        return -1;
    }
    *offset = at;
    return 0;
}

int close_file(void* cookie)
{
    if (::close(file_of(cookie)) == 0) return 0;
    remember(errno);
    return -1;
}

// Releases of the library differ in whether the argument is const.
template <class>
struct ArgumentOf;
template <class A>
struct ArgumentOf<FILE*(A)> {
    using type = A;
};

}  // namespace

int take_temporary_file_error() { return std::exchange(first_error, 0); }

}  // namespace verslag::xlsx

extern "C" VERSLAG_EXPORT FILE* lxw_tmpfile(verslag::xlsx::ArgumentOf<decltype(lxw_tmpfile)>::type)
{
    using namespace verslag::xlsx;
    char name[] = "part-XXXXXX";
    const int file = ::mkostemp(name, O_CLOEXEC);
    if (file < 0) {
        remember(errno);
        return nullptr;
    }
    ::unlink(name);
    FILE* stream =
        fopencookie(reinterpret_cast<void*>(static_cast<std::intptr_t>(file)), "w+", {read_some, write_all, seek, close_file});
    if (!stream) {
        remember(errno);
        ::close(file);
    }
    return stream;
}
