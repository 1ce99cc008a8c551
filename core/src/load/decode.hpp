// From the bytes of a file to UTF-8 that an XML parser may have.
#pragma once

#include "report.hpp"
#include "vocabulary.hpp"

#include <optional>
#include <string>

namespace verslag::load {

// The text of a file in any of the encodings of encoding.hpp, without byte order mark; the encoding that
// it declared is written over with spaces, so that places stay what they were. Nothing when the file is
// something else, or is not what it declares: the report says what, with the offset of the byte.
std::optional<std::string> decode(std::string bytes, const Vocabulary&, Report&);

}  // namespace verslag::load
