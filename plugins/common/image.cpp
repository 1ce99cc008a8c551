#include "common/image.hpp"

namespace verslag::common {
namespace {

std::uint32_t big_endian(std::string_view bytes, std::size_t at, std::size_t count)
{
    std::uint32_t v = 0;
    for (std::size_t i = 0; i < count; ++i) v = v << 8 | static_cast<unsigned char>(bytes[at + i]);
    return v;
}

std::optional<ImageFacts> inspect_png(std::string_view bytes)
{
    constexpr std::string_view head{"\x89PNG\r\n\x1a\n\0\0\0\rIHDR", 16}, end{"\0\0\0\0IEND\xae\x42\x60\x82", 12};
    if (bytes.size() < 33 || !bytes.starts_with(head) || bytes.find(end, 33) == std::string_view::npos) return std::nullopt;
    return ImageFacts{"image/png", "png", big_endian(bytes, 16, 4), big_endian(bytes, 20, 4)};
}

std::optional<ImageFacts> inspect_jpeg(std::string_view bytes)
{
    if (!bytes.starts_with("\xff\xd8\xff") || bytes.find("\xff\xd9", 3) == std::string_view::npos) return std::nullopt;
    for (std::size_t at = 2; at + 9 < bytes.size() && bytes[at] == '\xff';) {
        const auto marker = static_cast<unsigned char>(bytes[at + 1]);
        if (marker == 0xff) {  // a fill byte
            ++at;
            continue;
        }
        const bool frame = marker >= 0xc0 && marker <= 0xcf && marker != 0xc4 && marker != 0xc8 && marker != 0xcc;
        if (frame) return ImageFacts{"image/jpeg", "jpeg", big_endian(bytes, at + 7, 2), big_endian(bytes, at + 5, 2)};
        if (marker == 0xda) break;  // the picture begins, and no frame told its size
        at += 2 + big_endian(bytes, at + 2, 2);
    }
    return std::nullopt;
}

}  // namespace

std::optional<ImageFacts> inspect_image(std::string_view bytes)
{
    auto facts = inspect_png(bytes);
    if (!facts) facts = inspect_jpeg(bytes);
    if (!facts || facts->width == 0 || facts->height == 0) return std::nullopt;
    return facts;
}

}  // namespace verslag::common
