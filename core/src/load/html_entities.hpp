// The named characters of HTML 4, which come along when text is pasted from a web page.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace verslag::load {

// By the name between & and ;, as "eacute". Nothing for other names, and for the five of XML.
std::optional<char32_t> html_entity(std::string_view name);

// How a character is best written in XML: itself, or as "&#160;" where it cannot be told from a space or from nothing.
std::string written(char32_t c);

}  // namespace verslag::load
