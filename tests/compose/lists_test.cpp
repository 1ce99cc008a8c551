// The attendance list and the action list.
#include "views.hpp"

using namespace verslag;
using namespace verslag::example;
using namespace verslag::record;
using verslag::Role;

namespace {

Participant somebody(std::string name, AttendanceStatus status, std::string id = "")
{
    return {.id = std::move(id), .name = {.display = std::move(name)}, .status = status};
}

record::Record attended(std::vector<Participant> people)
{
    auto r = minimal();
    r.meeting.start = "2020-02-04T19:30:00";
    r.meeting.end = "2020-02-04T22:00:00";
    r.organisations = {{.id = "o", .name = "Zeist"}};
    r.attendance.participants = std::move(people);
    return r;
}

// The note in the only row of the table under a heading.
std::string note(const Document& d, const std::string& heading)
{
    return plain(after(d, heading).table.rows.at(0).cells.back().runs);
}

}  // namespace

TEST(Attendance, KeepsAbsentWithAndWithoutNoticeApart)
{
    using enum AttendanceStatus;
    const auto d = document(
        attended({somebody("A B", absent), somebody("C D", excused), somebody("E F", present), somebody("G H", partial),
                  somebody("I J", substituted), somebody("K L", invited), somebody("M N", unknown), somebody("O P", unset)}));
    EXPECT_EQ(headings(d),
              (std::vector<std::string>{"# Verslag", "## Aanwezigheid", "### Aanwezig", "### Gedeeltelijk aanwezig",
                                        "### Afwezig met kennisgeving", "### Afwezig zonder kennisgeving", "### Vervangen",
                                        "### Uitgenodigd", "### Aanwezigheid onbekend", "## Colofon"}));
    EXPECT_EQ(after(d, "Aanwezigheid onbekend").table.rows.size(), 2u);
    EXPECT_EQ(rows(after(d, "Aanwezig")), (Rows{{"Naam", "Functie"}, {"E F", "deelnemer"}}))
        << "columns without anything in them are left out";
}

TEST(Attendance, GivesTimesOfThoseWhoWereThereInPart)
{
    const auto told = [](record::Presence presence) {
        auto p = somebody("A B", AttendanceStatus::partial);
        p.presence = {std::move(presence)};
        auto r = attended({p});
        r.agenda = {{.id = "a1", .number = "1", .title = "x"}, {.id = "a2", .number = "2b", .title = "y"}};
        return note(document(r, "nl", Audience::internal), "Gedeeltelijk aanwezig");
    };
    EXPECT_EQ(told({.from = "2020-02-04T19:45:00"}), "vanaf 19.45 uur");
    EXPECT_EQ(told({.from = "2020-02-04T19:30:00", .to = "2020-02-04T21:00:00"}), "tot 21.00 uur")
        << "it came when the meeting began";
    EXPECT_EQ(told({.from = "2020-02-04T20:00:00", .to = "2020-02-04T22:00:00", .reason = "file"}), "vanaf 20.00 uur; file");
    EXPECT_EQ(told({.agenda_items = {"a1"}}), "bij agendapunt 1");
    EXPECT_EQ(told({.to = "2020-02-04T21:00:00", .agenda_items = {"a1", "a2"}}), "tot 21.00 uur, bij de agendapunten 1 en 2b");
}

TEST(Attendance, TellsWhoReplacedWhom)
{
    auto gone = somebody("Ann Bos", AttendanceStatus::substituted, "ann"),
         came = somebody("Cor Dam", AttendanceStatus::present, "cor");
    came.substitute_for = "ann";
    came.mode = AttendanceMode::online;
    came.remark = {text("Met volmacht.")};
    const auto d = document(attended({gone, came}));
    EXPECT_EQ(note(d, "Aanwezig"), "nam online deel; verving Ann Bos\nMet volmacht.");
    EXPECT_EQ(note(d, "Vervangen"), "vervangen door Cor Dam");
}

TEST(Attendance, GivesFunctionAndRoleOnce)
{
    const auto function = [](std::string words, ParticipantRole role, MeetingKind kind = MeetingKind::council) {
        auto p = somebody("A B", AttendanceStatus::present);
        p.function = std::move(words);
        p.role = role;
        auto r = attended({p});
        r.meeting.kind = kind;
        return rows(after(document(r), "Aanwezig"))[1][1];
    };
    using enum ParticipantRole;
    EXPECT_EQ(function("burgemeester", chair), "burgemeester, voorzitter");
    EXPECT_EQ(function("Griffier", clerk), "Griffier");
    EXPECT_EQ(function("wethouder", portfolio_holder), "wethouder");
    EXPECT_EQ(function("", member), "raadslid");
    EXPECT_EQ(function("", member, MeetingKind::workgroup), "deelnemer");
}

