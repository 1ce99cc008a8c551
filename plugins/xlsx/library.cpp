#include "library.hpp"

#include <fcntl.h>
#include <unistd.h>
#include <cerrno>
#include <stdexcept>
#include <system_error>
#include <utility>

namespace verslag::xlsx {
namespace {

std::string reason(int error) { return std::generic_category().message(error); }

char here[] = ".";  // the host's staging folder, the only one where a confined plugin may write

}  // namespace

Quiet::Quiet() : plain_(newlocale(LC_ALL_MASK, "C", nullptr)), before_(uselocale(plain_)), stderr_before_(stderr)
{
    cookie_io_functions_t swallow{};
    swallow.write = [](void*, const char*, std::size_t size) { return static_cast<ssize_t>(size); };
    nowhere_ = fopencookie(nullptr, "w", swallow);
    if (nowhere_) stderr = nowhere_;
}

Quiet::~Quiet()
{
    stderr = stderr_before_;
    if (nowhere_) std::fclose(nowhere_);
    uselocale(before_);
    if (plain_) freelocale(plain_);
}

void check(lxw_error error, std::string_view what)
{
    if (error != LXW_NO_ERROR) throw std::runtime_error(std::string(what) + " could not be made: " + lxw_strerror(error));
}

Library::Library(const std::string& path, bool constant_memory) : path_(path)
{
    // Tried here, because the library only tries at the very end and then has no more to say than that it failed.
    const int file = ::open(path.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0644);
    if (file < 0) throw std::runtime_error("the workbook can't be written in the folder for new files: " + reason(errno));
    ::close(file);
    lxw_workbook_options options{};
    options.constant_memory = constant_memory;
    options.tmpdir = here;
    take_temporary_file_error();
    workbook_ = workbook_new_opt(path.c_str(), &options);
    if (!workbook_) {
        ::unlink(path.c_str());
        throw std::runtime_error("there is not enough memory for a workbook");
    }
}

Library::~Library()
{
    if (!workbook_) return;
    lxw_workbook_free(workbook_);
    ::unlink(path_.c_str());
}

void Library::close()
{
    errno = 0;
    const auto error = workbook_close(std::exchange(workbook_, nullptr));
    const int system = errno, temporary = take_temporary_file_error();
    if (error == LXW_NO_ERROR && temporary == 0) return;
    ::unlink(path_.c_str());
    std::string sentence = "the workbook could not be written";
    if (temporary || system) sentence += ": " + reason(temporary ? temporary : system);
    else sentence += std::string(": ") + lxw_strerror(error);
    throw std::runtime_error(sentence);
}

}  // namespace verslag::xlsx
