// The family name in a person's name.
#pragma once

#include <verslag/record/people.hpp>

#include <string>
#include <string_view>

namespace verslag {

struct Surname {
    std::string prefix;  // "van den"
    std::string family;  // "Berg"

    std::string whole() const { return prefix.empty() ? family : prefix + ' ' + family; }
};

// As the record gives it, else what is left of the name as shown after first names, initials and titles: the first
// capitalised word after the first one, with what follows; the words in lower case before it are its prefix.
Surname surname(const record::PersonName&);

}  // namespace verslag
