// One meeting's record, as loaded or (beyond the wall) as narrowed to an audience: plain values.
#pragma once

#include <verslag/record/people.hpp>

namespace verslag::record {

struct Identifier {
    std::string value, scheme;
    template <class Take>
    static constexpr void fields(Take take)
    {
        take(field(1, "value", &Identifier::value), field(2, "scheme", &Identifier::scheme));
    }
};

struct Link {  // words with an address
    std::string words, href;
    Visibility visibility{};
    template <class Take>
    static constexpr void fields(Take take)
    {
        take(field(1, "words", &Link::words), field(2, "href", &Link::href), field(3, "visibility", &Link::visibility));
    }
};

enum class DocumentType { unset, report, minutes, decision_list, action_list, attendance_list, commitment_list, other };
constexpr auto names(DocumentType)
{
    return std::array<std::string_view, 8>{"",           "report",         "minutes",        "decisionList",
                                           "actionList", "attendanceList", "commitmentList", "other"};
}
enum class DocumentStatus { unset, draft, final, adopted, withdrawn };
constexpr auto names(DocumentStatus) { return std::array<std::string_view, 5>{"", "draft", "final", "adopted", "withdrawn"}; }

enum class Appraisal { unset, keep, destroy, undecided };
constexpr auto names(Appraisal) { return std::array<std::string_view, 4>{"", "keep", "destroy", "undecided"}; }

struct Disclosure {
    std::string woo_category;
    Appraisal appraisal{};
    std::string licence;
    template <class Take>
    static constexpr void fields(Take take)
    {
        take(field(1, "woo_category", &Disclosure::woo_category), field(2, "appraisal", &Disclosure::appraisal),
             field(3, "licence", &Disclosure::licence));
    }
};

struct DocumentInfo {
    std::vector<Identifier> identifiers;
    std::string title, subtitle;
    std::vector<Inline> summary;
    std::string created, modified, adopted, published;  // xs:date or xs:dateTime, as written
    std::vector<Party> authors;
    std::vector<Party> publisher;  // one at most
    std::vector<Link> sources;
    std::vector<std::string> themes, keywords;
    Disclosure disclosure;
    DocumentType type{};
    DocumentStatus status{};
    std::uint32_t revision = 0;  // 0: not given
    std::uint32_t line = 0;

    template <class Take>
    static constexpr void fields(Take take)
    {
        take(field(1, "identifiers", &DocumentInfo::identifiers), field(2, "title", &DocumentInfo::title),
             field(3, "subtitle", &DocumentInfo::subtitle), field(4, "summary", &DocumentInfo::summary),
             field(5, "created", &DocumentInfo::created), field(6, "modified", &DocumentInfo::modified),
             field(7, "adopted", &DocumentInfo::adopted), field(8, "published", &DocumentInfo::published),
             field(9, "authors", &DocumentInfo::authors), field(10, "publisher", &DocumentInfo::publisher),
             field(11, "sources", &DocumentInfo::sources), field(12, "themes", &DocumentInfo::themes),
             field(13, "keywords", &DocumentInfo::keywords), field(14, "disclosure", &DocumentInfo::disclosure),
             field(15, "type", &DocumentInfo::type), field(16, "status", &DocumentInfo::status),
             field(17, "revision", &DocumentInfo::revision), field(18, "line", &DocumentInfo::line));
    }
};

enum class LocationMode { unset, in_person, online, hybrid };
constexpr auto names(LocationMode) { return std::array<std::string_view, 4>{"", "inPerson", "online", "hybrid"}; }

struct Location {
    std::string words;
    LocationMode mode{};
    std::string href;
    std::string municipality;  // id of an organisation
    template <class Take>
    static constexpr void fields(Take take)
    {
        take(field(1, "words", &Location::words), field(2, "mode", &Location::mode), field(3, "href", &Location::href),
             field(4, "municipality", &Location::municipality));
    }
};

enum class MeetingKind {
    unset,
    kickoff,
    learning_circle,
    workgroup,
    member_meeting,
    council,
    committee,
    presidium,
    executive,
    everyone,
    other
};
constexpr auto names(MeetingKind)
{
    return std::array<std::string_view, 11>{"",          "kickoff",   "learningCircle", "workgroup", "memberMeeting", "council",
                                            "committee", "presidium", "executive",      "public",    "other"};
}
enum class MeetingStatus { unset, planned, held, cancelled };
constexpr auto names(MeetingStatus) { return std::array<std::string_view, 4>{"", "planned", "held", "cancelled"}; }

struct Meeting {
    std::string id;
    MeetingKind kind{};
    MeetingStatus status{};
    std::optional<bool> closed_doors;
    std::string name, series;
    std::vector<Party> body;  // one at most
    FuzzyDate date, planned, next;
    std::string start, end;  // xs:dateTime, as written
    std::vector<Location> locations;
    std::vector<Party> hosts;
    std::vector<Link> recordings;
    std::uint32_t line = 0;

