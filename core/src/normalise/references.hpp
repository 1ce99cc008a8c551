// What stands in the way of parsing a text, or makes it say something else than is meant: mended before it is parsed.
#pragma once

#include "draft.hpp"

namespace verslag::normalise {

// Declares UTF-8, writes entities of HTML as their characters and a stray & as &amp;, and takes back encoding twice.
void mend_references(Draft&);

}  // namespace verslag::normalise
