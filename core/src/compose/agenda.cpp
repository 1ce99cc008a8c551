#include "chapters.hpp"

#include "dates.hpp"
#include "inline.hpp"
#include "names.hpp"

#include <algorithm>

namespace verslag::compose {
namespace {

using record::AgendaItem;

// The title as it stands, linked to the section that treats the item.
Runs title(const AgendaItem& item)
{
    auto runs = words(item.title);
    for (auto& run : runs) run.target = treats(item.id);
    return runs;
}

Runs title_and_description(const Context& context, const AgendaItem& item)
{
    return join({title(item), inline_runs(context, item.description)}, "\n");
}

Runs time(const Context& context, const AgendaItem& item)
{
    return label_words(
        context, item.end.empty() ? time_words(context.labels, item.start) : time_range(context.labels, item.start, item.end));
}

bool plain_titles(const std::vector<AgendaItem>& items)
{
    return std::all_of(items.begin(), items.end(), [](const AgendaItem& item) {
        return item.number.empty() && item.owners.empty() && item.start.empty() && item.end.empty() && item.description.empty() &&
               plain_titles(item.items);
    });
}

Block nested_list(Context& context, const std::vector<AgendaItem>& items)
{
    Block out{.kind = Block::Kind::list, .role = Role::agenda};
    for (const auto& item : items) {
        auto line = paragraph(title(item));
        line.line = item.line;
        if (!item.id.empty()) line.id = context.anchors.make(item.id);
        auto& made = out.items.emplace_back();
        made.blocks.push_back(std::move(line));
        if (!item.items.empty()) made.blocks.push_back(nested_list(context, item.items));
    }
    return out;
}

void add_lines(Context& context, const std::vector<AgendaItem>& items, std::vector<Line>& lines)
{
    for (const auto& item : items) {
        auto what = title_and_description(context, item);
        if (item.kind == record::AgendaKind::heading) what = strong(std::move(what));
        Line line{.cells = {words(item.number), std::move(what), parties_words(context, item.owners), time(context, item)},
                  .line = item.line};
        if (!item.id.empty()) line.id = context.anchors.make(item.id);
        lines.push_back(std::move(line));
        add_lines(context, item.items, lines);
    }
}

}  // namespace

void add_agenda(Context& context, Blocks& blocks)
{
    const auto& agenda = context.record.agenda;
    if (agenda.empty()) return;
    blocks.push_back(heading(2, label(context, "heading.agenda")));
    if (plain_titles(agenda)) {
        blocks.push_back(nested_list(context, agenda));
        return;
    }
    static const std::vector<Heading> headings{{.label = "column.number", .names_row = true},
                                               {.label = "column.agenda-item", .stays = true},
                                               {.label = "column.agenda-owner"},
                                               {.label = "column.time"}};
    std::vector<Line> lines;
    add_lines(context, agenda, lines);
    blocks.push_back(table(context, headings, std::move(lines), Role::agenda));
}

}  // namespace verslag::compose
