#include <verslag/core/municipalities.hpp>

#include <algorithm>
#include <array>

extern "C" {
extern const char verslag_municipalities[], verslag_municipalities_end[];
}

namespace verslag {
namespace {

// Takes the first field off a line of CSV (RFC 4180, without doubled quotes).
std::string_view take_field(std::string_view& line)
{
    const bool quoted = line.starts_with('"');
    if (quoted) line.remove_prefix(1);
    const auto end = std::min(line.find(quoted ? '"' : ','), line.size());
    const auto field = line.substr(0, end);
    line.remove_prefix(std::min(end + (quoted ? 2 : 1), line.size()));
    return field;
}

std::vector<Municipality> read(std::string_view csv)
{
    std::vector<Municipality> all;
    for (csv.remove_prefix(csv.find('\n') + 1); !csv.empty();) {
        auto line = csv.substr(0, csv.find('\n'));
        csv.remove_prefix(std::min(line.size() + 1, csv.size()));
        std::array<std::string_view, 6> fields;
        for (auto& field : fields) field = take_field(line);
        all.push_back({.code = fields[0],
                       .official_name = fields[1],
                       .usual_name = fields[2],
                       .province = fields[3],
                       .from = Date::parse(fields[4]).value_or(Date{}),
                       .until = Date::parse(fields[5]).value_or(Date{})});
    }
    std::sort(all.begin(), all.end(), [](const auto& a, const auto& b) { return a.code < b.code; });
    return all;
}

char lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; }

// The letters beyond ASCII in these names have no upper case at their beginning but in "Ç": bytes do.
bool same(std::string_view a, std::string_view b)
{
    return std::equal(a.begin(), a.end(), b.begin(), b.end(), [](char x, char y) { return lower(x) == lower(y); });
}

}  // namespace

std::span<const Municipality> municipalities()
{
    static const auto all =
        read({verslag_municipalities, static_cast<std::size_t>(verslag_municipalities_end - verslag_municipalities)});
    return all;
}

std::string municipality_code(std::string_view written)
{
    if (written.size() == 6 && same(written.substr(0, 2), "gm")) written.remove_prefix(2);
    if (written.size() != 4 || written.find_first_not_of("0123456789") != written.npos) return {};
    return "GM" + std::string(written);
}

const Municipality* municipality(std::string_view code)
{
    const auto wanted = municipality_code(code);
    const auto all = municipalities();
    const auto found = std::lower_bound(all.begin(), all.end(), wanted, [](const auto& m, const auto& c) { return m.code < c; });
    return found != all.end() && found->code == wanted ? &*found : nullptr;
}

std::string_view without_gemeente(std::string_view name)
{
    constexpr std::string_view word = "gemeente ";
    return name.size() > word.size() && same(name.substr(0, word.size()), word) ? name.substr(word.size()) : name;
}

std::vector<const Municipality*> municipalities_called(std::string_view name, const Date& on)
{
    name = without_gemeente(name);
    std::vector<const Municipality*> all;
    for (const auto& m : municipalities())
        if ((same(name, m.official_name) || same(name, m.usual_name)) && (!on.given() || m.existed_on(on))) all.push_back(&m);
    return all;
}

}  // namespace verslag
