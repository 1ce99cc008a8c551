#include "value.hpp"

#include "report.hpp"
#include "tree.hpp"

#include <verslag/date.hpp>

#include <algorithm>
#include <array>
#include <charconv>

namespace verslag::load {
namespace {

struct Month {
    std::string_view begins;  // in lower case, enough to tell it
    unsigned number;
};
constexpr std::array months{Month{"jan", 1},  Month{"feb", 2},  Month{"maa", 3},  Month{"mrt", 3},
                            Month{"mar", 3},  Month{"apr", 4},  Month{"mei", 5},  Month{"may", 5},
                            Month{"jun", 6},  Month{"jul", 7},  Month{"aug", 8},  Month{"sep", 9},
                            Month{"okt", 10}, Month{"oct", 10}, Month{"nov", 11}, Month{"dec", 12}};

std::optional<unsigned> number(std::string_view s)
{
    unsigned v = 0;
    const auto [end, bad] = std::from_chars(s.data(), s.data() + s.size(), v);
    if (bad != std::errc{} || end != s.data() + s.size()) return std::nullopt;
    return v;
}

std::optional<unsigned> month(std::string_view word)
{
    std::string lower;
    for (const char c : word.substr(0, 3)) lower += c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c;
    for (const auto& m : months)
        if (word.size() >= 3 && lower == m.begins) return m.number;
    return std::nullopt;
}

struct Parts {
    unsigned year = 0, month = 0, day = 0;
};

std::vector<std::string_view> parts_of(std::string_view typed)
{
    std::vector<std::string_view> parts;
    for (std::size_t at = 0; at < typed.size();) {
        const auto end = std::min(typed.find_first_of("-/. ,", at), typed.size());
        if (end > at) parts.push_back(typed.substr(at, end - at));
        at = end + 1;
    }
    return parts;
}

// Three parts in one of the orders in which people write dates: day month year, or year month day.
std::optional<Parts> read(std::string_view typed)
{
    const auto parts = parts_of(typed);
    if (parts.size() != 3) return std::nullopt;
    const bool year_first = parts[0].size() == 4;
    const auto y = number(parts[year_first ? 0 : 2]), d = number(parts[year_first ? 2 : 0]);
    const auto m = number(parts[1]) ? number(parts[1]) : month(parts[1]);
    const auto& written_year = parts[year_first ? 0 : 2];
    if (!y || !m || !d || (written_year.size() != 4 && written_year.size() != 2)) return std::nullopt;
    return Parts{written_year.size() == 2 ? 2000 + *y : *y, *m, *d};
}

std::string iso(const Parts& p) { return Date{static_cast<int>(p.year), p.month, p.day}.iso(); }

bool exists(const Parts& p)
{
    return p.year >= 1 && p.month >= 1 && p.day >= 1 && Date{static_cast<int>(p.year), p.month, p.day}.days().ok();
}

const Phrase& month_name(unsigned month)
{
    static const std::array names{phrase("January"),   phrase("February"), phrase("March"),    phrase("April"),
                                  phrase("May"),       phrase("June"),     phrase("July"),     phrase("August"),
                                  phrase("September"), phrase("October"),  phrase("November"), phrase("December")};
    return names[month - 1];
}

unsigned days_in(const Parts& p)
{
    const auto last = std::chrono::year_month_day_last{std::chrono::year{static_cast<int>(p.year)},
                                                       std::chrono::month_day_last{std::chrono::month{p.month}}};
    return static_cast<unsigned>(last.day());
}

// A time of day as typed ("13:30", "13.30", "13u30", "9:05:00") as ISO 8601; "" when it is none.
std::string iso_time(std::string_view typed)
{
    std::string s;
    for (const char c : typed) s += c == '.' || c == 'u' || c == 'h' ? ':' : c;
    std::vector<unsigned> parts;
    for (std::size_t at = 0; at <= s.size();) {
        const auto end = std::min(s.find(':', at), s.size());
        const auto n = number(std::string_view(s).substr(at, end - at));
        if (!n) return {};
        parts.push_back(*n);
        at = end + 1;
    }
    if (parts.size() < 2 || parts.size() > 3 || parts[0] > 23 || parts[1] > 59 || (parts.size() == 3 && parts[2] > 59)) return {};
    parts.resize(3);
    std::string out;
    for (const auto n : parts) out += std::string(out.empty() ? "" : ":") + (n < 10 ? "0" : "") + std::to_string(n);
    return out;
}

// How a date, a date and time, or either of them is to be written, and what is said when it isn't.
struct Wanted {
    Phrase missing, none, another_form, example;
};

Wanted wanted(std::string_view quoted, bool with_time, bool or_date)
{
    if (!with_time)
        return {phrase("it is empty where a date is wanted"), phrase("{0} is no date", quoted),
                phrase("{0} is not a date in the form that is wanted", quoted), phrase("year-month-day, as 2020-02-04")};
    if (or_date)
        return {phrase("it is empty where a date, or a date and time is wanted"), phrase("{0} is no date", quoted),
                phrase("{0} is not a date, or a date and time in the form that is wanted", quoted),
                phrase("2020-02-04 or 2020-02-04T13:30:00")};
    return {phrase("it is empty where a date and time is wanted"), phrase("{0} is no date and time", quoted),
            phrase("{0} is not a date and time in the form that is wanted", quoted), Phrase::verbatim("2020-02-04T13:30:00")};
}

Complaint no_such_day(std::string_view value, const Parts& p)
{
    const auto quoted = in_quotes(value);
    if (p.month < 1 || p.month > 12)
        return {"bad-date", phrase("{0} does not exist: there is no month {1}", quoted, p.month),
                phrase("write year-month-day, as 2020-02-04")};
    if (p.day < 1)
        return {"bad-date", phrase("{0} does not exist: days count from 1", quoted),
                phrase("write year-month-day, as 2020-02-04")};
    return {"bad-date", phrase("{0} does not exist: {1} {2} has {3} days", quoted, month_name(p.month), p.year, days_in(p)),
            phrase("write a day that exists; where only the month is known, write notBefore and notAfter")};
}

}  // namespace

std::string iso_date(std::string_view typed)
{
    const auto parts = read(typed);
    return parts && exists(*parts) ? iso(*parts) : std::string();
}

Complaint date_complaint(std::string_view value, bool with_time, bool or_date)
{
    const auto date_part = value.substr(0, value.find('T'));
    auto time_part = date_part.size() < value.size() ? value.substr(date_part.size() + 1) : std::string_view{};
    auto day = date_part;
    // "2020-02-04 13:30": the time is the last word when it has a colon.
    if (time_part.empty())
        if (const auto blank = value.rfind(' '); blank != value.npos && value.find(':', blank) != value.npos) {
            time_part = value.substr(blank + 1);
            day = value.substr(0, blank);
        }
    const auto say = wanted(in_quotes(value), with_time, or_date);
    if (value.empty()) return {"bad-date", say.missing, phrase("write {0}, or leave it out", say.example)};

    const auto parts = read(day);
    if (parts && !exists(*parts)) return no_such_day(value, *parts);
    if (!parts) return {"bad-date", say.none, phrase("write {0}", say.example)};
    const auto date = iso(*parts);
    if (!with_time) return {"bad-date", say.another_form, phrase("write {0}", date)};
    if (!time_part.empty()) {
        const auto time = iso_time(time_part);
        return {"bad-date", say.another_form,
                time.empty() ? phrase("write {0}", say.example) : phrase("write {0}", date + "T" + time)};
    }
    return {"bad-date", say.another_form,
            or_date ? phrase("write {0}", date) : phrase("write the time as well, as {0}", date + "T13:30:00")};
}

}  // namespace verslag::load
