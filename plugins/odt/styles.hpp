// The named styles and the page, as the house style has them.
#pragma once

#include "odt/writer.hpp"

namespace verslag::odt {

void write_fonts(common::XmlWriter&, const HouseStyle&);
// What stands in office:styles.
void write_named_styles(common::XmlWriter&, const Writer&);
// What stands in office:automatic-styles for the page, and in office:master-styles.
void write_page_layout(common::XmlWriter&, const Writer&);
void write_master_page(common::XmlWriter&, Writer&);

// The logo's file in the package, and what it is; empty when there is none that can be shown.
struct LogoFile {
    std::string name;
    std::string_view media_type;
    double height = 0;  // points
};
LogoFile logo_file(const HouseStyle&);

}  // namespace verslag::odt
