#include "spawn.hpp"

#include "packet.hpp"

#include <fcntl.h>
#include <spawn.h>
#include <sys/socket.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <array>
#include <cerrno>
#include <csignal>
#include <cstdlib>
#include <stdexcept>
#include <string>
#include <system_error>
#include <vector>

namespace verslag::wall {
namespace {

constexpr const char* mark = "VERSLAG_WORKER";

[[noreturn]] void fail(int error) { throw std::system_error(error, std::generic_category(), "starting a worker"); }

// Out of the way of the numbers that the worker gets.
Fd high(int fd)
{
    Fd copy{fcntl(fd, F_DUPFD_CLOEXEC, 16)};
    if (!copy) fail(errno);
    return copy;
}

class Actions {
public:
    Actions() { posix_spawn_file_actions_init(&actions_); }
    ~Actions() { posix_spawn_file_actions_destroy(&actions_); }
    Actions(const Actions&) = delete;
    Actions& operator=(const Actions&) = delete;
    void put(int from, int to) { posix_spawn_file_actions_adddup2(&actions_, from, to); }
    void open_null(int to) { posix_spawn_file_actions_addopen(&actions_, to, "/dev/null", O_RDONLY, 0); }
    void close_from(int first) { posix_spawn_file_actions_addclosefrom_np(&actions_, first); }
    const posix_spawn_file_actions_t* get() const { return &actions_; }

private:
    posix_spawn_file_actions_t actions_;
};

// Its own session, away from the user's terminal; and no signal blocked, ignored or handled.
class Attributes {
public:
    Attributes()
    {
        posix_spawnattr_init(&attributes_);
        posix_spawnattr_setflags(&attributes_,
                                 static_cast<short>(POSIX_SPAWN_SETSID | POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF));
        sigset_t set;
        sigemptyset(&set);
        posix_spawnattr_setsigmask(&attributes_, &set);
        sigfillset(&set);
        posix_spawnattr_setsigdefault(&attributes_, &set);
    }
    ~Attributes() { posix_spawnattr_destroy(&attributes_); }
    Attributes(const Attributes&) = delete;
    Attributes& operator=(const Attributes&) = delete;
    const posix_spawnattr_t* get() const { return &attributes_; }

private:
    posix_spawnattr_t attributes_;
};

}  // namespace

Spawned spawn_worker(int staging, const char* word, const std::map<std::string, std::string>& more)
{
    // Else each worker would go on as the program, and start workers.
    if (std::getenv(mark))
        throw std::logic_error("a worker runs as a program: its main() must call worker_main() when is_worker() says so");
    std::array<int, 2> channel{}, pipe_ends{};
    if (socketpair(AF_UNIX, SOCK_SEQPACKET | SOCK_CLOEXEC, 0, channel.data()) != 0) fail(errno);
    Spawned worker;
    worker.control = Fd{channel[0]};
    const Fd its_end{channel[1]};
    if (pipe2(pipe_ends.data(), O_CLOEXEC) != 0) fail(errno);
    worker.output = Fd{pipe_ends[0]};
    const Fd its_output{pipe_ends[1]};
    if (fcntl(*worker.output, F_SETFL, O_NONBLOCK) != 0) fail(errno);

    const auto control = high(*its_end), output = high(*its_output);
    const auto folder = staging >= 0 ? high(staging) : Fd();
    Actions actions;
    actions.open_null(0);
    actions.put(*output, 1);
    actions.put(*output, 2);
    actions.put(*control, control_fd);
    if (folder) actions.put(*folder, staging_fd);
    // Nothing that this program has open comes along: not the record, not a shell's redirections.
    actions.close_from(folder ? first_free_fd : staging_fd);

    // No LD_PRELOAD, locale or other surprise of the caller's reaches a plugin.
    std::map<std::string, std::string> variables{
        {mark, "1"}, {"PATH", "/usr/bin:/bin"}, {"LANG", "C.UTF-8"}, {"TZ", "UTC"}, {"TMPDIR", "."}};
    for (const auto& [variable, value] : more) variables[variable] = value;
    std::vector<std::string> environment;
    for (const auto& [variable, value] : variables) environment.push_back(variable + '=' + value);
    std::vector<char*> envp;
    for (auto& e : environment) envp.push_back(e.data());
    envp.push_back(nullptr);
    std::string name = worker_name, argument = word ? word : "";
    std::array<char*, 3> argv{name.data(), word ? argument.data() : nullptr, nullptr};
    const Attributes attributes;
    if (const int error = posix_spawn(&worker.pid, "/proc/self/exe", actions.get(), attributes.get(), argv.data(), envp.data()))
        fail(error);
    worker.life = Fd{static_cast<int>(syscall(SYS_pidfd_open, worker.pid, 0))};
    return worker;
}

int end_worker(const Spawned& worker)
{
    (void)kill(-worker.pid, SIGKILL);
    (void)kill(worker.pid, SIGKILL);
    int status = 0;
    while (waitpid(worker.pid, &status, 0) < 0)
        if (errno != EINTR) break;
    return status;
}

}  // namespace verslag::wall
