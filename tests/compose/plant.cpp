#include "plant.hpp"

#include <algorithm>
#include <array>
#include <stdexcept>
#include <type_traits>

namespace verslag::example {
namespace {

using namespace verslag::record;

constexpr int everyone = 1, participants = 2, internal = 3, nobody = 5;

template <class T>
struct IsList : std::false_type {
};
template <class T>
struct IsList<std::vector<T>> : std::true_type {
};

template <class T>
std::string type_name()
{
    std::string name = __PRETTY_FUNCTION__;
    name = name.substr(name.find("T = ") + 4);
    name = name.substr(0, name.find_first_of(";]"));
    return name.substr(name.rfind(':') + 1);
}

constexpr std::array<std::string_view, 5> addresses{"href", "src", "uri", "woo_category", "licence"};
// Not texts: languages are looked up, references are set where both ends are known.
constexpr std::array<std::string_view, 9> untouched{
    "lang", "ref", "organisation", "municipality", "agenda_item", "agenda_items", "substitute_for", "based_on", "schema_version"};

template <std::size_t N>
bool among(const std::array<std::string_view, N>& all, std::string_view one)
{
    return std::find(all.begin(), all.end(), one) != all.end();
}

// Blocks in lists and quotations are paragraphs only: a part at this depth has no lists of parts.
constexpr int leaf = 9;

class Planter {
public:
    Planter()
    {
        auto& r = made_.record;
        r.visibility = Visibility::everyone;
        fill(r, everyone, 0);
        r.schema_version = "1.0";
        r.lang = "nl";
        known_people();
        people();
        references();
    }
    Plantation take() { return std::move(made_); }

private:
    std::string marker(int rank, std::string where)
    {
        const auto digits = std::to_string(made_.markers.size());
        auto name = "Qx" + std::string(7 - digits.size(), '0') + digits + "z";
        made_.markers.emplace(name, Planted{rank, std::move(where)});
        return name;
    }

    // Fills every field of a part for `rank`; `depth` counts the parts around it.
    template <class T>
    void fill(T& value, int rank, int depth)
    {
        T::fields([&](const auto&... f) { (plant_field<T>(f.name, value.*f.member, rank, depth), ...); });
    }

    template <class T, class M>
    void plant_field(std::string_view name, M& member, int rank, int depth)
    {
        const auto where = type_name<T>() + "." + std::string(name);
        if constexpr (std::is_same_v<M, std::string>) {
            if (!among(untouched, name)) member = (among(addresses, name) ? "https://x.example/" : "") + marker(rank, where);
        } else if constexpr (std::is_same_v<M, std::vector<std::string>>) {
            if (!among(untouched, name)) member = {marker(rank, where), marker(rank, where)};
        } else if constexpr (std::is_same_v<M, std::vector<Inline>>) {
            if constexpr (!std::is_same_v<T, Inline>) member = content(rank, where);
        } else if constexpr (std::is_same_v<M, std::vector<Party>>) {
            member = parties(rank, where);
        } else if constexpr (std::is_same_v<M, std::vector<Block>>) {
            if (depth < leaf) blocks(member, rank, std::is_same_v<T, Section> && depth == 1);
        } else if constexpr (std::is_same_v<M, std::vector<Participant>>) {
            // Planted by people().
        } else if constexpr (IsList<M>::value) {
            if (depth < leaf && !(std::is_same_v<T, typename M::value_type> && depth >= 2)) list(member, rank, depth);
        } else if constexpr (std::is_same_v<M, FuzzyDate>) {
            member.words = marker(rank, where);
        } else if constexpr (Message<M>) {
            fill(member, rank, depth);
        }
    }

    // One element without a visibility, and one for each.
    template <class E>
    void list(std::vector<E>& member, int rank, int depth)
    {
        if constexpr (requires(E e) { e.visibility; }) {
            for (int v = 0; v <= 4; ++v) {
                if (depth > 0 && v % 2 == 0 && v > 0) continue;  // inside others, fewer are enough
                auto& e = member.emplace_back();
                e.visibility = static_cast<Visibility>(v);
                int own = v;
                if constexpr (std::is_same_v<E, Contact> || std::is_same_v<E, Extension>) own = v == 0 ? internal : v;
                fill(e, std::max(rank, own), depth + 1);
            }
        } else {
            fill(member.emplace_back(), rank, depth + 1);
        }
    }

