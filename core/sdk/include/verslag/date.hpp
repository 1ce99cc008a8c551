// A calendar date, and a date as people say it.
#pragma once

#include <verslag/field.hpp>

#include <array>
#include <charconv>
#include <chrono>
#include <compare>
#include <optional>
#include <string>

namespace verslag {

// A day of the proleptic Gregorian calendar, or "not given" (the default).
struct Date {
    int year = 0;                 // 1 to 9999
    unsigned month = 0, day = 0;  // from 1 on; 0: not given

    constexpr bool given() const { return month != 0; }
    friend constexpr auto operator<=>(const Date&, const Date&) = default;

    // "2020-02-04"; empty when not given.
    std::string iso() const
    {
        if (!given()) return {};
        std::string s = "0000-00-00";
        const auto put = [&](std::size_t last, unsigned v) {
            for (; v; v /= 10) s[last--] = static_cast<char>('0' + v % 10);
        };
        put(3, static_cast<unsigned>(year)), put(6, month), put(9, day);
        return s;
    }
    // Reads an ISO 8601 date (YYYY-MM-DD), or the date at the head of a date and time or of a date
    // with a time zone; nothing when there is none or the day does not exist.
    static std::optional<Date> parse(std::string_view s)
    {
        const auto part = [&](std::size_t at, std::size_t n) {
            int v = -1;
            if (at + n <= s.size()) {
                const auto [end, bad] = std::from_chars(s.data() + at, s.data() + at + n, v);
                if (bad != std::errc{} || end != s.data() + at + n) v = -1;
            }
            return v;
        };
        const int y = part(0, 4), m = part(5, 2), d = part(8, 2);
        if (y < 1 || m < 1 || d < 1 || s[4] != '-' || s[7] != '-') return std::nullopt;
        const Date date{y, static_cast<unsigned>(m), static_cast<unsigned>(d)};
        if (!date.days().ok()) return std::nullopt;
        return date;
    }
    constexpr std::chrono::year_month_day days() const
    {
        return {std::chrono::year{year}, std::chrono::month{month}, std::chrono::day{day}};
    }
};

// How exact the machine reading of a fuzzy date is.
enum class Precision {
    unset,
    day,            // "9 juni"
    week,           // "week 24"
    part_of_month,  // "eind juni"
    month,          // "december"
    quarter,        // "voor de zomer"
    year,           // "in 2021"
    relative,       // hangs on something else: "na het congres"
    unknown         // cannot be read as a date: "z.s.m."
};
constexpr auto names(Precision)
{
    return std::array<std::string_view, 9>{"", "day", "week", "partOfMonth", "month", "quarter", "year", "relative", "unknown"};
}

// The words of the record beside a machine reading of them: "eind juni" is from 2020-06-21 to 2020-06-30. Show the words;
// where there are none, the day. Sort by latest().
struct FuzzyDate {
    std::string words;  // as people said it; empty: only the reading is known
    Date when;          // the day, where it is one
    Date not_before;    // else the range in which it lies; either end may be missing
    Date not_after;
    Precision precision{};
    bool assumed = false;  // the reading was inferred by a person or a tool, not stated

    bool given() const { return !words.empty() || when.given() || not_before.given() || not_after.given(); }
    // The day by which it is, or not given.
    Date latest() const { return not_after.given() ? not_after : when; }

    template <class Take>
    static constexpr void fields(Take take)
    {
        take(field(1, "words", &FuzzyDate::words), field(2, "when", &FuzzyDate::when),
             field(3, "not_before", &FuzzyDate::not_before), field(4, "not_after", &FuzzyDate::not_after),
             field(5, "precision", &FuzzyDate::precision), field(6, "assumed", &FuzzyDate::assumed));
    }
};

}  // namespace verslag
