// The height of a font's lines, from its tables "head" and "hhea" (OpenType 1.9).
#include "common/texts/looks.hpp"

#include <stdexcept>

namespace verslag::texts {
namespace {

constexpr double line_of_carlito = 1.2207;

struct Bytes {
    std::string_view all;

    bool has(std::size_t at, std::size_t size) const { return at <= all.size() && size <= all.size() - at; }
    unsigned u16(std::size_t at) const
    {
        if (!has(at, 2)) return 0;
        return static_cast<unsigned>(static_cast<unsigned char>(all[at])) << 8 | static_cast<unsigned char>(all[at + 1]);
    }
    int s16(std::size_t at) const { return static_cast<std::int16_t>(u16(at)); }
    std::size_t u32(std::size_t at) const { return std::size_t{u16(at)} << 16 | u16(at + 2); }
};

// Where a table begins; 0 when the font has none.
std::size_t table(const Bytes& font, std::uint32_t index, std::string_view name)
{
    std::size_t at = 0;
    if (font.all.starts_with("ttcf")) at = font.u32(12 + 4 * std::size_t{index});
    const auto count = font.u16(at + 4);
    for (std::size_t i = 0; i < count; ++i) {
        const auto entry = at + 12 + 16 * i;
        if (font.has(entry, 16) && font.all.substr(entry, 4) == name) return font.u32(entry + 8);
    }
    return 0;
}

}  // namespace

double font_line(const FontFamily& family, OutputSink& sink)
{
    if (family.name.empty()) return line_of_carlito;
    HostResource file;
    try {
        file = sink.resource(resource::font, resource::font_name(family.name, resource::FontStyle::regular));
    } catch (const std::runtime_error&) {
        return line_of_carlito;  // a document names its fonts, and needs them only to look its best
    }
    const Bytes font{file.bytes};
    const auto head = table(font, file.index, "head"), hhea = table(font, file.index, "hhea");
    const auto size = head ? font.u16(head + 18) : 0;
    if (!hhea || !size) return line_of_carlito;
    const double line = double(font.s16(hhea + 4) - font.s16(hhea + 6) + font.s16(hhea + 8)) / size;
    return line > 0.5 && line < 4 ? line : line_of_carlito;
}

}  // namespace verslag::texts
