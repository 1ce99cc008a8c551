// What makes a text no well-formed XML, in words for people. An XML parser finds that something is wrong;
// this reads the text again to say what, and where it began.
#pragma once

#include "report.hpp"
#include "vocabulary.hpp"

#include <optional>
#include <string_view>

namespace verslag::load {

// The offset of a DOCTYPE before the first element, if there is one.
std::optional<std::size_t> find_doctype(std::string_view text);

// Reports what is wrong: every unknown entity and stray & or <, and the first breach of structure. False
// when nothing was found.
bool report_flaws(const Source&, const Vocabulary&, Report&);

}  // namespace verslag::load
