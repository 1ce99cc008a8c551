// What somebody meant who typed a name that there isn't.
#pragma once

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

namespace verslag {
namespace detail {

inline std::string folded(std::string_view s)
{
    std::string out{s};
    for (auto& c : out)
        if (c >= 'A' && c <= 'Z') c = static_cast<char>(c + 32);
        else if (c == '_') c = '-';
    return out;
}

// How many letters to insert, drop, change or swap with their neighbour (the restricted
// Damerau-Levenshtein distance).
inline std::size_t distance(std::string_view a, std::string_view b)
{
    const auto width = b.size() + 1;
    std::vector<std::size_t> before(width), last(width), row(width);
    for (std::size_t j = 0; j < width; ++j) last[j] = j;
    for (std::size_t i = 1; i <= a.size(); ++i) {
        row[0] = i;
        for (std::size_t j = 1; j <= b.size(); ++j) {
            row[j] = std::min({last[j] + 1, row[j - 1] + 1, last[j - 1] + (a[i - 1] != b[j - 1])});
            if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1]) row[j] = std::min(row[j], before[j - 2] + 1);
        }
        std::swap(before, last);
        std::swap(last, row);
    }
    return last[b.size()];
}

}  // namespace detail

// The nearest of `known` to what somebody typed, or "" when none is near.
inline std::string nearest(std::string_view typed, const std::vector<std::string>& known)
{
    constexpr std::size_t longest = 100;  // whatever is longer was not meant to be a name
    using detail::folded;
    const auto word = folded(typed);
    if (word.empty() || word.size() > longest) return {};

    // One slip in a short word, two in a longer one, three in a long one.
    const auto slips = word.size() <= 4 ? std::size_t{1} : word.size() <= 8 ? std::size_t{2} : std::size_t{3};
    const std::string* best = nullptr;
    auto best_slips = slips + 1;
    for (const auto& k : known) {
        const auto other = folded(k);
        // A word that shares no letter with what was typed is no suggestion, however short both are.
        const auto d = detail::distance(word, other);
        if (d >= best_slips || d >= std::max(word.size(), other.size())) continue;
        best = &k, best_slips = d;
    }
    if (best && best_slips <= 1) return *best;

    // The beginning of a word ("conf" for "confidential"), or a word with more to it; the shortest counts.
    const std::string* by_prefix = nullptr;
    for (const auto& k : known) {
        const auto other = folded(k);
        const bool begins = word.size() >= 2 && other.starts_with(word);
        const bool extends = other.size() >= 3 && word.starts_with(other);
        if ((begins || extends) && (!by_prefix || k.size() < by_prefix->size())) by_prefix = &k;
    }
    if (by_prefix) return *by_prefix;
    return best ? *best : std::string();
}

}  // namespace verslag
