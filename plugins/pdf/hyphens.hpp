// Where words may be hyphenated: Liang's patterns as the host has them, read when a line first needs them.
#pragma once

#include "supply.hpp"

#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace verslag::pdf {

// The patterns of one language. Words and patterns are held as ISO-8859-1, in lower case.
class Patterns {
public:
    // A dictionary as libhyphen reads it: the encoding on the first line, then a pattern a line. Throws
    // std::runtime_error with a sentence when it is of another kind.
    explicit Patterns(const HostResource& dictionary);

    // For each letter of the word, whether a hyphen may stand before it: odd when it may.
    std::vector<std::uint8_t> levels(std::string_view word) const;

private:
    // Letters that differ in one bit should not be neighbours.
    std::size_t slot_of(std::uint32_t hash) const { return (hash * 2654435769u >> 8) & (slots_.size() - 1); }

    std::string text_;                  // the lines, one after the other, each with its newline
    std::vector<std::uint32_t> slots_;  // where in it a pattern begins, by the hash of its letters; 0 is free
    std::size_t longest_ = 0;           // letters of a pattern
};

class Hyphens {
public:
    explicit Hyphens(Supply supply) : supply_(std::move(supply)) {}

    // Hears once for each language why it has no patterns.
    std::function<void(const std::string&)> missing;

    // The offsets in a word of letters where it may be hyphenated, ascending: at least two letters stand
    // before and three behind. None for languages without patterns, and for abbreviations in capitals.
    std::vector<std::uint32_t> places(std::string_view word, std::string_view lang);

private:
    const Patterns* patterns_of(std::string_view language, std::string& why) const;

    Supply supply_;
    std::vector<std::string> told_;
};

}  // namespace verslag::pdf
