#include "views.hpp"

using namespace verslag;
using namespace verslag::example;
using namespace verslag::record;

namespace {

record::Record full()
{
    auto r = minimal();
    r.meeting.kind = MeetingKind::council;
    r.meeting.hosts = {{.ref = "w"}};
    r.organisations = {{.id = "w",
                        .type = OrganisationType::municipality,
                        .name = "Waalwijk",
                        .province = "Noord-Brabant",
                        .population = 49'000,
                        .member_of = {"M50"},
                        .contacts = {{.name = "Griffie", .email = "g@x.example"}},
                        .cbs_code = "GM0867",
                        .uri = "https://x.example/gm0867"},
                       {.id = "vng", .type = OrganisationType::association, .name = "VNG"}};
    r.attendance.stated = {.words = "24 uit 12", .participants = 24, .organisations = 12};
    r.attendance.represented = {{.organisation = "vng", .count = 2, .capacity = "gast"}};
    r.attendance.participants = {
        {.id = "p",
         .name = {.display = "Ann Bos", .family = "Bos"},
         .function = "wethouder",
         .party = {{.words = "Lokaal"}},
         .presence = {{.from = "2020-02-04T19:45:00", .to = "2020-02-04T21:00:00", .agenda_items = {"a1"}, .reason = "file"}},
         .remark = {text("Later.")},
         .organisation = "w",
         .role = ParticipantRole::chair,
         .status = AttendanceStatus::partial,
         .mode = AttendanceMode::online,
         .substitute_for = "q"},
        {.id = "q", .name = {.display = "Cor Dam"}, .organisation = "w", .status = AttendanceStatus::substituted}};
    r.agenda = {{.id = "a1", .number = "1", .title = "Opening"}};
    r.follow_ups = {{.id = "f",
                     .number = "T-1",
                     .kind = FollowUpKind::commitment,
                     .status = FollowUpStatus::done,
                     .priority = Priority::low,
                     .text = {text("Bellen\u00a0"), {.kind = Inline::Kind::br}, text("en mailen")},
                     .owners = {{.ref = "p"}, {.ref = "vng"}, {.ref = "q"}},
                     .due = {.words = "eind juni", .not_before = {2020, 6, 21}, .not_after = {2020, 6, 30}, .assumed = true},
                     .notes = {{.content = {text("Gedaan.")}}, {.content = {text("Echt.")}}},
                     .agenda_item = "a1",
                     .first_raised = {2020, 1, 7}},
                    {.id = "g", .kind = FollowUpKind::question, .text = {text("Wie?")}}};
    r.decisions = {{.number = "1",
                    .text = {text("Ja")},
                    .vote = {.in_favour = 3, .against = 2, .method = VoteMethod::written},
                    .agenda_item = "a1",
                    .result = DecisionResult::adopted},
                   {.number = "2", .text = {text("Nee")}, .date = {2020, 2, 5}}};
    r.experiments = {{.organisation = "w",
                      .title = "Proef",
                      .description = {text("Iets")},
                      .lessons = {{.content = {text("Leer.")}}},
                      .theme = "T",
                      .stage = Stage::idea}};
    return r;
}

std::vector<std::string> ids(const Book& book)
{
    std::vector<std::string> all;
    for (const auto& s : book.sheets) all.push_back(s.id);
    return all;
}

}  // namespace

TEST(Workbook, HasTwoBooksWithTheSheetsThatHaveSomething)
{
    using Ids = std::vector<std::string>;
    auto w = workbook(full());
    ASSERT_EQ(w.books.size(), 2u);
    EXPECT_EQ(w.books[0].id, "attendance");
    EXPECT_EQ(w.books[0].title, "Aanwezigheid: Bijeenkomst");
    EXPECT_EQ(ids(w.books[0]), (Ids{"explanation", "attendance-overview", "attendance", "organisations"}));
    EXPECT_EQ(ids(w.books[1]), (Ids{"explanation", "follow-up-overview", "follow-ups", "decisions", "votes", "experiments"}));
    w = workbook(minimal());
    EXPECT_EQ(ids(w.books[0]), (Ids{"explanation", "attendance", "organisations"}));
    EXPECT_EQ(ids(w.books[1]), (Ids{"explanation", "follow-ups"}));
    EXPECT_EQ(w.date_format, "dd-mm-yyyy");
    EXPECT_EQ(w.time_format, "hh:mm");
}

TEST(Workbook, IsThereInEveryLanguage)
{
    for (const auto& language : Labels::languages()) {
        const auto w = workbook(full(), language);
        EXPECT_EQ(w.properties.label_lang, language);
        EXPECT_EQ(ids(w.books[1]).size(), 6u);
    }
}

