#include "chapters.hpp"

#include "decisions.hpp"
#include "inline.hpp"
#include "names.hpp"
#include "table.hpp"

#include <algorithm>
#include <array>

namespace verslag::compose {
namespace {

// Deeper than any exporter has headings; below it, sections keep to this level.
constexpr std::uint32_t deepest = 6;

Blocks compose_blocks(Context&, const std::vector<record::Block>&);

// The anchor of a part that has no block of its own goes to the first block in it.
void anchor_first(Context& context, const std::string& id, Blocks& blocks, std::size_t from = 0)
{
    if (id.empty() || from >= blocks.size()) return;
    auto& first = blocks[from];
    if (first.id.empty()) first.id = context.anchors.make(id);
    else context.anchors.alias(id, first.id);
}

// What is in a part with a language is in that language, save what says otherwise.
void spread_language(const std::string& lang, Block& block)
{
    if (block.lang.empty()) block.lang = lang;
    for (auto& item : block.items)
        for (auto& inner : item.blocks) spread_language(block.lang, inner);
    for (auto& inner : block.blocks) spread_language(block.lang, inner);
}

Block compose_list(Context& context, const record::Block& b, Block out)
{
    constexpr std::array markers{Marker::bullet, Marker::number, Marker::letter};
    out.kind = Block::Kind::list;
    out.marker = markers[static_cast<std::size_t>(b.list_kind)];
    out.start = std::max(1u, b.start);
    for (const auto& item : b.items) {
        ListItem made{.blocks = compose_blocks(context, item.blocks)};
        if (!item.lang.empty())
            for (auto& block : made.blocks) spread_language(item.lang, block);
        anchor_first(context, item.id, made.blocks);
        if (!made.blocks.empty()) out.items.push_back(std::move(made));
    }
    return out;
}

Block compose_figure(Context& context, const record::Block& b, Block out)
{
    out.kind = Block::Kind::figure;
    out.runs = inline_runs(context, b.content);
    if (context.images.contains(b.src)) out.image = b.src;
    // Only a decoration may go without words.
    if (!b.decorative) out.alt = b.alt.empty() ? plain(out.runs) : clean(b.alt);
    return out;
}

Block compose_quote(Context& context, const record::Block& b, Block out)
{
    out.kind = Block::Kind::quote;
    out.blocks = compose_blocks(context, b.paragraphs);
    for (const auto& by : b.by) {
        auto line = label(context, "quote.by", {{"name", party_words(context, by)}});
        out.blocks.push_back(paragraph(std::move(line)));
    }
    return out;
}

Block compose_gap(Context& context, const record::Block& b, Block out)
{
    out.kind = Block::Kind::paragraph;
    out.role = Role::gap;
    const auto reason =
        "gap." + std::string(name_of(b.reason == record::GapReason::unset ? record::GapReason::not_in_source : b.reason));
    auto opening = label(context, reason);
    // The part around it may be in another language than the labels.
    for (auto& run : opening) run.lang = context.labels.language();
    if (auto what = words(b.words); !what.empty()) {
        opening += words(": ");
        opening += std::move(what);
    }
    if (auto basis = words(b.basis); !basis.empty()) {
        auto ground = label(context, "gap.basis", {{"basis", std::move(basis)}});
        opening += words(" ");
        opening += std::move(ground);
    }
    out.runs = words("[");
    out.runs += std::move(opening);
    out.runs += words("]");
    return out;
}

Block compose_block(Context& context, const record::Block& b)
{
    Block out{.lang = b.lang, .line = b.line};
    if (!b.id.empty()) out.id = context.anchors.make(b.id);
    switch (b.kind) {
        case record::Block::Kind::p:
            out.kind = Block::Kind::paragraph;
            out.runs = inline_runs(context, b.content);
            return out;
        case record::Block::Kind::list:
            return compose_list(context, b, std::move(out));
        case record::Block::Kind::table:
            out.kind = Block::Kind::table;
            out.table = record_table(context, b);
            return out;
        case record::Block::Kind::figure:
            return compose_figure(context, b, std::move(out));
        case record::Block::Kind::quote:
            return compose_quote(context, b, std::move(out));
        case record::Block::Kind::gap:
            return compose_gap(context, b, std::move(out));
    }
    return out;
}

bool shows_something(const Block& block)
{
    switch (block.kind) {
        case Block::Kind::heading:
        case Block::Kind::paragraph:
            return !block.runs.empty();
        case Block::Kind::list:
            return !block.items.empty();
        case Block::Kind::table:
            return !block.table.rows.empty() || !block.table.head.empty();
        case Block::Kind::figure:
            return !block.image.empty() || !block.alt.empty() || !block.runs.empty();
        case Block::Kind::quote:
            return !block.blocks.empty();
    }
    return true;
}

Blocks compose_blocks(Context& context, const std::vector<record::Block>& blocks)
{
    Blocks out;
    for (const auto& b : blocks)
        if (auto block = compose_block(context, b); shows_something(block)) {
            if (!block.lang.empty()) spread_language(block.lang, block);
            out.push_back(std::move(block));
        }
    return out;
}

void add_section(Context& context, Blocks& out, const record::Section& section, std::uint32_t level)
{
    const auto begin = out.size();
    auto title = inline_runs(context, section.title);
    const bool titled = !title.empty();
    if (titled) {
        auto& head = out.emplace_back(heading(level, std::move(title)));
        head.line = section.line;
    }
    for (auto& block : compose_blocks(context, section.blocks)) out.push_back(std::move(block));
    for (const auto* decision : decisions_of(context, section)) out.push_back(decision_block(context, *decision));
    const auto below = titled ? std::min(level + 1, deepest) : level;
    for (const auto& inner : section.sections) add_section(context, out, inner, below);

    if (!section.lang.empty())
        for (auto block = begin; block < out.size(); ++block)
            if (out[block].role != Role::decision) spread_language(section.lang, out[block]);
    anchor_first(context, section.id, out, begin);
    if (!section.agenda_item.empty() && context.find(context.section_of, section.agenda_item) == &section)
        anchor_first(context, treats(section.agenda_item), out, begin);
}

}  // namespace

void add_body(Context& context, Blocks& blocks)
{
    for (const auto& section : context.record.body) add_section(context, blocks, section, 2);
}

}  // namespace verslag::compose
