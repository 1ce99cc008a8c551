// Says in words about the record what a schema would say in words about schemas.
#pragma once

#include "report.hpp"
#include "tree.hpp"

namespace verslag::load {

// Reports everything in which a well-formed text departs from the schema. False when the first element is
// already another than a record's: then nothing else is looked at.
bool explain(const Source&, const Tree&, Report&);

}  // namespace verslag::load
