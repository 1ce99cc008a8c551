// Making blocks.
#pragma once

#include "context.hpp"

#include <optional>

namespace verslag::compose {

Block heading(std::uint32_t level, Runs, Role = Role::none);
Block paragraph(Runs, Role = Role::none);
// A list of which each item is one paragraph.
Block list(std::vector<Runs> items, Role = Role::none);

// Runs that are strong as a whole.
Runs strong(Runs);

// The head of a composed table. A column in which no row has anything is left out, save one that `stays`.
struct Heading {
    std::string_view label;  // key
    bool stays = false;
    bool names_row = false;  // its cells are the headers of their rows
};
struct Line {
    std::vector<Runs> cells;  // one a heading
    std::string id;           // anchor
    std::uint32_t line = 0;   // of the record
};
Block table(const Context&, const std::vector<Heading>&, std::vector<Line>, Role = Role::none);

// Two columns, the first of which names the second; a fact without content is left out.
struct Fact {
    std::string_view label;  // key
    Runs content;
};
std::vector<Fact> given(std::vector<Fact>);
// Nothing when no fact is given.
std::optional<Block> fact_table(const Context&, std::vector<Fact>, Role);

}  // namespace verslag::compose
