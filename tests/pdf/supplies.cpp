#include "supplies.hpp"

#include <fstream>
#include <iterator>
#include <stdexcept>

namespace pdf_test {
namespace {

std::map<std::string, std::string> all()
{
    const std::string noto = "/usr/share/fonts/truetype/noto/Noto", dejavu = "/usr/share/fonts/truetype/dejavu/DejaVuSans";
    std::map<std::string, std::string> out{{"hyphenation:nl", "/usr/share/hyphen/hyph_nl_NL.dic"},
                                           {"hyphenation:en", "/usr/share/hyphen/hyph_en_GB.dic"},
                                           {"hyphenation:en-US", "/usr/share/hyphen/hyph_en_US.dic"},
                                           {"color-profile:sRGB", "/usr/share/color/icc/sRGB.icc"}};
    const std::pair<const char*, const char*> styles[] = {
        {"regular", "Regular"}, {"bold", "Bold"}, {"italic", "Italic"}, {"bold-italic", "BoldItalic"}};
    for (const auto& [style, file] : styles) {
        for (const auto* family : {"Sans", "Serif"})
            out[std::string("font:Noto ") + family + '/' + style] = noto + family + '-' + file + ".ttf";
        const bool bold = std::string(style).starts_with("bold");
        out[std::string("font:DejaVu Sans/") + style] = dejavu + (bold ? "-Bold.ttf" : ".ttf");
    }
    return out;
}

}  // namespace

const std::map<std::string, std::string>& resources()
{
    static const auto known = all();
    return known;
}

verslag::pdf::Supply supply()
{
    return [](std::string_view kind, std::string_view name) -> verslag::HostResource {
        static std::map<std::string, std::string> read;
        const auto at = resources().find(std::string(kind) + ':' + std::string(name));
        if (at == resources().end()) throw std::runtime_error("no " + std::string(kind) + ' ' + std::string(name));
        auto& bytes = read[at->second];
        if (bytes.empty()) {
            std::ifstream in(at->second, std::ios::binary);
            bytes.assign(std::istreambuf_iterator<char>(in), {});
        }
        return {.bytes = bytes, .called = at->second};
    };
}

}  // namespace pdf_test