TEST(Attendance, SaysThatANameIsNotToBeSeen)
{
    auto p = somebody("", AttendanceStatus::present);
    p.organisation = "o";
    EXPECT_EQ(rows(after(document(attended({p})), "Aanwezig"))[1][0], "naam niet openbaar");
    EXPECT_EQ(rows(after(document(attended({p}), "nl", Audience::internal), "Aanwezig"))[1][0], "niet bij naam vermeld");
}

TEST(Attendance, HasTheSentenceOfTheSourceVerbatim)
{
    auto r = attended({});
    r.attendance.stated = {.words = "24 uit 12 gemeenten o.a.", .participants = 24};
    r.attendance.quorum = {.required = 9, .met = false};
    r.attendance.represented = {{.organisation = "o"}};
    auto d = document(r);
    EXPECT_EQ(plain(after(d, "Aanwezigheid").runs), "24 uit 12 gemeenten o.a.");
    EXPECT_NE(all_text(d.blocks).find(
                  "Voor een geldige vergadering waren ten minste 9 leden nodig. Het vereiste aantal leden was niet aanwezig."),
              std::string::npos);
    EXPECT_EQ(after(d, "Vertegenwoordigde organisaties").kind, verslag::Block::Kind::list) << "names only";
    r.attendance.represented[0].count = 2;
    EXPECT_EQ(rows(after(document(r), "Vertegenwoordigde organisaties")), (Rows{{"Organisatie", "Aantal"}, {"Zeist", "2"}}));
    r.attendance.stated.words.clear();
    EXPECT_EQ(plain(after(document(r), "Aanwezigheid").runs), "Er waren 24 deelnemers.");
}

TEST(Attendance, OfThousandsIsStillOneTable)
{
    std::vector<Participant> people;
    for (int i = 0; i < 2000; ++i) people.push_back(somebody("Piet Naam" + std::to_string(i), AttendanceStatus::present));
    EXPECT_EQ(after(document(attended(people)), "Aanwezig").table.rows.size(), 2000u);
}

TEST(FollowUps, AreATableWithALinkToWhereTheyCameFrom)
{
    auto r = minimal();
    r.organisations = {{.id = "o", .name = "Zeist"}};
    r.agenda = {{.id = "a1", .number = "1", .title = "Rondvraag"}};
    auto sentence = p("Wij bellen.");
    sentence.id = "zin";
    r.body = {{.title = {text("Afspraken")}, .blocks = {sentence}}};
    r.follow_ups = {{.id = "f1",
                     .number = "T-1",
                     .kind = FollowUpKind::commitment,
                     .status = FollowUpStatus::in_progress,
                     .priority = Priority::high,
                     .text = {text("Bellen")},
                     .owners = {{.ref = "o"}, {.words = "Het college"}},
                     .due = {.words = "eind juni", .not_after = {2020, 6, 30}},
                     .notes = {{.content = {text("Gemaild.")}}},
                     .based_on = {"zin"},
                     .first_raised = {2020, 1, 7}},
                    {.id = "f2", .kind = FollowUpKind::question, .text = {text("Wie?")}, .agenda_item = "a1"}};
    const auto d = document(r);
    const auto& table = *with_role(d, Role::follow_ups).at(0);
    EXPECT_EQ(rows(table), (Rows{{"Nr.", "Wat", "Wie", "Wanneer", "Stand van zaken"},
                                 {"T-1", "Bellen\nSoort: toezegging. Zie: Afspraken", "Zeist, Het college", "eind juni",
                                  "in behandeling\nhoge prioriteit\ngenoteerd op 7 januari 2020\nGemaild."},
                                 {"", "Wie?\nSoort: vraag. Zie: agendapunt 1", "nog te bepalen", "", "open"}}));
    EXPECT_EQ(table.table.rows[0].cells[1].runs.back().target, "zin");
    EXPECT_EQ(table.table.rows[1].cells[1].runs.back().target, "a1") << "the agenda, where there is no section";
    EXPECT_EQ(table.table.rows[0].id, "f1");
}
