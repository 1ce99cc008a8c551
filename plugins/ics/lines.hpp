// The lines of an iCalendar file (RFC 5545, 3.1): folded, escaped, ended by CR LF.
#pragma once

#include <string>
#include <string_view>

namespace verslag::ics {

class Lines {
public:
    // What was written since the last take().
    std::string take();

    void begin(std::string_view component);
    void end(std::string_view component);
    // A value that is written as it is: a date, a word of the standard. `name` may carry parameters.
    void raw(std::string_view name, std::string_view value);
    // Text; a newline in it is one of the text. Nothing is written of an empty one.
    void text(std::string_view name, std::string_view text);

    // How often a character that may not stand in a file was replaced.
    std::size_t replaced() const { return replaced_; }

private:
    std::string out_;
    std::size_t replaced_ = 0;
};

}  // namespace verslag::ics
