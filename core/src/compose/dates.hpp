// Dates and times as people write them.
#pragma once

#include "context.hpp"

namespace verslag::compose {

// "4 februari 2020"; empty when not given.
std::string date_words(const Labels&, const Date&);
// The words of the record, else its reading: "21–30 juni 2020", "juni 2020", "uiterlijk 9 juni 2020".
std::string fuzzy_words(const Labels&, const FuzzyDate&);
// The same as runs: only what is composed is in the language of the labels.
Runs fuzzy_runs(const Context&, const FuzzyDate&);
// The date at the head of an xs:date or xs:dateTime, in words.
std::string moment_words(const Labels&, std::string_view moment);

// "19:30" out of an xs:dateTime; empty when there is none.
std::string clock_time(std::string_view moment);
// "19.30 uur"; "van 19.30 tot 22.50 uur"; "vanaf 19.45 uur"; "tot 21.00 uur". Either end may be empty.
std::string time_words(const Labels&, std::string_view moment);
std::string time_range(const Labels&, std::string_view from, std::string_view to);

}  // namespace verslag::compose
