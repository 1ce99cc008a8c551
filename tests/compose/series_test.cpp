// One workbook over the meetings of a series.
#include "views.hpp"

#include <verslag/core/series.hpp>

using namespace verslag;
using namespace verslag::example;
using namespace verslag::record;

namespace {

record::Record on(Date day, std::vector<FollowUp> follow_ups = {})
{
    auto r = minimal();
    r.meeting.date.when = day;
    r.follow_ups = std::move(follow_ups);
    return r;
}
FollowUp action(std::string id, std::string words, FollowUpStatus status = FollowUpStatus::open, Date due = {})
{
    FollowUp f{.id = std::move(id), .kind = FollowUpKind::action, .status = status, .text = {text(std::move(words))}};
    f.due.when = due;
    return f;
}

SeriesView series(const std::vector<record::Record>& records, const std::string& language = "nl")
{
    std::vector<SeriesMeeting> meetings;
    for (const auto& r : records)
        meetings.push_back({&r, {.audience = Audience::everyone, .record_name = "proef", .generator = "verslag 1"}});
    auto view = compose_series("Leerkring", meetings, Labels::load(language));
    expect_well_formed(view.workbook);
    return view;
}
const Sheet& sheet_of(const SeriesView& view, std::string_view id)
{
    for (const auto& s : view.workbook.books.at(0).sheets)
        if (s.id == id) return s;
    throw std::out_of_range(std::string(id));
}
// The texts (or numbers) of a column.
std::vector<std::string> column(const Sheet& sheet, std::string_view id)
{
    std::vector<std::string> all;
    for (const auto& row : sheet.rows) {
        const auto& cell = row.cells.at(sheet.column(id));
        all.push_back(cell.number ? std::to_string(*cell.number) : cell.text);
    }
    return all;
}
using Words = std::vector<std::string>;

const Date february{2020, 2, 4}, june{2020, 6, 25}, december{2020, 12, 3};

}  // namespace

TEST(Series, CarriesAFollowUpOverByItsIdWithTheNewestStatusAndTheFirstDate)
{
    const auto view = series({on(february, {action("a", "Bellen", FollowUpStatus::open, {2020, 3, 1}), action("b", "Mailen")}),
                              on(june, {action("a", "Bellen.", FollowUpStatus::in_progress, {2020, 7, 1})}),
                              on(december, {action("a", "Bellen", FollowUpStatus::done, {2020, 7, 1}), action("c", "Zien")})});
    const auto& sheet = sheet_of(view, "follow-ups");
    EXPECT_EQ(column(sheet, "what"), (Words{"Bellen", "Mailen", "Zien"}));
    EXPECT_EQ(column(sheet, "status"), (Words{"afgerond", "open", "open"}));
    EXPECT_EQ(column(sheet, "meeting"), (Words{"4 februari 2020", "4 februari 2020", "3 december 2020"}));
    EXPECT_EQ(column(sheet, "date"), (Words{"2020-02-04", "2020-02-04", "2020-12-03"}));
    EXPECT_EQ(column(sheet, "newest"), (Words{"3 december 2020", "4 februari 2020", "3 december 2020"}));
    EXPECT_EQ(column(sheet, "postponed"), (Words{"1", "0", "0"}));
    EXPECT_TRUE(view.contradictions.empty());
}

TEST(Series, CountsAPostponementThatGivesNoDay)
{
    const auto view = series({on(february, {action("a", "Bellen")}), on(june, {action("a", "Bellen", FollowUpStatus::postponed)}),
                              on(december, {action("a", "Bellen", FollowUpStatus::postponed)})});
    EXPECT_EQ(column(sheet_of(view, "follow-ups"), "postponed"), Words{"1"});
}

TEST(Series, SaysHowThingsStandOnTheDayOfTheLastMeeting)
{
    const auto view = series({on(february, {action("a", "Bellen", FollowUpStatus::open, {2020, 5, 1})}), on(june)});
    EXPECT_EQ(column(sheet_of(view, "follow-ups"), "standing"), Words{"te laat"});
}

