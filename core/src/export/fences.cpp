#include "fences.hpp"

#include "confine.hpp"
#include "packet.hpp"
#include "spawn.hpp"

#include <verslag/core/dispatch.hpp>

#include <fcntl.h>
#include <linux/capability.h>
#include <poll.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <cerrno>
#include <csignal>
#include <system_error>

namespace verslag {
namespace {

using namespace wall;

// What the user has, and a plugin must not read.
constexpr const char* private_file = "/etc/passwd";

bool is_denied(int result) { return result < 0 && (errno == EPERM || errno == EACCES); }

bool dies_with_parent()
{
    int signal = 0;
    return prctl(PR_GET_PDEATHSIG, &signal) == 0 && signal == SIGKILL;
}
bool gains_no_rights() { return prctl(PR_GET_NO_NEW_PRIVS, 0, 0, 0, 0) == 1; }
bool has_no_capability()
{
    __user_cap_header_struct head{_LINUX_CAPABILITY_VERSION_3, 0};
    __user_cap_data_struct has[_LINUX_CAPABILITY_U32S_3]{};
    if (syscall(SYS_capget, &head, has) != 0) return false;
    for (const auto& h : has)
        if (h.effective || h.permitted) return false;
    return true;
}
bool has_limits()
{
    rlimit core{}, file{}, memory{};
    if (getrlimit(RLIMIT_CORE, &core) || getrlimit(RLIMIT_FSIZE, &file) || getrlimit(RLIMIT_AS, &memory)) return false;
    return core.rlim_cur == 0 && file.rlim_cur != RLIM_INFINITY && memory.rlim_cur != RLIM_INFINITY;
}
bool cannot_read() { return is_denied(open(private_file, O_RDONLY | O_CLOEXEC)); }
bool cannot_write()
{
    // Nothing is made where this is allowed: the file would have no name.
    return is_denied(open("/tmp", O_TMPFILE | O_WRONLY | O_CLOEXEC, 0600)) && is_denied(open("/dev/tty", O_WRONLY | O_CLOEXEC));
}
bool cannot_connect() { return is_denied(socket(AF_INET, SOCK_STREAM, 0)) && is_denied(socket(AF_UNIX, SOCK_STREAM, 0)); }
bool cannot_start_programs()
{
    const auto child = fork();
    if (child == 0) _exit(0);
    if (child > 0) return (void)waitpid(child, nullptr, 0), false;
    if (!is_denied(-1)) return false;
    char* const argv[] = {nullptr};
    return is_denied(execve("/proc/self/exe", argv, argv));
}
bool cannot_signal_others() { return is_denied(kill(getppid(), 0)); }

struct Trial {
    Phrase name, what;
    bool (*stands)();
};
std::vector<Trial> trials()
{
    return {
        {phrase("end with the program"), phrase("a worker dies when the program does"), dies_with_parent},
        {phrase("no new rights"), phrase("nothing that a worker starts gains rights"), gains_no_rights},
        {phrase("no capabilities"), phrase("root's worker is not root"), has_no_capability},
        {phrase("limits"), phrase("memory, size of files, and no memory dump"), has_limits},
        {phrase("files to read"), phrase("only system libraries, fonts and the plugin (Landlock)"), cannot_read},
        {phrase("files to write"), phrase("only the worker's own folder (Landlock)"), cannot_write},
        {phrase("network"), phrase("no sockets (seccomp)"), cannot_connect},
        {phrase("programs"), phrase("no other programs or processes (seccomp)"), cannot_start_programs},
        {phrase("signals"), phrase("none to other processes (seccomp)"), cannot_signal_others},
    };
}

std::vector<std::uint32_t> ask_worker()
{
    const auto worker = spawn_worker(-1, fences_word);
    std::vector<std::uint32_t> answers;
    pollfd control{*worker.control, POLLIN, 0};
    const Order order{.number = static_cast<std::uint64_t>(getpid())};
    if (send_packet(*worker.control, wire::Writer::encode(order)) == 0 && poll(&control, 1, 5000) > 0) {
        const auto packet = receive_packet(*worker.control, MSG_DONTWAIT);
        if (packet) answers = wire::Reader::decode<Stands>(packet->bytes).fences;
    }
    (void)end_worker(worker);
    return answers;
}

bool has_pidfd()
{
    const Fd fd{static_cast<int>(syscall(SYS_pidfd_open, getpid(), 0))};
    return bool(fd);
}

}  // namespace

void wall::try_fences()
{
    const auto packet = receive_packet(control_fd);
    if (!packet || !die_with_parent(wire::Reader::decode<Order>(packet->bytes).number)) return;
    const auto all = trials();
    confine({.memory = 1ull << 30});
    Stands answer;
    for (const auto& trial : all) answer.fences.push_back(trial.stands() ? 1 : 0);
    (void)send_packet(control_fd, wire::Writer::encode(answer));
}

std::vector<Fence> fences()
{
    std::vector<std::uint32_t> answers;
    try {
        answers = ask_worker();
    } catch (const std::exception&) {  // no worker, no fences
    }
    std::vector<Fence> all{{phrase("own process"), phrase("a plugin's crash is its own"), !answers.empty()},
                           {phrase("deadline"), phrase("a worker that gives no result is killed (pidfd)"), has_pidfd()}};
    std::size_t i = 0;
    for (auto& trial : trials()) {
        all.push_back({std::move(trial.name), std::move(trial.what), i < answers.size() && answers[i] == 1});
        ++i;
    }
    return all;
}

}  // namespace verslag
