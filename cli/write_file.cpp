#include "write_file.hpp"

#include "command.hpp"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>
#include <cerrno>
#include <cstdio>
#include <filesystem>
#include <optional>

namespace verslag::cli {
namespace {

[[noreturn]] void fail(const std::string& file, int reason)
{
    throw SurroundingsError(phrase("{0} cannot be written: {1}", file, system_words(reason)));
}

[[noreturn]] void exists(const std::string& file, Existing existing)
{
    throw SurroundingsError(phrase("{0} exists, and is left as it is", file),
                            existing == Existing::keep ? phrase("name another file") : Phrase());
}

// The reason why not; 0 when all was written.
int write_all(int fd, std::string_view text)
{
    while (!text.empty()) {
        const auto n = write(fd, text.data(), text.size());
        if (n < 0 && errno == EINTR) continue;
        if (n < 0) return errno;
        text.remove_prefix(static_cast<std::size_t>(n));
    }
    return 0;
}

// A hidden file beside the one to be written, that goes unless it gets its name.
class Beside {
public:
    explicit Beside(const std::string& file) : file_(file)
    {
        const std::filesystem::path path(file);
        name_ = (path.parent_path() / ("." + path.filename().string() + ".XXXXXX")).string();
        fd_ = mkostemp(name_.data(), O_CLOEXEC);
        if (fd_ < 0) fail(file_, errno);
    }
    ~Beside()
    {
        if (fd_ >= 0) close(fd_);
        if (!name_.empty()) unlink(name_.c_str());
    }
    Beside(const Beside&) = delete;
    Beside& operator=(const Beside&) = delete;

    void write(std::string_view text, mode_t mode)
    {
        if (const int reason = write_all(fd_, text)) fail(file_, reason);
        if (fchmod(fd_, mode) != 0 || (fsync(fd_) != 0 && errno != EINVAL)) fail(file_, errno);
    }
    void take_place(Existing existing)
    {
        if (existing == Existing::replace) {
            if (rename(name_.c_str(), file_.c_str()) != 0) fail(file_, errno);
            return name_.clear();
        }
        if (renameat2(AT_FDCWD, name_.c_str(), AT_FDCWD, file_.c_str(), RENAME_NOREPLACE) == 0) return name_.clear();
        // A file system without that flag: a link does the same.
        if (errno == EINVAL && link(name_.c_str(), file_.c_str()) == 0) return;
        if (errno == EEXIST) exists(file_, existing);
        fail(file_, errno);
    }

private:
    const std::string& file_;
    std::string name_;
    int fd_ = -1;
};

std::optional<struct stat> about(const std::string& file)
{
    struct stat st {};
    const int failed = file == "-" ? fstat(STDIN_FILENO, &st) : stat(file.c_str(), &st);
    return failed == 0 ? std::optional(st) : std::nullopt;
}

void write_into(const std::string& file, std::string_view text)
{
    const int fd = open(file.c_str(), O_WRONLY | O_CLOEXEC | O_NOCTTY);
    if (fd < 0) fail(file, errno);
    const int reason = write_all(fd, text);
    const bool closed = close(fd) == 0;
    if (reason != 0 || !closed) fail(file, reason != 0 ? reason : errno);
}

}  // namespace

void write_file(const std::string& file, std::string_view text, Existing existing, mode_t mode)
{
    struct stat itself {
    }, leads_to{};
    if (lstat(file.c_str(), &itself) == 0) {
        if (existing == Existing::keep) exists(file, existing);
        if (S_ISDIR(itself.st_mode)) fail(file, EISDIR);
        const bool is_file = S_ISREG(itself.st_mode) || S_ISLNK(itself.st_mode);
        const bool to_device = stat(file.c_str(), &leads_to) == 0 && !S_ISREG(leads_to.st_mode) && !S_ISDIR(leads_to.st_mode);
        if (!is_file || to_device) return write_into(file, text);
    }
    Beside beside(file);
    beside.write(text, mode);
    beside.take_place(existing);
}

bool is_same_file(const std::string& input, const std::string& output)
{
    const auto a = about(input), b = output == "-" ? std::nullopt : about(output);
    return a && b && S_ISREG(a->st_mode) && a->st_dev == b->st_dev && a->st_ino == b->st_ino;
}

void expect_no_file(const std::string& target)
{
    struct stat st {};
    if (target != "-" && lstat(target.c_str(), &st) == 0)
        throw SurroundingsError(phrase("{0} exists, and is left as it is", target),
                                phrase("name another file with --out, or replace it with --force"));
}

mode_t mode_of_copy(const std::string& input)
{
    const auto st = about(input);
    return input != "-" && st && S_ISREG(st->st_mode) ? st->st_mode & 0777 : default_mode();
}

mode_t default_mode()
{
    const auto mask = umask(0);
    umask(mask);
    return 0666 & ~mask;
}

}  // namespace verslag::cli
