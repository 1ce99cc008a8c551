#include "anchors.hpp"

namespace verslag::compose {
namespace {

constexpr bool letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }
constexpr bool allowed(char c) { return letter(c) || (c >= '0' && c <= '9') || c == '.' || c == '_' || c == '-'; }

std::string permitted(std::string_view id)
{
    std::string out;
    for (const char c : id) {
        if (allowed(c)) out += c;
        else if (!out.ends_with('-')) out += '-';
    }
    if (out.empty() || !letter(out[0])) out = "x" + out;
    return out;
}

using Targets = std::map<std::string, std::string, std::less<>>;

void settle(std::vector<Run>& runs, const Targets& targets)
{
    for (auto& run : runs) {
        if (run.target.empty()) continue;
        const auto found = targets.find(run.target);
        run.target = found == targets.end() ? std::string() : found->second;
    }
}

void settle(std::vector<Block>& blocks, const Targets& targets)
{
    for (auto& block : blocks) {
        settle(block.runs, targets);
        for (auto& item : block.items) settle(item.blocks, targets);
        settle(block.table.caption, targets);
        for (auto* rows : {&block.table.head, &block.table.rows})
            for (auto& row : *rows)
                for (auto& cell : row.cells) settle(cell.runs, targets);
        settle(block.blocks, targets);
    }
}

}  // namespace

std::string Anchors::make(std::string_view record_id)
{
    const auto base = permitted(record_id);
    auto id = base;
    for (int n = 2; !taken_.insert(id).second; ++n) id = base + "-" + std::to_string(n);
    alias(record_id, id);
    return id;
}

void Anchors::settle(std::vector<Block>& blocks) const { compose::settle(blocks, targets_); }

std::string treats(std::string_view agenda_item) { return "agenda:" + std::string(agenda_item); }

}  // namespace verslag::compose
