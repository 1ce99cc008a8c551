#include "traces.hpp"

#include <dirent.h>
#include <fcntl.h>
#include <malloc.h>
#include <sys/resource.h>
#include <time.h>
#include <algorithm>
#include <clocale>
#include <cstdio>
#include <cstring>

namespace verslag::wall {
namespace {

std::uint64_t processor_time()
{
    timespec t{};
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &t);
    return static_cast<std::uint64_t>(t.tv_sec) * 1'000'000 + static_cast<std::uint64_t>(t.tv_nsec) / 1000;
}

// The entries of a folder of /proc besides "." and "..".
std::uint64_t entries(const char* folder)
{
    std::uint64_t n = 0;
    DIR* const open = opendir(folder);
    if (!open) return 0;
    while (const auto* entry = readdir(open)) n += entry->d_name[0] != '.';
    closedir(open);
    return n;
}

// A thread that was joined is listed for a moment longer.
std::uint64_t threads()
{
    auto n = entries("/proc/self/task");
    for (int i = 0; i < 50 && n > 1; ++i) {
        const timespec a_moment{.tv_sec = 0, .tv_nsec = 1'000'000};
        nanosleep(&a_moment, nullptr);
        n = entries("/proc/self/task");
    }
    return n;
}

// The most memory that this process had, bytes. Not getrusage: that counts what the program had before, too.
std::uint64_t peak()
{
    char text[4096]{};
    const Fd fd{open("/proc/self/status", O_RDONLY | O_CLOEXEC)};
    if (!fd || read(*fd, text, sizeof text - 1) <= 0) return 0;
    const char* at = std::strstr(text, "VmHWM:");
    unsigned long long kilobytes = 0;
    return at && std::sscanf(at, "VmHWM: %llu", &kilobytes) == 1 ? kilobytes * 1024 : 0;
}

// Files that a library writes by name find the disk as full as those that go through the host.
class SmallDisk {
public:
    explicit SmallDisk(const std::optional<std::uint64_t>& room)
    {
        if (!room || getrlimit(RLIMIT_FSIZE, &before_) != 0) return;
        const rlimit now{std::min<rlim_t>(*room, before_.rlim_max), before_.rlim_max};
        set_ = setrlimit(RLIMIT_FSIZE, &now) == 0;
    }
    ~SmallDisk()
    {
        if (set_) (void)setrlimit(RLIMIT_FSIZE, &before_);
    }
    SmallDisk(const SmallDisk&) = delete;
    SmallDisk& operator=(const SmallDisk&) = delete;

private:
    rlimit before_{};
    bool set_ = false;
};

// Structs as a later program might have them: the members that a plugin knows, and more.
struct LaterRequest {
    verslag_request known;
    std::uint64_t more[8];
};
struct LaterHost {
    verslag_host known;
    void* more[8];
};

}  // namespace

verslag_status run_bent(const verslag_plugin& plugin, const verslag_request& request, Sink& sink, const Order& order,
                        Traces& traces)
{
    LaterRequest later_request{request, {}};
    LaterHost later_host{sink.host(), {}};
    later_request.known.size = sizeof later_request, later_host.known.size = sizeof later_host;
    const bool later = order.newer_host;
    const SmallDisk disk{order.room};
    const auto before = processor_time();
    const auto status = plugin.run(later ? &later_request.known : &request, later ? &later_host.known : &sink.host());
    traces.cpu = processor_time() - before;
    traces.status = static_cast<std::uint64_t>(status);
    traces.asked = sink.asked(), traces.errors = sink.errors();
    return status;
}

void look_round(Traces& traces)
{
    const auto heap = mallinfo2();
    traces.heap = heap.uordblks + heap.hblkhd;
    traces.descriptors = entries("/proc/self/fd");
    traces.threads = threads();
    const char* const locale = std::setlocale(LC_ALL, nullptr);
    traces.locale = locale ? locale : "";
    traces.peak = peak();
}

}  // namespace verslag::wall
