// The elements of a record with what the schema says of each, also where the record departs from it.
#pragma once

#include "load/schema_model.hpp"
#include "load/tree.hpp"

#include <functional>

namespace verslag::normalise {

// Each element but those of other vocabularies, in the order of the file. One that stands where it may not is taken
// for the first of its name in the schema; the rule of an unknown one is null.
void each_element(const load::Tree&, const std::function<void(pugi::xml_node, const load::ElementRule*)>&);

// Whether a value is of a type, or of a type made from it: "date", "string".
bool is_of(const load::SimpleType&, std::string_view base);

// The text of an element when that is all that it holds, in one piece; null when it holds elements or comments.
pugi::xml_node only_text(pugi::xml_node element);

}  // namespace verslag::normalise
