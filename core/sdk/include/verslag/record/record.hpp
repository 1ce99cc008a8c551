// One meeting's record, as loaded or (beyond the wall) as narrowed to an audience: plain values. What is the same for all
// parts stands in common.hpp.
#pragma once

#include <verslag/record/people.hpp>

namespace verslag::record {

// A number or code by which a system knows the document.
struct Identifier {
    std::string value;   // "Z2020-0312"
    std::string scheme;  // whose it is: "zaaksysteem"; may be empty
    template <class Take>
    static constexpr void fields(Take take)
    {
        take(field(1, "value", &Identifier::value), field(2, "scheme", &Identifier::scheme));
    }
};

// Words with an address; either may be empty.
struct Link {
    std::string words, href;  // the address as the record has it: web_address() of safe_text.hpp says whether it may be followed
    Visibility visibility{};
    template <class Take>
    static constexpr void fields(Take take)
    {
        take(field(1, "words", &Link::words), field(2, "href", &Link::href), field(3, "visibility", &Link::visibility));
    }
};

enum class DocumentType {
    unset,
    report,   // an account of what happened, "verslag"
    minutes,  // formal ones that get adopted, "notulen"
    decision_list,
    action_list,
    attendance_list,
    commitment_list,  // "toezeggingenlijst"
    other
};
constexpr auto names(DocumentType)
{
    return std::array<std::string_view, 8>{"",           "report",         "minutes",        "decisionList",
                                           "actionList", "attendanceList", "commitmentList", "other"};
}
enum class DocumentStatus {
    unset,
    draft,
    final,      // done, not or not yet adopted
    adopted,    // approved by those whose meeting it was
    withdrawn,  // no longer valid
};
constexpr auto names(DocumentStatus) { return std::array<std::string_view, 5>{"", "draft", "final", "adopted", "withdrawn"}; }

// What the archive does with it in the end.
enum class Appraisal { unset, keep, destroy, undecided };
constexpr auto names(Appraisal) { return std::array<std::string_view, 4>{"", "keep", "destroy", "undecided"}; }

// What publishing under the Woo (the Dutch act on open government) and archiving need to know.
struct Disclosure {
    std::string woo_category;  // a URI of DiWoo: "https://identifier.overheid.nl/tooi/def/thes/kern/c_db4862c3"
    Appraisal appraisal{};
    std::string licence;  // a URI: "https://creativecommons.org/publicdomain/zero/1.0/"
    template <class Take>
    static constexpr void fields(Take take)
    {
        take(field(1, "woo_category", &Disclosure::woo_category), field(2, "appraisal", &Disclosure::appraisal),
             field(3, "licence", &Disclosure::licence));
    }
};

// The verslag as a document.
struct DocumentInfo {
    std::vector<Identifier> identifiers;  // the first one stands for the record (Properties::record_id)
    std::string title, subtitle;          // a record always has a title
    std::vector<Inline> summary;
    // A day ("2020-02-04") or a moment ("2020-02-04T13:30:00", with or without a zone), as written; Date::parse() reads the day.
    std::string created, modified;
    std::string adopted;  // when the meeting, or the next one, approved it
    std::string published;
    std::vector<Party> authors;
    std::vector<Party> publisher;  // one at most
    std::vector<Link> sources;     // what the record was made from: a web page, notes, a recording
    std::vector<std::string> themes, keywords;
    Disclosure disclosure;
    DocumentType type{};
    DocumentStatus status{};
    std::uint32_t revision = 0;  // counts up each time that it is issued anew, from 1 on; 0: not given
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
    std::string words;  // a hall, an address, a call: "Raadhuis, Waalwijk"
    LocationMode mode{};
    std::string href;          // of the call or the place, as the record has it
    std::string municipality;  // id of the Organisation in which it lies
    template <class Take>
    static constexpr void fields(Take take)
    {
        take(field(1, "words", &Location::words), field(2, "mode", &Location::mode), field(3, "href", &Location::href),
             field(4, "municipality", &Location::municipality));
    }
};

enum class MeetingKind {
    unset,
    kickoff,          // the first of a series
    learning_circle,  // "leerkring"
    workgroup,
    member_meeting,  // of an association or a network
    council,
    committee,
    presidium,  // the council's own board
    executive,  // mayor and aldermen
    everyone,   // with residents; "public" in a record
    other
};
constexpr auto names(MeetingKind)
{
    return std::array<std::string_view, 11>{"",          "kickoff",   "learningCircle", "workgroup", "memberMeeting", "council",
                                            "committee", "presidium", "executive",      "public",    "other"};
}
enum class MeetingStatus { unset, planned, held, cancelled };
constexpr auto names(MeetingStatus) { return std::array<std::string_view, 4>{"", "planned", "held", "cancelled"}; }

// What met, when and where.
struct Meeting {
    std::string id;
    MeetingKind kind{};
    MeetingStatus status{};
    std::optional<bool> closed_doors;  // true: the public was not let in
    std::string name;                  // always given: "Kick-off leerkring"
    std::string series;                // the row of meetings that it belongs to: "M50 leerkring"
    std::vector<Party> body;           // who met: a council, a network; one at most
    FuzzyDate date;                    // when it was
    FuzzyDate planned;                 // when it should have been, where that is another day
    FuzzyDate next;                    // when the next one of the series is
    std::string start, end;            // "2020-02-04T13:30:00", as written; without a zone: by Dutch clocks. Either may be empty
    std::vector<Location> locations;
    std::vector<Party> hosts;
    std::vector<Link> recordings;  // sound or pictures of it
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

// What an agenda item is for.
enum class AgendaKind {
    unset,
    information,
    discussion,
    decision,
    formality,  // opening, adoption of the agenda, closing
    heading     // only groups the items below it
};
constexpr auto names(AgendaKind)
{
    return std::array<std::string_view, 6>{"", "information", "discussion", "decision", "formality", "heading"};
}

struct AgendaItem {
    std::string id;
    AgendaKind kind{};
    Visibility visibility{};
    std::string number;  // as it is printed, not a count: "3", "10a"; a heading often has none
    std::string title;
    std::vector<Inline> description;
    std::vector<Party> owners;      // who answers for it
    std::vector<AgendaItem> items;  // below it
    std::string start, end;         // moments, as those of the meeting
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

// How far an experiment is; embedded: no longer an experiment but how things are done.
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

// What an organisation tried, and what came of it.
struct Experiment {
    std::string id;
    std::string organisation;  // id of an Organisation
    std::string title;
    std::vector<Inline> description;
    std::vector<Remark> lessons;
    std::vector<Contact> contact;  // one at most
    std::string theme;             // "participatie"
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

enum class VoteMethod {
    unset,
    roll_call,  // by name, one after the other
    show_of_hands,
    written,
    acclamation,  // by applause or assent
    none          // nobody asked for a vote
};
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
    std::optional<std::uint64_t> in_favour, against, abstained;  // how many votes; 0 is none of them, no value is not known
    VoteMethod method{};

