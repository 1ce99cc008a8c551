// What a trial of a plugin bends around one run() of it, and what of it is left behind.
#pragma once

#include "sink.hpp"

#include <verslag/core/dispatch.hpp>

namespace verslag::wall {

// Runs it on a disk, with structs and with a clock of processors as the order says; fills in what was seen.
verslag_status run_bent(const verslag_plugin&, const verslag_request&, Sink&, const Order&, Traces&);

// What is there now, when the plugin has nothing to do. The first time is after the first export, so that what is
// made once does not count as left.
void look_round(Traces&);

}  // namespace verslag::wall
