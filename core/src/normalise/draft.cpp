#include "draft.hpp"

#include <algorithm>

namespace verslag::normalise {

void Draft::apply(std::vector<Edit> edits)
{
    if (edits.empty()) return;
    std::stable_sort(edits.begin(), edits.end(), [](const Edit& a, const Edit& b) { return a.begin < b.begin; });
    Round round;
    round.reserve(edits.size());
    std::string out;
    out.reserve(text_.size() + text_.size() / 16);
    std::size_t done = 0;
    for (const auto& e : edits) {
        out.append(text_, done, e.begin - done);
        round.push_back({e.begin, e.end, out.size(), out.size() + e.text.size()});
        out += e.text;
        done = e.end;
    }
    out.append(text_, done);
    text_ = std::move(out);
    rounds_.push_back(std::move(round));
}

void Draft::changed(std::size_t at, std::string_view code, Phrase message)
{
    changes_.push_back({first(at), code, std::move(message), {}});
}

void Draft::doubtful(std::size_t at, std::string_view code, Phrase message, Phrase hint)
{
    doubts_.push_back({first(at), code, std::move(message), std::move(hint)});
}

std::size_t Draft::back(const Round& round, std::size_t at)
{
    const auto after =
        std::upper_bound(round.begin(), round.end(), at, [](std::size_t a, const Moved& m) { return a < m.new_begin; });
    if (after == round.begin()) return at;
    const auto& m = *(after - 1);
    return at < m.new_end ? m.old_begin : m.old_end + (at - m.new_end);
}

std::size_t Draft::forth(const Round& round, std::size_t at)
{
    const auto after =
        std::upper_bound(round.begin(), round.end(), at, [](std::size_t a, const Moved& m) { return a < m.old_begin; });
    if (after == round.begin()) return at;
    const auto& m = *(after - 1);
    return at < m.old_end ? m.new_begin : m.new_end + (at - m.old_end);
}

std::size_t Draft::first(std::size_t at, std::size_t rounds) const
{
    while (rounds-- > 0) at = back(rounds_[rounds], at);
    return at;
}

std::size_t Draft::first(std::size_t at) const { return first(at, rounds_.size()); }

std::size_t Draft::now(std::size_t at) const
{
    for (const auto& round : rounds_) at = forth(round, at);
    return at;
}

std::vector<Draft::Range> Draft::touched() const
{
    std::vector<Range> all;
    for (std::size_t i = 0; i < rounds_.size(); ++i)
        for (const auto& m : rounds_[i]) {
            const auto begin = first(m.old_begin, i);
            // The last byte that was replaced may itself have been put in by a round before.
            const auto end = m.old_end > m.old_begin ? first(m.old_end - 1, i) + 1 : begin;
            all.push_back({begin, std::max(begin, std::min(end, first_size_))});
        }
    std::sort(all.begin(), all.end(), [](const Range& a, const Range& b) { return a.begin < b.begin; });
    return all;
}

}  // namespace verslag::normalise