    bool given() const { return in_favour || against || abstained || method != VoteMethod::unset; }
    template <class Take>
    static constexpr void fields(Take take)
    {
        take(field(1, "for", &Vote::in_favour), field(2, "against", &Vote::against), field(3, "abstained", &Vote::abstained),
             field(4, "method", &Vote::method));
    }
};

// Something that the meeting decided, or rejected, or put off (its result).
struct Decision {
    std::string id;
    std::string number;  // as it is printed: "2020-14"
    std::vector<Inline> text;
    Vote vote;
    std::string agenda_item;  // id of the AgendaItem at which it was taken
    Date date;                // where it was not the day of the meeting
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

enum class FollowUpKind {
    unset,
    action,      // somebody will do something
    proposal,    // could be done, and is not agreed yet
    commitment,  // what the executive promised the council, "toezegging"
    agreement,   // how those present will go about something
    question,    // still without an answer
    event        // takes place, and matters here: a congress, a next meeting
};
constexpr auto names(FollowUpKind)
{
    return std::array<std::string_view, 7>{"", "action", "proposal", "commitment", "agreement", "question", "event"};
}
enum class FollowUpStatus {
    unset,
    open,  // not begun
    in_progress,
    done,
    postponed,
    dropped  // will not be done
};
constexpr auto names(FollowUpStatus)
{
    return std::array<std::string_view, 6>{"", "open", "inProgress", "done", "postponed", "dropped"};
}
enum class Priority { unset, high, normal, low };
constexpr auto names(Priority) { return std::array<std::string_view, 4>{"", "high", "normal", "low"}; }

// What the meeting left to be done or answered.
struct FollowUp {
    std::string id;      // always given; the same in each record of a series that mentions it
    std::string number;  // as it is printed: "12"
    FollowUpKind kind{};
    FollowUpStatus status = FollowUpStatus::open;
    Priority priority{};
    std::vector<Inline> text;           // what
    std::vector<Party> owners;          // who; none: still to be decided
    FuzzyDate due;                      // by when; not given(): no day was agreed
    std::vector<Remark> notes;          // how it stands, in words; in the order of the record
    std::string agenda_item;            // id of the AgendaItem that it came from
    std::vector<std::string> based_on;  // ids of the sections, blocks or list items that it was taken from
    Date first_raised;                  // the day of the meeting that first noted it
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

// A study, a law, a page, a book that the record refers to.
struct Reference {
    std::string id, title;
    std::vector<Party> by;  // who wrote or made it
    FuzzyDate date;         // when it came out
    std::string href;       // where it is, as the record has it
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

// A file that goes with the record. It is named, not embedded: a plugin can't read it.
struct Attachment {
    std::string id, title;
    std::string href;                    // where it is, as the record has it; may be empty
    std::string media_type;              // "application/pdf"
    std::optional<std::uint64_t> bytes;  // its size
    std::string sha256;                  // of its bytes, in hexadecimal
    bool generated = false;              // made from this record by a program
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
    std::string name;  // by which an exporter finds it
    std::string xml;   // its content as it stands in the record: elements with their namespaces
    Visibility visibility = Visibility::internal;

    template <class Take>
    static constexpr void fields(Take take)
    {
        take(field(1, "name", &Extension::name), field(2, "xml", &Extension::xml),
             field(3, "visibility", &Extension::visibility));
    }
};

struct Record {
    std::string schema_version;  // of the schema that it was written for: "1.0"
    std::string lang;            // that it is written in; always given
    Visibility visibility{};     // the widest audience that it is meant for as a whole
    DocumentInfo document;
    Meeting meeting;
    std::vector<Organisation> organisations;  // all that other parts refer to
    Attendance attendance;
    std::vector<AgendaItem> agenda;
    std::vector<Section> body;  // the minutes themselves
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
