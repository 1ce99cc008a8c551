// The worker's side of what the host keeps for plugins: asked for once, and kept until the process ends.
#pragma once

#include "packet.hpp"

#include <verslag/abi.h>

namespace verslag::wall {

// Asks the program for a resource; returns 0 or an errno. What `found` refers to lives as long as the process.
std::int32_t fetch(std::uint64_t order, std::string_view kind, std::string_view name, verslag_resource& found);

}  // namespace verslag::wall
