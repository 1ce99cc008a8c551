// The fences round a worker. Each stands by itself: where a kernel lacks one, the rest stand.
#pragma once

#include <cstdint>
#include <string>

namespace verslag::wall {

// The worker dies with the thread that started it. False when the program is gone already.
bool die_with_parent(std::uint64_t host);

struct Confinement {
    int staging = -1;           // the only folder that may be written; -1: none
    std::string plugin_folder;  // may be read; "": none
    std::uint64_t memory = 0;   // bytes of address space beyond what the process has now
};
// Raises all fences, for good. To be called by a process with one thread.
void confine(const Confinement&);

// The single fences; false when the kernel lacks it.
bool restrict_files(const Confinement&);  // landlock.cpp
bool restrict_calls();                    // seccomp.cpp

}  // namespace verslag::wall
