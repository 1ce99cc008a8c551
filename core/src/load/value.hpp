// What is wrong with the value of an attribute, or with a text that is of one type.
#pragma once

#include "schema_model.hpp"

#include <verslag/core/phrase.hpp>

#include <optional>

namespace verslag::load {

struct Complaint {
    std::string_view code;
    Phrase message;  // goes behind what has the value: "attribute 'when' of <date>: 'x' is no date"
    Phrase hint;
};
// Nothing when the value is of the type.
std::optional<Complaint> complaint_about(const SimpleType&, std::string_view value);

// What is wrong with a date or a date and time, and how it is to be written. For use where a schema has
// already found that something is.
Complaint date_complaint(std::string_view value, bool with_time, bool or_date);

// A date as people in the Netherlands type it ("4-2-2020", "4 februari 2020", "2020/02/04") as ISO 8601; "" when it is none.
std::string iso_date(std::string_view typed);

}  // namespace verslag::load
