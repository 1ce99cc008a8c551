// Which lines of a file became which of the copy.
#pragma once

#include "draft.hpp"

#include <verslag/core/normalise.hpp>

namespace verslag::normalise {

// With their line ends (LF); the last may have none.
std::vector<std::string_view> lines_of(std::string_view text);

// `before` is the file and `after` the copy, both with their byte order mark of `mark` bytes; `first` is the text that
// the draft began with. `before` may be in another encoding, of the same lines.
std::vector<ReplacedLines> replaced_lines(std::string_view before, std::string_view after, std::string_view first, const Draft&,
                                          std::size_t mark);

}  // namespace verslag::normalise
