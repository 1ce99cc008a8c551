#include "confine.hpp"

#include <fcntl.h>
#include <sched.h>
#include <seccomp.h>
#include <sys/ioctl.h>
#include <sys/prctl.h>
#include <sys/stat.h>
#include <unistd.h>
#include <cerrno>

namespace verslag::wall {
namespace {

// What no exporter needs. Everything else is allowed: libraries differ in how they read, write, map and
// wait, and Landlock, limits and missing capabilities see to that.
constexpr int forbidden[] = {
    // other machines, other processes' services
    SCMP_SYS(socket),
    SCMP_SYS(socketpair),
    SCMP_SYS(connect),
    SCMP_SYS(bind),
    SCMP_SYS(listen),
    SCMP_SYS(accept),
    SCMP_SYS(accept4),
    // other programs and processes (threads are made with clone, below)
    SCMP_SYS(execve),
    SCMP_SYS(execveat),
    SCMP_SYS(fork),
    SCMP_SYS(vfork),
    SCMP_SYS(setsid),
    SCMP_SYS(setpgid),
    // looking into or at others
    SCMP_SYS(ptrace),
    SCMP_SYS(process_vm_readv),
    SCMP_SYS(process_vm_writev),
    SCMP_SYS(process_madvise),
    SCMP_SYS(kcmp),
    SCMP_SYS(pidfd_open),
    SCMP_SYS(pidfd_getfd),
    SCMP_SYS(pidfd_send_signal),
    SCMP_SYS(perf_event_open),
    SCMP_SYS(lookup_dcookie),
    SCMP_SYS(tkill),
    // memory and queues shared with others
    SCMP_SYS(shmget),
    SCMP_SYS(shmat),
    SCMP_SYS(msgget),
    SCMP_SYS(semget),
    SCMP_SYS(mq_open),
    // keys
    SCMP_SYS(add_key),
    SCMP_SYS(request_key),
    SCMP_SYS(keyctl),
    // other views of the file tree
    SCMP_SYS(mount),
    SCMP_SYS(umount2),
    SCMP_SYS(mount_setattr),
    SCMP_SYS(open_tree),
    SCMP_SYS(move_mount),
    SCMP_SYS(fsopen),
    SCMP_SYS(fsconfig),
    SCMP_SYS(fsmount),
    SCMP_SYS(fspick),
    SCMP_SYS(pivot_root),
    SCMP_SYS(chroot),
    SCMP_SYS(unshare),
    SCMP_SYS(setns),
    SCMP_SYS(name_to_handle_at),
    SCMP_SYS(open_by_handle_at),
    SCMP_SYS(fanotify_init),
    SCMP_SYS(quotactl),
    SCMP_SYS(mknod),
    SCMP_SYS(mknodat),
    // parts of the kernel with a history
    SCMP_SYS(bpf),
    SCMP_SYS(io_uring_setup),
    SCMP_SYS(io_uring_enter),
    SCMP_SYS(io_uring_register),
    SCMP_SYS(userfaultfd),
    SCMP_SYS(personality),
    SCMP_SYS(modify_ldt),
    SCMP_SYS(vmsplice),
    // the machine
    SCMP_SYS(init_module),
    SCMP_SYS(finit_module),
    SCMP_SYS(delete_module),
    SCMP_SYS(kexec_load),
    SCMP_SYS(kexec_file_load),
    SCMP_SYS(reboot),
    SCMP_SYS(swapon),
    SCMP_SYS(swapoff),
    SCMP_SYS(acct),
    SCMP_SYS(syslog),
    SCMP_SYS(settimeofday),
    SCMP_SYS(clock_settime),
    SCMP_SYS(adjtimex),
    SCMP_SYS(clock_adjtime),
    SCMP_SYS(sethostname),
    SCMP_SYS(setdomainname),
    SCMP_SYS(iopl),
    SCMP_SYS(ioperm),
};

// Whose arguments cannot be seen from here: the C library falls back to a call whose arguments can.
constexpr int unseen[] = {SCMP_SYS(clone3), SCMP_SYS(openat2)};

// The kernel looks at the lower half of an int only; so must we.
scmp_arg_cmp is(unsigned argument, scmp_datum_t value) { return {argument, SCMP_CMP_MASKED_EQ, 0xFFFFFFFF, value}; }
scmp_arg_cmp is_not(unsigned argument, scmp_datum_t value) { return {argument, SCMP_CMP_NE, value, 0}; }
scmp_arg_cmp has(unsigned argument, scmp_datum_t bits) { return {argument, SCMP_CMP_MASKED_EQ, bits, bits}; }
scmp_arg_cmp lacks(unsigned argument, scmp_datum_t bits) { return {argument, SCMP_CMP_MASKED_EQ, bits, 0}; }

class Filter {
public:
    Filter() : filter_(seccomp_init(SCMP_ACT_ALLOW))
    {
        if (filter_) (void)seccomp_attr_set(filter_, SCMP_FLTATR_ACT_BADARCH, SCMP_ACT_KILL_PROCESS);
    }
    ~Filter()
    {
        if (filter_) seccomp_release(filter_);
    }
    Filter(const Filter&) = delete;
    Filter& operator=(const Filter&) = delete;

