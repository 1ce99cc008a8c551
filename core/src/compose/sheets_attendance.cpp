#include "sheets.hpp"

#include "attendance_notes.hpp"
#include "dates.hpp"
#include "inline.hpp"
#include "name_order.hpp"
#include "names.hpp"

#include <algorithm>

namespace verslag::compose {
namespace {

using record::AttendanceStatus, record::Participant, record::ParticipantRole;

// The roles as they are called in this kind of meeting, each word once.
std::vector<std::string> roles(const Context& context)
{
    std::vector<std::string> all;
    for (const auto name : names(ParticipantRole{})) {
        if (name.empty()) continue;
        const auto word = plain(role_words(context, Participant{.role = enum_of<ParticipantRole>(name)}));
        if (std::find(all.begin(), all.end(), word) == all.end()) all.push_back(word);
    }
    return all;
}

std::string note(const Context& context, const Participant& p)
{
    std::vector<Runs> all;
    // The columns have room for one stretch of time.
    if (p.presence.size() == 1) all.push_back(label_words(context, agenda_items_words(context, p.presence.front())));
    else all.push_back(label_words(context, presence_words(context, p)));
    for (const auto& presence : p.presence) all.push_back(words(presence.reason));
    all.push_back(inline_runs(context, p.remark));
    return plain(join(all, "; "));
}

Cell time_cell(std::string_view moment) { return {.text = clock_time(moment)}; }

Cell substituted(const Context& context, const Participant& p)
{
    const auto* other = context.participant(p.substitute_for);
    return other ? text_cell(person_or_role(context, *other)) : Cell{};
}

std::string contacts(const std::vector<record::Contact>& all)
{
    std::vector<Runs> each;
    for (const auto& contact : all) each.push_back(join({words(contact.name), words(contact.email), words(contact.phone)}, ", "));
    return plain(join(each, "; "));
}

std::string joined(const std::vector<std::string>& all)
{
    std::vector<Runs> each;
    for (const auto& one : all) each.push_back(words(one));
    return plain(join(each, ", "));
}

bool was_there(const Participant& p) { return p.status == AttendanceStatus::present || p.status == AttendanceStatus::partial; }
bool was_missing(const Participant& p)
{
    return p.status == AttendanceStatus::excused || p.status == AttendanceStatus::absent ||
           p.status == AttendanceStatus::substituted;
}

// What is counted of an organisation.
struct Counted {
    std::uint64_t present = 0, absent = 0, experiments = 0;
    bool represented = false, host = false;
    std::optional<std::uint64_t> unnamed;  // how many it sent without naming them, where that is said
};

std::unordered_map<std::string_view, Counted> tallies(const record::Record& record)
{
    std::unordered_map<std::string_view, Counted> all;
    for (const auto& p : record.attendance.participants) {
        all[p.organisation].present += was_there(p);
        all[p.organisation].absent += was_missing(p);
    }
    for (const auto& r : record.attendance.represented) {
        auto& tally = all[r.organisation];
        tally.represented = true;
        if (r.count) tally.unnamed = tally.unnamed.value_or(0) + *r.count;
    }
    for (const auto& host : record.meeting.hosts) all[host.ref].host = true;
    // Where nobody is named as host, the municipality where it was is the one.
    if (record.meeting.hosts.empty())
        for (const auto& place : record.meeting.locations) all[place.municipality].host = true;
    for (const auto& e : record.experiments) ++all[e.organisation].experiments;
    return all;
}

// Of an organisation that came without names, nobody knows how many did; "0" would say that nobody came.
std::optional<std::uint64_t> named(const Counted& tally, std::uint64_t number)
{
    if (tally.represented && tally.present + tally.absent == 0) return std::nullopt;
    return number;
}

// What the sheet adds up to, and under it what the minutes state.
Totals totals(const Context& context, const Sheet& organisations)
{
    const auto& labels = context.labels;
    const auto& stated = context.record.attendance.stated;
    Totals out{.name = say_count(labels, "totals.organisations", organisations.rows.size()),
               .adds = {"present", "absent", "unnamed", "experiments"}};
    if (!stated.given()) return out;
    auto said = clean(stated.words);
    if (said.empty()) said = stated_counts(context);
    SheetRow row{.cells = std::vector<Cell>(organisations.columns.size()), .line = stated.line};
    row.cells.front() = text_cell(say(labels, "totals.stated", {{"words", said}}));
    row.cells[organisations.column("present")] = number_cell(stated.participants);
    out.stated.push_back(std::move(row));
    return out;
}

}  // namespace

Sheet attendance_sheet(const Context& context)
{
    const auto& labels = context.labels;
    auto out = sheet(labels, "attendance",
                     {{"number", ColumnType::integer},
                      {"name"},
                      {"function"},
                      {"party"},
                      {"organisation"},
                      {"cbs-code"},
                      {"province"},
                      {"role", ColumnType::choice, roles(context)},
                      {"status", ColumnType::choice, choices(labels, "attendance-word", AttendanceStatus{})},
                      {"mode", ColumnType::choice, choices(labels, "mode", record::AttendanceMode{})},
                      {"from", ColumnType::time},
                      {"to", ColumnType::time},
                      {"substitute-for"},
                      {"persons", ColumnType::integer},
                      {"note"}});
    std::uint64_t number = 0;
    const auto of = [&](std::string_view id) {
        const auto* o = context.organisation(id);
        return o ? *o : record::Organisation{};
    };
    for (const auto* p : in_order(context, context.record.attendance.participants)) {
        const auto organisation = of(p->organisation);
        add_row(out,
                {number_cell(++number), text_cell(listed_name(context, *p)), text_cell(words(p->function)),
                 text_cell(parties_words(context, p->party, true)), text_cell(words(organisation.name)),
                 text_cell(organisation.cbs_code), text_cell(words(organisation.province)), text_cell(role_words(context, *p)),
                 choice_cell(labels, "attendance-word", p->status), choice_cell(labels, "mode", p->mode),
                 time_cell(p->presence.empty() ? "" : p->presence.front().from),
                 time_cell(p->presence.empty() ? "" : p->presence.back().to), substituted(context, *p), number_cell(1),
                 text_cell(note(context, *p))},
                p->line);
    }
    for (const auto& r : context.record.attendance.represented) {
        const auto organisation = of(r.organisation);
        add_row(out,
                {number_cell(++number),
                 text_cell(labels["name.represented"]),
                 text_cell(words(r.capacity)),
                 {},
                 text_cell(words(organisation.name)),
                 text_cell(organisation.cbs_code),
                 text_cell(words(organisation.province)),
                 {},
                 choice_cell(labels, "attendance-word", AttendanceStatus::present),
                 {},
                 {},
                 {},
                 {},
                 number_cell(r.count),
                 {}},
                r.line);
    }
    return out;
}

Sheet organisations_sheet(const Context& context)
{
    const auto& labels = context.labels;
    const auto& organisations = context.record.organisations;
    const bool with_contacts =
        std::any_of(organisations.begin(), organisations.end(), [](const auto& o) { return !o.contacts.empty(); });
    std::vector<ColumnPlan> plan{{"name"},
                                 {"cbs-code"},
                                 {"kind", ColumnType::choice, choices(labels, "organisation", record::OrganisationType{})},
                                 {"province"},
                                 {"member-of"},
                                 {"population", ColumnType::integer},
                                 {"present", ColumnType::integer},
                                 {"absent", ColumnType::integer},
                                 {"represented", ColumnType::choice, yes_and_no(labels)},
                                 {"unnamed", ColumnType::integer},
                                 {"host", ColumnType::choice, yes_and_no(labels)},
                                 {"experiments", ColumnType::integer}};
    if (with_contacts) plan.push_back({"contact"});
    auto out = sheet(labels, "organisations", plan);
    const auto counted = tallies(context.record);
    for (const auto& o : organisations) {
        const auto found = counted.find(o.id);
        const auto tally = found == counted.end() ? Counted{} : found->second;
        std::vector<Cell> cells{text_cell(words(o.name)),
                                text_cell(o.cbs_code),
                                choice_cell(labels, "organisation", o.type),
                                text_cell(words(o.province)),
                                text_cell(joined(o.member_of)),
                                number_cell(o.population),
                                number_cell(named(tally, tally.present)),
                                number_cell(named(tally, tally.absent)),
                                yes_or_no(labels, tally.represented),
                                number_cell(tally.unnamed),
                                yes_or_no(labels, tally.host),
                                number_cell(tally.experiments)};
        cells.front().href = followable(o.uri);
        if (with_contacts) cells.push_back(text_cell(contacts(o.contacts)));
        add_row(out, std::move(cells), o.line);
    }
    if (!out.rows.empty()) out.totals = totals(context, out);
    return out;
}

}  // namespace verslag::compose
