#include "values.hpp"

#include "color.hpp"
#include "load/report.hpp"

#include <array>
#include <charconv>
#include <cmath>

namespace verslag::style {
namespace {

using load::Complaint, load::in_quotes;

struct Unit {
    std::string_view name;
    double points;  // of one
    bool ours;
};
constexpr std::array units{Unit{"mm", mm(1), true}, Unit{"cm", mm(10), true}, Unit{"pt", 1, true},     Unit{"in", 72, false},
                           Unit{"inch", 72, false}, Unit{"\"", 72, false},    Unit{"px", 0.75, false}, Unit{"pc", 12, false},
                           Unit{"punt", 1, false},  Unit{"point", 1, false},  Unit{"points", 1, false}};

// A number as people type it, with what stands behind it: "2,5 CM" is 2.5 and "cm".
struct Typed {
    std::string number;  // as the schema wants it; empty when there is none
    double value = 0;
    std::string unit;
    bool below_zero = false;
};
Typed typed(std::string_view value)
{
    Typed t;
    std::string all;
    for (const char c : value)
        if (c != ' ') all += c == ',' ? '.' : c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c;
    std::string_view rest = all;
    if (!rest.empty() && (rest[0] == '-' || rest[0] == '+')) {
        t.below_zero = rest[0] == '-';
        rest.remove_prefix(1);
    }
    const auto [end, bad] = std::from_chars(rest.data(), rest.data() + rest.size(), t.value, std::chars_format::fixed);
    if (bad != std::errc{} || !(t.value < 100'000)) return t;
    t.number = number_words(t.value);
    t.unit = rest.substr(static_cast<std::size_t>(end - rest.data()));
    return t;
}

Complaint length_complaint(std::string_view value)
{
    const auto t = typed(value);
    const auto how = phrase("write a number and its unit: 25mm, 2.5cm or 10.5pt");
    if (t.below_zero && !t.number.empty()) return {"bad-length", phrase("{0} is below zero", in_quotes(value)), how};
    const auto message = phrase("{0} is no length", in_quotes(value));
    if (t.number.empty()) return {"bad-length", message, how};
    if (t.unit.empty())
        return {"bad-length", phrase("{0} has no unit", in_quotes(value)), phrase("write {0}mm or {0}pt", t.number)};
    for (const auto& u : units) {
        if (u.name != t.unit) continue;
        if (u.ours) return {"bad-length", message, phrase("write {0}", t.number + t.unit)};
        const bool inches = u.points == 72;
        return {"bad-length", message,
                phrase("write {0}", inches ? in_millimetres(t.value * u.points) : in_points(t.value * u.points))};
    }
    return {"bad-length", message, how};
}

Complaint factor_complaint(std::string_view value)
{
    const auto t = typed(value);
    const auto message = phrase("{0} is no number", in_quotes(value));
    if (t.number.empty() || t.below_zero) return {"bad-number", message, phrase("write for instance {0}", "1.4")};
    if (t.unit == "%") return {"bad-number", message, phrase("write {0}", number_words(t.value / 100))};
    if (t.unit.empty() || t.unit == "em") return {"bad-number", message, phrase("write {0}", t.number)};
    return {"bad-number", message, phrase("it is written without a unit: {0}", "1.4")};
}

Complaint color_complaint(std::string_view value)
{
    const auto meant = meant_color(value);
    return {"bad-colour", phrase("{0} is no colour as it is written here", in_quotes(value)),
            meant ? phrase("write {0}", hex_of(*meant))
                  : phrase("write # and six digits in hexadecimal, two each for red, green and blue: {0}", "#153E6B")};
}

}  // namespace

double factor_of(std::string_view number)
{
    double v = 0;
    number = number.substr(std::min(number.find_first_not_of(" \t\r\n"), number.size()));
    std::from_chars(number.data(), number.data() + number.size(), v, std::chars_format::fixed);
    return v;
}

double points_of(std::string_view length)
{
    const double v = factor_of(length);
    const auto is = [&](std::string_view unit) { return length.find(unit) != length.npos; };
    return is("mm") ? mm(v) : is("cm") ? mm(v * 10) : v;
}

std::string number_words(double v)
{
    const auto hundredths = std::llround(v * 100);
    auto s = std::to_string(hundredths / 100);
    if (const auto rest = hundredths % 100; rest != 0) {
        s += '.';
        s += static_cast<char>('0' + rest / 10);
        if (rest % 10 != 0) s += static_cast<char>('0' + rest % 10);
    }
    return s;
}
std::string in_millimetres(double points) { return number_words(points / mm(1)) + "mm"; }
std::string in_points(double points) { return number_words(points) + "pt"; }

std::optional<Complaint> complain(const load::SimpleType& type, std::string_view value)
{
    if (type.name == "Length") return length_complaint(value);
    if (type.name == "Factor") return factor_complaint(value);
    if (type.name == "Colour") return color_complaint(value);
    return std::nullopt;
}

}  // namespace verslag::style