    template <class... Conditions>
    void forbid(int call, int error, Conditions... conditions)
    {
        if (!filter_) return;
        const scmp_arg_cmp all[]{conditions..., scmp_arg_cmp{}};
        // A call that this architecture lacks cannot be made anyway.
        (void)seccomp_rule_add_array(filter_, SCMP_ACT_ERRNO(static_cast<unsigned>(error)), call, sizeof...(conditions), all);
    }
    bool load() { return filter_ && seccomp_load(filter_) == 0; }

private:
    scmp_filter_ctx filter_;
};

// A file that runs as its owner, left where others can start it, would be a way out.
void forbid_set_uid_files(Filter& filter)
{
    constexpr int fchmodat2 = 452;  // too new for the library to know
    for (const scmp_datum_t bit : {S_ISUID, S_ISGID}) {
        filter.forbid(SCMP_SYS(chmod), EPERM, has(1, bit));
        filter.forbid(SCMP_SYS(fchmod), EPERM, has(1, bit));
        filter.forbid(SCMP_SYS(fchmodat), EPERM, has(2, bit));
        filter.forbid(fchmodat2, EPERM, has(2, bit));
        filter.forbid(SCMP_SYS(creat), EPERM, has(1, bit));
        for (const scmp_datum_t creating : {O_CREAT, O_TMPFILE & ~O_DIRECTORY}) {  // the mode means nothing otherwise
            filter.forbid(SCMP_SYS(open), EPERM, has(1, creating), has(2, bit));
            filter.forbid(SCMP_SYS(openat), EPERM, has(2, creating), has(3, bit));
        }
    }
}

}  // namespace

bool restrict_calls()
{
    Filter filter;
    for (const int call : forbidden) filter.forbid(call, EPERM);
    for (const int call : unseen) filter.forbid(call, ENOSYS);
    filter.forbid(SCMP_SYS(clone), EPERM, lacks(0, CLONE_THREAD));

    // Signals to itself are how abort() works; to others, they are not its business. Nor are their limits.
    const auto self = static_cast<scmp_datum_t>(getpid());
    for (const int call : {SCMP_SYS(kill), SCMP_SYS(tgkill), SCMP_SYS(rt_sigqueueinfo), SCMP_SYS(rt_tgsigqueueinfo)})
        filter.forbid(call, EPERM, is_not(0, self));
    filter.forbid(SCMP_SYS(prlimit64), EPERM, is_not(0, 0));

    // What confine() has set stays.
    for (const scmp_datum_t what : {PR_SET_PDEATHSIG, PR_SET_DUMPABLE, PR_SET_PTRACER})
        filter.forbid(SCMP_SYS(prctl), EPERM, is(0, what));
    // Typing into the user's terminal.
    for (const scmp_datum_t what : {TIOCSTI, TIOCLINUX}) filter.forbid(SCMP_SYS(ioctl), EPERM, is(1, what));
    forbid_set_uid_files(filter);
    return filter.load();
}

}  // namespace verslag::wall
