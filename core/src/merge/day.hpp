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
// `english`: the sheet is in English, where a month may come before its day. A day far from `about`, where that is given, is
// taken for a slip.
Day read_day(const tables::Cell&, bool days_of_1904, bool english, const Date& about);

// Whether a cell may be a day as some program shows it: "30-6-2020" and "6/30/20" both are 2020-06-30.
bool may_mean(const tables::Cell&, bool days_of_1904, std::string_view iso);

}  // namespace verslag::merge
