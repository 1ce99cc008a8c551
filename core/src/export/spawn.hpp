// Starts this program anew, as a worker.
#pragma once

#include "common/fd.hpp"

#include <sys/types.h>
#include <map>
#include <string>

namespace verslag::wall {

struct Spawned {
    pid_t pid = -1;  // and the number of its process group and session
    Fd control;      // packets to and from it
    Fd life;         // readable once it has ended; none on a kernel without pidfd
    Fd output;       // what it prints
};

// With `staging` as its working descriptor (-1: none), `word` as its argument (null: none), and `more` in its
// environment. It dies when the calling thread ends. Throws std::system_error.
Spawned spawn_worker(int staging, const char* word = nullptr, const std::map<std::string, std::string>& more = {});

// Kills it, whatever it started, and returns its wait status; the worker must not have been waited for.
int end_worker(const Spawned&);

}  // namespace verslag::wall
