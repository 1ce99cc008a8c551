#include "chapters.hpp"

#include "inline.hpp"
#include "names.hpp"

#include <map>

namespace verslag::compose {
namespace {

using record::Experiment;

Runs about(const Context& context, const Experiment& e)
{
    std::vector<Runs> all;
    if (auto theme = words(e.theme); !theme.empty())
        all.push_back(label(context, "experiment.theme", {{"theme", std::move(theme)}}));
    if (e.stage != record::Stage::unset) {
        auto stage = label(context, "stage." + std::string(name_of(e.stage)));
        all.push_back(label(context, "experiment.stage", {{"stage", std::move(stage)}}));
    }
    for (const auto& contact : e.contact)
        if (auto who = join({words(contact.name), words(contact.email), words(contact.phone)}, ", "); !who.empty())
            all.push_back(label(context, "experiment.contact", {{"contact", std::move(who)}}));
    return join(all, "\n");
}

void add_experiment(Context& context, Blocks& blocks, const Experiment& e, std::uint32_t level)
{
    auto title = heading(level, words(e.title));
    title.line = e.line;
    if (!e.id.empty()) title.id = context.anchors.make(e.id);
    blocks.push_back(std::move(title));
    if (auto runs = about(context, e); !runs.empty()) blocks.push_back(paragraph(std::move(runs)));
    if (auto runs = inline_runs(context, e.description); !runs.empty()) blocks.push_back(paragraph(std::move(runs)));
    std::vector<Runs> lessons;
    for (const auto& lesson : e.lessons)
        if (auto runs = inline_runs(context, lesson.content); !runs.empty()) lessons.push_back(std::move(runs));
    if (lessons.empty()) return;
    blocks.push_back(paragraph(
        strong(label_words(context, context.labels[lessons.size() == 1 ? "experiment.lesson" : "experiment.lessons"]))));
    blocks.push_back(list(std::move(lessons)));
}

}  // namespace

void add_experiments(Context& context, Blocks& blocks)
{
    const auto& experiments = context.record.experiments;
    if (experiments.empty()) return;
    blocks.push_back(heading(2, label(context, "heading.experiments")));

    // By organisation, in the order in which these first come up; those without one last.
    std::vector<std::string_view> order;
    std::map<std::string_view, std::vector<const Experiment*>> by_organisation;
    for (const auto& e : experiments) {
        const std::string_view whose =
            context.organisation(e.organisation) ? std::string_view(e.organisation) : std::string_view();
        auto& own = by_organisation[whose];
        if (own.empty() && !whose.empty()) order.push_back(whose);
        own.push_back(&e);
    }
    for (const auto whose : order) {
        blocks.push_back(heading(3, organisation_name(context, whose)));
        for (const auto* e : by_organisation[whose]) add_experiment(context, blocks, *e, 4);
    }
    for (const auto* e : by_organisation[""]) add_experiment(context, blocks, *e, 3);
}

}  // namespace verslag::compose
