// Running text as runs.
#pragma once

#include "context.hpp"

namespace verslag::compose {

// The content as it stands: nothing is put in but the words for a name that is withheld (in square
// brackets, as an editor's are), the name of whom or what an empty <mention> or <cite> refers to, and a
// date that has no words of its own.
Runs inline_runs(const Context&, const std::vector<record::Inline>&);

// The same without looks and links, on one line: for sheets and properties.
std::string inline_text(const Context&, const std::vector<record::Inline>&);

// `href` when it is an address to follow (http, https, mailto), else nothing.
std::string followable(std::string_view href);

}  // namespace verslag::compose
