// Text that may stand in an XML 1.0 document.
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <string>
#include <string_view>

namespace verslag::common {

// Replaces what XML 1.0 forbids (controls other than tab and line ends, U+FFFE, U+FFFF) and what is no UTF-8 by
// U+FFFD, and says so with the line of the record that it stands on.
class XmlText {
public:
    using Warn = std::function<void(std::string_view message, std::uint32_t line)>;
    explicit XmlText(Warn warn) : warn_(std::move(warn)) {}

    // The record's line that the texts to come are from; 0 when they are from none.
    void at_line(std::uint32_t line) { line_ = line; }
    std::string operator()(std::string_view text);
    // Says how many more places there were than were told of one by one. Call it once, at the end.
    void finish();

private:
    Warn warn_;
    std::uint32_t line_ = 0;
    std::size_t places_ = 0;
};

}  // namespace verslag::common
