// The order in which minutes list people and organisations.
#pragma once

#include "context.hpp"

namespace verslag::compose {

// Chair, vice-chair, clerk and secretary first; then by family name without its prefix ("de Boer" under B),
// in the collation of the record's language; then those whose name is not to be seen, by organisation.
std::vector<const record::Participant*> in_order(const Context&, const std::vector<record::Participant>&);

// The family name by which somebody is sorted: the record's, else what is left of the name after first
// names, initials and prefixes.
std::string sorting_name(const record::PersonName&);

}  // namespace verslag::compose
