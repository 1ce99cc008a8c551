#include "source.hpp"

#include <algorithm>
#include <cstring>

namespace verslag::load {
namespace {

std::vector<std::uint32_t> line_starts(std::string_view text)
{
    std::vector<std::uint32_t> starts{0};
    const bool has_cr = text.find('\r') != std::string_view::npos;
    if (!has_cr) {
        for (auto at = text.find('\n'); at != std::string_view::npos; at = text.find('\n', at + 1))
            starts.push_back(static_cast<std::uint32_t>(at + 1));
        return starts;
    }
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (text[i] != '\n' && text[i] != '\r') continue;
        if (text[i] == '\r' && i + 1 < text.size() && text[i + 1] == '\n') ++i;
        starts.push_back(static_cast<std::uint32_t>(i + 1));
    }
    return starts;
}

}  // namespace

Source::Source(std::string text) : text_(std::move(text)), starts_(line_starts(text_)) {}

std::uint32_t Source::line(std::size_t offset) const
{
    const auto after = std::upper_bound(starts_.begin(), starts_.end(), offset);
    return static_cast<std::uint32_t>(after - starts_.begin());
}

Place Source::place(std::size_t offset) const
{
    offset = std::min(offset, text_.size());
    const auto n = line(offset);
    const auto begin = text_.begin() + starts_[n - 1];
    const auto end = text_.begin() + static_cast<std::ptrdiff_t>(offset);
    const auto characters = std::count_if(begin, end, [](char c) { return (static_cast<unsigned char>(c) & 0xC0) != 0x80; });
    return {n, static_cast<std::uint32_t>(characters + 1)};
}

std::size_t Source::offset_of_line(std::uint32_t line) const
{
    return line == 0 ? 0 : line <= starts_.size() ? starts_[line - 1] : text_.size();
}

}  // namespace verslag::load
