// Organisations and attendance of a record. What is the same for all parts stands in common.hpp.
#pragma once

#include <verslag/record/text.hpp>

namespace verslag::record {

enum class OrganisationType {
    unset,
    municipality,
    province,
    water_authority,  // "waterschap"
    ministry,
    association,  // "vereniging", such as the VNG
    network,      // organisations that work together without being one
    company,
    party,  // a political one, or its group in a council
    other
};
constexpr auto names(OrganisationType)
{
    return std::array<std::string_view, 10>{"",        "municipality", "province", "waterAuthority", "ministry", "association",
                                            "network", "company",      "party",    "other"};
}

// An organisation that the record speaks of, whether it was present or not.
struct Organisation {
    std::string id;
    OrganisationType type{};
    std::string name;                         // official: "Waalwijk"
    std::vector<std::string> as_written;      // other spellings in the source: "Meijerijstad" of Meierijstad
    std::string province;                     // "Noord-Brabant"
    std::optional<std::uint64_t> population;  // inhabitants
    Date population_at;                       // the day that this number is of
    std::string population_source;            // who says so: "CBS"
    std::vector<std::string> member_of;       // names of networks and associations: "M50"
    std::vector<Contact> contacts;
    std::string cbs_code;  // of a municipality, from Statistics Netherlands: "GM0867"
    std::string uri;       // what it is known by on the web: "https://identifier.overheid.nl/tooi/id/gemeente/gm0867"
    Visibility visibility{};
    std::uint32_t line = 0;

    template <class Take>
    static constexpr void fields(Take take)
    {
        take(field(1, "id", &Organisation::id), field(2, "type", &Organisation::type), field(3, "name", &Organisation::name),
             field(4, "as_written", &Organisation::as_written), field(5, "province", &Organisation::province),
             field(6, "population", &Organisation::population), field(7, "population_at", &Organisation::population_at),
             field(8, "population_source", &Organisation::population_source), field(9, "member_of", &Organisation::member_of),
             field(10, "contacts", &Organisation::contacts), field(11, "cbs_code", &Organisation::cbs_code),
             field(12, "uri", &Organisation::uri), field(13, "visibility", &Organisation::visibility),
             field(14, "line", &Organisation::line));
    }
};

// How many there were, as the source says it. It may be another number than that of the participants listed.
struct Stated {
    std::string words;                                         // "24 uit 12 gemeenten o.a."
    std::optional<std::uint64_t> participants, organisations;  // the numbers in them: 24 and 12
    std::optional<bool> exhaustive;                            // false: those listed are not all ("onder anderen")
    std::uint32_t line = 0;

    bool given() const { return !words.empty() || participants || organisations; }
    template <class Take>
    static constexpr void fields(Take take)
    {
        take(field(1, "words", &Stated::words), field(2, "participants", &Stated::participants),
             field(3, "organisations", &Stated::organisations), field(4, "exhaustive", &Stated::exhaustive),
             field(5, "line", &Stated::line));
    }
};

// An organisation that was present without naming people.
struct Represented {
    std::string organisation;            // id of an Organisation
    std::optional<std::uint64_t> count;  // how many people it sent
    std::string capacity;                // as what it was there: "deelnemer", "toehoorder"
    Visibility visibility{};
    std::uint32_t line = 0;

    template <class Take>
    static constexpr void fields(Take take)
    {
        take(field(1, "organisation", &Represented::organisation), field(2, "count", &Represented::count),
             field(3, "capacity", &Represented::capacity), field(4, "visibility", &Represented::visibility),
             field(5, "line", &Represented::line));
    }
};

struct PersonName {
    std::string display;   // as it is shown: "Jan van den Berg"
    std::string initials;  // "J."
    std::string given;     // "Jan"
    std::string prefix;    // "van den"; sorting passes over it
    std::string family;    // "Berg"

    template <class Take>
    static constexpr void fields(Take take)
    {
        take(field(1, "display", &PersonName::display), field(2, "initials", &PersonName::initials),
             field(3, "given", &PersonName::given), field(4, "prefix", &PersonName::prefix),
             field(5, "family", &PersonName::family));
    }
};

// A stretch of the meeting during which somebody was there: by time, by agenda item, or both.
struct Presence {
    std::string from, to;  // "2020-02-04T13:30:00", as written; without a zone: by Dutch clocks. Either may be empty
    std::vector<std::string> agenda_items;  // ids of AgendaItems
    std::string reason;                     // why not the whole meeting

