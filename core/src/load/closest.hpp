// The known word that somebody probably meant.
#pragma once

#include <verslag/core/phrase.hpp>

#include <string>
#include <string_view>
#include <vector>

namespace verslag::load {

// The nearest of `known` by edits (a swap of neighbours counts as one, upper and lower case as equal), or
// "" when none is near enough to be a slip. The first of equals.
std::string closest(std::string_view typed, const std::vector<std::string>& known);

// "did you mean 'X'? ", or nothing.
Phrase did_you_mean(std::string_view typed, const std::vector<std::string>& known);

}  // namespace verslag::load
