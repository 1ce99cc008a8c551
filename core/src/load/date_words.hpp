// What the words of a fuzzy date say, in Dutch or in English: "eind juni", "week 49", "first quarter of 2024".
#pragma once

#include <verslag/date.hpp>

#include <optional>
#include <string_view>

namespace verslag::load {

enum class DatePart { whole, begin, middle, end };

// Only what the words name; nothing is made up.
struct DateWords {
    std::optional<int> year;
    std::optional<unsigned> month, day, quarter, week;
    std::optional<unsigned> weekday;  // 1 is Monday
    DatePart part{};
    bool compares = false;  // "vóór 1 maart", "juni of juli": names days, but not those in which it lies

    // Names something in the calendar that comes again each year.
    bool recurs() const { return month || quarter || week; }
};
DateWords read_date_words(std::string_view words);

// The days in which something lies that is said to be "eind juni" in a year; generous at the borders of a part.
// Nothing when the words are no such thing.
struct Days {
    Date first, last;
};
std::optional<Days> days_of(const DateWords&, int year);

}  // namespace verslag::load