TEST(Series, KeepsWhatContradictsItselfApartAndTellsOfIt)
{
    auto first = on(february, {action("a", "Bellen")}), second = on(june, {action("a", "Schrijven")});
    first.follow_ups[0].line = 10, second.follow_ups[0].line = 20;
    const auto view = series({first, second, on(december, {action("a", "Bellen", FollowUpStatus::done)})});
    EXPECT_EQ(column(sheet_of(view, "follow-ups"), "what"), (Words{"Bellen", "Schrijven"}));
    EXPECT_EQ(column(sheet_of(view, "follow-ups"), "status"), (Words{"afgerond", "open"}));
    ASSERT_EQ(view.contradictions.size(), 1u);
    const auto& c = view.contradictions[0];
    EXPECT_EQ(c.id, "a");
    EXPECT_EQ(std::pair(c.first, c.second), std::pair(std::size_t{0}, std::size_t{1}));
    EXPECT_EQ(std::pair(c.first_line, c.second_line), std::pair(10u, 20u));
}

TEST(Series, KeepsANoteThatALaterRecordLeavesOut)
{
    auto first = on(february, {action("a", "Bellen")});
    first.follow_ups[0].notes = {{.content = {text("Nummer gevraagd.")}}};
    EXPECT_EQ(column(sheet_of(series({first, on(june, {action("a", "Bellen")})}), "follow-ups"), "note"),
              Words{"Nummer gevraagd."});
}

TEST(Series, ShowsWhichOrganisationWasThereWhen)
{
    auto first = on(february), second = on(june);
    first.organisations = {{.id = "w", .type = OrganisationType::municipality, .name = "Waalwijk", .cbs_code = "GM0867"},
                           {.id = "z", .name = "Zeist", .cbs_code = "GM0355"},
                           {.id = "o", .name = "Oldambt"}};
    first.attendance.represented = {{.organisation = "w"}};
    first.attendance.participants = {{.id = "p", .organisation = "z", .status = AttendanceStatus::excused}};
    // Known by its code, whatever its id and its name.
    second.organisations = {{.id = "other", .name = "Gemeente Waalwijk", .cbs_code = "GM0867"}};
    second.attendance.represented = {{.organisation = "other", .count = 2}};
    const auto view = series({first, second});
    const auto& matrix = sheet_of(view, "matrix");
    EXPECT_EQ(column(matrix, "organisation"), (Words{"Gemeente Waalwijk", "Zeist"}));
    EXPECT_EQ(column(matrix, "meeting-1"), (Words{"aanwezig", "afwezig"}));
    EXPECT_EQ(column(matrix, "meeting-2"), (Words{"aanwezig", ""}));
    EXPECT_EQ(column(matrix, "times"), (Words{"2", "0"}));
    EXPECT_EQ(matrix.columns[3].title, "4 februari 2020");
}

TEST(Series, CountsWhatTheRecordStatesBeforeWhatItLists)
{
    auto first = on(february), second = on(june);
    first.attendance.stated = {.words = "24 uit 12", .participants = 24, .organisations = 12};
    second.organisations = {{.id = "z", .name = "Zeist"}};
    second.attendance.represented = {{.organisation = "z", .count = 3}};
    second.attendance.participants = {{.id = "p", .organisation = "z", .status = AttendanceStatus::present},
                                      {.id = "q", .organisation = "z", .status = AttendanceStatus::absent}};
    const auto view = series({first, second});
    EXPECT_EQ(column(sheet_of(view, "meetings"), "present"), (Words{"24", "4"}));
    EXPECT_EQ(column(sheet_of(view, "meetings"), "absent"), (Words{"0", "1"}));
    EXPECT_EQ(column(sheet_of(view, "meetings"), "organisations"), (Words{"12", "1"}));
    EXPECT_EQ(column(sheet_of(view, "attendance-by-meeting"), "present"), (Words{"24", "4"}));
}

