#include "docx/language.hpp"

#include "common/language.hpp"
#include "common/xml_writer.hpp"

namespace verslag::docx {

std::string language_element(std::string_view name, std::string_view clean, std::string_view with)
{
    if (clean.empty() && with.empty()) return {};
    common::XmlWriter xml;
    xml.raw("<").raw(name);
    if (!clean.empty()) {
        xml.raw(common::east_asian(clean) ? " w:eastAsia=\"" : common::right_to_left(clean) ? " w:bidi=\"" : " w:val=\"");
        xml.value(common::tag_with_region(clean)).raw("\"");
    }
    return xml.raw(with).raw("/>").take();
}

}  // namespace verslag::docx
