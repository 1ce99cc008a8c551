#include "dates.hpp"

namespace verslag::compose {
namespace {

std::string month(const Labels& labels, const Date& date) { return labels["month." + std::to_string(date.month)]; }
std::string day_and_month(const Labels& labels, const Date& date)
{
    return say(labels, "date.day-month", {{"day", std::to_string(date.day)}, {"month", month(labels, date)}});
}

unsigned last_day(const Date& date)
{
    const auto d = date.days();
    return static_cast<unsigned>((d.year() / d.month() / std::chrono::last).day());
}

std::string range(const Labels& labels, const Date& from, const Date& to)
{
    if (from == to) return date_words(labels, from);
    const auto year = std::to_string(from.year);
    const bool whole_months = from.day == 1 && to.day == last_day(to) && from.year == to.year;
    if (whole_months && from.month == 1 && to.month == 12) return say(labels, "date.year", {{"year", year}});
    if (whole_months && from.month == to.month)
        return say(labels, "date.month", {{"month", month(labels, from)}, {"year", year}});
    if (whole_months && from.month % 3 == 1 && to.month == from.month + 2)
        return say(labels, "date.quarter", {{"quarter", labels["quarter." + std::to_string(to.month / 3)]}, {"year", year}});
    if (from.year != to.year)
        return say(labels, "date.range", {{"from", date_words(labels, from)}, {"to", date_words(labels, to)}});
    if (from.month != to.month)
        return say(labels, "date.range", {{"from", day_and_month(labels, from)}, {"to", date_words(labels, to)}});
    return say(
        labels, "date.days",
        {{"from", std::to_string(from.day)}, {"to", std::to_string(to.day)}, {"month", month(labels, to)}, {"year", year}});
}

std::string in_clock(const Labels& labels, std::string_view moment)
{
    const auto time = clock_time(moment);
    if (time.empty()) return {};
    return say(labels, "time.clock",
               {{"hour", time[0] == '0' ? time.substr(1, 1) : time.substr(0, 2)},
                {"hh", time.substr(0, 2)},
                {"minute", time.substr(3)}});
}

}  // namespace

std::string date_words(const Labels& labels, const Date& date)
{
    if (!date.given()) return {};
    return say(labels, "date.day",
               {{"day", std::to_string(date.day)}, {"month", month(labels, date)}, {"year", std::to_string(date.year)}});
}

std::string fuzzy_words(const Labels& labels, const FuzzyDate& date)
{
    if (!date.words.empty()) return clean(date.words);
    if (date.when.given()) return date_words(labels, date.when);
    if (date.not_before.given() && date.not_after.given()) return range(labels, date.not_before, date.not_after);
    if (date.not_before.given()) return say(labels, "date.from", {{"date", date_words(labels, date.not_before)}});
    if (date.not_after.given()) return say(labels, "date.until", {{"date", date_words(labels, date.not_after)}});
    return {};
}

Runs fuzzy_runs(const Context& context, const FuzzyDate& date)
{
    if (!date.words.empty()) return words(date.words);
    return label_words(context, fuzzy_words(context.labels, date));
}

std::string moment_words(const Labels& labels, std::string_view moment)
{
    return date_words(labels, Date::parse(moment).value_or(Date{}));
}

std::string clock_time(std::string_view moment)
{
    const auto digit = [&](std::size_t at) { return moment[at] >= '0' && moment[at] <= '9'; };
    if (moment.size() < 16 || moment[10] != 'T' || moment[13] != ':') return {};
    if (!digit(11) || !digit(12) || !digit(14) || !digit(15)) return {};
    return std::string(moment.substr(11, 5));
}

std::string time_words(const Labels& labels, std::string_view moment)
{
    const auto time = in_clock(labels, moment);
    return time.empty() ? time : say(labels, "time.single", {{"time", time}});
}

std::string time_range(const Labels& labels, std::string_view from, std::string_view to)
{
    const auto begin = in_clock(labels, from), end = in_clock(labels, to);
    if (begin.empty() && end.empty()) return {};
    if (end.empty()) return say(labels, "time.from", {{"time", begin}});
    if (begin.empty()) return say(labels, "time.to", {{"time", end}});
    return say(labels, "time.range", {{"from", begin}, {"to", end}});
}

}  // namespace verslag::compose
