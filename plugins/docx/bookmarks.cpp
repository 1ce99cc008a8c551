#include "docx/bookmarks.hpp"

#include <algorithm>

namespace verslag::docx {
namespace {

constexpr std::size_t longest_name = 40;
constexpr std::string_view of_contents = "heading:", word_calls_it = "_Toc000000000";

bool letter(char c) { return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z'); }
bool digit(char c) { return c >= '0' && c <= '9'; }

std::string lower(std::string s)
{
    for (char& c : s)
        if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
    return s;
}

}  // namespace

std::string Bookmarks::make(std::string_view anchor)
{
    if (anchor.starts_with(of_contents)) {
        const auto number = anchor.substr(of_contents.size());
        return std::string(word_calls_it.substr(0, word_calls_it.size() - std::min<std::size_t>(number.size(), 9)))
            .append(number);
    }
    std::string base;
    if (!letter(anchor.front())) base += 'b';
    for (const char c : anchor) base += letter(c) || digit(c) ? c : '_';
    base.resize(std::min(base.size(), longest_name));
    auto name = base;
    for (int n = 2; taken_.contains(lower(name)); ++n) {
        const auto number = std::to_string(n);
        name = base.substr(0, longest_name - number.size() - 1);
        name.append(1, '_').append(number);
    }
    return name;
}

std::string_view Bookmarks::name(std::string_view anchor)
{
    auto at = names_.find(anchor);
    if (at == names_.end()) {
        at = names_.emplace(std::string(anchor), make(anchor)).first;
        taken_.insert(lower(at->second));
    }
    return at->second;
}

}  // namespace verslag::docx
