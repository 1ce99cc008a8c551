// Escaping for CommonMark and GitHub's extensions of it.
#pragma once

#include "inline.hpp"

namespace verslag::md {

// Escapes one paragraph, heading or cell piece by piece: what a character means depends on where its line began.
class Escaper {
public:
    explicit Escaper(Place place) : place_(place) {}

    // Appends a piece; a newline becomes a line break, and loses the spaces around it.
    void append(std::string& out, std::string_view piece);

private:
    void line_break(std::string& out);
    enum class At { begin, digits, middle };
    At at_ = At::begin;
    Place place_;
};

// The destination of a link; it holds neither spaces nor angle brackets (web_address sees to that).
std::string destination(std::string_view address);

// Whether asterisks round `inside`, with these characters before and after, are taken for emphasis. Where it depends on
// what kind of character one is, and the kind is not certain, they are not.
bool asterisks_work(std::string_view before, std::string_view inside, std::string_view after);

}  // namespace verslag::md
