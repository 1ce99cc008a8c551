// The day that a cell means.
#pragma once

#include "tables/table.hpp"

#include <verslag/core/phrase.hpp>
#include <verslag/date.hpp>

namespace verslag::merge {

struct Day {
    Date date;              // not given where the cell is empty or `trouble` is not
    Phrase trouble, hint;   // why no day can be told
    bool doubtful = false;  // it could be more than one
};
// What comes first in a day that was typed in numbers.
enum class First { day, month, unknown };
// What a cell shows of that, where its numbers leave no choice: "15/3/2024".
First first_in(const tables::Cell&);

// A day far from `about`, where that is given, is taken for a slip.
Day read_day(const tables::Cell&, bool days_of_1904, First, const Date& about);

// Whether a cell may be a day as some program shows it: "30-6-2020" and "6/30/20" both are 2020-06-30.
bool may_mean(const tables::Cell&, bool days_of_1904, std::string_view iso);

}  // namespace verslag::merge
