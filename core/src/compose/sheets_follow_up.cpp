#include "sheets.hpp"

#include "dates.hpp"
#include "decisions.hpp"
#include "inline.hpp"
#include "names.hpp"

#include <algorithm>

namespace verslag::compose {
namespace {

// A sentence of the record, or that it is not to be seen.
Cell prose_cell(const Context& context, const std::vector<record::Inline>& content)
{
    auto text = inline_text(context, content);
    return text_cell(text.empty() ? context.labels["text.withheld"] : std::move(text));
}

std::string notes(const Context& context, const std::vector<record::Remark>& all)
{
    std::vector<Runs> each;
    for (const auto& one : all) each.push_back(words(inline_text(context, one.content)));
    return plain(join(each, " "));
}

// "5. Evaluatie", as the agenda has it.
Cell agenda_cell(const Context& context, std::string_view id)
{
    const auto* item = Context::find(context.agenda, id);
    return item ? text_cell(join({words(item->number), words(item->title)}, " ")) : Cell{};
}

// The organisations of those who own it, each once.
Cell owners_organisations(const Context& context, const std::vector<record::Party>& owners)
{
    std::vector<Runs> all;
    std::vector<std::string> seen;
    for (const auto& owner : owners) {
        const auto* person = context.participant(owner.ref);
        auto name = organisation_name(context, person ? std::string_view(person->organisation) : std::string_view(owner.ref));
        if (name.empty() || std::find(seen.begin(), seen.end(), plain(name)) != seen.end()) continue;
        seen.push_back(plain(name));
        all.push_back(std::move(name));
    }
    return text_cell(join(all, ", "));
}

// Whether the machine's reading of a date is somebody's inference; nothing where there is no reading.
Cell assumed(const Labels& labels, const FuzzyDate& date)
{
    const bool read = date.when.given() || date.not_before.given() || date.not_after.given();
    return read ? yes_or_no(labels, date.assumed) : Cell{};
}

Cell meeting_cell(const Context& context) { return text_cell(words(context.record.meeting.name)); }
Date or_meeting(const Context& context, const Date& date) { return date.given() ? date : context.record.meeting.date.when; }

std::vector<std::string> results(const Labels& labels) { return choices(labels, "result", record::DecisionResult{}); }

// What the sheet says of how a row stands, and how that follows from the others.
Standing standing(const Labels& labels)
{
    Standing out{.status = "status", .due = "latest", .says = "standing"};
    for (const auto status : {record::FollowUpStatus::done, record::FollowUpStatus::dropped})
        out.closed.push_back(labels["follow-up-status." + std::string(name_of(status))]);
    out.done = labels["standing.done"], out.late = labels["standing.late"], out.running = labels["standing.running"];
    return out;
}

// As it was on the day of the meeting.
Cell standing_cell(const Context& context, const Standing& standing, const record::FollowUp& f)
{
    if (f.status == record::FollowUpStatus::done || f.status == record::FollowUpStatus::dropped) return text_cell(standing.done);
    const auto due = f.due.latest(), day = context.record.meeting.date.latest();
    return text_cell(due.given() && day.given() && due < day ? standing.late : standing.running);
}

}  // namespace

Sheet follow_ups_sheet(const Context& context)
{
    const auto& labels = context.labels;
    auto out =
        sheet(labels, "follow-ups",
              {{"number"},
               {"kind", ColumnType::choice, choices(labels, "follow-up-kind", record::FollowUpKind{})},
               {"what"},
               {"who"},
               {"organisation"},
               {"when"},
               {"latest", ColumnType::date, {}, true},
               {"assumed", ColumnType::choice, yes_and_no(labels)},
               {"status", ColumnType::choice, choices(labels, "follow-up-status", record::FollowUpStatus{}), true},
               {"standing", ColumnType::choice, {labels["standing.done"], labels["standing.late"], labels["standing.running"]}},
               {"priority", ColumnType::choice, choices(labels, "priority", record::Priority{}), true},
               {"agenda-item"},
               {"meeting"},
               {"date", ColumnType::date},
               {"note", ColumnType::text, {}, true},
               {"id"}});
    out.standing = standing(labels);
    for (const auto& f : context.record.follow_ups)
        add_row(
            out,
            {text_cell(words(f.number)), choice_cell(labels, "follow-up-kind", f.kind), prose_cell(context, f.text),
             text_cell(f.owners.empty() ? label(context, "follow-up.nobody") : parties_words(context, f.owners)),
             owners_organisations(context, f.owners), text_cell(fuzzy_words(labels, f.due)), date_cell(f.due.latest()),
             assumed(labels, f.due), choice_cell(labels, "follow-up-status", f.status), standing_cell(context, out.standing, f),
             choice_cell(labels, "priority", f.priority), agenda_cell(context, f.agenda_item), meeting_cell(context),
             date_cell(or_meeting(context, f.first_raised)), text_cell(notes(context, f.notes)), text_cell(f.id)},
            f.line);
    return out;
}

Sheet decisions_sheet(const Context& context)
{
    const auto& labels = context.labels;
    auto out = sheet(labels, "decisions",
                     {{"number"},
                      {"text"},
                      {"result", ColumnType::choice, results(labels)},
                      {"agenda-item"},
                      {"meeting"},
                      {"date", ColumnType::date}});
    for (const auto& d : context.record.decisions)
        add_row(out,
                {text_cell(words(d.number)), prose_cell(context, d.text), choice_cell(labels, "result", d.result),
                 agenda_cell(context, d.agenda_item), meeting_cell(context), date_cell(or_meeting(context, d.date))},
                d.line);
    return out;
}

Sheet votes_sheet(const Context& context)
{
    const auto& labels = context.labels;
    auto out = sheet(labels, "votes",
                     {{"number"},
                      {"text"},
                      {"for", ColumnType::integer},
                      {"against", ColumnType::integer},
                      {"abstained", ColumnType::integer},
                      {"method", ColumnType::choice, choices(labels, "vote-method", record::VoteMethod{})},
                      {"result", ColumnType::choice, results(labels)}});
    for (const auto& d : context.record.decisions) {
        if (!d.vote.given()) continue;
        add_row(out,
                {text_cell(words(d.number)), prose_cell(context, d.text), number_cell(d.vote.in_favour),
                 number_cell(d.vote.against), number_cell(d.vote.abstained), choice_cell(labels, "vote-method", d.vote.method),
                 choice_cell(labels, "result", d.result)},
                d.line);
    }
    return out;
}

Sheet experiments_sheet(const Context& context)
{
    const auto& labels = context.labels;
    const auto& experiments = context.record.experiments;
    const bool with_contacts =
        std::any_of(experiments.begin(), experiments.end(), [](const auto& e) { return !e.contact.empty(); });
    std::vector<ColumnPlan> plan{{"organisation"}, {"cbs-code"},
                                 {"province"},     {"title"},
                                 {"theme"},        {"stage", ColumnType::choice, choices(labels, "stage", record::Stage{})},
                                 {"description"},  {"lessons"}};
    if (with_contacts) plan.push_back({"contact"});
    auto out = sheet(labels, "experiments", plan);
    for (const auto& e : experiments) {
        const auto* found = context.organisation(e.organisation);
        const auto organisation = found ? *found : record::Organisation{};
        std::vector<Cell> cells{text_cell(words(organisation.name)),
                                text_cell(organisation.cbs_code),
                                text_cell(words(organisation.province)),
                                text_cell(words(e.title)),
                                text_cell(words(e.theme)),
                                choice_cell(labels, "stage", e.stage),
                                text_cell(inline_text(context, e.description)),
                                text_cell(notes(context, e.lessons))};
        if (with_contacts) {
            Runs who;
            for (const auto& contact : e.contact)
                who = join({words(contact.name), words(contact.email), words(contact.phone)}, ", ");
            cells.push_back(text_cell(who));
        }
        add_row(out, std::move(cells), e.line);
    }
    return out;
}

}  // namespace verslag::compose
