#include "date_words.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <string>
#include <vector>

namespace verslag::load {
namespace {

enum class Means { month, weekday, part, ordinal, quarter, week, compare };

struct Known {
    std::string_view word;
    Means means;
    unsigned value = 0;
};
constexpr auto begins = static_cast<unsigned>(DatePart::begin), middles = static_cast<unsigned>(DatePart::middle),
               ends = static_cast<unsigned>(DatePart::end);
// "May" and "March" are verbs in lower case; they stand here as they are written.
constexpr std::array known{Known{"januari", Means::month, 1},
                           Known{"january", Means::month, 1},
                           Known{"jan", Means::month, 1},
                           Known{"februari", Means::month, 2},
                           Known{"february", Means::month, 2},
                           Known{"feb", Means::month, 2},
                           Known{"maart", Means::month, 3},
                           Known{"mrt", Means::month, 3},
                           Known{"March", Means::month, 3},
                           Known{"april", Means::month, 4},
                           Known{"apr", Means::month, 4},
                           Known{"mei", Means::month, 5},
                           Known{"May", Means::month, 5},
                           Known{"juni", Means::month, 6},
                           Known{"june", Means::month, 6},
                           Known{"jun", Means::month, 6},
                           Known{"juli", Means::month, 7},
                           Known{"july", Means::month, 7},
                           Known{"jul", Means::month, 7},
                           Known{"augustus", Means::month, 8},
                           Known{"august", Means::month, 8},
                           Known{"aug", Means::month, 8},
                           Known{"september", Means::month, 9},
                           Known{"sept", Means::month, 9},
                           Known{"sep", Means::month, 9},
                           Known{"oktober", Means::month, 10},
                           Known{"october", Means::month, 10},
                           Known{"okt", Means::month, 10},
                           Known{"oct", Means::month, 10},
                           Known{"november", Means::month, 11},
                           Known{"nov", Means::month, 11},
                           Known{"december", Means::month, 12},
                           Known{"dec", Means::month, 12},
                           Known{"maandag", Means::weekday, 1},
                           Known{"monday", Means::weekday, 1},
                           Known{"dinsdag", Means::weekday, 2},
                           Known{"tuesday", Means::weekday, 2},
                           Known{"woensdag", Means::weekday, 3},
                           Known{"wednesday", Means::weekday, 3},
                           Known{"donderdag", Means::weekday, 4},
                           Known{"thursday", Means::weekday, 4},
                           Known{"vrijdag", Means::weekday, 5},
                           Known{"friday", Means::weekday, 5},
                           Known{"zaterdag", Means::weekday, 6},
                           Known{"saturday", Means::weekday, 6},
                           Known{"zondag", Means::weekday, 7},
                           Known{"sunday", Means::weekday, 7},
                           Known{"begin", Means::part, begins},
                           Known{"beginning", Means::part, begins},
                           Known{"early", Means::part, begins},
                           Known{"medio", Means::part, middles},
                           Known{"half", Means::part, middles},
                           Known{"halverwege", Means::part, middles},
                           Known{"midden", Means::part, middles},
                           Known{"mid", Means::part, middles},
                           Known{"middle", Means::part, middles},
                           Known{"eind", Means::part, ends},
                           Known{"einde", Means::part, ends},
                           Known{"late", Means::part, ends},
                           Known{"end", Means::part, ends},
                           Known{"eerste", Means::ordinal, 1},
                           Known{"first", Means::ordinal, 1},
                           Known{"tweede", Means::ordinal, 2},
                           Known{"second", Means::ordinal, 2},
                           Known{"derde", Means::ordinal, 3},
                           Known{"third", Means::ordinal, 3},
                           Known{"vierde", Means::ordinal, 4},
                           Known{"fourth", Means::ordinal, 4},
                           Known{"kwartaal", Means::quarter},
                           Known{"quarter", Means::quarter},
                           Known{"week", Means::week},
                           Known{"voor", Means::compare},
                           Known{"vóór", Means::compare},
                           Known{"na", Means::compare},
                           Known{"tot", Means::compare},
                           Known{"vanaf", Means::compare},
                           Known{"sinds", Means::compare},
                           Known{"uiterlijk", Means::compare},
                           Known{"tussen", Means::compare},
                           Known{"en", Means::compare},
                           Known{"rond", Means::compare},
                           Known{"before", Means::compare},
                           Known{"after", Means::compare},
                           Known{"until", Means::compare},
                           Known{"from", Means::compare},
                           Known{"since", Means::compare},
                           Known{"by", Means::compare},
                           Known{"between", Means::compare},
                           Known{"or", Means::compare},
                           Known{"and", Means::compare},
                           Known{"around", Means::compare},
                           Known{"t/m", Means::compare}};

std::string lower(std::string_view s)
{
    std::string out;
    for (const char c : s) out += c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c;
    return out;
}

const Known* meaning(std::string_view word)
{
    const auto small = lower(word);
    const bool capital = word != small;
    for (const auto& k : known)
        if (k.word == small || k.word == word || (capital && lower(k.word) == small)) return &k;
    return nullptr;
}

bool letter_or_digit(char c)
{
    return (c >= '0' && c <= '9') || ((c | 0x20) >= 'a' && (c | 0x20) <= 'z') || static_cast<unsigned char>(c) >= 0x80 ||
           c == '/';
}

std::vector<std::string_view> split(std::string_view s)
{
    std::vector<std::string_view> words;
    for (std::size_t at = 0; at < s.size();) {
        auto end = at;
        while (end < s.size() && letter_or_digit(s[end])) ++end;
        if (end > at) words.push_back(s.substr(at, end - at));
        at = end + 1;
    }
    return words;
}

// A number, also with the ending of an ordinal: "4e", "18th"; the digits alone tell a year.
struct Number {
    unsigned value = 0;
    bool plain = false;
};
std::optional<Number> number(std::string_view word)
{
    unsigned v = 0;
    const auto [end, bad] = std::from_chars(word.data(), word.data() + word.size(), v);
    const std::string_view rest(end, static_cast<std::size_t>(word.data() + word.size() - end));
    constexpr std::array<std::string_view, 8> endings{"", "e", "de", "ste", "st", "nd", "rd", "th"};
    if (bad != std::errc{} || std::find(endings.begin(), endings.end(), rest) == endings.end()) return std::nullopt;
    return Number{v, rest.empty()};
}

unsigned days_in(int year, unsigned month)
{
    return static_cast<unsigned>(
        std::chrono::year_month_day_last{std::chrono::year{year}, std::chrono::month_day_last{std::chrono::month{month}}}.day());
}

Date date_of(std::chrono::sys_days day)
{
    const std::chrono::year_month_day d(day);
    return {static_cast<int>(d.year()), static_cast<unsigned>(d.month()), static_cast<unsigned>(d.day())};
}

// The Monday of a week (ISO 8601: the first week has the fourth of January in it).
std::chrono::sys_days monday_of(int year, unsigned week)
{
    const std::chrono::sys_days fourth(std::chrono::year{year} / 1 / 4);
    const auto into = std::chrono::weekday(fourth).iso_encoding() - 1;
    return fourth - std::chrono::days(into) + std::chrono::days((week - 1) * 7);
}

std::optional<Days> days_of_week(int year, unsigned week)
{
    if (week < 1 || week > 53) return std::nullopt;
    const auto monday = monday_of(year, week);
    return Days{date_of(monday), date_of(monday + std::chrono::days(6))};
}

Days part_of_month(int year, unsigned month, DatePart part)
{
    const auto last = days_in(year, month);
    switch (part) {
        case DatePart::begin:
            return {{year, month, 1}, {year, month, 15}};
        case DatePart::middle:
            return {{year, month, 8}, {year, month, 23}};
        case DatePart::end:
            return {{year, month, 15}, {year, month, last}};
        case DatePart::whole:
            break;
    }
    return {{year, month, 1}, {year, month, last}};
}

}  // namespace

DateWords read_date_words(std::string_view text)
{
    DateWords d;
    const auto words = split(text);
    const Known* before = nullptr;
    // An en dash is not a letter, and yet says that there are two ends.
    d.compares = text.find("–") != text.npos || text.find(" - ") != text.npos;
    for (std::size_t i = 0; i < words.size(); ++i) {
        const auto* m = meaning(words[i]);
        if (const auto n = number(words[i])) {
            // "the 18th of January"
            const auto next = i + 2 < words.size() && words[i + 1] == "of" ? i + 2 : i + 1;
            const auto* after = next < words.size() ? meaning(words[next]) : nullptr;
            if (n->plain && n->value >= 1800 && n->value < 2200)
                d.compares |= d.year.has_value(), d.year = static_cast<int>(n->value);
            else if (before && before->means == Means::week) d.week = n->value;
            else if (after && after->means == Means::quarter) d.quarter = n->value;
            else if ((after && after->means == Means::month) || (before && before->means == Means::month))
                d.compares |= d.day.has_value(), d.day = n->value;
            else d.compares = true;  // a number of which nobody knows what it counts
        } else if (words[i].size() == 2 && (words[i][0] == 'Q' || words[i][0] == 'K') && words[i][1] >= '1' &&
                   words[i][1] <= '4') {
            d.quarter = static_cast<unsigned>(words[i][1] - '0');
        } else if (m) {
            const auto* after = i + 1 < words.size() ? meaning(words[i + 1]) : nullptr;
            if (m->means == Means::month) d.compares |= d.month.has_value(), d.month = m->value;
            if (m->means == Means::weekday) d.compares |= d.weekday.has_value(), d.weekday = m->value;
            if (m->means == Means::part) d.part = static_cast<DatePart>(m->value);
            if (m->means == Means::ordinal && after && after->means == Means::quarter) d.quarter = m->value;
            if (m->means == Means::compare) d.compares = true;
        }
        before = m;
    }
    return d;
}

std::optional<Days> days_of(const DateWords& d, int year)
{
    if (d.compares || (d.week && d.month)) return std::nullopt;
    if (d.month && d.day) {
        if (*d.day < 1 || *d.day > days_in(year, *d.month)) return std::nullopt;
        return Days{{year, *d.month, *d.day}, {year, *d.month, *d.day}};
    }
    if (d.month) return part_of_month(year, *d.month, d.part);
    if (d.part != DatePart::whole) return std::nullopt;  // of a quarter, a year, a week: too vague to judge
    if (d.quarter && *d.quarter >= 1 && *d.quarter <= 4) {
        const auto last = *d.quarter * 3;
        return Days{{year, last - 2, 1}, {year, last, days_in(year, last)}};
    }
    if (d.week) return days_of_week(year, *d.week);
    if (d.year && !d.weekday) return Days{{year, 1, 1}, {year, 12, 31}};
    return std::nullopt;
}

}  // namespace verslag::load
