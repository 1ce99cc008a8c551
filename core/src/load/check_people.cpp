#include "check.hpp"
#include "moment.hpp"

#include <unordered_map>

namespace verslag::load {
namespace {

struct Hours {
    std::optional<Moment> start, end;
};

Hours hours_of(pugi::xml_node meeting)
{
    const auto of = [&](std::string_view name) { return moment(trimmed(child_of(meeting, name).child_value())); };
    return {of("start"), of("end")};
}

// Reports an attribute that lies before the meeting began or after it ended.
void check_within(const Checked& in, pugi::xml_node n, const char* attribute, const Hours& hours, const Phrase& what)
{
    const auto a = n.attribute(attribute);
    const auto at = moment(trimmed(a.value()));
    if (!at) return;
    const auto late = hours.end && comparable(*at, *hours.end) && at->seconds > hours.end->seconds;
    const auto early = hours.start && comparable(*at, *hours.start) && at->seconds < hours.start->seconds;
    if (!late && !early) return;
    in.report.warning(in.place(a), "outside-meeting",
                      late ? phrase("{0} {1} is after the end of the meeting", what, trimmed(a.value()))
                           : phrase("{0} {1} is before the start of the meeting", what, trimmed(a.value())),
                      phrase("mend the time, or <start> and <end> of the meeting"));
}

void check_presence(const Checked& in, pugi::xml_node participant, const Hours& hours)
{
    const auto status = value_of(participant, "status");
    bool any = false;
    for (const auto p : participant.children()) {
        if (!is_element(p) || local_name(p) != "presence") continue;
        any = any || p.attribute("from") || p.attribute("to") || p.attribute("agendaItems");
        check_within(in, p, "from", hours, phrase("the time of arrival"));
        check_within(in, p, "to", hours, phrase("the time of leaving"));
    }
    if (any && (status == "absent" || status == "excused" || status == "substituted"))
        in.report.warning(in.place(participant, "status"), "absent-with-presence",
                          phrase("the participant has the status {0}, and yet times of presence", in_quotes(status)),
                          phrase("write status=\"partial\", or remove <presence>"));
}

void check_substitutes(const Checked& in, pugi::xml_node attendance)
{
    std::unordered_map<std::string_view, pugi::xml_node> by_id, substituted;
    for (const auto p : attendance.children())
        if (local_name(p) == "participant")
            if (const auto id = value_of(p, "id"); !id.empty()) by_id.emplace(id, p);
    for (const auto p : attendance.children()) {
        const auto a = p.attribute("substituteFor");
        const auto found = a && local_name(p) == "participant" ? by_id.find(trimmed(a.value())) : by_id.end();
        if (found == by_id.end() || found->second == p) continue;  // the references' matter
        if (value_of(found->second, "status") == "present")
            in.report.warning(
                in.place(a), "substitute-for-present", phrase("{0} is replaced, and yet was present", in_quotes(found->first)),
                phrase("give that participant, in line {0}, the status \"substituted\" or \"partial\", or remove substituteFor",
                       in.line(found->second)));
        const auto [other, fresh] = substituted.emplace(found->first, p);
        if (!fresh)
            in.report.warning(in.place(a), "two-substitutes", phrase("{0} is replaced twice", in_quotes(found->first)),
                              phrase("the first substitute is in line {0}; keep one of them", in.line(other->second)));
    }
}

void check_agenda(const Checked& in, pugi::xml_node items, const Hours& hours)
{
    for (const auto item : items.children()) {
        if (!is_element(item) || local_name(item) != "item") continue;
        check_within(in, item, "start", hours, phrase("the beginning of the agenda item"));
        check_within(in, item, "end", hours, phrase("the end of the agenda item"));
        check_agenda(in, item, hours);
    }
}

}  // namespace

void check_people(const Checked& in)
{
    const auto root = in.tree.root();
    const auto hours = hours_of(child_of(root, "meeting"));
    const auto attendance = child_of(root, "attendance");
    for (const auto p : attendance.children())
        if (is_element(p) && local_name(p) == "participant" && p.first_child()) check_presence(in, p, hours);
    check_substitutes(in, attendance);
    check_agenda(in, child_of(root, "agenda"), hours);
}

}  // namespace verslag::load
