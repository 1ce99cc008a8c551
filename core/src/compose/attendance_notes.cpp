#include "attendance_notes.hpp"

#include "dates.hpp"
#include "inline.hpp"
#include "names.hpp"

namespace verslag::compose {
namespace {

std::string one_presence(const Context& context, const record::Presence& presence)
{
    const auto& meeting = context.record.meeting;
    const auto own = [](const std::string& end, const std::string& of_meeting) {
        const auto time = clock_time(end);
        return time == clock_time(of_meeting) ? std::string_view{} : std::string_view{end};
    };
    auto out = time_range(context.labels, own(presence.from, meeting.start), own(presence.to, meeting.end));
    const auto items = agenda_items_words(context, presence);
    if (!out.empty() && !items.empty()) out += ", ";
    return out + items;
}

Runs reasons(const record::Participant& p)
{
    std::vector<Runs> all;
    for (const auto& presence : p.presence) all.push_back(words(presence.reason));
    return join(all, "; ");
}

}  // namespace

std::string agenda_items_words(const Context& context, const record::Presence& presence)
{
    std::vector<std::string> numbers;
    for (const auto& id : presence.agenda_items)
        if (const auto* item = Context::find(context.agenda, id))
            numbers.push_back(clean(item->number.empty() ? item->title : item->number));
    if (numbers.empty()) return {};
    return say(context.labels, numbers.size() == 1 ? "presence.item" : "presence.items",
               {{"items", enumerate(context.labels, numbers)}});
}

Substitutes substitutes(const record::Record& record)
{
    Substitutes all;
    for (const auto& p : record.attendance.participants)
        if (!p.substitute_for.empty()) all.emplace(p.substitute_for, &p);
    return all;
}

std::string presence_words(const Context& context, const record::Participant& p)
{
    std::string out;
    for (const auto& presence : p.presence) {
        const auto one = one_presence(context, presence);
        if (!out.empty() && !one.empty()) out += "; ";
        out += one;
    }
    return out;
}

Runs attendance_note(const Context& context, const record::Participant& p, const Substitutes& instead)
{
    std::vector<Runs> notes{label_words(context, presence_words(context, p))};
    if (p.mode == record::AttendanceMode::online) notes.push_back(label(context, "presence.online"));
    if (const auto* other = context.participant(p.substitute_for))
        notes.push_back(label(context, "presence.substitutes", {{"name", person_or_role(context, *other)}}));
    if (const auto by = instead.find(p.id); !p.id.empty() && by != instead.end())
        notes.push_back(label(context, "presence.substituted-by", {{"name", person_or_role(context, *by->second)}}));
    notes.push_back(reasons(p));
    auto out = join(notes, "; ");
    // The remark is a text of its own, which may be a sentence.
    return join({std::move(out), inline_runs(context, p.remark)}, "\n");
}

}  // namespace verslag::compose
