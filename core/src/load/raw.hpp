// From a value as it was read to the text as it is written.
#pragma once

#include "tree.hpp"

namespace verslag::load {

// One value of a tree (a text or an attribute) in the text that the tree was read from. In a value a reference
// is one character, and so is CR LF; so an offset in the one is not an offset in the other. The value must be as
// it was read.
class Raw {
public:
    Raw(std::string_view text, const Tree&, pugi::xml_node of_text);
    Raw(std::string_view text, const Tree&, pugi::xml_attribute);

    // Where a byte of the value is written; for its size, where the value ends. Asked in ascending order.
    std::size_t offset(std::size_t in_value);

private:
    std::string_view text_;
    std::size_t at_ = 0, value_at_ = 0;
    bool cdata_ = false;
};

// A reference at an offset of a text, as "&amp;" and "&#233;": its length, and the character that it stands for.
// None when what stands there is no reference that XML knows.
struct Reference {
    std::size_t length = 0;
    char32_t character = 0;
};
Reference reference_at(std::string_view text, std::size_t at);

}  // namespace verslag::load
