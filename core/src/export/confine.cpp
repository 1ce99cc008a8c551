#include "confine.hpp"

#include "common/fd.hpp"

#include <fcntl.h>
#include <linux/capability.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/syscall.h>
#include <csignal>
#include <cstdio>
#include <cstring>

namespace verslag::wall {
namespace {

constexpr std::uint64_t largest_file = 4ull << 30;

void cap(__rlimit_resource_t what, rlim_t most)
{
    rlimit now{};
    if (getrlimit(what, &now) != 0) return;
    most = now.rlim_max < most ? now.rlim_max : most;
    const rlimit limit{most, most};
    (void)setrlimit(what, &limit);
}

// The address space in use, bytes.
[[maybe_unused]] std::uint64_t address_space()
{
    char text[64]{};
    const Fd fd{open("/proc/self/statm", O_RDONLY | O_CLOEXEC)};
    unsigned long long pages = 0;
    if (!fd || read(*fd, text, sizeof text - 1) <= 0 || std::sscanf(text, "%llu", &pages) != 1) return 0;
    return pages * static_cast<std::uint64_t>(sysconf(_SC_PAGESIZE));
}

// When memory runs out for all, the worker is the first to go.
void go_first()
{
    const Fd fd{open("/proc/self/oom_score_adj", O_WRONLY | O_CLOEXEC)};
    if (fd) (void)!write(*fd, "1000", 4);
}

// Root's worker is no root: no file of another user, no mount, no raised limits.
void drop_capabilities()
{
    __user_cap_header_struct head{_LINUX_CAPABILITY_VERSION_3, 0};
    __user_cap_data_struct none[_LINUX_CAPABILITY_U32S_3]{};
    (void)syscall(SYS_capset, &head, none);
}

}  // namespace

bool die_with_parent(std::uint64_t host)
{
    (void)prctl(PR_SET_PDEATHSIG, SIGKILL);
    // It may have gone before that was set.
    return static_cast<std::uint64_t>(getppid()) == host;
}

void confine([[maybe_unused]] const Confinement& how)
{
    go_first();
    cap(RLIMIT_CORE, 0);
    cap(RLIMIT_FSIZE, largest_file);
    cap(RLIMIT_NOFILE, 256);
    cap(RLIMIT_MSGQUEUE, 0);
#if !defined(__SANITIZE_ADDRESS__)  // its shadow memory is larger than any limit
    if (how.memory > 0) cap(RLIMIT_AS, address_space() + how.memory);
#endif
    std::signal(SIGXFSZ, SIG_IGN);  // a write beyond the limit fails, and can be told
    // No dump of what was in memory, and nobody else of this user may look into it.
    (void)prctl(PR_SET_DUMPABLE, 0);
    (void)prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0);
    (void)restrict_files(how);
    drop_capabilities();
    (void)restrict_calls();
}

}  // namespace verslag::wall