    void blocks(std::vector<Block>& member, int rank, bool all_kinds)
    {
        using enum Block::Kind;
        for (const auto kind : {p, Block::Kind::list, table, figure, quote, gap}) {
            for (int v = 0; v <= 4; ++v) {
                if (!all_kinds && (kind != p || v == 2 || v == 4)) continue;
                auto& b = member.emplace_back(
                    Block{.kind = kind, .visibility = static_cast<Visibility>(v), .reason = GapReason::redacted});
                fill(b, std::max(rank, v), all_kinds ? 2 : leaf);
            }
        }
    }

    // Parties of each kind. For the public, words that may be a person's name do not stand; but a body and a
    // political party are never a person.
    std::vector<Party> parties(int rank, const std::string& where)
    {
        const bool maybe_person = where != "Meeting.body" && where != "Participant.party";
        std::vector<Party> all;
        for (int v = 0; v <= 4; ++v) {
            const auto visibility = static_cast<Visibility>(v);
            const auto add = [&](int who, std::string ref, PartyKind kind) {
                all.push_back({.words = marker(std::max({rank, v, who}), where),
                               .ref = std::move(ref),
                               .kind = kind,
                               .visibility = visibility});
            };
            add(everyone, "", PartyKind::group);
            add(everyone, "", PartyKind::organisation);
            add(participants, "", PartyKind::person);
            add(maybe_person ? participants : everyone, "", PartyKind::unset);
            add(participants, "qid-hidden", PartyKind::unset);
            add(everyone, "qid-shown", PartyKind::unset);
            add(confidential, "qid-secret", PartyKind::unset);
            add(nobody, "qid-nobody", PartyKind::unset);
        }
        return all;
    }

    std::vector<Inline> content(int rank, const std::string& where)
    {
        const auto words = [&](int who, std::string_view what) {
            return Inline{.text = marker(who, where + "/" + std::string(what)) + " "};
        };
        const auto mentioned = [&](int who, std::string ref, PartyKind type) {
            return Inline{.kind = Inline::Kind::mention,
                          .children = {words(std::max(rank, who), "mention")},
                          .ref = std::move(ref),
                          .type = type};
        };
        std::vector<Inline> all{words(rank, "text")};
        for (const auto kind : {Inline::Kind::em, Inline::Kind::strong, Inline::Kind::sub, Inline::Kind::sup, Inline::Kind::cite})
            all.push_back({.kind = kind, .children = {words(rank, "marked")}});
        for (int v = 0; v <= 4; ++v)
            all.push_back({.kind = Inline::Kind::span,
                           .children = {words(std::max(rank, v), "span"),
                                        {.kind = Inline::Kind::em, .children = {words(std::max(rank, v), "span")}}},
                           .visibility = static_cast<Visibility>(v)});
        all.push_back({.kind = Inline::Kind::link,
                       .children = {words(rank, "link")},
                       .href = "https://x.example/" + marker(rank, where + "/href")});
        all.push_back({.kind = Inline::Kind::date, .text = marker(rank, where + "/date")});
        all.push_back(mentioned(participants, "", PartyKind::person));
        all.push_back(mentioned(everyone, "", PartyKind::organisation));
        all.push_back(mentioned(everyone, "", PartyKind::person));
        all.back().public_office = true;
        all.push_back(mentioned(participants, "qid-hidden", PartyKind::person));
        all.push_back(mentioned(everyone, "qid-shown", PartyKind::person));
        all.push_back(mentioned(nobody, "qid-nobody", PartyKind::person));
        all.push_back(mentioned(confidential, "qid-secret", PartyKind::organisation));
        return all;
    }

