#include "common/sheets/names.hpp"

#include "common/sheets/text.hpp"

#include <algorithm>
#include <set>

namespace verslag::sheets {
namespace {

bool letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }
bool digit(char c) { return c >= '0' && c <= '9'; }

// Gives out each name once: a second one gets a number.
class Unique {
public:
    explicit Unique(std::size_t limit) : limit_(limit) {}

    std::string operator()(const std::string& wanted, std::string_view before, std::string_view after)
    {
        auto name = std::string(cut(wanted, limit_));
        for (int n = 2; !taken_.insert(folded(name)).second; ++n) {
            const auto suffix = std::string(before) + std::to_string(n) + std::string(after);
            name = std::string(cut(wanted, limit_ - suffix.size())) + suffix;
        }
        return name;
    }

private:
    std::size_t limit_;
    std::set<std::u32string> taken_;
};

std::string tab(std::string_view title)
{
    auto name = mend(on_one_line(title)).text;
    for (auto& c : name) {
        if (c == '[') c = '(';
        else if (c == ']') c = ')';
        else if (std::string_view(":*?/\\").find(c) != std::string_view::npos) c = '-';
    }
    // Here an escape would be counted, and shown by some programs.
    for (auto at = name.find("_x"); at != std::string::npos; at = name.find("_x", at)) name[at] = '-';
    name = std::string(cut(name, 31));
    const auto useless = [](char c) { return c == '\'' || c == ' '; };
    while (!name.empty() && useless(name.back())) name.pop_back();
    name.erase(name.begin(), std::find_if_not(name.begin(), name.end(), useless));
    if (folded(name) == U"history") name += '_';
    return name;
}

// What Excel would read as a place: "AB12", "R1C1", "R", "C3".
bool is_address(std::string_view name)
{
    const auto tail = std::find_if_not(name.begin(), name.end(), letter);
    const auto letters = tail - name.begin();
    if (tail != name.end() && letters >= 1 && letters <= 3 && std::all_of(tail, name.end(), digit)) return true;
    const auto key = folded(name);
    if (key.empty() || (key[0] != U'r' && key[0] != U'c')) return false;
    return std::all_of(key.begin(), key.end(), [](char32_t c) { return c == U'r' || c == U'c' || (c >= U'0' && c <= U'9'); });
}

std::string table_name(std::string_view id)
{
    std::string name;
    if (id.empty() || !letter(id[0])) name += '_';
    for (const char c : id) name += letter(c) || digit(c) ? c : '_';
    if (is_address(name)) name += '_';
    return name;
}

}  // namespace

std::vector<std::string> sheet_names(const Book& book)
{
    std::vector<std::string> names;
    Unique unique(31);
    for (const auto& sheet : book.sheets) {
        auto name = tab(sheet.title);
        if (name.empty()) name = tab(sheet.id);
        if (name.empty()) name = std::to_string(names.size() + 1);
        names.push_back(unique(name, " (", ")"));
    }
    return names;
}

std::vector<std::string> table_names(const Book& book)
{
    std::vector<std::string> names;
    Unique unique(200);
    for (const auto& sheet : book.sheets) names.push_back(unique(table_name(sheet.id), "_", ""));
    return names;
}

std::vector<std::string> header_titles(const Sheet& sheet)
{
    std::vector<std::string> titles;
    Unique unique(255);
    for (const auto& column : sheet.columns) {
        auto title = mend(on_one_line(column.title), 255).text;
        if (title.empty()) title = mend(on_one_line(column.id), 255).text;
        if (title.empty()) title = std::to_string(titles.size() + 1);
        titles.push_back(unique(title, " ", ""));
    }
    return titles;
}

std::string cell_name(std::size_t row, std::size_t column)
{
    std::string letters;
    for (auto n = column + 1; n; n = (n - 1) / 26) letters += static_cast<char>('A' + (n - 1) % 26);
    return std::string(letters.rbegin(), letters.rend()) + std::to_string(row + 1);
}

}  // namespace verslag::sheets