    template <class Take>
    static constexpr void fields(Take take)
    {
        take(field(1, "id", &Meeting::id), field(2, "kind", &Meeting::kind), field(3, "status", &Meeting::status),
             field(4, "closed_doors", &Meeting::closed_doors), field(5, "name", &Meeting::name),
             field(6, "series", &Meeting::series), field(7, "body", &Meeting::body), field(8, "date", &Meeting::date),
             field(9, "planned", &Meeting::planned), field(10, "next", &Meeting::next), field(11, "start", &Meeting::start),
             field(12, "end", &Meeting::end), field(13, "locations", &Meeting::locations), field(14, "hosts", &Meeting::hosts),
             field(15, "recordings", &Meeting::recordings), field(16, "line", &Meeting::line));
    }
};

enum class AgendaKind { unset, information, discussion, decision, formality, heading };
constexpr auto names(AgendaKind)
{
    return std::array<std::string_view, 6>{"", "information", "discussion", "decision", "formality", "heading"};
}

struct AgendaItem {
    std::string id;
    AgendaKind kind{};
    Visibility visibility{};
    std::string number;  // text: "10a"
    std::string title;
    std::vector<Inline> description;
    std::vector<Party> owners;
    std::vector<AgendaItem> items;
    std::string start, end;  // xs:dateTime, as written
    std::uint32_t line = 0;

    template <class Take>
    static constexpr void fields(Take take)
    {
        take(field(1, "id", &AgendaItem::id), field(2, "kind", &AgendaItem::kind),
             field(3, "visibility", &AgendaItem::visibility), field(4, "number", &AgendaItem::number),
             field(5, "title", &AgendaItem::title), field(6, "description", &AgendaItem::description),
             field(7, "owners", &AgendaItem::owners), field(8, "items", &AgendaItem::items),
             field(9, "start", &AgendaItem::start), field(10, "end", &AgendaItem::end), field(11, "line", &AgendaItem::line));
    }
};

enum class Stage { unset, idea, running, finished, embedded };
constexpr auto names(Stage) { return std::array<std::string_view, 5>{"", "idea", "running", "finished", "embedded"}; }

// A lesson, a note: inline content that stands on its own.
struct Remark {
    std::vector<Inline> content;
    template <class Take>
    static constexpr void fields(Take take)
    {
        take(field(1, "content", &Remark::content));
    }
};

struct Experiment {
    std::string id, organisation;  // organisation: an id
    std::string title;
    std::vector<Inline> description;
    std::vector<Remark> lessons;
    std::vector<Contact> contact;  // one at most
    std::string theme;
    Stage stage{};
    Visibility visibility{};
    std::uint32_t line = 0;

    template <class Take>
    static constexpr void fields(Take take)
    {
        take(field(1, "id", &Experiment::id), field(2, "organisation", &Experiment::organisation),
             field(3, "title", &Experiment::title), field(4, "description", &Experiment::description),
             field(5, "lessons", &Experiment::lessons), field(6, "contact", &Experiment::contact),
             field(7, "theme", &Experiment::theme), field(8, "stage", &Experiment::stage),
             field(9, "visibility", &Experiment::visibility), field(10, "line", &Experiment::line));
    }
};

enum class VoteMethod { unset, roll_call, show_of_hands, written, acclamation, none };
constexpr auto names(VoteMethod)
{
    return std::array<std::string_view, 6>{"", "rollCall", "showOfHands", "written", "acclamation", "none"};
}
enum class DecisionResult { unset, adopted_unanimously, adopted, adopted_amended, adopted_conditionally, rejected, postponed };
constexpr auto names(DecisionResult)
{
    return std::array<std::string_view, 7>{"",         "adoptedUnanimously", "adopted", "adoptedAmended", "adoptedConditionally",
                                           "rejected", "postponed"};
}

struct Vote {
    std::optional<std::uint64_t> in_favour, against, abstained;
    VoteMethod method{};

    bool given() const { return in_favour || against || abstained || method != VoteMethod::unset; }
    template <class Take>
    static constexpr void fields(Take take)
    {
        take(field(1, "for", &Vote::in_favour), field(2, "against", &Vote::against), field(3, "abstained", &Vote::abstained),
             field(4, "method", &Vote::method));
    }
};

struct Decision {
    std::string id, number;
    std::vector<Inline> text;
    Vote vote;
    std::string agenda_item;  // id
    Date date;
    DecisionResult result{};
    Visibility visibility{};
    std::uint32_t line = 0;

