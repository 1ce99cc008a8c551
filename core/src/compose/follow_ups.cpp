#include "chapters.hpp"

#include "dates.hpp"
#include "inline.hpp"
#include "names.hpp"

#include <set>

namespace verslag::compose {
namespace {

using record::FollowUp;

// Where it came from: the titles of the sections, each linked to the sentence itself.
Runs origin(const Context& context, const FollowUp& f)
{
    std::vector<Runs> all;
    std::set<const record::Section*> named;
    for (const auto& id : f.based_on) {
        const auto* section = Context::find(context.section_of, id);
        if (!section || !named.insert(section).second) continue;
        auto title = inline_text(context, section->title);
        auto runs = title.empty() ? label(context, "follow-up.text") : words(title);
        for (auto& run : runs) run.target = id;
        all.push_back(std::move(runs));
    }
    const auto* item = Context::find(context.agenda, f.agenda_item);
    if (all.empty() && item) {
        auto runs =
            item->number.empty() ? words(item->title) : label(context, "follow-up.item", {{"number", words(item->number)}});
        const bool treated = Context::find(context.section_of, f.agenda_item) != nullptr;
        for (auto& run : runs) run.target = treated ? treats(f.agenda_item) : f.agenda_item;
        all.push_back(std::move(runs));
    }
    if (all.empty()) return {};
    return label(context, "follow-up.origin", {{"origin", join(all, ", ")}});
}

// What it is and where it came from: below what it says, for the table has no room to spare for a column of few words.
Runs kind_and_origin(const Context& context, const FollowUp& f)
{
    if (f.kind == record::FollowUpKind::unset) return origin(context, f);
    auto kind = label(context, "follow-up.kind", {{"kind", label(context, "follow-up-kind." + std::string(name_of(f.kind)))}});
    return join({std::move(kind), origin(context, f)}, " ");
}

Runs what(const Context& context, const FollowUp& f)
{
    auto text = inline_runs(context, f.text);
    if (text.empty()) text = label(context, "text.withheld");
    return join({std::move(text), kind_and_origin(context, f)}, "\n");
}

Runs who(const Context& context, const FollowUp& f)
{
    if (f.owners.empty()) return label(context, "follow-up.nobody");
    return parties_words(context, f.owners);
}

Runs state(const Context& context, const FollowUp& f)
{
    std::vector<Runs> all;
    if (f.status != record::FollowUpStatus::unset)
        all.push_back(label(context, "follow-up-status." + std::string(name_of(f.status))));
    if (f.priority == record::Priority::high || f.priority == record::Priority::low)
        all.push_back(label(context, "priority-long." + std::string(name_of(f.priority))));
    if (f.first_raised.given())
        all.push_back(
            label_words(context, say(context.labels, "follow-up.since", {{"date", date_words(context.labels, f.first_raised)}})));
    for (const auto& note : f.notes) all.push_back(inline_runs(context, note.content));
    return join(all, "\n");
}

}  // namespace

void add_follow_ups(Context& context, Blocks& blocks)
{
    if (context.record.follow_ups.empty()) return;
    static const std::vector<Heading> headings{{.label = "column.number", .names_row = true},
                                               {.label = "column.what", .stays = true},
                                               {.label = "column.who", .stays = true},
                                               {.label = "column.when"},
                                               {.label = "column.state"}};
    std::vector<Line> lines;
    for (const auto& f : context.record.follow_ups) {
        Line line{.cells = {words(f.number), what(context, f), who(context, f), fuzzy_runs(context, f.due), state(context, f)},
                  .line = f.line};
        if (!f.id.empty()) line.id = context.anchors.make(f.id);
        lines.push_back(std::move(line));
    }
    blocks.push_back(heading(2, label(context, "heading.follow-ups")));
    blocks.push_back(table(context, headings, std::move(lines), Role::follow_ups));
}

}  // namespace verslag::compose