TEST(AttendanceSheet, HasARowForEachPerson)
{
    const auto w = workbook(full(), "nl", Audience::internal);
    const auto& s = sheet(w, "attendance");
    ASSERT_EQ(s.rows.size(), 3u);
    EXPECT_EQ(cell(s, 0, "number").number, 1);
    EXPECT_EQ(cell(s, 0, "name").text, "Ann Bos");
    EXPECT_EQ(cell(s, 0, "function").text, "wethouder");
    EXPECT_EQ(cell(s, 0, "party").text, "Lokaal");
    EXPECT_EQ(cell(s, 0, "organisation").text, "Waalwijk");
    EXPECT_EQ(cell(s, 0, "cbs-code").text, "GM0867");
    EXPECT_EQ(cell(s, 0, "province").text, "Noord-Brabant");
    EXPECT_EQ(cell(s, 0, "role").text, "voorzitter");
    EXPECT_EQ(cell(s, 0, "status").text, "gedeeltelijk aanwezig");
    EXPECT_EQ(cell(s, 0, "mode").text, "online");
    EXPECT_EQ(cell(s, 0, "from").text, "19:45");
    EXPECT_EQ(cell(s, 0, "to").text, "21:00");
    EXPECT_EQ(cell(s, 0, "substitute-for").text, "Cor Dam");
    EXPECT_EQ(cell(s, 0, "persons").number, 1);
    EXPECT_EQ(cell(s, 0, "note").text, "bij agendapunt 1; file; Later.");
    EXPECT_EQ(cell(s, 1, "role").text, "raadslid");
}

TEST(AttendanceSheet, HasARowForEachOrganisationThatSentPeopleWithoutNames)
{
    const auto w = workbook(full());
    const auto& s = sheet(w, "attendance");
    EXPECT_EQ(cell(s, 2, "number").number, 3);
    EXPECT_EQ(cell(s, 2, "name").text, "niet bij naam vermeld");
    EXPECT_EQ(cell(s, 2, "function").text, "gast");
    EXPECT_EQ(cell(s, 2, "organisation").text, "VNG");
    EXPECT_EQ(cell(s, 2, "status").text, "aanwezig");
    EXPECT_EQ(cell(s, 2, "persons").number, 2);
}

