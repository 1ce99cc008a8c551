#include "personal_data.hpp"

#include <algorithm>
#include <array>
#include <string>

namespace verslag::audience {
namespace {

bool digit(char c) { return c >= '0' && c <= '9'; }
bool letter(char c) { return (c | 0x20) >= 'a' && (c | 0x20) <= 'z'; }
bool word(char c) { return digit(c) || letter(c) || static_cast<unsigned char>(c) >= 0x80; }

// Around an @: the local part as people have it (RFC 5321 allows more), and a domain with a dot in it.
void find_emails(std::string_view text, std::vector<PersonalDatum>& all)
{
    const auto local = [](char c) { return word(c) || std::string_view("._%+-").find(c) != std::string_view::npos; };
    const auto domain = [](char c) { return word(c) || c == '.' || c == '-'; };
    for (auto at = text.find('@'); at != text.npos; at = text.find('@', at + 1)) {
        auto begin = at, end = at + 1;
        while (begin > 0 && local(text[begin - 1])) --begin;
        while (end < text.size() && domain(text[end])) ++end;
        while (end > at + 1 && !word(text[end - 1])) --end;
        while (begin < at && text[begin] == '.') ++begin;
        const auto host = text.substr(at + 1, end - at - 1);
        const auto dot = host.rfind('.');
        if (begin == at || dot == host.npos || dot == 0 || host.size() - dot < 3) continue;
        all.push_back({PersonalDatum::Kind::email, begin, end});
    }
}

// Digits with what people put between them.
struct Digits {
    std::string digits;
    std::size_t begin = 0, end = 0;
    bool plus = false;
    bool grouped = false;  // something but brackets stands between them
};

// Everything from `at` on that may be one number, the longest last: single spaces, dots, dashes, slashes and
// brackets lie between the digits.
std::vector<Digits> stretches(std::string_view text, std::size_t at)
{
    std::vector<Digits> all;
    Digits d{.digits = {}, .begin = at, .end = at};
    bool gap = false;
    for (auto i = at; i < text.size(); ++i) {
        const char c = text[i];
        const bool no_break_space = text.substr(i, 2) == "\xC2\xA0", thin = text.substr(i, 3) == "\xE2\x80\xAF";
        if (digit(c)) {
            if (gap) all.push_back(d), d.grouped = true;
            d.digits += c;
            d.end = i + 1;
            gap = false;
        } else if (c == '+' && i == at) {
            d.plus = true;
        } else if (c == '(' || c == ')') {
            continue;
        } else if ((c == ' ' || c == '-' || c == '.' || c == '/' || no_break_space || thin) && !d.digits.empty() &&
                   (!gap || c == '-' || text[i - 1] == '-')) {
            gap = true;
            i += no_break_space ? 1 : thin ? 2 : 0;
        } else {
            break;
        }
    }
    if (!d.digits.empty()) all.push_back(d);
    return all;
}

bool is_service(std::string_view national)
{
    constexpr std::array<std::string_view, 6> services{"0800", "0900", "0906", "0909", "085", "088"};
    return std::any_of(services.begin(), services.end(), [&](auto s) { return national.starts_with(s); });
}

bool is_phone(const Digits& d)
{
    std::string_view n = d.digits;
    bool international = d.plus;
    if (!international && n.starts_with("00")) n.remove_prefix(2), international = true;
    if (international && !n.starts_with("31")) return d.plus && n.size() >= 9 && n.size() <= 15;
    std::string national(n);
    if (international) {
        national = n.substr(2);
        if (!national.starts_with('0')) national.insert(0, "0");
    }
    return national.size() == 10 && national[0] == '0' && national[1] != '0' && !is_service(national);
}

bool is_citizen_number(const Digits& d, std::string_view text)
{
    if (d.plus || (d.digits.size() != 9 && d.digits.size() != 8)) return false;
    const auto written = text.substr(d.begin, d.end - d.begin);
    // "04-02-2020" has eight digits, and so has "1.234.567,8": groups are of three, from the right.
    if (d.grouped && (d.digits.size() != 9 || written.size() != 11 || digit(written[3]) || digit(written[7]) ||
                      written[3] != written[7] || written[3] == '-' || written[3] == '/'))
        return false;
    return passes_eleven_test(d.digits.size() == 8 ? '0' + d.digits : d.digits);
}

// Whether a number may begin there: not in the middle of a word or of another number.
bool may_begin(std::string_view text, std::size_t at)
{
    if (!digit(text[at]) && text[at] != '+' && text[at] != '(') return false;
    if (at == 0) return true;
    if (word(text[at - 1])) return false;
    return std::string_view("-.,/").find(text[at - 1]) == std::string_view::npos || at == 1 || !word(text[at - 2]);
}

bool runs_on(std::string_view text, std::size_t end)
{
    if (end >= text.size()) return false;
    return word(text[end]) || (text[end] == ',' && end + 1 < text.size() && digit(text[end + 1]));
}

void find_numbers(std::string_view text, std::vector<PersonalDatum>& all)
{
    using Kind = PersonalDatum::Kind;
    for (std::size_t i = 0; i < text.size();) {
        if (!may_begin(text, i)) {
            ++i;
            continue;
        }
        auto next = i + 1;
        while (next < text.size() && digit(text[next])) ++next;
        const auto tries = stretches(text, i);
        for (auto d = tries.rbegin(); d != tries.rend(); ++d) {
            if (runs_on(text, d->end)) continue;
            const bool phone = is_phone(*d);
            if (!phone && !is_citizen_number(*d, text)) continue;
            all.push_back({phone ? Kind::phone : Kind::citizen_number, d->begin, d->end});
            next = d->end;
            break;
        }
        i = next;
    }
}

}  // namespace

bool passes_eleven_test(std::string_view nine_digits)
{
    if (nine_digits.size() != 9 || nine_digits.find_first_not_of('0') == nine_digits.npos) return false;
    int sum = 0;
    for (std::size_t i = 0; i < 9; ++i) {
        if (!digit(nine_digits[i])) return false;
        sum += (nine_digits[i] - '0') * (i == 8 ? -1 : static_cast<int>(9 - i));
    }
    return sum % 11 == 0;
}

std::vector<PersonalDatum> personal_data(std::string_view text)
{
    std::vector<PersonalDatum> all;
    find_emails(text, all);
    find_numbers(text, all);
    std::sort(all.begin(), all.end(), [](const auto& a, const auto& b) { return a.begin < b.begin; });
    return all;
}

}  // namespace verslag::audience
