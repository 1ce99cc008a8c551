// What a file says of itself: once as PDF's Info, once as XMP, in the same words; and the marks of PDF/A
// and PDF/UA.
#pragma once

#include "objects.hpp"

#include <verslag/document.hpp>

namespace verslag::pdf {

// The inside of the Info dictionary.
std::string info(const Properties& properties);

// The XMP packet.
std::string xmp(const Properties& properties);

// The output intent: colours are sRGB, of which this is the ICC profile.
Ref add_output_intent(Objects& objects, std::string_view profile);

// Never empty: PDF/UA wants a title that a reader can show.
std::string title_of(const Properties& properties);

}  // namespace verslag::pdf
