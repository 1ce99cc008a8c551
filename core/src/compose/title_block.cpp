#include "chapters.hpp"

#include "dates.hpp"
#include "inline.hpp"
#include "names.hpp"

namespace verslag::compose {
namespace {

using record::DocumentStatus, record::MeetingKind, record::ParticipantRole;

constexpr bool formal(MeetingKind kind)
{
    using enum MeetingKind;
    return kind == council || kind == committee || kind == presidium || kind == executive || kind == member_meeting;
}

Runs linked(Runs runs, std::string_view href)
{
    const auto address = followable(href);
    for (auto& run : runs) run.href = address;
    return runs;
}

Runs place(const Context& context)
{
    std::vector<Runs> all;
    for (const auto& location : context.record.meeting.locations) {
        auto where = words(location.words);
        if (where.empty()) where = organisation_name(context, location.municipality);
        if (where.empty()) where = words(location.href);
        where = linked(std::move(where), location.href);
        using enum record::LocationMode;
        if (location.mode == online || location.mode == hybrid) {
            auto mode = label(context, "location." + std::string(name_of(location.mode)));
            if (where.empty()) {
                where = std::move(mode);
            } else {
                where += words(" (");
                where += std::move(mode);
                where += words(")");
            }
        }
        all.push_back(std::move(where));
    }
    return join(all, "\n");
}

// The people with a role, by name or by what stands for it.
Runs those_who(const Context& context, ParticipantRole role)
{
    std::vector<Runs> all;
    for (const auto& p : context.record.attendance.participants) {
        if (p.role != role) continue;
        auto who = listed_name(context, p);
        // The role is what the fact is called: without a name, function and organisation are left to say.
        if (person_name(p).empty())
            if (auto what = join({words(p.function), organisation_name(context, p.organisation)}, ", "); !what.empty()) {
                who += words(" (");
                who += std::move(what);
                who += words(")");
            }
        all.push_back(std::move(who));
    }
    return join(all, ", ");
}

}  // namespace

std::string status_words(const Context& context)
{
    const auto& d = context.record.document;
    const auto& labels = context.labels;
    std::string out;
    if (d.status == DocumentStatus::adopted && !d.adopted.empty())
        out = say(labels, "status.adopted-on", {{"date", moment_words(labels, d.adopted)}});
    else if (d.status != DocumentStatus::unset) out = labels["status." + std::string(name_of(d.status))];
    if (d.revision > 0) {
        if (!out.empty()) out += ", ";
        out += say(labels, "status.revision", {{"n", std::to_string(d.revision)}});
    }
    return out;
}

namespace {

Runs openness(const Context& context)
{
    const auto& closed = context.record.meeting.closed_doors;
    if (!closed) return {};
    return label(context, *closed ? "meeting.closed" : "meeting.open");
}

Runs recordings(const Context& context)
{
    std::vector<Runs> all;
    for (const auto& r : context.record.meeting.recordings)
        all.push_back(linked(words(r.words.empty() ? r.href : r.words), r.href));
    return join(all, "\n");
}

std::vector<Fact> key_facts(const Context& context)
{
    const auto& m = context.record.meeting;
    const auto& labels = context.labels;
    const auto time = m.end.empty() ? time_words(labels, m.start) : time_range(labels, m.start, m.end);
    const bool happened = m.status == record::MeetingStatus::unset || m.status == record::MeetingStatus::held;
    return {
        {"fact.body", parties_words(context, m.body)},
        {formal(m.kind) ? "fact.formal-meeting" : "fact.meeting", words(m.name)},
        {"fact.series", words(m.series)},
        {"fact.meeting-status", happened ? Runs{} : label(context, "meeting-status." + std::string(name_of(m.status)))},
        {"fact.date", fuzzy_runs(context, m.date)},
        {"fact.planned", fuzzy_runs(context, m.planned)},
        {"fact.time", label_words(context, time)},
        {"fact.place", place(context)},
        {"fact.host", parties_words(context, m.hosts)},
        {"fact.chair", those_who(context, ParticipantRole::chair)},
        {"fact.clerk", those_who(context, ParticipantRole::clerk)},
        {"fact.minute-taker", those_who(context, ParticipantRole::minute_taker)},
        {"fact.openness", openness(context)},
        {"fact.recording", recordings(context)},
        {"fact.next", fuzzy_runs(context, m.next)},
        {"fact.status", label_words(context, status_words(context))},
        {"fact.audience", label(context, "audience." + std::string(name_of(context.options.audience)))},
    };
}

}  // namespace

void add_title_block(Context& context, Blocks& blocks)
{
    const auto& d = context.record.document;
    auto title = heading(1, words(d.title), Role::title);
    title.line = d.line;
    blocks.push_back(std::move(title));
    if (auto subtitle = words(d.subtitle); !subtitle.empty()) blocks.push_back(paragraph(std::move(subtitle), Role::subtitle));
    if (auto facts = fact_table(context, key_facts(context), Role::key_facts)) blocks.push_back(std::move(*facts));
    if (auto summary = inline_runs(context, d.summary); !summary.empty()) {
        blocks.push_back(heading(2, label(context, "heading.summary")));
        blocks.push_back(paragraph(std::move(summary), Role::summary));
    }
}

}  // namespace verslag::compose
