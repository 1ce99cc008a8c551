// What an image's own bytes say of it.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

namespace verslag::common {

struct ImageFacts {
    std::string_view media_type;          // image/png or image/jpeg
    std::string_view extension;           // png or jpeg
    std::uint32_t width = 0, height = 0;  // pixels, neither of them 0
};

// Reads the head of a PNG or JPEG, and looks whether its end is there; nothing when it is neither, has no size,
// or was cut short.
std::optional<ImageFacts> inspect_image(std::string_view bytes);

}  // namespace verslag::common
