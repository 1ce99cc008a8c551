#include "held_spaces.hpp"

#include <algorithm>
#include <array>
#include <span>

namespace verslag::pdf {
namespace {

using Words = std::span<const std::string_view>;

// Each in the order of its bytes, for searching.
constexpr std::array<std::string_view, 33> units{"GB", "GWh", "MB", "MW", "MWh", "TB",  "cm", "cm²", "dB",  "dm", "g",
                                                 "ha", "kB",  "kV", "kW", "kWh", "kWp", "kg", "km",  "km²", "l",  "m",
                                                 "m2", "m3",  "mg", "ml", "mm",  "m²",  "m³", "t",   "°C",  "‰",  "€"};
constexpr std::array<std::string_view, 21> dutch_after_number{
    "april", "augustus", "december", "duizend", "euro", "februari", "januari", "juli",    "juni",      "km/u", "maart",
    "mei",   "miljard",  "miljoen",  "mld.",    "mln.", "november", "oktober", "procent", "september", "uur"};
constexpr std::array<std::string_view, 23> english_after_number{
    "April", "August", "December", "February", "January", "July", "June",    "March", "May",  "November", "October", "September",
    "a.m.",  "am",     "billion",  "euro",     "euros",   "km/h", "million", "mph",   "p.m.", "percent",  "pm"};
constexpr std::array<std::string_view, 20> dutch_before_number{
    "Artikel", "Bijlage", "Figuur",    "Hoofdstuk", "Tabel",  "agendapunt", "artikel",   "artikelen", "bijlage", "bladzijde",
    "deel",    "figuur",  "hoofdstuk", "lid",       "nummer", "pagina",     "paragraaf", "punt",      "tabel",   "versie"};
constexpr std::array<std::string_view, 29> english_before_number{
    "Annex",   "April",  "Article", "August",   "Chapter", "December",  "February",  "Figure", "January", "July",
    "June",    "March",  "May",     "November", "October", "Section",   "September", "Table",  "annex",   "article",
    "chapter", "figure", "item",    "number",   "page",    "paragraph", "section",   "table",  "version"};
constexpr std::array<std::string_view, 27> dutch_abbreviations{
    "Art.", "Nr.", "afb.", "art.",  "artt.", "bijl.", "blz.", "ca.", "d.d.", "dhr.", "dr.",  "drs.", "fig.", "hfst.",
    "ing.", "ir.", "jhr.", "mevr.", "mr.",   "mw.",   "no.",  "nr.", "nrs.", "p.",   "pag.", "par.", "prof."};
constexpr std::array<std::string_view, 21> english_abbreviations{"Art.", "Cllr", "Dr",   "Dr.", "Fig.", "Mr",   "Mr.",
                                                                 "Mrs",  "Mrs.", "Ms",   "Ms.", "No.",  "Nos.", "Prof.",
                                                                 "Sec.", "St",   "art.", "ca.", "no.",  "p.",   "pp."};
constexpr std::array<std::string_view, 8> signs_before_number{"#", "$", "EUR", "£", "§", "§§", "±", "€"};

static_assert(std::is_sorted(units.begin(), units.end()));
static_assert(std::is_sorted(dutch_after_number.begin(), dutch_after_number.end()));
static_assert(std::is_sorted(english_after_number.begin(), english_after_number.end()));
static_assert(std::is_sorted(dutch_before_number.begin(), dutch_before_number.end()));
static_assert(std::is_sorted(english_before_number.begin(), english_before_number.end()));
static_assert(std::is_sorted(dutch_abbreviations.begin(), dutch_abbreviations.end()));
static_assert(std::is_sorted(english_abbreviations.begin(), english_abbreviations.end()));
static_assert(std::is_sorted(signs_before_number.begin(), signs_before_number.end()));

bool among(Words words, std::string_view one) { return std::binary_search(words.begin(), words.end(), one); }

bool is_digit(char c) { return c >= '0' && c <= '9'; }

// Takes quotes, brackets and the like away from an end of it.
std::string_view without_opening(std::string_view s)
{
    for (bool more = true; more;) {
        more = false;
        for (const std::string_view mark : {"(", "[", "\"", "'", "“", "‘", "„", "«"})
            if (s.starts_with(mark)) s.remove_prefix(mark.size()), more = true;
    }
    return s;
}
std::string_view without_closing(std::string_view s)
{
    for (bool more = true; more;) {
        more = false;
        for (const std::string_view mark : {")", "]", "\"", "'", "”", "’", "»", ",", ";", ":", "!", "?", "…"})
            if (s.ends_with(mark)) s.remove_suffix(mark.size()), more = true;
    }
    return s;
}

// "7,50", "19.30", "4–5", "4e", "1st": a number as it stands before its unit.
bool is_number(std::string_view s)
{
    s = without_opening(s);
    for (const std::string_view sign : {"€", "-", "−", "+", "±", "<", ">", "≤", "≥", "~", "ca."})
        if (s.starts_with(sign)) s.remove_prefix(sign.size());
    for (const std::string_view ordinal : {"e", "de", "ste", "st", "nd", "rd", "th"})
        if (s.size() > ordinal.size() && s.ends_with(ordinal) && is_digit(s[s.size() - ordinal.size() - 1])) {
            s.remove_suffix(ordinal.size());
            break;
        }
    if (s.empty()) return false;
    bool digit = false;
    while (!s.empty()) {
        if (is_digit(s.front())) digit = true;
        else if (s.starts_with("–") || s.starts_with("½") || s.starts_with("¼") || s.starts_with("¾")) {
            digit |= !s.starts_with("–");
            s.remove_prefix(s.starts_with("–") ? 2 : 1);
        } else if (std::string_view(".,:/-\u00A0").find(s.front()) == std::string_view::npos) return false;
        s.remove_prefix(1);
    }
    return digit;
}

// "February 4" belongs together, "February 2020" need not.
bool is_year(std::string_view s)
{
    s = without_closing(s);
    if (s.ends_with('.')) s.remove_suffix(1);
    return s.size() == 4 && std::all_of(s.begin(), s.end(), is_digit);
}

bool is_dash(std::string_view s) { return s == "–" || s == "—" || s == "-" || s == "−"; }

// "J." or "A.B.", before a name.
bool are_initials(std::string_view s)
{
    s = without_opening(s);
    if (s.size() < 2 || s.size() > 8 || s.size() % 2) return false;
    for (std::size_t i = 0; i < s.size(); i += 2)
        if (s[i] < 'A' || s[i] > 'Z' || s[i + 1] != '.') return false;
    return true;
}

struct Rules {
    Words after_number, before_number, abbreviations;
};
Rules rules_of(std::string_view lang)
{
    if (lang.starts_with("nl")) return {dutch_after_number, dutch_before_number, dutch_abbreviations};
    if (lang.starts_with("en")) return {english_after_number, english_before_number, english_abbreviations};
    return {};
}

bool follows_number(std::string_view after, const Rules& rules)
{
    if (after.starts_with('%') || after.starts_with("‰") || after.starts_with("°")) return true;
    auto word = without_closing(after);
    if (among(units, word) || among(rules.after_number, word)) return true;
    if (!word.ends_with('.')) return false;
    if (among(rules.after_number, word)) return true;
    word.remove_suffix(1);  // the end of the sentence
    return among(units, word) || among(rules.after_number, word);
}

// A quick look at what stands before and behind a space: most of them hold nothing.
bool may_hold(std::string_view text, std::size_t end, std::size_t at)
{
    const char before = text[end], after = text[at];
    if (is_digit(before) || is_digit(after)) return true;
    if (before == '.' || before == '-' || after == '-') return true;
    if (static_cast<unsigned char>(before) >= 0x80 || static_cast<unsigned char>(after) >= 0x80) return true;
    // "4th", and the titles that English writes without a dot.
    if (end > 0 && is_digit(text[end - 1])) return true;
    for (std::size_t length = 2; length <= 4 && length <= end + 1; ++length)
        if (const char first = text[end + 1 - length]; first >= 'A' && first <= 'Z') return true;
    return end > 1 && is_digit(text[end - 2]);
}

}  // namespace

bool space_holds(std::string_view text, std::size_t at, std::string_view lang)
{
    if (at < 2 || at >= text.size()) return false;
    auto end = at - 2;
    while (end > 0 && text[end] == ' ') --end;
    if (text[end] == ' ' || text[end] == '\n' || !may_hold(text, end, at)) return false;
    const auto begin = text.find_last_of(" \n", end);
    const auto first = begin == std::string_view::npos ? 0 : begin + 1;
    const auto before = text.substr(first, end - first + 1);
    const auto after = text.substr(at, text.find_first_of(" \n", at) - at);

    if (is_dash(after) || after.starts_with("…")) return true;
    // A dash that begins a line, as before who said it.
    if (is_dash(before)) return begin == std::string_view::npos || text[begin] == '\n';
    const auto rules = rules_of(lang);
    if (is_digit(after.front())) {
        const auto word = without_opening(before);
        if (is_year(after)) return false;
        return among(signs_before_number, word) || among(rules.before_number, word) || among(rules.abbreviations, word);
    }
    if (is_number(before)) return follows_number(after, rules);
    return among(rules.abbreviations, without_opening(before)) || are_initials(before);
}

}  // namespace verslag::pdf
