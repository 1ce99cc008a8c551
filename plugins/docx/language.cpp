#include "docx/language.hpp"

#include "common/language.hpp"

namespace verslag::docx {

std::string word_language(std::string_view bcp47) { return common::tag_with_region(bcp47); }

bool right_to_left(std::string_view bcp47) { return common::right_to_left(bcp47); }

void set_language(pugi::xml_node lang, std::string_view bcp47)
{
    if (bcp47.empty()) return;
    const char* name = common::east_asian(bcp47) ? "w:eastAsia" : right_to_left(bcp47) ? "w:bidi" : "w:val";
    auto attribute = lang.attribute(name);
    if (!attribute) attribute = lang.append_attribute(name);
    attribute = word_language(bcp47).c_str();
}

}  // namespace verslag::docx
