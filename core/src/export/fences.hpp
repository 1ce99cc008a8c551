// Tries the fences in a process of their own.
#pragma once

namespace verslag::wall {

// In a worker: raises all fences, tries to get over each, and tells the program which stand.
void try_fences();

}  // namespace verslag::wall
