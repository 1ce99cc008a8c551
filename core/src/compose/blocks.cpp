#include "blocks.hpp"

#include <algorithm>

namespace verslag::compose {

Block heading(std::uint32_t level, Runs runs, Role role)
{
    return {.kind = Block::Kind::heading, .role = role, .level = level, .runs = std::move(runs)};
}

Block paragraph(Runs runs, Role role) { return {.kind = Block::Kind::paragraph, .role = role, .runs = std::move(runs)}; }

Block list(std::vector<Runs> items, Role role)
{
    Block block{.kind = Block::Kind::list, .role = role};
    for (auto& item : items) block.items.push_back({.blocks = {paragraph(std::move(item))}});
    return block;
}

Runs strong(Runs runs)
{
    for (auto& run : runs) run.strong = true;
    return runs;
}

Block table(const Context& context, const std::vector<Heading>& headings, std::vector<Line> lines, Role role)
{
    std::vector<std::size_t> kept;
    for (std::size_t c = 0; c < headings.size(); ++c) {
        const bool filled = std::any_of(lines.begin(), lines.end(), [&](const Line& line) { return !line.cells[c].empty(); });
        if (headings[c].stays || filled) kept.push_back(c);
    }
    Block block{.kind = Block::Kind::table, .role = role};
    block.table.columns = static_cast<std::uint32_t>(kept.size());
    auto& head = block.table.head.emplace_back();
    for (const auto c : kept) head.cells.push_back({.runs = label(context, headings[c].label), .header = HeaderOf::column});
    for (auto& line : lines) {
        auto& row = block.table.rows.emplace_back(TableRow{.id = std::move(line.id), .line = line.line});
        for (const auto c : kept)
            row.cells.push_back(
                {.runs = std::move(line.cells[c]), .header = headings[c].names_row ? HeaderOf::row : HeaderOf::nothing});
    }
    return block;
}

std::vector<Fact> given(std::vector<Fact> facts)
{
    std::erase_if(facts, [](const Fact& fact) { return fact.content.empty(); });
    return facts;
}

std::optional<Block> fact_table(const Context& context, std::vector<Fact> facts, Role role)
{
    facts = given(std::move(facts));
    if (facts.empty()) return std::nullopt;
    Block block{.kind = Block::Kind::table, .role = role};
    block.table.columns = 2;
    for (auto& fact : facts) {
        auto& row = block.table.rows.emplace_back();
        row.cells.push_back({.runs = label(context, fact.label), .header = HeaderOf::row});
        row.cells.push_back({.runs = std::move(fact.content)});
    }
    return block;
}

}  // namespace verslag::compose
