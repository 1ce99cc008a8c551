// A name cut down to its first letters.
#pragma once

#include <verslag/record/people.hpp>

#include <string>

namespace verslag::audience {

// The initials that the record gives, else the first letter of each word of the name: "J. v. d. B." for
// "Jan van den Berg", "A.-M. B." for "Anne-Marie Bakker", "IJ. d. W." for "IJsbrand de Wit".
std::string initials(const record::PersonName&);

}  // namespace verslag::audience
