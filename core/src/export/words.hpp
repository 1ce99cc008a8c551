// Turning what plugins and the kernel say into sentences.
#pragma once

#include <verslag/core/phrase.hpp>

#include <string>
#include <string_view>

namespace verslag::wall {

// Fit to be shown: one line, UTF-8, without control characters, at most `most` bytes. What is no UTF-8
// becomes U+FFFD, and what is cut is marked with "…".
std::string one_line(std::string_view text, std::size_t most);

// Why something could not be written: "no space left on /out".
Phrase write_failure(int error, const std::string& path);

// Writing failed through the surroundings' fault, not the plugin's.
bool is_environment(int error);

}  // namespace verslag::wall
