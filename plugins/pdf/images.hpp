// Pictures, made fit for a PDF.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace verslag::pdf {

struct Image {
    std::uint32_t width = 0, height = 0;  // pixels
    std::uint32_t channels = 3;           // 1 grey or an index, 3 sRGB
    std::string palette;                  // of an indexed image: three bytes a colour
    std::string bytes;
    // How `bytes` are packed: a JPEG as it came, or deflated rows; those after PNG's predictors but for
    // an indexed image.
    enum class Packing { jpeg, rows } packing{};
};

// Reads a PNG (what is transparent is put on white) or a JPEG. Throws std::runtime_error with the end of
// a sentence ("is damaged: …") when it can't be shown.
Image read_image(std::string_view bytes);

}  // namespace verslag::pdf
