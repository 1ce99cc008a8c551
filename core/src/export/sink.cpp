#include "sink.hpp"

#include "fetched.hpp"
#include "publish.hpp"

#include <fcntl.h>
#include <sys/stat.h>
#include <algorithm>
#include <cerrno>

namespace verslag::wall {
namespace {

constexpr std::size_t most_artefacts = 64;

// Held back for the sentence that says that memory ran out.
std::unique_ptr<char[]> rainy_day = std::make_unique<char[]>(64 * 1024);

// A path that leads down from the current folder: no "..", no link on the way, and a regular file that
// has no other name. Returns its folder and sets `name`, or sets errno.
Fd open_parent(std::string_view path, std::string& name)
{
    std::string here(4096, '\0');
    if (path.starts_with('/') && getcwd(here.data(), here.size())) {
        here.resize(here.find('\0'));
        here += '/';
        if (path.starts_with(here)) path.remove_prefix(here.size());
    }
    if (path.starts_with('/') || path.empty()) return errno = EINVAL, Fd{};
    Fd at{openat(staging_fd, ".", O_PATH | O_DIRECTORY | O_CLOEXEC)};
    for (;;) {
        const auto end = path.find('/');
        name = path.substr(0, end);
        if (name == "..") return errno = EINVAL, Fd{};
        if (end == path.npos || !at) return at;
        path.remove_prefix(end + 1);
        if (name.empty() || name == ".") continue;
        at = Fd{openat(*at, name.c_str(), O_PATH | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC)};
    }
}

}  // namespace

void say(const Word& word) noexcept
{
    int error = 0;
    try {
        error = send_packet(control_fd, wire::Writer::encode(word));
    } catch (...) {
        rainy_day.reset();
        try {
            error = send_packet(control_fd, wire::Writer::encode(word));
        } catch (...) {
            error = ENOMEM;
        }
    }
    if (error == EPIPE || error == ECONNRESET) _exit(0);
}

// One C function for each member: nothing may be thrown into the plugin.
template <class Result, class... Arguments, Result (Sink::*member)(Arguments...)>
struct Sink::Call<member> {
    template <Result on_error>
    static Result guarded(void* self, Arguments... arguments) noexcept
    try {
        return (static_cast<Sink*>(self)->*member)(arguments...);
    } catch (...) {
        return on_error;
    }
};

Sink::Sink(const Setup& setup, const Order& order)
    : setup_(setup),
      order_(order.number),
      room_(order.room.value_or(UINT64_MAX)),
      stop_at_(order.stop_at),
      deadline_(std::chrono::steady_clock::now() + std::chrono::milliseconds(order.time)),
      host_{.size = sizeof host_,
            .self = this,
            .begin = [](void* self, verslag_text role, verslag_text) -> std::int32_t {
                return Call<&Sink::begin>::guarded<-1>(self, {role.data, role.size});
            },
            .write = [](void* self, std::int32_t artefact, const void* data, std::size_t size) -> std::int32_t {
                return Call<&Sink::write>::guarded<ENOMEM>(self, artefact, {static_cast<const char*>(data), size});
            },
            .finish = [](void* self, std::int32_t artefact) -> std::int32_t {
                return Call<&Sink::finish>::guarded<ENOMEM>(self, artefact);
            },
            .adopt = [](void* self, std::int32_t artefact, verslag_text path) -> std::int32_t {
                return Call<&Sink::adopt>::guarded<ENOMEM>(self, artefact, {path.data, path.size});
            },
            .report =
                [](void* self, verslag_severity severity, verslag_text message, std::uint32_t line) {
                    try {
                        static_cast<Sink*>(self)->report(severity, {message.data, message.size}, line);
                    } catch (...) {
                        static_cast<Sink*>(self)->report(severity, "(its own words did not fit in memory)", line);
                    }
                },
            .progress = [](void* self, std::uint64_t, std::uint64_t) -> std::int32_t {
                return static_cast<Sink*>(self)->progress();
            },
            .resource = [](void* self, verslag_text kind, verslag_text name, verslag_resource* found) -> std::int32_t {
                return Call<&Sink::resource>::guarded<ENOMEM>(self, {kind.data, kind.size}, {name.data, name.size}, found);
            }}
{
    artefacts_.reserve(most_artefacts);
}

Word Sink::word(Kind kind, std::size_t artefact, std::string_view text) const
{
    return {.kind = kind,
            .order = order_,
            .artefact = static_cast<std::uint32_t>(artefact),
            .text = std::string(text.substr(0, longest_text))};
}

Sink::Artefact* Sink::open_artefact(std::int32_t number)
{
    if (number < 0 || static_cast<std::size_t>(number) >= artefacts_.size()) return nullptr;
    auto& a = artefacts_[static_cast<std::size_t>(number)];
    return a.fd ? &a : nullptr;
}

// What could not be written once is not whole, whatever the plugin does after it.
std::int32_t Sink::spoil(Artefact& artefact, int error)
{
    if (!std::exchange(artefact.trouble, error)) {
        auto said = word(Kind::trouble);
        said.value = static_cast<std::uint64_t>(error);
        say(said);
    }
    return error;
}

std::int32_t Sink::begin(std::string_view role)
{
    const auto& roles = setup_.roles;
    const bool declared = roles.empty() ? role.empty() : std::find(roles.begin(), roles.end(), role) != roles.end();
    const bool fresh = std::find(begun_.begin(), begun_.end(), role) == begun_.end();
    if (!declared || !fresh || artefacts_.size() >= most_artefacts) {
        say(word(Kind::refused, 0, role));
        return -1;
    }
    const auto number = artefacts_.size();
    Artefact artefact{Fd{openat(staging_fd, staged_name(number).c_str(), O_CREAT | O_EXCL | O_RDWR | O_CLOEXEC, 0600)}};
    if (!artefact.fd) {
        spoil(artefact, errno);
        return -1;
    }
    begun_.emplace_back(role);
    artefacts_.push_back(std::move(artefact));
    say(word(Kind::begin, number, role));
    return static_cast<std::int32_t>(number);
}

std::int32_t Sink::write(std::int32_t number, std::string_view bytes)
{
    auto* artefact = open_artefact(number);
    if (!artefact) return EBADF;
    if (artefact->trouble) return artefact->trouble;
    while (!bytes.empty()) {
        if (room_ == 0) return spoil(*artefact, ENOSPC);
        const auto n = ::write(*artefact->fd, bytes.data(), std::min<std::uint64_t>(bytes.size(), room_));
        if (n < 0 && errno == EINTR) continue;
        if (n < 0) return spoil(*artefact, errno);
        bytes.remove_prefix(static_cast<std::size_t>(n));
        room_ -= static_cast<std::uint64_t>(n);
    }
    return 0;
}

// Brings a whole file to the disk, in its final state. The program checks both; but done here, workers wait
// for the disk side by side.
int Sink::settle(int file) const { return fchmod(file, static_cast<mode_t>(setup_.mode)) == 0 && fsync(file) == 0 ? 0 : errno; }

std::int32_t Sink::close(std::size_t number)
{
    artefacts_[number].fd.close_now();
    say(word(Kind::finish, number));
    return 0;
}

std::int32_t Sink::finish(std::int32_t number)
{
    auto* artefact = open_artefact(number);
    if (!artefact) return EBADF;
    if (artefact->trouble) return artefact->trouble;
    if (const int error = settle(*artefact->fd)) return spoil(*artefact, error);
    return close(static_cast<std::size_t>(number));
}

std::int32_t Sink::adopt(std::int32_t number, std::string_view path)
{
    auto* artefact = open_artefact(number);
    if (!artefact) return EBADF;
    if (artefact->trouble) return artefact->trouble;
    std::string name;
    const auto folder = open_parent(path, name);
    if (!folder) return errno;
    const Fd file{openat(*folder, name.c_str(), O_RDWR | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC)};
    struct stat st;
    if (!file || fstat(*file, &st) != 0) return errno;
    if (!S_ISREG(st.st_mode) || st.st_nlink != 1) return EINVAL;
    if (static_cast<std::uint64_t>(st.st_size) > room_) return spoil(*artefact, ENOSPC);
    room_ -= static_cast<std::uint64_t>(st.st_size);
    if (const int error = settle(*file)) return spoil(*artefact, error);
    const auto own = static_cast<std::size_t>(number);
    if (renameat(*folder, name.c_str(), staging_fd, staged_name(own).c_str()) != 0) return spoil(*artefact, errno);
    return close(own);
}

void Sink::report(verslag_severity severity, std::string_view message, std::uint32_t line)
{
    auto said = word(severity == VERSLAG_ERROR ? Kind::error : severity == VERSLAG_NOTE ? Kind::note : Kind::warning, 0, message);
    said.line = line;
    errors_ += severity == VERSLAG_ERROR;
    say(said);
}

std::int32_t Sink::resource(std::string_view kind, std::string_view name, verslag_resource* found)
{
    if (found->size < sizeof *found) return EINVAL;
    return fetch(order_, kind, name, *found);
}

std::int32_t Sink::progress()
{
    ++asked_;
    return (stop_at_ != 0 && asked_ >= stop_at_) || std::chrono::steady_clock::now() >= deadline_;
}

}  // namespace verslag::wall