    // Those whom the parties and mentions refer to.
    void known_people()
    {
        auto& all = made_.record.attendance.participants;
        all.push_back({.id = "qid-hidden",
                       .name = {.display = marker(participants, "Participant.name.display")},
                       .status = AttendanceStatus::present});
        all.push_back({.id = "qid-shown",
                       .name = {.display = marker(everyone, "Participant.name.display")},
                       .status = AttendanceStatus::present,
                       .publish_name = PublishName::full});
        all.push_back({.id = "qid-nobody",
                       .name = {.display = marker(nobody, "Participant.name.display")},
                       .status = AttendanceStatus::present,
                       .publish_name = PublishName::none});
        made_.record.organisations.push_back(
            {.id = "qid-secret", .name = marker(confidential, "Organisation.name"), .visibility = Visibility::confidential});
        made_.record.organisations.push_back({.id = "qid-open", .name = marker(everyone, "Organisation.name")});
    }

    // One participant for each way to publish a name, at each visibility.
    void people()
    {
        std::size_t fields = 0;
        Participant::fields([&](const auto&... f) { fields = sizeof...(f); });
        if (fields != 17) throw std::logic_error("plant the new field here too");
        for (const auto publish :
             {PublishName::unset, PublishName::full, PublishName::initials, PublishName::role, PublishName::none})
            for (const bool office : {false, true})
                for (int v = 0; v <= 4; ++v) add_person(publish, office, v);
    }
    void add_person(PublishName publish, bool office, int v)
    {
        const bool full = publish == PublishName::full || (publish == PublishName::unset && office);
        const int seen = publish == PublishName::none ? nobody : std::max(v, everyone);
        const int named = full ? seen : std::max(seen, participants);
        Participant p{.role = ParticipantRole::guest,
                      .status = AttendanceStatus::present,
                      .public_office = office,
                      .publish_name = publish,
                      .visibility = static_cast<Visibility>(v)};
        fill(p.name, named, 1);
        if (publish == PublishName::initials) made_.markers.at(p.name.initials).rank = seen;
        p.id = marker(named, "Participant.id");
        p.function = marker(seen, "Participant.function");
        p.party = parties(named, "Participant.party");
        list(p.presence, seen, 1);
        made_.markers.at(p.presence[0].reason).rank = std::max(seen, internal);
        list(p.contact, named, 1);
        p.remark = content(named, "Participant.remark");
        made_.record.attendance.participants.push_back(std::move(p));
    }

    // From what all may see to what they may not.
    void references()
    {
        auto& r = made_.record;
        const auto& secret_item = r.agenda[4].id;
        const auto& secret_organisation = r.organisations[4].id;
        for (auto& represented : r.attendance.represented) represented.organisation = "qid-open";
        for (auto& experiment : r.experiments) experiment.organisation = secret_organisation;
        for (auto& decision : r.decisions) decision.agenda_item = secret_item;
        for (auto& f : r.follow_ups) {
            f.agenda_item = secret_item;
            f.based_on = {r.body[4].id, r.body[0].blocks[4].id, r.body[0].blocks[5].items[2].id, r.body[0].blocks[0].id};
        }
        for (auto& location : r.meeting.locations) location.municipality = secret_organisation;
        for (auto& p : r.attendance.participants) {
            p.organisation = secret_organisation;
            p.substitute_for = r.attendance.participants.back().id;
            for (auto& presence : p.presence) presence.agenda_items = {secret_item, r.agenda[0].id};
        }
        r.body[0].agenda_item = r.agenda[0].id;
        r.body[1].agenda_item = secret_item;
        r.document.summary.push_back(
            {.kind = Inline::Kind::cite, .children = {{.text = "een rapport"}}, .ref = r.references[4].id});
    }

    static constexpr int confidential = 4;
    Plantation made_;
};

}  // namespace

Plantation plant() { return Planter().take(); }

std::map<std::string, std::size_t> markers_in(std::string_view bytes)
{
    constexpr std::size_t size = 10;
    std::map<std::string, std::size_t> found;
    for (auto at = bytes.find("Qx"); at != bytes.npos; at = bytes.find("Qx", at + 1))
        if (at + size <= bytes.size() && bytes[at + size - 1] == 'z') ++found[std::string(bytes.substr(at, size))];
    return found;
}

}  // namespace verslag::example
