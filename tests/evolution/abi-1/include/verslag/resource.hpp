// What the host keeps for all plugins: fonts, hyphenation, colour profiles. A plugin asks for them by name
// (OutputSink::resource) and reads no file.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace verslag {

struct HostResource {
    std::string_view bytes;   // read-only, until the process ends; the same address for the same file and name
    std::uint32_t index = 0;  // of the face, in a font file that holds several
    std::string_view called;  // for messages: "/usr/share/fonts/…"
};

namespace resource {

inline constexpr std::string_view font = "font";                    // see font_name
inline constexpr std::string_view hyphenation = "hyphenation";      // a language: "nl", "en-US" (BCP 47)
inline constexpr std::string_view color_profile = "color-profile";  // "sRGB"

enum class FontStyle { regular, bold, italic, bold_italic };

// The name of a font. `family` is one of the house style's or of the system's; "" is the one that is always there.
inline std::string font_name(std::string_view family, FontStyle style)
{
    constexpr std::string_view styles[] = {"regular", "bold", "italic", "bold-italic"};
    std::string name(family);
    name += '/';
    name += styles[static_cast<std::size_t>(style)];
    return name;
}

}  // namespace resource
}  // namespace verslag
