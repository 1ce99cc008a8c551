#include "people.hpp"

#include "initials.hpp"
#include "part_of.hpp"
#include "words.hpp"

#include <algorithm>
#include <numeric>
#include <tuple>

namespace verslag::audience {
namespace {

using record::Audience, record::Inline, record::Party, record::PartyKind, record::PublishName;

Fate fate_of(const record::Participant& p, Audience audience)
{
    Fate fate{.person = true};
    const bool named = !p.name.display.empty();
    if (effective(p, Audience::everyone) > audience || p.publish_name == PublishName::none) {
        fate.stays = false;
        fate.name = Fate::Name::withheld;
    } else if (!named || audience > Audience::everyone) {
        fate.name = Fate::Name::shown;
    } else if (p.publish_name == PublishName::initials) {
        fate.name = Fate::Name::shortened;
        fate.shown_as = initials(p.name);
    } else {
        const bool full = p.publish_name == PublishName::full || (p.publish_name == PublishName::unset && p.public_office);
        fate.name = full ? Fate::Name::shown : Fate::Name::withheld;
    }
    return fate;
}

class Withholder {
public:
    Withholder(const Fates& fates, Audience audience, std::vector<Secret>& secret, Count& count)
        : fates_(fates), audience_(audience), secret_(secret), count_(count)
    {
    }

    void participant(record::Participant& p, const Fate& fate)
    {
        if (audience_ < Audience::internal)
            for (auto& presence : p.presence)
                if (!presence.reason.empty()) presence.reason.clear(), count_.add(Part::reason);
        if (fate.name == Fate::Name::shown) return;
        p.name = {.display = fate.shown_as};
        count_.add(Part::name);
        count_.add(Part::affiliation, p.party.size());
        p.party.clear();
        count_.add(Part::contact, p.contact.size());
        p.contact.clear();
        if (!p.remark.empty()) p.remark.clear(), count_.add(Part::remark);
    }

    void party(Party& party)
    {
        const auto* fate = find(party.ref);
        if (!fate) {
            if (!is_persons_name(party.kind)) return;
            keep_secret(party.words);
            party.words.clear();
            party.kind = PartyKind::person;
            return;
        }
        if (fate->name == Fate::Name::shown) return;
        party.words = fate->shown_as;
        if (!fate->stays) party.ref.clear();
        if (!fate->stays) party.kind = fate->person ? PartyKind::person : PartyKind::organisation;
    }

    void mention(Inline& mention)
    {
        const auto* fate = find(mention.ref);
        if (!fate) {
            if (mention.public_office.value_or(false) || !is_persons_name(mention.type)) return;
            keep_secret(plain(mention.children));
            mention.children.clear();
            return;
        }
        if (fate->name == Fate::Name::shown) return;
        mention.children.clear();
        if (!fate->shown_as.empty()) mention.children.push_back({.text = fate->shown_as});
        if (!fate->stays) mention.ref.clear();
    }

private:
    const Fate* find(const std::string& id) const
    {
        const auto found = id.empty() ? fates_.by_id.end() : fates_.by_id.find(id);
        return found == fates_.by_id.end() ? nullptr : &found->second;
    }
    bool is_persons_name(PartyKind kind) const
    {
        return audience_ == Audience::everyone && kind != PartyKind::group && kind != PartyKind::organisation;
    }
    void keep_secret(const std::string& words)
    {
        if (words.empty()) return;
        count_.add(Part::name);
        secret_.push_back({.name = words, .person = {.display = words}, .of_person = true});
    }

    const Fates& fates_;
    Audience audience_;
    std::vector<Secret>& secret_;
    Count& count_;
};

// Who met, and for which party somebody sits, are never one person unless the record says so.
void no_person(std::vector<Party>& parties)
{
    for (auto& party : parties)
        if (party.kind == PartyKind::unset) party.kind = PartyKind::organisation;
}

}  // namespace

Fates settle(const record::Record& record, Audience audience)
{
    Fates fates;
    for (const auto& p : record.attendance.participants) {
        fates.participants.push_back(fate_of(p, audience));
        if (!p.id.empty()) fates.by_id.emplace(p.id, fates.participants.back());
    }
    for (const auto& o : record.organisations) {
        const bool stays = effective(o, Audience::everyone) <= audience;
        fates.by_id.emplace(o.id, Fate{.name = stays ? Fate::Name::shown : Fate::Name::withheld, .stays = stays});
    }
    return fates;
}

std::vector<Secret> secrets(const record::Record& record, const Fates& fates)
{
    std::vector<Secret> all;
    for (std::size_t i = 0; i < fates.participants.size(); ++i) {
        if (fates.participants[i].name == Fate::Name::shown) continue;
        const auto& name = record.attendance.participants[i].name;
        all.push_back({.name = name.display, .person = name, .of_person = true});
    }
    for (const auto& o : record.organisations) {
        const auto found = fates.by_id.find(o.id);
        if (found == fates.by_id.end() || found->second.stays) continue;
        all.push_back({.name = o.name});
        for (const auto& written : o.as_written) all.push_back({.name = written});
    }
    return all;
}

void reorder(record::Record& record, Fates& fates)
{
    auto& people = record.attendance.participants;
    const auto seen = [&](std::size_t i) {
        const auto& p = people[i];
        const bool unnamed = fates.participants[i].name != Fate::Name::shown;
        const auto from = unnamed && !p.presence.empty() ? p.presence.front().from : std::string();
        // Of those who keep their names the order of the record stands.
        return unnamed ? std::tuple(true, p.organisation, p.role, p.function, p.status, p.name.display, from)
                       : std::tuple(false, std::string(), record::ParticipantRole{}, std::string(), record::AttendanceStatus{},
                                    std::string(), from);
    };
    std::vector<std::size_t> order(people.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) { return seen(a) < seen(b); });
    std::vector<record::Participant> ordered;
    std::vector<Fate> their_fates;
    for (const auto i : order) {
        ordered.push_back(std::move(people[i]));
        their_fates.push_back(std::move(fates.participants[i]));
    }
    people = std::move(ordered);
    fates.participants = std::move(their_fates);
}

void take_out(record::Record& record, Fates& fates, Count& count)
{
    std::size_t next = 0;
    count.add(Part::participant, std::erase_if(record.attendance.participants,
                                               [&](const record::Participant&) { return !fates.participants[next++].stays; }));
    std::erase_if(fates.participants, [](const Fate& fate) { return !fate.stays; });
}

void withhold_names(record::Record& record, const Fates& fates, Audience audience, std::vector<Secret>& secret, Count& count)
{
    Withholder withholder{fates, audience, secret, count};
    for (std::size_t i = 0; i < fates.participants.size(); ++i)
        withholder.participant(record.attendance.participants[i], fates.participants[i]);

    auto visit = [&]<class T>(T& part) {
        if constexpr (std::is_same_v<T, record::Meeting>) no_person(part.body);
        else if constexpr (std::is_same_v<T, record::Participant>) no_person(part.party);
        else if constexpr (std::is_same_v<T, Party>) withholder.party(part);
        else if constexpr (std::is_same_v<T, Inline>)
            if (part.kind == Inline::Kind::mention) withholder.mention(part);
    };
    each_message(record, visit);
}

}  // namespace verslag::audience
