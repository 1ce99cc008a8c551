// From a valid tree to the structs of record/*.hpp.
#pragma once

#include "tree.hpp"

#include <verslag/record/record.hpp>

namespace verslag::load {

// Takes the tree apart while reading it, so that tree and record don't fill the memory together.
record::Record read(const Source&, Tree&);

}  // namespace verslag::load
