// How wide letters are in Calibri, and in Carlito, which has its widths.
#pragma once

namespace verslag::common {

// Hundredths of the font's size; roughly where it is no letter of Dutch.
int letter_width(char32_t);

}  // namespace verslag::common
