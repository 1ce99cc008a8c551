// Small things about words and lists of words.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace verslag::catalogue {

// The cells of a line; one empty cell for an empty line.
std::vector<std::string_view> split(std::string_view line, char by);
// The same, but nothing for an empty line.
std::vector<std::string> split_list(std::string_view line, char by);

// UTF-8, without control characters: fit to be shown.
bool is_clean(std::string_view text);

std::string in_quotes(std::string_view text);
std::string joined(const std::vector<std::string>& words, std::string_view by = ", ");

}  // namespace verslag::catalogue
