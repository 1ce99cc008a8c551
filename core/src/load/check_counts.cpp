#include "check.hpp"

#include <map>
#include <set>

namespace verslag::load {
namespace {

bool attended(pugi::xml_node participant)
{
    const auto status = value_of(participant, "status");
    return status == "present" || status == "partial";
}

// What the lists of a record say of who was there.
struct Listed {
    std::uint64_t people = 0;         // named, or counted for an organisation
    std::uint64_t named = 0;          // of these, those who are named
    bool counts_missing = false;      // an organisation was there with nobody knows how many
    std::uint64_t organisations = 0;  // of whatever type
    std::uint64_t municipalities = 0;
};

Listed listed(pugi::xml_node root, pugi::xml_node attendance)
{
    Listed l;
    std::set<std::string_view> organisations;
    for (const auto n : attendance.children()) {
        const auto name = local_name(n);
        if (name != "participant" && name != "represented") continue;
        if (name == "participant" && !attended(n)) continue;
        if (const auto id = value_of(n, "organisation"); !id.empty()) organisations.insert(id);
        if (name == "participant") {
            ++l.people, ++l.named;
        } else if (const auto count = number_of(value_of(n, "count"))) {
            l.people += *count;
        } else {
            l.counts_missing = true;
        }
    }
    l.organisations = organisations.size();
    for (const auto o : child_of(root, "organisations").children())
        l.municipalities += organisations.count(value_of(o, "id")) != 0 && value_of(o, "type") == "municipality";
    return l;
}

void check_stated(const Checked& in, pugi::xml_node root)
{
    const auto attendance = child_of(root, "attendance");
    const auto stated = child_of(attendance, "stated");
    if (!stated) return;
    const auto l = listed(root, attendance);
    // After "onder anderen" a list may be shorter, never longer.
    const bool open_list = stated.attribute("exhaustive") && !is_true(value_of(stated, "exhaustive"));
    const auto warn = [&](const char* attribute, std::uint64_t says, std::uint64_t lists) {
        in.report.warning(
            in.place(stated, attribute), "count-mismatch",
            counted(says, std::string_view(attribute).substr(0, std::string_view(attribute).size() - 1), attribute) +
                (says == 1 ? " is" : " are") + " stated, " + std::to_string(lists) + (lists == 1 ? " is" : " are") + " listed",
            lists < says ? "complete the list, or write exhaustive=\"false\" if the source does not name all"
                         : "mend the number or the list");
    };
    const auto people = number_of(value_of(stated, "participants"));
    const bool some = l.named != 0 || (l.people != 0 && !l.counts_missing);
    if (people && some && (l.people > *people || (l.people < *people && !open_list && !l.counts_missing)))
        warn("participants", *people, l.people);
    const auto organisations = number_of(value_of(stated, "organisations"));
    if (!organisations || l.organisations == 0) return;
    // "12 gemeenten" doesn't count the association that was there too.
    if (*organisations == l.organisations || *organisations == l.municipalities) {
        if (open_list)
            in.report.warning(
                in.place(stated, "exhaustive"), "open-list-complete",
                "the source names " + std::to_string(*organisations) +
                    " organisations \"among others\", but exactly that many are listed" +
                    (people && !some ? ", and none of the " + counted(*people, "participant", "participants") + " is named" : ""),
                "if the list is complete, leave out exhaustive=\"false\"");
        return;
    }
    const auto nearer = l.municipalities != 0 && l.municipalities > *organisations ? l.municipalities : l.organisations;
    if (nearer > *organisations ? l.municipalities > *organisations || l.municipalities == 0 : !open_list)
        warn("organisations", *organisations, nearer);
}

void check_votes(const Checked& in, pugi::xml_node root)
{
    const auto attendance = child_of(root, "attendance");
    const auto l = listed(root, attendance);
    const auto stated = number_of(value_of(child_of(attendance, "stated"), "participants")).value_or(0);
    if (l.counts_missing || l.people + stated == 0) return;
    const auto present = std::max(l.people, stated);
    for (const auto decision : child_of(root, "decisions").children()) {
        const auto vote = child_of(decision, "vote");
        std::uint64_t cast = 0;
        for (const auto* attribute : {"for", "against", "abstained"}) cast += number_of(value_of(vote, attribute)).value_or(0);
        if (cast > present)
            in.report.warning(in.place(vote), "too-many-votes",
                              counted(cast, "vote is", "votes are") + " counted, but " +
                                  counted(present, "participant was", "participants were") + " present",
                              "mend the numbers, or complete the attendance");
    }
}

void check_numbers_of_follow_ups(const Checked& in, pugi::xml_node root)
{
    std::map<std::string, pugi::xml_node> first;
    for (const auto n : child_of(root, "followUps").children()) {
        const auto number = child_of(n, "number");
        const auto words = std::string(trimmed(text_of(number)));
        if (words.empty()) continue;
        const auto [found, fresh] = first.try_emplace(words, number);
        if (!fresh)
            in.report.warning(
                in.place(number), "duplicate-number", "the follow-up number " + in_quotes(words) + " is given twice",
                "the first is in line " + std::to_string(in.line(found->second)) + "; people refer to follow-ups by number");
    }
}

}  // namespace

void check_counts(const Checked& in)
{
    const auto root = in.tree.root();
    check_stated(in, root);
    check_votes(in, root);
    check_numbers_of_follow_ups(in, root);
}

}  // namespace verslag::load
