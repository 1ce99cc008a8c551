// The parts of the document, in the order in which they stand in it. A part without content adds nothing,
// no heading either.
#pragma once

#include "blocks.hpp"

namespace verslag::compose {

using Blocks = std::vector<Block>;

void add_title_block(Context&, Blocks&);
// "vastgesteld op 5 maart 2020, versie 2"; empty when the record doesn't say.
std::string status_words(const Context&);
void add_attendance(Context&, Blocks&);
void add_agenda(Context&, Blocks&);
// The sections as the record has them, each with the decisions on its agenda item.
void add_body(Context&, Blocks&);
void add_experiments(Context&, Blocks&);
// The decisions that add_body did not place.
void add_decisions(Context&, Blocks&);
void add_follow_ups(Context&, Blocks&);
void add_references(Context&, Blocks&);
void add_attachments(Context&, Blocks&);
void add_colophon(Context&, Blocks&);

}  // namespace verslag::compose
