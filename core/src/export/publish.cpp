#include "publish.hpp"

#include "sha256.hpp"
#include "words.hpp"

#include <fcntl.h>
#include <sys/stat.h>
#include <cerrno>
#include <cstdio>
#include <fstream>
#include <system_error>

namespace fs = std::filesystem;

namespace verslag::wall {
namespace {

// What files are to be created with. umask() can only be asked by changing it, which other threads would notice.
mode_t creation_mode()
{
    std::ifstream status("/proc/self/status");
    for (std::string line; std::getline(status, line);)
        if (line.starts_with("Umask:")) return 0666 & ~static_cast<mode_t>(std::stoul(line.substr(6), nullptr, 8));
    return 0644;
}

struct NotPublished {
    ExportStatus status;
    Phrase why;
};

[[noreturn]] void fail(int error, const fs::path& path)
{
    throw NotPublished{ExportStatus::environment, write_failure(error, path.string())};
}

// Looks at a staged file before it gets a name: the plugin may have put anything there.
MadeFile take(const Staging& staging, const Target& target, const Finished& one)
{
    const Fd fd{openat(staging.fd(), staged_name(one.artefact).c_str(), O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC)};
    struct stat st;
    if (!fd || fstat(*fd, &st) != 0 || !S_ISREG(st.st_mode) || st.st_nlink != 1 || st.st_uid != geteuid())
        throw NotPublished{ExportStatus::failed, phrase("put something else in the place of its file")};
    if ((st.st_mode & 07777) != target.mode && fchmod(*fd, target.mode) != 0) fail(errno, target.path / one.name);
    auto print = fingerprint(*fd);
    if (fsync(*fd) != 0) fail(errno, target.path / one.name);
    return {one.role, target.path / one.name, print.bytes, std::move(print.sha256)};
}

// One file's way to its place, which can be gone back.
class Move {
public:
    Move(const Staging& staging, const Target& target, const Finished& one)
        : from_(staging.fd()), to_(*target.fd), staged_(staged_name(one.artefact)), old_(staged_ + ".old"), name_(one.name)
    {
        if (target.clobber) replace(target);
        else create(target);
    }
    void undo() const
    {
        switch (how_) {
            case How::created:
                (void)unlinkat(to_, name_.c_str(), 0);
                break;
            case How::exchanged:
                (void)renameat2(from_, staged_.c_str(), to_, name_.c_str(), RENAME_EXCHANGE);
                break;
            case How::set_aside:
                (void)renameat(from_, old_.c_str(), to_, name_.c_str());
                break;
        }
    }

private:
    void create(const Target& target)
    {
        if (renameat2(from_, staged_.c_str(), to_, name_.c_str(), RENAME_NOREPLACE) == 0) return;
        // A file system without that flag: a link does the same.
        if (errno == EINVAL && linkat(from_, staged_.c_str(), to_, name_.c_str(), 0) == 0)
            return void(unlinkat(from_, staged_.c_str(), 0));
        if (errno == EEXIST) throw NotPublished{ExportStatus::environment, exists_already(target, name_)};
        fail(errno, target.path / name_);
    }
    void replace(const Target& target)
    {
        struct stat st;
        if (fstatat(to_, name_.c_str(), &st, AT_SYMLINK_NOFOLLOW) != 0) {
            if (errno != ENOENT) fail(errno, target.path / name_);
        } else if (S_ISDIR(st.st_mode)) {
            throw NotPublished{ExportStatus::environment,
                               phrase("{0} cannot be written: there is a folder of that name", (target.path / name_).string())};
        } else if (renameat2(from_, staged_.c_str(), to_, name_.c_str(), RENAME_EXCHANGE) == 0) {
            how_ = How::exchanged;
            return;
        } else if (errno == EINVAL) {
            if (renameat(to_, name_.c_str(), from_, old_.c_str()) != 0) fail(errno, target.path / name_);
            how_ = How::set_aside;
        } else if (errno != ENOENT) {
            fail(errno, target.path / name_);
        }
        if (renameat(from_, staged_.c_str(), to_, name_.c_str()) == 0) return;
        const int error = errno;
        if (how_ == How::set_aside) undo();
        fail(error, target.path / name_);
    }

    enum class How { created, exchanged, set_aside };
    int from_, to_;
    std::string staged_, old_, name_;
    How how_ = How::created;
};

}  // namespace

std::string staged_name(std::size_t artefact) { return "artefact-" + std::to_string(artefact); }

Target::Target(fs::path folder, bool clobber_)
    : path(std::move(folder)),
      fd(open(path.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC)),
      mode(creation_mode()),
      clobber(clobber_)
{
    if (!fd) throw std::system_error(errno, std::generic_category(), "opening the folder " + path.string());
}

Phrase exists_already(const Target& target, const std::string& name)
{
    return phrase("{0} exists already and is left as it is", (target.path / name).string());
}

void publish(const Staging& staging, const Target& target, const std::vector<Finished>& all, Outcome& outcome)
{
    std::vector<Move> moved;
    std::vector<MadeFile> made;
    try {
        for (const auto& one : all) made.push_back(take(staging, target, one));
        for (const auto& one : all) moved.emplace_back(staging, target, one);
        if (fsync(*target.fd) != 0 && errno != EINVAL) fail(errno, target.path);
        outcome.files = std::move(made);
        return;
    } catch (const NotPublished& e) {
        outcome.status = e.status, outcome.failure = e.why;
    } catch (const std::system_error& e) {
        outcome.status = ExportStatus::environment, outcome.failure = write_failure(e.code().value(), target.path.string());
    }
    for (auto at = moved.rbegin(); at != moved.rend(); ++at) at->undo();
}

}  // namespace verslag::wall
