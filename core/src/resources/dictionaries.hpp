// Which file has the hyphenation patterns of a language.
#pragma once

#include <filesystem>
#include <string>
#include <string_view>

namespace verslag::resources {

struct Dictionary {
    std::filesystem::path file;  // empty: there is none
    std::string why;             // then, in a sentence
};
// `language` is a BCP 47 tag; the region that it names, or the one that is usual, else any.
Dictionary dictionary_of(std::string_view language, const std::filesystem::path& folder = "/usr/share/hyphen");

}  // namespace verslag::resources
