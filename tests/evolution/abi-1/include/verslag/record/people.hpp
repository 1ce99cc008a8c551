// Organisations and attendance of a record.
#pragma once

#include <verslag/record/text.hpp>

namespace verslag::record {

enum class OrganisationType {
    unset,
    municipality,
    province,
    water_authority,
    ministry,
    association,
    network,
    company,
    party,
    other
};
constexpr auto names(OrganisationType)
{
    return std::array<std::string_view, 10>{"",        "municipality", "province", "waterAuthority", "ministry", "association",
                                            "network", "company",      "party",    "other"};
}

struct Organisation {
    std::string id;
    OrganisationType type{};
    std::string name;                     // official
    std::vector<std::string> as_written;  // spellings in the source
    std::string province;
    std::optional<std::uint64_t> population;
    Date population_at;
    std::string population_source;
    std::vector<std::string> member_of;
    std::vector<Contact> contacts;
    std::string cbs_code;  // "GM0867"
    std::string uri;
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

// How many there were, as the source says it: "24 uit 12 gemeenten o.a.".
struct Stated {
    std::string words;
    std::optional<std::uint64_t> participants, organisations;
    std::optional<bool> exhaustive;  // false after "onder anderen"
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
    std::string organisation;
    std::optional<std::uint64_t> count;
    std::string capacity;  // "deelnemer", "toehoorder"
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
    std::string display, initials, given, prefix, family;

    template <class Take>
    static constexpr void fields(Take take)
    {
        take(field(1, "display", &PersonName::display), field(2, "initials", &PersonName::initials),
             field(3, "given", &PersonName::given), field(4, "prefix", &PersonName::prefix),
             field(5, "family", &PersonName::family));
    }
};

struct Presence {
    std::string from, to;                   // xs:dateTime, as written
    std::vector<std::string> agenda_items;  // ids
    std::string reason;

    template <class Take>
    static constexpr void fields(Take take)
    {
        take(field(1, "from", &Presence::from), field(2, "to", &Presence::to), field(3, "agenda_items", &Presence::agenda_items),
             field(4, "reason", &Presence::reason));
    }
};

enum class ParticipantRole {
    unset,
    chair,
    vice_chair,
    secretary,
    clerk,
    minute_taker,
    member,
    portfolio_holder,
    speaker,
    citizen_speaker,
    guest,
    observer,
    staff,
    other
};
constexpr auto names(ParticipantRole)
{
    return std::array<std::string_view, 14>{
        "",        "chair",          "viceChair", "secretary", "clerk", "minuteTaker", "member", "portfolioHolder",
        "speaker", "citizenSpeaker", "guest",     "observer",  "staff", "other"};
}
enum class AttendanceStatus { unset, present, partial, excused, absent, substituted, invited, unknown };
constexpr auto names(AttendanceStatus)
{
    return std::array<std::string_view, 8>{"", "present", "partial", "excused", "absent", "substituted", "invited", "unknown"};
}
enum class AttendanceMode { unset, in_person, online };
constexpr auto names(AttendanceMode) { return std::array<std::string_view, 3>{"", "inPerson", "online"}; }

// What of a name may be published.
enum class PublishName { unset, full, initials, role, none };
constexpr auto names(PublishName) { return std::array<std::string_view, 5>{"", "full", "initials", "role", "none"}; }

struct Participant {
    std::string id;
    PersonName name;  // in a narrowed record: empty where the name is withheld, only `display` where it is shortened
    std::string function;
    std::vector<Party> party;  // one at most
    std::vector<Presence> presence;
    std::vector<Contact> contact;  // one at most
    std::vector<Inline> remark;
    std::string organisation;  // id
    ParticipantRole role = ParticipantRole::member;
    AttendanceStatus status{};
    AttendanceMode mode{};
    std::string substitute_for;  // id of a participant
    bool public_office = false;
    PublishName publish_name{};
    std::optional<bool> signed_list;
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
    std::optional<std::uint64_t> required;
    std::optional<bool> met;
    template <class Take>
    static constexpr void fields(Take take)
    {
        take(field(1, "required", &Quorum::required), field(2, "met", &Quorum::met));
    }
};

struct Attendance {
    Stated stated;
    std::vector<Represented> represented;
    std::vector<Participant> participants;
    Quorum quorum;

    template <class Take>
    static constexpr void fields(Take take)
    {
        take(field(1, "stated", &Attendance::stated), field(2, "represented", &Attendance::represented),
             field(3, "participants", &Attendance::participants), field(4, "quorum", &Attendance::quorum));
    }
};

}  // namespace verslag::record
