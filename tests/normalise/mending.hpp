// What the tests of mending share.
#pragma once

#include "loading.hpp"

#include <verslag/core/normalise.hpp>

namespace mending {

using loading::Lines;

// The record, mended; what is true of each mended record is expected on the way: mending again changes nothing, each
// change has its place, the diff applied by patch gives the copy.
verslag::Normalised mended(const std::string& bytes);
std::string text_of(const std::string& bytes);

// A record with this in its first section; what stands there after mending.
std::string section(const std::string& blocks);
std::string mended_section(const std::string& blocks);

// "5:19 typed-bullet: …" for each change, or doubt.
Lines notes(const verslag::Diagnostics&);

// What `patch -p0` makes of a file with these bytes, given the diff.
std::string patched(const std::string& bytes, const std::string& diff);

}  // namespace mending
