#include "day.hpp"

#include "words.hpp"

#include "load/report.hpp"
#include "load/value.hpp"

#include <algorithm>
#include <charconv>

namespace verslag::merge {
namespace {

using load::in_quotes;
using Kind = tables::Cell::Kind;

constexpr int years_before = 10, years_after = 50;  // that a day may be from the meeting

struct Part {
    int value = -1;  // none where it is no number
    std::size_t digits = 0;
};

std::vector<Part> parts_of(std::string_view typed)
{
    std::vector<Part> all;
    for (std::size_t at = 0; at < typed.size();) {
        const auto end = std::min(typed.find_first_of("-/. ,", at), typed.size());
        if (end > at) {
            Part part{.value = -1, .digits = end - at};
            int value = 0;
            const auto [last, bad] = std::from_chars(typed.data() + at, typed.data() + end, value);
            if (bad == std::errc{} && last == typed.data() + end) part.value = value;
            all.push_back(part);
        }
        at = end + 1;
    }
    return all;
}

std::optional<Date> existing(int year, int month, int day)
{
    if (year < 1 || year > 9999 || month < 1 || month > 12 || day < 1 || day > 31) return std::nullopt;
    const Date date{year, static_cast<unsigned>(month), static_cast<unsigned>(day)};
    return date.days().ok() ? std::optional(date) : std::nullopt;
}

Day trouble(Phrase what, Phrase hint)
{
    return {.date = {}, .trouble = std::move(what), .hint = std::move(hint), .doubtful = false};
}
Phrase how() { return phrase("type a day with its year, as 30-6-2020"); }

Day doubt(Phrase what)
{
    auto day = trouble(std::move(what), phrase("write year-month-day, as 2020-02-04"));
    day.doubtful = true;
    return day;
}

// Three numbers of which the last is a year.
bool ends_with_year(const std::vector<Part>& parts)
{
    return parts.size() == 3 && std::all_of(parts.begin(), parts.end(), [](const Part& p) { return p.value >= 0; }) &&
           parts[0].digits <= 2;
}

Day typed_day(std::string_view words, First first)
{
    if (words.size() == 10)
        if (const auto date = Date::parse(words)) return {.date = *date};
    const auto parts = parts_of(words);
    if (ends_with_year(parts) && parts[2].digits == 4) {
        const auto by_day = existing(parts[2].value, parts[1].value, parts[0].value),
                   by_month = existing(parts[2].value, parts[0].value, parts[1].value);
        const bool slashes = words.find('/') != words.npos;
        if (by_day && by_month && by_day != by_month && first == First::unknown && slashes)
            return doubt(phrase("{0} could be {1} or {2}", in_quotes(words), by_day->iso(), by_month->iso()));
        if (by_month && slashes && (first == First::month || !by_day)) return {.date = *by_month};
    }
    const auto iso = load::iso_date(words);
    if (iso.empty()) return trouble(phrase("{0} is no day", in_quotes(words)), how());
    if (parts.size() == 3 && parts[0].digits != 4 && parts[2].digits != 4) {
        auto day = trouble(phrase("{0} could be {1}, or another day", in_quotes(words), iso),
                           phrase("write year-month-day, as 2020-02-04"));
        day.doubtful = true;
        return day;
    }
    return {.date = Date::parse(iso).value_or(Date{})};
}

Day any_day(const tables::Cell& cell, bool days_of_1904, First first)
{
    switch (cell.kind) {
        case Kind::empty:
            return {};
        case Kind::day:
            if (const auto date = Date::parse(cell.text)) return {.date = *date};
            return trouble(phrase("{0} is no day", in_quotes(cell.text)), how());
        case Kind::number:
            if (const auto date = Date::parse(tables::day_of(cell.number, days_of_1904))) return {.date = *date};
            return trouble(phrase("{0} is no day", in_quotes(cell.text)), how());
        case Kind::text:
            return typed_day(folded(unguarded(cell.text)), first);
        case Kind::error:
            return trouble(phrase("its formula comes to an error"), how());
        case Kind::unworked:
            return trouble(phrase("nobody has worked out its formula"),
                           phrase("open the sheet in a spreadsheet program and save it again"));
        case Kind::truth:
            break;
    }
    return trouble(phrase("{0} is no day", in_quotes(cell.text)), how());
}

}  // namespace

First first_in(const tables::Cell& cell)
{
    if (cell.kind != Kind::text) return First::unknown;
    const auto parts = parts_of(folded(unguarded(cell.text)));
    if (!ends_with_year(parts) || parts[0].value > 31 || parts[1].value > 31) return First::unknown;
    return parts[0].value > 12 ? First::day : parts[1].value > 12 ? First::month : First::unknown;
}

Day read_day(const tables::Cell& cell, bool days_of_1904, First first, const Date& about)
{
    auto day = any_day(cell, days_of_1904, first);
    if (!day.date.given()) return day;
    const auto earliest = about.given() ? about.year - years_before : 1990,
               latest = about.given() ? about.year + years_after : 2100;
    if (day.date.year < earliest || day.date.year > latest)
        return trouble(phrase("{0} is too far from the meeting to be meant", day.date.iso()), how());
    return day;
}

bool may_mean(const tables::Cell& cell, bool days_of_1904, std::string_view iso)
{
    if (iso.empty()) return cell.empty();
    if (cell.kind == Kind::day) return std::string_view(cell.text).substr(0, 10) == iso;
    if (cell.kind == Kind::number) return tables::day_of(cell.number, days_of_1904) == iso;
    if (cell.kind != Kind::text) return false;
    const auto words = folded(unguarded(cell.text));
    const auto wanted = Date::parse(iso);
    if (words == iso || load::iso_date(words) == iso) return true;
    const auto parts = parts_of(words);
    if (!wanted || parts.size() != 3) return false;
    const auto year = [&](const Part& p) { return p.value == wanted->year || (p.digits == 2 && p.value == wanted->year % 100); };
    const auto is = [](const Part& p, unsigned v) { return p.value == static_cast<int>(v); };
    const auto& [a, b, c] = std::tie(parts[0], parts[1], parts[2]);
    const bool day_first = is(a, wanted->day) && is(b, wanted->month) && year(c);
    const bool month_first = is(a, wanted->month) && is(b, wanted->day) && year(c);
    return day_first || month_first || (year(a) && is(b, wanted->month) && is(c, wanted->day));
}

}  // namespace verslag::merge
