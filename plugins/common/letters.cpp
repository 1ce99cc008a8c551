#include "common/letters.hpp"

#include <cstdint>

namespace verslag::common {
namespace {

// From U+0020 to U+007E.
constexpr std::uint8_t ascii[] = {23, 33, 40, 50, 51, 71, 68, 22, 30, 30, 50, 50, 25, 31, 25, 39, 51, 51, 51, 51, 51, 51, 51, 51,
                                  51, 51, 27, 27, 50, 50, 50, 46, 89, 58, 54, 53, 62, 49, 46, 63, 62, 25, 32, 52, 42, 85, 65, 66,
                                  52, 67, 54, 46, 49, 64, 57, 89, 52, 49, 47, 31, 39, 31, 50, 50, 29, 48, 53, 42, 53, 50, 31, 47,
                                  53, 23, 24, 45, 23, 80, 53, 53, 53, 53, 35, 39, 33, 53, 45, 71, 43, 45, 40, 31, 46, 31, 50};

}  // namespace

int letter_width(char32_t c)
{
    if (c < 0x20 || c == 0xad || (c >= 0x300 && c < 0x370) || (c >= 0x200b && c <= 0x200f)) return 0;
    if (c < 0x7f) return ascii[c - 0x20];
    switch (c) {
        case 0xa0:
            return 23;
        case U'·':
        case U'‘':
        case U'’':
            return 25;
        case U'“':
        case U'”':
            return 42;
        case U'—':
            return 91;
        case U'…':
            return 69;
        default:
            return c >= 0x1100 && c < 0xff00 && !(c >= 0x1e00 && c < 0x2100) ? 100 : 52;
    }
}

}  // namespace verslag::common
