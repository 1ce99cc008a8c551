#include "chapters.hpp"

#include "properties.hpp"

#include <set>

namespace verslag {
namespace {

using compose::Context;

PageWords page_words(const Labels& labels)
{
    return {.page_of = labels["page.of"],
            .page = labels["page.page"],
            .contents = labels["page.contents"],
            .link = labels["page.link"],
            .draft = labels["page.draft"],
            .skip = labels["page.skip"]};
}

void collect_images(const std::vector<Block>& blocks, std::set<std::string_view>& names)
{
    for (const auto& block : blocks) {
        if (!block.image.empty()) names.insert(block.image);
        collect_images(block.blocks, names);
        for (const auto& item : block.items) collect_images(item.blocks, names);
    }
}

// A run or block says its language only where it is not that of what is around it.
void tidy(std::vector<Run>& runs, const std::string& around)
{
    std::vector<Run> out;
    for (auto& run : runs) {
        if (run.lang == around) run.lang.clear();
        compose::append_run(out, std::move(run));
    }
    runs = std::move(out);
}
void tidy(std::vector<Block>& blocks, const std::string& language)
{
    for (auto& block : blocks) {
        const auto own = block.lang.empty() ? language : block.lang;
        if (block.lang == language) block.lang.clear();
        tidy(block.runs, own);
        tidy(block.table.caption, own);
        for (auto* rows : {&block.table.head, &block.table.rows})
            for (auto& row : *rows)
                for (auto& cell : row.cells) tidy(cell.runs, own);
        tidy(block.blocks, language);
        for (auto& item : block.items) tidy(item.blocks, language);
    }
}

}  // namespace

Document compose_document(const record::Record& record, const Labels& labels, const ComposeOptions& options)
{
    Context context{record, labels, options};
    Document document{.properties = compose::properties(context), .words = page_words(labels)};
    auto& blocks = document.blocks;
    for (const auto add : {compose::add_title_block, compose::add_attendance, compose::add_agenda, compose::add_body,
                           compose::add_experiments, compose::add_decisions, compose::add_follow_ups, compose::add_references,
                           compose::add_attachments, compose::add_colophon})
        add(context, blocks);
    context.anchors.settle(blocks);
    tidy(blocks, record.lang);

    std::set<std::string_view> shown;
    collect_images(blocks, shown);
    for (const auto& image : options.images)
        if (shown.contains(image.name)) document.resources.push_back(image);
    return document;
}

}  // namespace verslag
