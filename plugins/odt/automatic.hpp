// Automatic styles (ODF 1.3 part 3, 16.1): what one place has beside its named style. The same look has one style.
#pragma once

#include "common/xml_writer.hpp"

#include <verslag/document.hpp>

#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace verslag::odt {

class Automatic {
public:
    // The name of the style of this family ("paragraph", "text", "table-cell", …) with these properties.
    std::string name(std::string_view family, std::string_view parent, const std::string& properties);
    // The list style for a marker: the named one, or for a text that stands in from the margin (points) one of its own.
    std::string list(Marker, double indent);
    // That of the contents.
    std::string section();
    void write(common::XmlWriter&) const;

private:
    struct Style {
        std::string name, family, parent, properties;
    };
    struct ListStyle {
        std::string name;
        Marker marker{};
        double indent = 0;
    };
    std::vector<Style> all_;
    std::map<std::string, std::size_t> known_;
    std::map<std::string, unsigned, std::less<>> counts_;
    std::vector<ListStyle> lists_;
};

// A list style, ten levels deep.
// `indent`: of the frame that it stands in, and `edge`: how far the frame's text is from that.
void write_list_style(common::XmlWriter&, const std::string& name, const char* shown, Marker, double indent = 0, double edge = 0);

// "12.5pt", "#153e6b"
std::string points(double);
std::string colour(std::uint32_t rgb);
// The attributes that name a language: fo:language="nl" fo:country="NL", or those of complex and Asian scripts.
void add_language(std::string& attributes, std::string_view bcp47);

}  // namespace verslag::odt
