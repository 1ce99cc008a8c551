// A text that is changed in rounds, with the way back from each place to where it was at first.
#pragma once

#include <verslag/core/phrase.hpp>

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace verslag::normalise {

// Puts a text in the place of another.
struct Edit {
    std::size_t begin = 0, end = 0;
    std::string text;
};

// What is told of a change, or of something that was left as it is.
struct Remark {
    std::size_t at = 0;  // in the text at first
    std::string_view code;
    Phrase message, hint;
};

class Draft {
public:
    explicit Draft(std::string text) : text_(std::move(text)), first_size_(text_.size()) {}

    const std::string& text() const { return text_; }
    // Does a round of edits: in any order, none into another. Two at one place stay in the order that they are given in.
    void apply(std::vector<Edit>);
    // Tells of a change, or of what could not be decided, at an offset of the text as it is now.
    void changed(std::size_t at, std::string_view code, Phrase message);
    void doubtful(std::size_t at, std::string_view code, Phrase message, Phrase hint);

    const std::vector<Remark>& changes() const { return changes_; }
    const std::vector<Remark>& doubts() const { return doubts_; }

    // From an offset now to the offset at first, and back. What was put in is at the place where it was put.
    std::size_t first(std::size_t now) const;
    std::size_t now(std::size_t first) const;
    // The ranges of the text at first that were changed, in order, with what lies on their borders.
    struct Range {
        std::size_t begin, end;
    };
    std::vector<Range> touched() const;

private:
    struct Moved {
        std::size_t old_begin, old_end, new_begin, new_end;
    };
    using Round = std::vector<Moved>;
    static std::size_t back(const Round&, std::size_t);
    static std::size_t forth(const Round&, std::size_t);
    std::size_t first(std::size_t now, std::size_t rounds) const;

    std::string text_;
    std::size_t first_size_;
    std::vector<Round> rounds_;
    std::vector<Remark> changes_, doubts_;
};

}  // namespace verslag::normalise
