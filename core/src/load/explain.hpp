// Says in words about the file what a schema would say in words about schemas.
#pragma once

#include "report.hpp"
#include "tree.hpp"
#include "vocabulary.hpp"

namespace verslag::load {

// Reports everything in which a well-formed text departs from the schema. False when the first element is
// already another than the vocabulary's: then nothing else is looked at.
bool explain(const Source&, const Tree&, const Vocabulary&, Report&);

}  // namespace verslag::load
