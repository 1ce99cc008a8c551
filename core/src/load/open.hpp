// The way of a file of ours from bytes to a tree, whatever schema it is written for.
#pragma once

#include "report.hpp"
#include "tree.hpp"
#include "validate.hpp"
#include "vocabulary.hpp"

#include <memory>
#include <optional>

namespace verslag::load {

struct Opened {
    explicit Opened(std::string text) : source(std::move(text)) {}
    Source source;
    Verdict verdict;
    std::optional<Tree> tree;  // always there
};

// Decodes and parses. Null when that cannot be: the report says why.
std::unique_ptr<Opened> open_xml(std::string bytes, const Vocabulary&, Report&);

// The schema's own words about a text that it refuses, where nobody found better ones.
void report_faults(const Opened&, const Vocabulary&, Report&);

}  // namespace verslag::load
