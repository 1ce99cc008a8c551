#include "common/fd.hpp"
#include "confine.hpp"

#include <fcntl.h>
#include <sys/syscall.h>

namespace verslag::wall {
namespace {

// The kernel's own numbers: its header may be older than the kernel that this runs on.
constexpr std::uint64_t write_file = 1 << 1, read_file = 1 << 2, read_dir = 1 << 3, remove_dir = 1 << 4, remove_file = 1 << 5,
                        make_dir = 1 << 7, make_reg = 1 << 8;
constexpr std::uint64_t first_rights = (1 << 13) - 1;  // what ABI 1 knows
constexpr std::uint64_t refer = 1 << 13, truncate = 1 << 14, ioctl_dev = 1 << 15;
constexpr std::uint64_t bind_tcp = 1 << 0, connect_tcp = 1 << 1;
constexpr std::uint64_t abstract_socket = 1 << 0, signals = 1 << 1;

struct Ruleset {
    std::uint64_t files = 0, network = 0, scopes = 0;
};
struct [[gnu::packed]] Beneath {
    std::uint64_t allowed;
    std::int32_t folder;
};

// What a ruleset of the running kernel can forbid, and how much of the struct that kernel knows.
struct Abi {
    Ruleset all;
    std::size_t size = 0;
};
Abi abi_of(long version)
{
    Abi abi{{first_rights, 0, 0}, sizeof(std::uint64_t)};
    if (version >= 2) abi.all.files |= refer;
    if (version >= 3) abi.all.files |= truncate;
    if (version >= 4) abi.all.network = bind_tcp | connect_tcp, abi.size = 2 * sizeof(std::uint64_t);
    if (version >= 5) abi.all.files |= ioctl_dev;
    if (version >= 6) abi.all.scopes = abstract_socket | signals, abi.size = sizeof(Ruleset);
    return abi;
}

constexpr std::uint64_t reading = read_file | read_dir;
constexpr std::uint64_t writing = reading | write_file | truncate | remove_file | remove_dir | make_reg | make_dir | refer;

// What any process needs: the libraries of the system, itself, and a few devices. Nothing of this is the user's, and what
// plugins share otherwise (fonts and the like) they ask the program for.
struct Place {
    const char* path;
    std::uint64_t rights;
};
constexpr Place places[] = {
    {"/usr/lib", reading},
    {"/usr/lib32", reading},
    {"/usr/lib64", reading},
    {"/usr/libx32", reading},
    {"/usr/local/lib", reading},
    {"/lib", reading},
    {"/lib64", reading},
    {"/etc/ld.so.cache", read_file},
    {"/proc/self", reading},
    {"/sys/devices/system/cpu/online", read_file},
    {"/dev/null", read_file | write_file},
    {"/dev/zero", read_file},
    {"/dev/random", read_file},
    {"/dev/urandom", read_file},
};

void allow(int ruleset, int at, std::uint64_t rights)
{
    const Beneath rule{rights, at};
    (void)syscall(SYS_landlock_add_rule, ruleset, 1, &rule, 0);
}

}  // namespace

bool restrict_files(const Confinement& how)
{
    const auto version = syscall(SYS_landlock_create_ruleset, nullptr, 0, 1);
    if (version < 1) return false;
    const auto abi = abi_of(version);
    const Fd ruleset{static_cast<int>(syscall(SYS_landlock_create_ruleset, &abi.all, abi.size, 0))};
    if (!ruleset) return false;
    for (const auto& place : places) {
        const Fd at{open(place.path, O_PATH | O_CLOEXEC)};
        if (at) allow(*ruleset, *at, place.rights & abi.all.files);
    }
    if (!how.plugin_folder.empty()) {
        const Fd at{open(how.plugin_folder.c_str(), O_PATH | O_DIRECTORY | O_CLOEXEC)};
        if (at) allow(*ruleset, *at, reading);
    }
    if (how.staging >= 0) allow(*ruleset, how.staging, writing & abi.all.files);
    return syscall(SYS_landlock_restrict_self, *ruleset, 0) == 0;
}

}  // namespace verslag::wall
