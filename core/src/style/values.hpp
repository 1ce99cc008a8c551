// Lengths, as a style writes them, and what is wrong with values that are none.
#pragma once

#include "load/value.hpp"

namespace verslag::style {

// Millimetres in points.
constexpr double mm(double millimetres) { return millimetres * 72 / 25.4; }

// A length that the schema allows ("25mm", "2.5cm", "10.5pt"), in points; a factor as it is.
double points_of(std::string_view length);
double factor_of(std::string_view number);

// "25", "2.5", "10.25": at most two decimals.
std::string number_words(double);
// The same length in the unit that people give such lengths in.
std::string in_millimetres(double points);
std::string in_points(double points);

// What is wrong with a value of one of the schema's own types; nothing for other types.
std::optional<load::Complaint> complain(const load::SimpleType&, std::string_view value);

}  // namespace verslag::style
