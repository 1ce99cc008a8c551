#include "lines.hpp"

#include <algorithm>

namespace verslag::normalise {
namespace {

using Lines = std::vector<std::string_view>;

// The offset of each line, and that of the end.
std::vector<std::size_t> starts_of(const Lines& lines)
{
    std::vector<std::size_t> all{0};
    for (const auto line : lines) all.push_back(all.back() + line.size());
    return all;
}

std::vector<bool> changed_lines(const Lines& before, const Lines& first, const Draft& draft,
                                const std::vector<std::size_t>& starts, std::size_t mark)
{
    std::vector<bool> changed(before.size());
    for (std::size_t i = 0; i < before.size(); ++i) changed[i] = before[i].substr(i == 0 ? mark : 0) != first[i];
    const auto line_at = [&](std::size_t offset) {
        return static_cast<std::size_t>(std::upper_bound(starts.begin(), starts.end(), offset) - starts.begin()) - 1;
    };
    // With the line at the end of a range: the line end before it may be gone.
    for (const auto& range : draft.touched())
        for (auto i = line_at(range.begin); i <= line_at(range.end) && i < changed.size(); ++i) changed[i] = true;
    return changed;
}

// Leaves out the lines on both sides that are the same after all.
void tighten(ReplacedLines& r, const Lines& before, const Lines& after)
{
    while (r.old_count != 0 && r.new_count != 0 && before[r.old_first] == after[r.new_first])
        ++r.old_first, --r.old_count, ++r.new_first, --r.new_count;
    while (r.old_count != 0 && r.new_count != 0 && before[r.old_first + r.old_count - 1] == after[r.new_first + r.new_count - 1])
        --r.old_count, --r.new_count;
}

}  // namespace

std::vector<std::string_view> lines_of(std::string_view text)
{
    Lines all;
    while (!text.empty()) {
        const auto size = std::min(text.find('\n'), text.size() - 1) + 1;
        all.push_back(text.substr(0, size));
        text.remove_prefix(size);
    }
    return all;
}

std::vector<ReplacedLines> replaced_lines(std::string_view before, std::string_view after, std::string_view first,
                                          const Draft& draft, std::size_t mark)
{
    const auto old_lines = lines_of(before), new_lines = lines_of(after), first_lines = lines_of(first);
    const auto first_starts = starts_of(first_lines), new_starts = starts_of(new_lines);
    const auto changed = changed_lines(old_lines, first_lines, draft, first_starts, mark);
    std::vector<ReplacedLines> all;
    std::size_t new_line = 0;
    for (std::size_t i = 0; i < changed.size();) {
        if (!changed[i]) {
            ++i, ++new_line;
            continue;
        }
        ReplacedLines r{i, 0, new_line, 0};
        while (i < changed.size() && changed[i]) ++i;
        // An unchanged line begins a line of the copy, too.
        const auto end = i == changed.size() ? after.size() : draft.now(first_starts[i]) + mark;
        new_line = static_cast<std::size_t>(std::lower_bound(new_starts.begin(), new_starts.end(), end) - new_starts.begin());
        r.old_count = i - r.old_first;
        r.new_count = new_line - r.new_first;
        tighten(r, old_lines, new_lines);
        if (r.old_count + r.new_count != 0) all.push_back(r);
    }
    return all;
}

}  // namespace verslag::normalise