TEST(Series, CountsWhatIsNewSettledAndOpenAfterEachMeeting)
{
    const auto view =
        series({on(february, {action("a", "Bellen"), action("b", "Mailen"), action("c", "Zien", FollowUpStatus::done)}),
                on(june, {action("a", "Bellen", FollowUpStatus::done), action("d", "Horen")}), on(december)});
    const auto& meetings = sheet_of(view, "meetings");
    EXPECT_EQ(column(meetings, "raised"), (Words{"3", "1", "0"}));
    EXPECT_EQ(column(meetings, "closed"), (Words{"1", "1", "0"}));
    EXPECT_EQ(column(meetings, "open"), (Words{"2", "2", "2"}));
}

TEST(Series, StacksTheSheetsOfItsMeetingsWithAllTheirColumns)
{
    auto first = on(february), second = on(june);
    first.decisions = {{.number = "1", .text = {text("Ja")}, .result = DecisionResult::adopted}};
    second.decisions = {{.number = "1", .text = {text("Nee")}, .result = DecisionResult::rejected}};
    first.experiments = {{.title = "Proef"}};
    second.experiments = {{.title = "Nog een", .contact = {{.name = "Ann"}}}};
    const auto view = series({first, second});
    EXPECT_EQ(column(sheet_of(view, "decisions"), "meeting"), (Words{"4 februari 2020", "25 juni 2020"}));
    EXPECT_EQ(column(sheet_of(view, "decisions"), "text"), (Words{"Ja", "Nee"}));
    EXPECT_EQ(column(sheet_of(view, "experiments"), "contact"), (Words{"", "Ann"}));
}

TEST(Series, TellsMeetingsOfOneDayApart)
{
    auto first = on(february), second = on(february), third = on(february);
    first.meeting.name = "Ochtend", second.meeting.name = "Middag", third.meeting.name = "Middag";
    EXPECT_EQ(column(sheet_of(series({first, second, third}), "meetings"), "meeting"),
              (Words{"4 februari 2020, Ochtend", "4 februari 2020, Middag", "4 februari 2020, Middag (2)"}));
}

TEST(Series, IsInTheOrderOfTheMeetingsAndThoseWithoutADateComeLast)
{
    auto undated = minimal();
    undated.meeting.date = {};
    EXPECT_TRUE(meets_earlier(on(february), on(june)));
    EXPECT_FALSE(meets_earlier(on(june), on(february)));
    EXPECT_TRUE(meets_earlier(on(june), undated));
    EXPECT_FALSE(meets_earlier(undated, on(june)));
    EXPECT_FALSE(meets_earlier(undated, undated));
}

TEST(Series, ExplainsItselfInTheLanguageOfTheLabels)
{
    const auto view = series({on(february), on(december)}, "en");
    EXPECT_EQ(view.workbook.properties.title, "Leerkring");
    EXPECT_EQ(view.workbook.properties.date, "4 February 2020 – 3 December 2020");
    const auto& explanation = sheet_of(view, "explanation");
    EXPECT_EQ(explanation.rows[1].cells[0].text, "Number of meetings");
    EXPECT_EQ(explanation.rows[1].cells[1].text, "2");
}

TEST(Artefacts, AreNamedByWhatTheyAreAndTheirKind)
{
    Artefacts all{.made = {{.format = "pdf", .file = "kickoff.pdf"},
                           {.format = "xlsx", .role = "follow-up", .file = "kickoff-opvolging.xlsx"},
                           {.format = "x", .role = "some-role", .file = "kickoff-some-role.x.gz"}}};
    say_artefacts(all, Labels::load("nl"));
    EXPECT_EQ(all.heading, "Hier kunt u het verslag downloaden");
    EXPECT_EQ(all.made[0].title, "Verslag (PDF)");
    EXPECT_EQ(all.made[1].title, "Opvolging (XLSX)");
    EXPECT_EQ(all.made[2].title, "Some role (GZ)");
}
