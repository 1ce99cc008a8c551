// A worker as the program sees it: a process, its channels and its folder.
#pragma once

#include "packet.hpp"
#include "publish.hpp"
#include "spawn.hpp"

#include <verslag/core/dispatch.hpp>

namespace verslag::wall {

class WorkerProcess {
public:
    // Starts it and tells it what it is for; `mode` is that of files. Throws std::system_error.
    WorkerProcess(const FormatJob&, const Limits&, Staging, mode_t mode, const std::string& house_style);
    ~WorkerProcess();
    WorkerProcess(const WorkerProcess&) = delete;
    WorkerProcess& operator=(const WorkerProcess&) = delete;

    const Staging& staging() const { return staging_; }
    Staging& staging() { return staging_; }
    int control() const { return *process_.control; }
    int life() const { return *process_.life; }  // -1 on a kernel without pidfd
    int output() const { return *process_.output; }

    // It has ended, or can no longer be spoken to.
    bool is_gone() const;
    // Hands over an export; returns 0 or an errno.
    int give(const Order&, const std::vector<int>& models);
    // Answers what it asked for; a descriptor below 0 is none.
    void answer(const Reply&, int file);
    // Ends it by force; returns its wait status.
    int end();

private:
    Staging staging_;
    Spawned process_;
};

}  // namespace verslag::wall
