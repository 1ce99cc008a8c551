// Decisions, in the document and in sheets.
#pragma once

#include "blocks.hpp"

namespace verslag::compose {

// A decision stands once: in the first section about its agenda item, before that section's own sections;
// where there is no such section, and always in a decision list, in a chapter of its own.
bool stands_in_body(const Context&, const record::Decision&);

// The decisions that stand in this section.
std::vector<const record::Decision*> decisions_of(const Context&, const record::Section&);

// The block that sets a decision off: its number, its text as it stands, and what became of it.
Block decision_block(Context&, const record::Decision&);

// "Hoofdelijke stemming: 11 voor en 3 tegen."; empty without a vote.
std::string vote_words(const Labels&, const record::Vote&);

}  // namespace verslag::compose
