#include "check.hpp"
#include "date_words.hpp"

#include <array>

namespace verslag::load {
namespace {

// The names of the days are said in the language of the message.
Phrase weekday_name(unsigned iso)
{
    switch (iso) {
        case 1:
            return phrase("a Monday");
        case 2:
            return phrase("a Tuesday");
        case 3:
            return phrase("a Wednesday");
        case 4:
            return phrase("a Thursday");
        case 5:
            return phrase("a Friday");
        case 6:
            return phrase("a Saturday");
        default:
            return phrase("a Sunday");
    }
}

struct Reading {
    pugi::xml_attribute from, to;  // the same one for a single day; either may be missing
    Date first, last;
};

std::optional<Reading> reading_of(pugi::xml_node n)
{
    Reading r;
    if (const auto when = n.attribute("when")) r.from = r.to = when;
    else r.from = n.attribute("notBefore"), r.to = n.attribute("notAfter");
    r.first = Date::parse(trimmed(r.from.value())).value_or(Date{});
    r.last = Date::parse(trimmed(r.to.value())).value_or(Date{});
    if (!r.first.given() && !r.last.given()) return std::nullopt;
    return r;
}

Phrase as_said(const Days& days)
{
    if (days.first == days.last) return phrase("the words say {0}", days.first.iso());
    return phrase("the words say a day from {0} to {1}", days.first.iso(), days.last.iso());
}

// An attribute that lies outside of the days of which the words speak; null when both lie within.
pugi::xml_attribute outside(const Reading& r, const DateWords& words, const Days& days)
{
    // "eind juni" may well be read as all of June: at the borders of a part the reading need only touch it.
    auto allowed = days;
    if (words.part != DatePart::whole && words.month) {
        auto whole = words;
        whole.part = DatePart::whole;
        allowed = *days_of(whole, days.first.year);
        if (r.last.given() && r.last < days.first) return r.to;
        if (r.first.given() && r.first > days.last) return r.from;
    }
    if (r.first.given() && (r.first < allowed.first || r.first > allowed.last)) return r.from;
    if (r.last.given() && (r.last < allowed.first || r.last > allowed.last)) return r.to;
    return {};
}

void compare(const Checked& in, const std::string& said, const DateWords& words, const Reading& r)
{
    const auto year = words.year.value_or(r.first.given() ? r.first.year : r.last.year);
    const auto days = days_of(words, year);
    if (!days) return;
    auto wrong = outside(r, words, *days);
    // Where the words name no year, a reading may begin in one and end in the next.
    if (wrong && !words.year && r.last.given() && r.last.year != year)
        if (const auto later = days_of(words, r.last.year)) wrong = outside(r, words, *later);
    if (!wrong) return;
    const auto mended = days->first == days->last ? phrase("write when=\"{0}\", or mend the words", days->first.iso())
                                                  : phrase("for instance notBefore=\"{0}\" notAfter=\"{1}\", or mend the words",
                                                           days->first.iso(), days->last.iso());
    in.report.warning(in.place(wrong), "date-words-disagree",
                      phrase("{0} is read as {1}, but {2}", in_quotes(said), trimmed(wrong.value()), as_said(*days)), mended);
}

void check_weekday(const Checked& in, const std::string& said, const DateWords& words, const Reading& r)
{
    if (!words.weekday || words.compares || r.from != r.to || !r.first.given()) return;
    const auto is = std::chrono::weekday(std::chrono::sys_days(r.first.days())).iso_encoding();
    if (is != *words.weekday)
        in.report.warning(in.place(r.from), "date-words-disagree",
                          phrase("{0} is read as {1}, but that is {2}", in_quotes(said), r.first.iso(), weekday_name(is)),
                          phrase("one of the two is wrong: mend the words or the date"));
}

}  // namespace

void check_date_words(const Checked& in, pugi::xml_node n)
{
    const auto said = text_of(n);
    const auto reading = reading_of(n);
    if (!reading || trimmed(said).empty()) return;
    const auto words = read_date_words(said);
    compare(in, said, words, *reading);
    check_weekday(in, said, words, *reading);
    if (!words.recurs() || words.year || is_true(value_of(n, "assumed"))) return;
    const auto year = reading->first.given() ? reading->first.year : reading->last.year;
    in.report.warning(in.place(reading->from ? reading->from : reading->to), "assumed-year",
                      phrase("{0} names no year, and is read as one of {1}", in_quotes(said), year),
                      phrase("write assumed=\"true\", so that readers see that the year was added, or name it in the words"));
}

}  // namespace verslag::load
