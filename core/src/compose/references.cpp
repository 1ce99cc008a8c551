#include "chapters.hpp"

#include "dates.hpp"
#include "inline.hpp"
#include "names.hpp"

namespace verslag::compose {
namespace {

Runs linked_title(std::string_view title, std::string_view href)
{
    auto runs = words(title);
    const auto address = followable(href);
    for (auto& run : runs) run.href = address;
    return runs;
}

// A record's own address that leads nowhere from inside a file, such as "bijlage-2.pdf", is still told.
Runs address_as_text(std::string_view href) { return followable(href).empty() ? words(href) : Runs{}; }

// "1,4 MB", in the thousands that file managers show.
std::string size_words(const Labels& labels, std::uint64_t bytes)
{
    if (bytes < 1000) return say(labels, "size.bytes", {{"n", std::to_string(bytes)}});
    const bool mega = bytes >= 999'950;
    const auto unit = mega ? 1'000'000u : 1'000u;
    const auto tenths = bytes / (unit / 10) + (bytes % (unit / 10) >= unit / 20);
    auto number = std::to_string(tenths / 10);
    if (tenths < 1000 && tenths % 10 != 0) number += labels["size.point"] + std::to_string(tenths % 10);
    return say(labels, mega ? "size.megabytes" : "size.kilobytes", {{"n", number}});
}

// A list item whose paragraph is the block that links go to.
void add_item(Context& context, Block& to, Runs runs, const std::string& id, std::uint32_t line)
{
    auto item = paragraph(std::move(runs));
    item.line = line;
    if (!id.empty()) item.id = context.anchors.make(id);
    to.items.push_back({.blocks = {std::move(item)}});
}

}  // namespace

void add_references(Context& context, Blocks& blocks)
{
    if (context.record.references.empty()) return;
    Block all{.kind = Block::Kind::list, .role = Role::references};
    for (const auto& r : context.record.references)
        add_item(context, all,
                 join({linked_title(r.title, r.href), parties_words(context, r.by), fuzzy_runs(context, r.date),
                       address_as_text(r.href)},
                      ", "),
                 r.id, r.line);
    blocks.push_back(heading(2, label(context, "heading.references")));
    blocks.push_back(std::move(all));
}

void add_attachments(Context& context, Blocks& blocks)
{
    Block all{.kind = Block::Kind::list, .role = Role::attachments};
    for (const auto& a : context.record.attachments) {
        // This very document, or another made from the record, is no attachment to it.
        if (a.generated) continue;
        std::vector<Runs> about{linked_title(a.title, a.href)};
        const auto type = "media-type." + a.media_type;
        if (context.labels.find(type)) about.push_back(label(context, type));
        if (a.bytes) about.push_back(label_words(context, size_words(context.labels, *a.bytes)));
        about.push_back(address_as_text(a.href));
        add_item(context, all, join(about, ", "), a.id, a.line);
    }
    if (all.items.empty()) return;
    blocks.push_back(heading(2, label(context, "heading.attachments")));
    blocks.push_back(std::move(all));
}

}  // namespace verslag::compose
