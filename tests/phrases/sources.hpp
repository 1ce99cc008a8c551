// The words of all phrases in the sources.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace sources {

// One `phrase(` and the words behind it; adjacent literals are one. Empty when there is no literal.
struct Found {
    std::string words;
    std::size_t line = 0;
};
// In C++ text; comments and other literals are passed over.
std::vector<Found> phrases_in(std::string_view cpp);

// The words of every phrase in core/ and cli/, with the place where they stand first: "core/src/load/check.cpp:12".
const std::map<std::string, std::string>& all_phrases();

}  // namespace sources