    template <class Take>
    static constexpr void fields(Take take)
    {
        take(field(1, "from", &Presence::from), field(2, "to", &Presence::to), field(3, "agenda_items", &Presence::agenda_items),
             field(4, "reason", &Presence::reason));
    }
};

// What somebody did in this meeting.
enum class ParticipantRole {
    unset,
    chair,
    vice_chair,
    secretary,
    clerk,  // of a council, "griffier"
    minute_taker,
    member,            // or just somebody who took part
    portfolio_holder,  // who answers for a subject, "portefeuillehouder"
    speaker,           // invited to speak
    citizen_speaker,   // a resident who used the right to speak, "inspreker"
    guest,
    observer,
    staff,  // officials in support
    other
};
constexpr auto names(ParticipantRole)
{
    return std::array<std::string_view, 14>{
        "",        "chair",          "viceChair", "secretary", "clerk", "minuteTaker", "member", "portfolioHolder",
        "speaker", "citizenSpeaker", "guest",     "observer",  "staff", "other"};
}
enum class AttendanceStatus {
    unset,
    present,
    partial,      // for part of the meeting: Participant::presence says which
    excused,      // absent with notice
    absent,       // absent without notice
    substituted,  // somebody else came: that one has substitute_for
    invited,      // not known to have come
    unknown
};
constexpr auto names(AttendanceStatus)
{
    return std::array<std::string_view, 8>{"", "present", "partial", "excused", "absent", "substituted", "invited", "unknown"};
}
enum class AttendanceMode { unset, in_person, online };
constexpr auto names(AttendanceMode) { return std::array<std::string_view, 3>{"", "inPerson", "online"}; }

// What a public export shows of a name. It is done already: a plugin has nothing to withhold.
enum class PublishName {
    unset,     // the name of who holds a public office, else role and organisation
    full,      // the name
    initials,  // initials only
    role,      // role and organisation in place of the name
    none       // nothing, for any audience: the person is left out and only counted
};
constexpr auto names(PublishName) { return std::array<std::string_view, 5>{"", "full", "initials", "role", "none"}; }

// Somebody who was there or should have been.
struct Participant {
    std::string id;            // empty where nothing refers to this person
    PersonName name;           // empty where the name is withheld, or none was recorded; only `display` where it is shortened
    std::string function;      // work or office: "beleidsadviseur participatie"
    std::vector<Party> party;  // political; one at most
    std::vector<Presence> presence;  // when, where it was not the whole meeting
    std::vector<Contact> contact;    // one at most
    std::vector<Inline> remark;
    std::string organisation;  // id of the Organisation that the person came for
    ParticipantRole role = ParticipantRole::member;
    AttendanceStatus status{};
    AttendanceMode mode{};
    std::string substitute_for;  // id of the Participant in whose place this one came
    bool public_office = false;  // council member, mayor and the like: the name may be published
    PublishName publish_name{};
    std::optional<bool> signed_list;  // whether the attendance list was signed
    Visibility visibility{};
    std::uint32_t line = 0;

    template <class Take>
    static constexpr void fields(Take take)
    {
        take(field(1, "id", &Participant::id), field(2, "name", &Participant::name), field(3, "function", &Participant::function),
             field(4, "party", &Participant::party), field(5, "presence", &Participant::presence),
             field(6, "contact", &Participant::contact), field(7, "remark", &Participant::remark),
             field(8, "organisation", &Participant::organisation), field(9, "role", &Participant::role),
             field(10, "status", &Participant::status), field(11, "mode", &Participant::mode),
             field(12, "substitute_for", &Participant::substitute_for), field(13, "public_office", &Participant::public_office),
             field(14, "publish_name", &Participant::publish_name), field(15, "signed", &Participant::signed_list),
             field(16, "visibility", &Participant::visibility), field(17, "line", &Participant::line));
    }
};

struct Quorum {
    std::optional<std::uint64_t> required;  // how many had to be there for the meeting to decide anything
    std::optional<bool> met;                // whether they were
    template <class Take>
    static constexpr void fields(Take take)
    {
        take(field(1, "required", &Quorum::required), field(2, "met", &Quorum::met));
    }
};

struct Attendance {
    Stated stated;                          // what the source says
    std::vector<Represented> represented;   // organisations without named people
    std::vector<Participant> participants;  // whom it lists: those present, and those excused, absent or invited (their status)
    Quorum quorum;

    template <class Take>
    static constexpr void fields(Take take)
    {
        take(field(1, "stated", &Attendance::stated), field(2, "represented", &Attendance::represented),
             field(3, "participants", &Attendance::participants), field(4, "quorum", &Attendance::quorum));
    }
};

}  // namespace verslag::record
