// Moves what an export made to its place: all of its files, or none.
#pragma once

#include "staging.hpp"

#include <verslag/core/dispatch.hpp>

#include <sys/types.h>

namespace verslag::wall {

// An artefact lies in the staging folder under this name.
std::string staged_name(std::size_t artefact);

// A finished artefact and the name that it will have.
struct Finished {
    std::size_t artefact = 0;
    std::string role, name;
};

// The folder that artefacts go to.
struct Target {
    std::filesystem::path path;
    Fd fd;
    mode_t mode = 0644;  // of the files
    bool clobber = true;

    Target(std::filesystem::path folder, bool clobber);  // throws std::system_error
};

// The sentence for a name that is taken, when existing files are to stay.
Phrase exists_already(const Target&, const std::string& name);

// The outcome's files, or its failure and status.
void publish(const Staging&, const Target&, const std::vector<Finished>&, Outcome&);

}  // namespace verslag::wall
