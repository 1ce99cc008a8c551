// The judge: is a text well-formed, and valid by the schema?
#pragma once

#include "vocabulary.hpp"

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace verslag::load {

// As the parser or the schema has it: the words are libxml2's.
struct Fault {
    std::size_t offset = 0;  // of the name of the element it is about, or where the parser stood
    int code = 0;            // xmlParserErrors
    std::string words;
    std::string name;  // what the words are about, where the parser says it: a namespace prefix
};

struct Verdict {
    bool well_formed = false;
    bool valid = false;
    bool too_deep = false;      // more elements within elements than deepest; faults[0] is where
    std::vector<Fault> faults;  // the first few
};

constexpr int deepest = 256;

// UTF-8 without a declared encoding, without DOCTYPE. Nothing is fetched, expanded or printed.
Verdict validate(std::string_view text, const Vocabulary&);

}  // namespace verslag::load
