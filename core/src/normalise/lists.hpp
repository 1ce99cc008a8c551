// Paragraphs with typed bullets, made into lists.
#pragma once

#include "draft.hpp"

namespace verslag::normalise {

// The text must be well-formed. Consecutive paragraphs of a section or an item become one list; another bullet than
// those before begins a list within the last item. One paragraph alone becomes a list when its bullet is a sign that can
// be nothing else. In an item whose text begins with a bullet the bullet goes.
void mend_lists(Draft&);

}  // namespace verslag::normalise
