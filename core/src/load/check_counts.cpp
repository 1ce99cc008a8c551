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

void warn_of_open_list(const Checked& in, pugi::xml_node stated, std::uint64_t organisations,
                       std::optional<std::uint64_t> nobody_named_of)
{
    auto message =
        counted(organisations,
                phrase("the source names {0} organisation \"among others\", but exactly that one is listed", organisations),
                phrase("the source names {0} organisations \"among others\", but exactly that many are listed", organisations));
    if (nobody_named_of)
        message += counted(*nobody_named_of, phrase(", and the participant is not named"),
                           phrase(", and none of the {0} participants is named", *nobody_named_of));
    in.report.warning(in.place(stated, "exhaustive"), "open-list-complete", std::move(message),
                      phrase("if the list is complete, leave out exhaustive=\"false\""));
}

void check_stated(const Checked& in, pugi::xml_node root)
{
    const auto attendance = child_of(root, "attendance");
    const auto stated = child_of(attendance, "stated");
    if (!stated) return;
    const auto l = listed(root, attendance);
    // After "onder anderen" a list may be shorter, never longer.
    const bool open_list = stated.attribute("exhaustive") && !is_true(value_of(stated, "exhaustive"));
    const auto warn = [&](const char* attribute, Phrase says, std::uint64_t lists, bool fewer) {
        in.report.warning(in.place(stated, attribute), "count-mismatch",
                          says + counted(lists, phrase(", {0} is listed", lists), phrase(", {0} are listed", lists)),
                          fewer ? phrase("complete the list, or write exhaustive=\"false\" if the source does not name all")
                                : phrase("mend the number or the list"));
    };
    const auto people = number_of(value_of(stated, "participants"));
    const bool some = l.named != 0 || (l.people != 0 && !l.counts_missing);
    if (people && some && (l.people > *people || (l.people < *people && !open_list && !l.counts_missing)))
        warn("participants",
             counted(*people, phrase("{0} participant is stated", *people), phrase("{0} participants are stated", *people)),
             l.people, l.people < *people);
    const auto organisations = number_of(value_of(stated, "organisations"));
    if (!organisations || l.organisations == 0) return;
    // "12 gemeenten" doesn't count the association that was there too.
    if (*organisations == l.organisations || *organisations == l.municipalities) {
        if (open_list) warn_of_open_list(in, stated, *organisations, some ? std::nullopt : people);
        return;
    }
    const auto nearer = l.municipalities != 0 && l.municipalities > *organisations ? l.municipalities : l.organisations;
    if (nearer > *organisations ? l.municipalities > *organisations || l.municipalities == 0 : !open_list)
        warn("organisations",
             counted(*organisations, phrase("{0} organisation is stated", *organisations),
                     phrase("{0} organisations are stated", *organisations)),
             nearer, nearer < *organisations);
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
                              counted(present, phrase("{0} votes are counted, but {1} participant was present", cast, present),
                                      phrase("{0} votes are counted, but {1} participants were present", cast, present)),
                              phrase("mend the numbers, or complete the attendance"));
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
            in.report.warning(in.place(number), "duplicate-number",
                              phrase("the follow-up number {0} is given twice", in_quotes(words)),
                              phrase("the first is in line {0}; people refer to follow-ups by number", in.line(found->second)));
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
