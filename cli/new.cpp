#include "command.hpp"

#include <fcntl.h>
#include <unistd.h>
#include <cerrno>

extern "C" const char verslag_new_record[], verslag_new_record_end[];

namespace verslag::cli {
namespace {

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

}  // namespace

Command add_new(CLI::App& app)
{
    auto file = std::make_shared<std::string>();
    auto* command = app.add_subcommand("new", "Write a commented record to start from");
    command->add_option("FILE", *file, "The file to write (default: standard output)");
    command->footer("Example:\n  verslag new vergadering.xml && verslag export vergadering.xml");

    return [file](Report& report) -> int {
        const std::string_view text{verslag_new_record, static_cast<std::size_t>(verslag_new_record_end - verslag_new_record)};
        if (file->empty() || *file == "-") {
            report.print(text);
            return all_done;
        }
        write_new(*file, text);
        report.print(phrase("Wrote {0}. Next: verslag export {0}", *file));
        return all_done;
    };
}

}  // namespace verslag::cli
