// From the bytes of a file to UTF-8 that an XML parser may have.
#pragma once

#include "encoding.hpp"
#include "report.hpp"
#include "vocabulary.hpp"

#include <optional>
#include <string>

namespace verslag::load {

// The text of a file in any of the encodings of encoding.hpp, without byte order mark; the encoding that
// it declared is written over with spaces, so that places stay what they were. Nothing when the file is
// something else, or is not what it declares: the report says what, with the offset of the byte.
std::optional<std::string> decode(std::string bytes, const Vocabulary&, Report&);

// What the XML declaration says of the encoding, and where: from the white space before `encoding` to the closing quote.
struct Declared {
    std::string name;
    std::size_t begin = 0, name_at = 0, end = 0;
};
std::optional<Declared> declared(std::string_view text);

// The encoding that a byte order mark tells, of that many bytes, or that UTF-16 without one shows.
std::optional<Encoding> by_mark(std::string_view bytes, std::size_t& length);

}  // namespace verslag::load
