// What a file is that is no record, told by its first bytes.
#pragma once

#include <verslag/core/phrase.hpp>

#include <optional>
#include <string_view>

namespace verslag::load {

struct NotXml {
    std::string_view code;
    Phrase message, hint;
};
// Nothing when the bytes may be XML. They are those of a file in an encoding that keeps ASCII as it is.
std::optional<NotXml> not_xml(std::string_view bytes);

}  // namespace verslag::load
