// Misdeeds that the fences are there for. One that gets through says so in a file.
#include "misdeeds.hpp"

#include <fcntl.h>
#include <spawn.h>
#include <sys/mman.h>
#include <sys/prctl.h>
#include <sys/ptrace.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/un.h>
#include <sys/wait.h>
#include <unistd.h>
#include <cerrno>
#include <csignal>
#include <cstring>
#include <fstream>

namespace misdeeds {
namespace {

void say_how(Request r, bool through)
{
    const int error = errno;
    if (!through) throw std::runtime_error(std::string("refused: ") + std::strerror(error));
    deliver(r.sink, "got through");
}

void write_absolute(Request r) { say_how(r, open(r.path.c_str(), O_WRONLY | O_CREAT, 0644) >= 0); }
void write_above(Request r) { say_how(r, open("../above.txt", O_WRONLY | O_CREAT, 0644) >= 0); }
void read_private(Request r) { say_how(r, open(r.path.c_str(), O_RDONLY) >= 0); }
void read_passwords(Request r) { say_how(r, open("/etc/passwd", O_RDONLY) >= 0); }
void read_shared(Request r) { say_how(r, open("/usr/share/common-licenses/GPL-3", O_RDONLY) >= 0); }
void list_home(Request r)
{
    say_how(r, open("/root", O_RDONLY | O_DIRECTORY) >= 0 || open("/home", O_RDONLY | O_DIRECTORY) >= 0);
}
void read_above(Request r) { say_how(r, open("..", O_RDONLY | O_DIRECTORY) >= 0); }
void remove_file(Request r) { say_how(r, unlink(r.path.c_str()) == 0); }
void link_out(Request r) { say_how(r, link(r.path.c_str(), "stolen") == 0); }
void open_socket(Request r) { say_how(r, socket(AF_INET, SOCK_STREAM, 0) >= 0); }
void local_socket(Request r) { say_how(r, socket(AF_UNIX, SOCK_STREAM, 0) >= 0); }
void datagram_socket(Request r) { say_how(r, socket(AF_INET6, SOCK_DGRAM, 0) >= 0); }
void abstract_socket(Request r)
{
    const int both = socket(AF_UNIX, SOCK_DGRAM, 0);
    sockaddr_un name{.sun_family = AF_UNIX, .sun_path = "\0verslag"};
    say_how(r, both >= 0 && bind(both, reinterpret_cast<const sockaddr*>(&name), sizeof name) == 0);
}
void trace_parent(Request r) { say_how(r, ptrace(PTRACE_ATTACH, getppid(), nullptr, nullptr) == 0); }
void stop_itself(Request)
{
    (void)kill(getpid(), SIGSTOP);
    (void)std::raise(SIGSTOP);
    for (;;) pause();
}
void fork_off(Request r)
{
    const auto child = fork();
    if (child == 0) _exit(0);
    say_how(r, child > 0);
}
void spawn_shell(Request r)
{
    char name[] = "/bin/true";
    char* argv[] = {name, nullptr};
    pid_t child;
    errno = posix_spawn(&child, name, nullptr, nullptr, argv, nullptr);
    say_how(r, errno == 0);
}
void execute(Request r)
{
    char name[] = "/bin/true";
    char* argv[] = {name, nullptr};
    execv(name, argv);
    say_how(r, false);
}
void kill_parent(Request r) { say_how(r, kill(getppid(), SIGTERM) == 0); }
void outlive_parent(Request r) { say_how(r, prctl(PR_SET_PDEATHSIG, 0) == 0); }
void leave_session(Request r) { say_how(r, setsid() >= 0); }
void raise_limits(Request r)
{
    const rlimit most{RLIM_INFINITY, RLIM_INFINITY};
    say_how(r, setrlimit(RLIMIT_FSIZE, &most) == 0);
}
void look_into_parent(Request r)
{
    const auto memory = "/proc/" + std::to_string(getppid()) + "/mem";
    say_how(r, open(memory.c_str(), O_RDONLY) >= 0);
}
void parents_environment(Request r)
{
    const auto file = "/proc/" + std::to_string(getppid()) + "/environ";
    say_how(r, open(file.c_str(), O_RDONLY) >= 0);
}
void set_uid_file(Request r)
{
    say_how(r, open("tool", O_WRONLY | O_CREAT, 04755) >= 0 ||
                   (open("tool", O_WRONLY | O_CREAT, 0755) >= 0 && chmod("tool", 04755) == 0));
}
void make_huge_file(Request r)
{
    const int fd = open("huge", O_WRONLY | O_CREAT, 0600);
    say_how(r, pwrite(fd, "x", 1, off_t{5} << 30) == 1);
}
void change_model(Request r)
{
    // The models are shared with the other workers.
    for (int fd = 5; fd < 32; ++fd)
        if (fcntl(fd, F_GET_SEALS) > 0 && pwrite(fd, "x", 1, 0) == 1) return say_how(r, true);
    errno = EPERM;
    say_how(r, false);
}

// Called through a pointer, or the compiler would see that there is no end.
unsigned dig(unsigned depth);
unsigned (*volatile deeper)(unsigned) = dig;
unsigned dig(unsigned depth)
{
    volatile char room[4096];
    room[depth % sizeof room] = 1;
    return deeper(depth + 1) + static_cast<unsigned>(room[0]);
}
void deep_stack(Request r) { deliver(r.sink, std::to_string(dig(0))); }
void eat_memory(Request r)
{
    std::vector<std::string> all;
    for (;;) all.push_back(std::string(16 << 20, 'x'));
    deliver(r.sink, "");
}
void hang(Request)
{
    for (;;) sleep(100);
}
void spin(Request)
{
    volatile unsigned count = 0;
    for (;;) count = count + 1;
}
void dawdle(Request r)
{
    for (;;) {
        usleep(1000);
        r.sink.progress(0, 0);
    }
}
void ignore_signals(Request r)
{
    for (int s = 1; s < 65; ++s) std::signal(s, SIG_IGN);
    hang(r);
}
void crash(Request) { *static_cast<volatile int*>(nullptr) = 1; }
void divide(Request) { (void)std::raise(SIGFPE); }
void give_up(Request) { std::abort(); }
void terminate(Request)
{
    struct Careless {
        ~Careless() { fail(); }
        void fail() { throw std::runtime_error("nobody catches this"); }
    } careless;
}
void leave(Request) { _exit(3); }
void leave_politely(Request) { std::exit(0); }

}  // namespace

const Misdeed against_the_machine[] = {{"write-absolute", write_absolute},
                                       {"write-above", write_above},
                                       {"read-private", read_private},
                                       {"read-above", read_above},
                                       {"read-passwords", read_passwords},
                                       {"read-shared", read_shared},
                                       {"list-home", list_home},
                                       {"datagram-socket", datagram_socket},
                                       {"abstract-socket", abstract_socket},
                                       {"trace-parent", trace_parent},
                                       {"stop-itself", stop_itself},
                                       {"remove-file", remove_file},
                                       {"link-out", link_out},
                                       {"open-socket", open_socket},
                                       {"local-socket", local_socket},
                                       {"fork", fork_off},
                                       {"spawn", spawn_shell},
                                       {"exec", execute},
                                       {"kill-parent", kill_parent},
                                       {"outlive-parent", outlive_parent},
                                       {"leave-session", leave_session},
                                       {"raise-limits", raise_limits},
                                       {"look-into-parent", look_into_parent},
                                       {"parents-environment", parents_environment},
                                       {"set-uid-file", set_uid_file},
                                       {"make-huge-file", make_huge_file},
                                       {"change-model", change_model},
                                       {"deep-stack", deep_stack},
                                       {"eat-memory", eat_memory},
                                       {"hang", hang},
                                       {"spin", spin},
                                       {"dawdle", dawdle},
                                       {"ignore-signals", ignore_signals},
                                       {"crash", crash},
                                       {"divide", divide},
                                       {"give-up", give_up},
                                       {"terminate", terminate},
                                       {"leave", leave},
                                       {"leave-politely", leave_politely},
                                       {}};

}  // namespace misdeeds
