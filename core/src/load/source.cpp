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

std::uint32_t characters(std::string_view text, std::size_t from, std::size_t to)
{
    const auto begin = text.begin() + static_cast<std::ptrdiff_t>(from), end = text.begin() + static_cast<std::ptrdiff_t>(to);
    return static_cast<std::uint32_t>(
        std::count_if(begin, end, [](char c) { return (static_cast<unsigned char>(c) & 0xC0) != 0x80; }));
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
    return {n, characters(text_, starts_[n - 1], offset) + 1};
}

Place Places::operator()(std::size_t offset)
{
    offset = std::min(offset, source_.text().size());
    const auto line = source_.line(offset);
    if (line == last_.line && offset >= at_) last_.column += characters(source_.text(), at_, offset);
    else last_ = source_.place(offset);
    at_ = offset;
    return last_;
}

std::size_t Source::offset_of_line(std::uint32_t line) const
{
    return line == 0 ? 0 : line <= starts_.size() ? starts_[line - 1] : text_.size();
}

}  // namespace verslag::load