TEST(OrganisationsSheet, CountsPerOrganisation)
{
    const auto w = workbook(full());
    const auto& s = sheet(w, "organisations");
    ASSERT_EQ(s.rows.size(), 2u);
    EXPECT_EQ(cell(s, 0, "name").href, "https://x.example/gm0867");
    EXPECT_EQ(cell(s, 0, "kind").text, "gemeente");
    EXPECT_EQ(cell(s, 0, "member-of").text, "M50");
    EXPECT_EQ(cell(s, 0, "population").number, 49'000);
    EXPECT_EQ(cell(s, 0, "present").number, 1);
    EXPECT_EQ(cell(s, 0, "absent").number, 1);
    EXPECT_EQ(cell(s, 0, "represented").text, "nee");
    EXPECT_EQ(cell(s, 0, "host").text, "ja");
    EXPECT_EQ(cell(s, 0, "experiments").number, 1);
    EXPECT_EQ(cell(s, 0, "contact").text, "Griffie, g@x.example");
    EXPECT_EQ(cell(s, 1, "represented").text, "ja");
    EXPECT_EQ(cell(s, 1, "unnamed").number, 2);
    auto r = full();
    for (auto& o : r.organisations) o.contacts.clear();
    EXPECT_THROW(cell(sheet(workbook(r), "organisations"), 0, "contact"), std::runtime_error)
        << "no column for what nobody may see";
}

TEST(OrganisationsSheet, HasUnderItsRowsWhatTheyAddUpToAndWhatTheMinutesState)
{
    auto r = full();
    auto w = workbook(r);
    const auto& s = sheet(w, "organisations");
    EXPECT_EQ(s.totals.name, "Totaal van 2 organisaties");
    EXPECT_EQ(s.totals.adds, (std::vector<std::string>{"present", "absent", "unnamed", "experiments"}));
    ASSERT_EQ(s.totals.stated.size(), 1u);
    const auto& stated = s.totals.stated[0].cells;
    ASSERT_EQ(stated.size(), s.columns.size());
    EXPECT_EQ(stated[0].text, "Volgens het verslag: 24 uit 12");
    EXPECT_EQ(stated[s.column("present")].number, 24);
    r.attendance.stated.words.clear();
    EXPECT_EQ(sheet(workbook(r), "organisations").totals.stated[0].cells[0].text,
              "Volgens het verslag: 24 aanwezigen en 12 organisaties")
        << "the numbers in our words, where the record has none of its own";
    r.attendance.stated = {};
    EXPECT_TRUE(sheet(workbook(r), "organisations").totals.stated.empty());
    EXPECT_FALSE(sheet(workbook(minimal()), "organisations").totals.given()) << "nothing to add up";
}

TEST(OrganisationsSheet, CountsNobodyWhereNoNamesWereNoted)
{
    const auto w = workbook(full());
    const auto& s = sheet(w, "organisations");
    EXPECT_EQ(cell(s, 1, "represented").text, "ja");
    EXPECT_FALSE(cell(s, 1, "present").number) << "0 would say that nobody came";
    EXPECT_FALSE(cell(s, 1, "absent").number);
}

TEST(OrganisationsSheet, TakesThePlaceForTheHostWhereNobodyIsNamed)
{
    auto r = full();
    r.meeting.hosts.clear();
    r.meeting.locations = {{.municipality = "w"}};
    const auto w = workbook(r);
    EXPECT_EQ(cell(sheet(w, "organisations"), 0, "host").text, "ja");
    EXPECT_EQ(cell(sheet(w, "organisations"), 1, "host").text, "nee");
}

TEST(FollowUpsSheet, HasWordsAndDatesApart)
{
    const auto w = workbook(full());
    const auto& s = sheet(w, "follow-ups");
    EXPECT_EQ(cell(s, 0, "number").text, "T-1");
    EXPECT_EQ(cell(s, 0, "kind").text, "toezegging");
    EXPECT_EQ(cell(s, 0, "what").text, "Bellen\u00a0 en mailen");
    EXPECT_EQ(cell(s, 0, "who").text, "Ann Bos, VNG, Cor Dam");
    EXPECT_EQ(cell(s, 0, "organisation").text, "Waalwijk, VNG") << "each once";
    EXPECT_EQ(cell(s, 0, "when").text, "eind juni");
    EXPECT_EQ(cell(s, 0, "latest").text, "2020-06-30");
    EXPECT_EQ(cell(s, 0, "assumed").text, "ja");
    EXPECT_EQ(cell(s, 0, "status").text, "afgerond");
    EXPECT_EQ(cell(s, 0, "priority").text, "laag");
    EXPECT_EQ(cell(s, 0, "agenda-item").text, "1 Opening");
    EXPECT_EQ(cell(s, 0, "meeting").text, "Bijeenkomst");
    EXPECT_EQ(cell(s, 0, "date").text, "2020-01-07");
    EXPECT_EQ(cell(s, 0, "note").text, "Gedaan. Echt.");
    EXPECT_EQ(cell(s, 1, "who").text, "nog te bepalen");
    EXPECT_TRUE(cell(s, 1, "assumed").empty()) << "no date, no assumption";
    EXPECT_EQ(cell(s, 1, "date").text, "2020-02-04") << "the day of the meeting";
}

TEST(FollowUpsSheet, SaysWhichColumnsAreToBeFilledIn)
{
    const auto w = workbook(full());
    std::vector<std::string> all;
    for (const auto& column : sheet(w, "follow-ups").columns)
        if (column.fill_in) all.push_back(column.id);
    EXPECT_EQ(all, (std::vector<std::string>{"latest", "status", "priority", "note"})) << "those that merge takes over";
}

TEST(FollowUpsSheet, SaysInWordsHowEachStandsOnTheDayOfTheMeeting)
{
    auto r = full();
    r.follow_ups.push_back({.id = "h", .status = FollowUpStatus::open, .text = {text("A")}, .due = {.when = {2020, 2, 3}}});
    r.follow_ups.push_back({.id = "i", .status = FollowUpStatus::open, .text = {text("B")}, .due = {.when = {2020, 2, 4}}});
    r.follow_ups.push_back({.id = "j", .status = FollowUpStatus::dropped, .text = {text("C")}, .due = {.when = {2019, 1, 1}}});
    const auto w = workbook(r);
    const auto& s = sheet(w, "follow-ups");
    EXPECT_EQ(cell(s, 0, "standing").text, "afgehandeld");
    EXPECT_EQ(cell(s, 1, "standing").text, "loopt") << "without a date nothing is late";
    EXPECT_EQ(cell(s, 2, "standing").text, "te laat");
    EXPECT_EQ(cell(s, 3, "standing").text, "loopt") << "its day is the day of the meeting";
    EXPECT_EQ(cell(s, 4, "standing").text, "afgehandeld") << "nothing has to be done any more";
    EXPECT_EQ(s.standing.closed, (std::vector<std::string>{"afgerond", "vervallen"}));
    EXPECT_LT(s.column(s.standing.due), s.columns.size());
    EXPECT_LT(s.column(s.standing.status), s.columns.size());
}

TEST(AttendanceOverview, AddsUpWhoCamePerOrganisation)
{
    auto r = full();
    r.organisations.push_back({.id = "w2", .name = "Waalwijk"});
    r.attendance.participants.push_back({.id = "s", .organisation = "w2", .status = AttendanceStatus::present});
    const auto w = workbook(r);
    const auto& s = sheet(w, "attendance-overview");
    ASSERT_EQ(s.rows.size(), 1u) << "one name, one row; who sent nobody that is named has none";
    EXPECT_EQ(cell(s, 0, "organisation").text, "Waalwijk");
    EXPECT_EQ(cell(s, 0, "present").number, 2);
    EXPECT_EQ(cell(s, 0, "absent").number, 1);
    EXPECT_EQ(s.tally.sheet, "organisations");
    EXPECT_NE(s.tally.alt.find("Waalwijk 2 / 1"), std::string::npos) << s.tally.alt;
}

TEST(AttendanceOverview, ChartsNoMoreBarsThanCanBeRead)
{
    auto r = minimal();
    for (int i = 0; i < 40; ++i) {
        const auto id = "o" + std::to_string(i);
        r.organisations.push_back({.id = id, .name = "Gemeente " + std::to_string(i)});
        r.attendance.participants.push_back(
            {.id = "p" + std::to_string(i), .organisation = id, .status = AttendanceStatus::present});
    }
    const auto w = workbook(r);
    const auto& s = sheet(w, "attendance-overview");
    EXPECT_EQ(s.rows.size(), 40u);
    EXPECT_EQ(s.tally.charted, 30u);
    EXPECT_NE(s.tally.alt.find("nog 10 die alleen in de tabel staan"), std::string::npos) << s.tally.alt;
}

TEST(FollowUpOverview, CountsPerStatusAndThoseWithoutOne)
{
    auto r = full();
    r.follow_ups[1].status = FollowUpStatus::unset;
    const auto w = workbook(r);
    const auto& s = sheet(w, "follow-up-overview");
    ASSERT_EQ(s.rows.size(), 2u);
    EXPECT_EQ(cell(s, 0, "status").text, "afgerond");
    EXPECT_EQ(cell(s, 0, "number").number, 1);
    EXPECT_EQ(cell(s, 1, "status").text, "zonder status");
    EXPECT_EQ(cell(s, 1, "status").text, s.tally.nothing);
    EXPECT_EQ(s.tally.adds, std::vector<std::string>{""}) << "rows are counted";
}

TEST(DecisionsAndVotesSheets, HaveTypedCells)
{
    const auto w = workbook(full());
    const auto& decisions = sheet(w, "decisions");
    ASSERT_EQ(decisions.rows.size(), 2u);
    EXPECT_EQ(cell(decisions, 0, "result").text, "aangenomen");
    EXPECT_EQ(cell(decisions, 0, "date").text, "2020-02-04");
    EXPECT_EQ(cell(decisions, 1, "date").text, "2020-02-05");
    const auto& votes = sheet(w, "votes");
    ASSERT_EQ(votes.rows.size(), 1u) << "only what was voted on";
    EXPECT_EQ(cell(votes, 0, "for").number, 3);
    EXPECT_EQ(cell(votes, 0, "against").number, 2);
    EXPECT_TRUE(cell(votes, 0, "abstained").empty());
    EXPECT_EQ(cell(votes, 0, "method").text, "schriftelijk");
}

TEST(ExplanationSheet, TellsWhatTheBookIsAboutAndWhatColumnsMean)
{
    const auto w = compose_workbook(full(), Labels::load("nl"),
                                    {.record_name = "proef", .withheld = {{"name", 2}}, .generator = "verslag 1"});
    const auto& s = w.books[0].sheets[0];
    EXPECT_TRUE(s.prose);
    std::map<std::string, std::string> said;
    for (const auto& row : s.rows) said.emplace(row.cells[0].text, row.cells[1].text);
    EXPECT_EQ(said["Bijeenkomst"], "Bijeenkomst");
    EXPECT_EQ(said["Datum"], "4 februari 2020");
    EXPECT_EQ(said["Verspreiding"], "openbaar");
    EXPECT_EQ(said["Niet opgenomen in deze uitgave"], "2 namen");
    EXPECT_EQ(said["Aantal volgens het verslag"], "24 uit 12");
    EXPECT_EQ(said["Het verslag telt"], "24 aanwezigen en 12 organisaties");
    EXPECT_EQ(said["Deze werkmap telt"], "1 aanwezige en 1 vertegenwoordigde organisatie");
    EXPECT_EQ(said["Bronbestand"], "proef");
    for (const auto& column : w.books[0].sheets[1].columns) EXPECT_EQ(said[column.title].empty(), false) << column.title;
    EXPECT_TRUE(said.contains("Blad ‘Organisaties’"));
    std::map<std::string, std::string> other;
    for (const auto& row : w.books[1].sheets[0].rows) other.emplace(row.cells[0].text, row.cells[1].text);
    EXPECT_FALSE(other.contains("Aantal volgens het verslag")) << "that is about attendance";
    EXPECT_TRUE(other.contains("Blad ‘Stemmingen’"));
}
