// The structure tree as objects of a PDF.
#pragma once

#include "paint.hpp"

namespace verslag::pdf {

// The tree's root. Elements are written when the file is, so `structure` must live until then.
Ref write_tags(Objects& objects, Structure& structure, const Painted& painted);

}  // namespace verslag::pdf
