// A text with its lines: from an offset to what an editor shows.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace verslag::load {

struct Place {
    std::uint32_t line = 0;    // from 1; 0 for the file as a whole
    std::uint32_t column = 0;  // in characters, from 1
};

// UTF-8 text and where its lines begin. A line ends with LF, CR LF or CR.
class Source {
public:
    explicit Source(std::string text);

    const std::string& text() const { return text_; }
    Place place(std::size_t offset) const;
    std::uint32_t line(std::size_t offset) const;
    // Where a line begins; of a line that is not there, the end.
    std::size_t offset_of_line(std::uint32_t line) const;

private:
    std::string text_;
    std::vector<std::uint32_t> starts_;
};

// Places one after the other: for ascending offsets in time that grows with the text, however long its lines are.
class Places {
public:
    explicit Places(const Source& source) : source_(source) {}
    Place operator()(std::size_t offset);

private:
    const Source& source_;
    Place last_{1, 1};
    std::size_t at_ = 0;
};

}  // namespace verslag::load
