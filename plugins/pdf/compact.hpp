// A smaller file of the same document.
#pragma once

#include <string>

namespace verslag::pdf {

// Packs the objects of a PDF into object streams (ISO 32000-1, 7.5.7), and gives it an identifier that follows from
// what is in it. Throws std::runtime_error when libqpdf can't be had, or fails.
std::string compacted(const std::string& pdf);

}  // namespace verslag::pdf
