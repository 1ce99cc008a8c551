#include "check.hpp"
#include "moment.hpp"
#include "value.hpp"

#include <verslag/date.hpp>

#include <algorithm>
#include <array>

namespace verslag::load {
namespace {

struct Pair {
    const char *from, *to;
};

void report_reversed(const Checked& in, Place at, const Pair& names, std::string_view from, std::string_view to)
{
    in.report.error(at, "reversed-range", phrase("'{0}' ({1}) is before '{2}' ({3})", names.to, to, names.from, from),
                    phrase("swap them, or mend the one that is wrong"));
}

void compare(const Checked& in, std::string_view from, std::string_view to, Place at, const Pair& names)
{
    const auto a = moment(from), b = moment(to);
    if (!a || !b || !comparable(*a, *b) || a->seconds <= b->seconds) return;
    report_reversed(in, at, names, from, to);
}

// The schema allows years of more than four digits and before our era; nothing that meets has them. Empty when all is well, or
// when it is no date at all, which is the schema's matter.
Phrase complaint_about_year(std::string_view value)
{
    static const SimpleType date{.name = "date", .base = "date"}, date_time{.name = "dateTime", .base = "dateTime"};
    if (value.empty() || Date::parse(value)) return {};
    if (complaint_about(date, value, meeting_record()) && complaint_about(date_time, value, meeting_record())) return {};
    return phrase("{0} has no year of four digits after Christ", in_quotes(value));
}

void report_year(const Checked& in, Place at, Phrase message)
{
    in.report.error(at, "bad-date", std::move(message), phrase("write year-month-day, as 2020-02-04"));
}

void check_range(const Checked& in, pugi::xml_node n)
{
    const auto before = Date::parse(value_of(n, "notBefore")), after = Date::parse(value_of(n, "notAfter"));
    if (before && after && *after < *before)
        report_reversed(in, in.place(n, "notAfter"), {"notBefore", "notAfter"}, before->iso(), after->iso());
    if (n.attribute("when") && (n.attribute("notBefore") || n.attribute("notAfter")))
        in.report.error(in.place(n, "when"), "date-and-range", phrase("the date has 'when' and a range as well"),
                        phrase("a single day has 'when'; a stretch of time has 'notBefore' and 'notAfter'"));
}

constexpr std::array<std::string_view, 10> date_attributes{"when", "notBefore", "notAfter", "at",   "firstRaised",
                                                           "date", "start",     "end",      "from", "to"};
constexpr std::array<std::string_view, 6> date_elements{"created", "modified", "adopted", "published", "start", "end"};

}  // namespace

void check_dates(const Checked& in, pugi::xml_node n, std::string_view name)
{
    bool any = false;
    each_attribute(n, [&](pugi::xml_attribute a) {
        const std::string_view attribute = a.name();
        if (std::find(date_attributes.begin(), date_attributes.end(), attribute) == date_attributes.end()) return;
        any = true;
        if (auto what = complaint_about_year(trimmed(a.value())); !what.empty())
            report_year(in, in.place(a), of_attribute(attribute, std::move(what)));
    });
    if (any) {
        check_range(in, n);
        check_date_words(in, n);
        for (const auto& pair : {Pair{"start", "end"}, Pair{"from", "to"}})
            compare(in, value_of(n, pair.from), value_of(n, pair.to), in.place(n, pair.to), pair);
    }
    if (std::find(date_elements.begin(), date_elements.end(), name) != date_elements.end())
        if (auto what = complaint_about_year(trimmed(text_of(n))); !what.empty())
            report_year(in, in.place(n), of_element(name, std::move(what)));
    if (name != "meeting") return;
    const auto start = child_of(n, "start"), end = child_of(n, "end");
    const auto from = text_of(start), to = text_of(end);
    compare(in, trimmed(from), trimmed(to), in.place(end ? end : n), {"start", "end"});
}

}  // namespace verslag::load
