// Characters of a text, written as what they mean.
#pragma once

#include "draft.hpp"

namespace verslag::normalise {

// Writes characters of symbol fonts as what they stand for. The text must be well-formed.
void mend_symbols(Draft&);
// Composes letters and their marks (Unicode's form NFC) in texts and in attributes that hold text.
void compose_letters(Draft&);

}  // namespace verslag::normalise
