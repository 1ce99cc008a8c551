#include "worker_process.hpp"

#include <poll.h>
#include <sys/socket.h>
#include <system_error>

namespace verslag::wall {
namespace {

Setup setup_for(const FormatJob& job, const Limits& limits, mode_t mode)
{
    Setup setup{.host = static_cast<std::uint64_t>(getpid()),
                .memory = limits.memory,
                .mode = mode,
                .plugin = job.plugin.file.string(),
                .identity = job.plugin.identity,
                .binds_at_once = job.plugin.binds_at_once,
                .format = job.format.name,
                .roles = job.format.roles};
    for (const auto& [name, value] : job.options) setup.options.push_back({name, value});
    return setup;
}

Spawned spawn_in(const Staging& staging, const std::map<std::string, std::string>& environment)
{
    const auto folder = staging.for_worker();
    return spawn_worker(*folder, nullptr, environment);
}

}  // namespace

WorkerProcess::WorkerProcess(const FormatJob& job, const Limits& limits, Staging staging, mode_t mode,
                             const std::string& house_style)
    : staging_(std::move(staging)), process_(spawn_in(staging_, job.environment))
{
    int error = 0;
    try {
        // As a file, because options may be longer than a packet.
        const auto setup = sealed("setup", wire::Writer::encode(setup_for(job, limits, mode)));
        std::vector fds{*setup};
        Fd style;
        if (job.format.needs & Needs::house_style) {
            style = sealed("house-style", house_style);
            fds.push_back(*style);
        }
        error = send_packet(control(), "setup", fds);
    } catch (const std::system_error& e) {
        error = e.code().value();
    }
    if (error == 0 || error == EPIPE) return;  // a worker that died at once is noticed later, with its reason
    end();
    throw std::system_error(error, std::generic_category(), "starting a worker");
}

WorkerProcess::~WorkerProcess()
{
    if (process_.pid < 0) return;
    // It ends by itself when its channel closes; one that hangs is killed.
    process_.control.close_now();
    pollfd life{*process_.life, POLLIN, 0};
    if (process_.life) (void)poll(&life, 1, 200);
    end();
}

bool WorkerProcess::is_gone() const
{
    pollfd both[] = {{life(), POLLIN, 0}, {control(), 0, 0}};
    return process_.pid < 0 || (poll(both, 2, 0) > 0 && (both[0].revents || (both[1].revents & (POLLHUP | POLLERR))));
}

int WorkerProcess::give(const Order& order, const std::vector<int>& models)
{
    return send_packet(control(), wire::Writer::encode(order), models, MSG_DONTWAIT);
}

void WorkerProcess::answer(const Reply& reply, int file)
{
    // A worker that does not listen is found out by its deadline.
    (void)send_packet(control(), wire::Writer::encode(reply), file < 0 ? std::vector<int>() : std::vector{file}, MSG_DONTWAIT);
}

int WorkerProcess::end()
{
    const int status = end_worker(process_);
    process_.pid = -1;
    return status;
}

}  // namespace verslag::wall
