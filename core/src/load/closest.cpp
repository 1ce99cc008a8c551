#include "closest.hpp"

#include <algorithm>
#include <array>

namespace verslag::load {
namespace {

constexpr std::size_t longest = 48;

char lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; }

// The number of edits between two words, or more than `limit` when that is exceeded.
std::size_t edits(std::string_view a, std::string_view b, std::size_t limit)
{
    if (std::max(a.size(), b.size()) - std::min(a.size(), b.size()) > limit) return limit + 1;
    std::array<std::array<std::size_t, longest + 1>, 3> rows{};
    for (std::size_t j = 0; j <= b.size(); ++j) rows[0][j] = j;
    for (std::size_t i = 1; i <= a.size(); ++i) {
        auto& row = rows[i % 3];
        const auto &above = rows[(i - 1) % 3], &over = rows[(i + 1) % 3];
        row[0] = i;
        std::size_t least = i;
        for (std::size_t j = 1; j <= b.size(); ++j) {
            const bool equal = lower(a[i - 1]) == lower(b[j - 1]);
            row[j] = std::min({above[j] + 1, row[j - 1] + 1, above[j - 1] + (equal ? 0 : 1)});
            if (i > 1 && j > 1 && lower(a[i - 1]) == lower(b[j - 2]) && lower(a[i - 2]) == lower(b[j - 1]))
                row[j] = std::min(row[j], over[j - 2] + 1);
            least = std::min(least, row[j]);
        }
        if (least > limit) return limit + 1;
    }
    return rows[a.size() % 3][b.size()];
}

}  // namespace

std::string closest(std::string_view typed, const std::vector<std::string>& known)
{
    if (typed.empty() || typed.size() > longest) return {};
    const std::string* best = nullptr;
    auto limit = std::max<std::size_t>(1, typed.size() / 3);
    for (const auto& k : known) {
        if (k.size() > longest) continue;
        const auto n = edits(typed, k, limit);
        if (n > limit || n >= k.size()) continue;
        best = &k;
        if (n == 0) break;
        limit = n - 1;
    }
    return best ? *best : std::string();
}

Phrase did_you_mean(std::string_view typed, const std::vector<std::string>& known)
{
    const auto near = closest(typed, known);
    return near.empty() ? Phrase() : phrase("did you mean {0}? ", "'" + near + "'");
}

}  // namespace verslag::load