    template <class Take>
    static constexpr void fields(Take take)
    {
        take(field(1, "id", &Decision::id), field(2, "number", &Decision::number), field(3, "text", &Decision::text),
             field(4, "vote", &Decision::vote), field(5, "agenda_item", &Decision::agenda_item),
             field(6, "date", &Decision::date), field(7, "result", &Decision::result),
             field(8, "visibility", &Decision::visibility), field(9, "line", &Decision::line));
    }
};

enum class FollowUpKind { unset, action, proposal, commitment, agreement, question, event };
constexpr auto names(FollowUpKind)
{
    return std::array<std::string_view, 7>{"", "action", "proposal", "commitment", "agreement", "question", "event"};
}
enum class FollowUpStatus { unset, open, in_progress, done, postponed, dropped };
constexpr auto names(FollowUpStatus)
{
    return std::array<std::string_view, 6>{"", "open", "inProgress", "done", "postponed", "dropped"};
}
enum class Priority { unset, high, normal, low };
constexpr auto names(Priority) { return std::array<std::string_view, 4>{"", "high", "normal", "low"}; }

struct FollowUp {
    std::string id, number;
    FollowUpKind kind{};
    FollowUpStatus status = FollowUpStatus::open;
    Priority priority{};
    std::vector<Inline> text;
    std::vector<Party> owners;  // none: still to be decided
    FuzzyDate due;
    std::vector<Remark> notes;
    std::string agenda_item;            // id
    std::vector<std::string> based_on;  // ids of paragraphs, items or sections
    Date first_raised;
    Visibility visibility{};
    std::uint32_t line = 0;

    template <class Take>
    static constexpr void fields(Take take)
    {
        take(field(1, "id", &FollowUp::id), field(2, "number", &FollowUp::number), field(3, "kind", &FollowUp::kind),
             field(4, "status", &FollowUp::status), field(5, "priority", &FollowUp::priority), field(6, "text", &FollowUp::text),
             field(7, "owners", &FollowUp::owners), field(8, "due", &FollowUp::due), field(9, "notes", &FollowUp::notes),
             field(10, "agenda_item", &FollowUp::agenda_item), field(11, "based_on", &FollowUp::based_on),
             field(12, "first_raised", &FollowUp::first_raised), field(13, "visibility", &FollowUp::visibility),
             field(14, "line", &FollowUp::line));
    }
};

struct Reference {
    std::string id, title;
    std::vector<Party> by;
    FuzzyDate date;
    std::string href;
    Visibility visibility{};
    std::uint32_t line = 0;

    template <class Take>
    static constexpr void fields(Take take)
    {
        take(field(1, "id", &Reference::id), field(2, "title", &Reference::title), field(3, "by", &Reference::by),
             field(4, "date", &Reference::date), field(5, "href", &Reference::href),
             field(6, "visibility", &Reference::visibility), field(7, "line", &Reference::line));
    }
};

struct Attachment {
    std::string id, title, href, media_type;
    std::optional<std::uint64_t> bytes;
    std::string sha256;
    bool generated = false;
    Visibility visibility{};
    std::uint32_t line = 0;

    template <class Take>
    static constexpr void fields(Take take)
    {
        take(field(1, "id", &Attachment::id), field(2, "title", &Attachment::title), field(3, "href", &Attachment::href),
             field(4, "media_type", &Attachment::media_type), field(5, "bytes", &Attachment::bytes),
             field(6, "sha256", &Attachment::sha256), field(7, "generated", &Attachment::generated),
             field(8, "visibility", &Attachment::visibility), field(9, "line", &Attachment::line));
    }
};

// Elements of another vocabulary, for exporters that know them.
struct Extension {
    std::string name;
    std::string xml;  // its content as it stands in the record
    Visibility visibility = Visibility::internal;

    template <class Take>
    static constexpr void fields(Take take)
    {
        take(field(1, "name", &Extension::name), field(2, "xml", &Extension::xml),
             field(3, "visibility", &Extension::visibility));
    }
};

struct Record {
    std::string schema_version;
    std::string lang;  // BCP 47
    Visibility visibility{};
    DocumentInfo document;
    Meeting meeting;
    std::vector<Organisation> organisations;
    Attendance attendance;
    std::vector<AgendaItem> agenda;
    std::vector<Section> body;
    std::vector<Experiment> experiments;
    std::vector<Decision> decisions;
    std::vector<FollowUp> follow_ups;
    std::vector<Reference> references;
    std::vector<Attachment> attachments;
    std::vector<Extension> extensions;

    template <class Take>
    static constexpr void fields(Take take)
    {
        take(field(1, "schema_version", &Record::schema_version), field(2, "lang", &Record::lang),
             field(3, "visibility", &Record::visibility), field(4, "document", &Record::document),
             field(5, "meeting", &Record::meeting), field(6, "organisations", &Record::organisations),
             field(7, "attendance", &Record::attendance), field(8, "agenda", &Record::agenda), field(9, "body", &Record::body),
             field(10, "experiments", &Record::experiments), field(11, "decisions", &Record::decisions),
             field(12, "follow_ups", &Record::follow_ups), field(13, "references", &Record::references),
             field(14, "attachments", &Record::attachments), field(15, "extensions", &Record::extensions));
    }
};

}  // namespace verslag::record
