#include <verslag/testing.hpp>

#include <dlfcn.h>
#include <gtest/gtest.h>

namespace verslag {
namespace {

// A row for each of the record's follow-ups, as the host composes it.
Workbook words_of(const record::Record& record)
{
    Sheet sheet{.id = "follow-ups", .columns = {{.id = "what"}, {.id = "who"}, {.id = "note"}}};
    for (const auto& f : record.follow_ups)
        sheet.rows.push_back({{Cell{.text = f.text.empty() ? "" : f.text.front().text},
                               Cell{.text = f.owners.empty() ? "n.t.b." : f.owners.front().words},
                               Cell{.text = f.notes.empty() ? "" : f.notes.front().content.front().text}}});
    return {.books = {{"follow-up", "", {sheet}}}};
}

testing::Run prepare(record::Record record, const std::string& follow_ups = "task")
{
    static void* file = dlopen(VERSLAG_BINARY_DIR "/lib/verslag/plugins/ics.so", RTLD_NOW | RTLD_LOCAL);
    const void* object = file ? dlsym(file, "verslag_plugin_v1") : nullptr;
    if (!object) throw std::runtime_error(dlerror());
    return {.plugin = *static_cast<const verslag_plugin*>(object),
            .format = "ics",
            .workbook = words_of(record),
            .record = std::move(record),
            .options = {{"follow-ups", follow_ups}},
            .clock = 1'580'774'400};
}

std::string text_of(const testing::Made& made)
{
    EXPECT_EQ(made.status, VERSLAG_OK) << (made.said.empty() ? "" : made.said.back().message);
    return made.artefacts.contains("") && made.artefacts.at("").whole ? made.artefacts.at("").bytes : "no file";
}

// The lines behind the zone, unfolded, without those that each component has.
std::string lines_of(const testing::Made& made)
{
    auto text = text_of(made);
    text.erase(0, text.find("END:VTIMEZONE\r\n") + 15);
    for (std::size_t at; (at = text.find("\r\n ")) != text.npos;) text.erase(at, 3);
    std::string out;
    for (std::size_t at = 0; at < text.size();) {
        const auto end = text.find("\r\n", at);
        const auto line = text.substr(at, end - at);
        if (!line.starts_with("UID") && !line.starts_with("DTSTAMP") && !line.starts_with("RELATED-TO")) out += line + '\n';
        at = end + 2;
    }
    return out.substr(0, out.size() - std::string("END:VCALENDAR\n").size());
}

record::Record with(record::FollowUp f)
{
    record::Record r;
    f.id = "f1";
    r.follow_ups = {std::move(f)};
    return r;
}
record::Record with_due(record::FollowUpKind kind, FuzzyDate due)
{
    return with({.kind = kind, .text = {{.text = "Doen"}}, .due = std::move(due)});
}

constexpr Date day(int y, unsigned m, unsigned d) { return {y, m, d}; }

TEST(Ics, IsAWholeCalendarWithoutEntriesForAnEmptyRecord)
{
    const auto made = prepare({})();
    const auto text = text_of(made);
    EXPECT_TRUE(text.starts_with("BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//verslag//ics 1.0//EN\r\nBEGIN:VTIMEZONE\r\n"));
    EXPECT_TRUE(text.ends_with("END:VTIMEZONE\r\nEND:VCALENDAR\r\n"));
    ASSERT_EQ(made.said.size(), 1u);
    EXPECT_EQ(made.said[0].message, "the meeting is not in the calendar: it has no date");
}

TEST(Ics, PutsTheMeetingAtItsTimeByDutchClocks)
{
    record::Record r;
    r.meeting = {.status = record::MeetingStatus::held,
                 .name = "Raad; open",
                 .start = "2024-07-02T19:30:00",
                 .end = "2024-07-02T22:00:00"};
    r.meeting.locations = {{.words = "Raadhuis, Waalwijk", .href = "https://a.example/x y"}};
    r.agenda = {{.number = "1", .title = "Opening", .items = {{.title = "Loting"}}}};
    r.document.revision = 2;
    EXPECT_EQ(
        lines_of(prepare(r)()),
        "BEGIN:VEVENT\nSEQUENCE:2\nDTSTART;TZID=Europe/Amsterdam:20240702T193000\nDTEND;TZID=Europe/Amsterdam:20240702T220000\n"
        "SUMMARY:Raad\\; open\nLOCATION:Raadhuis\\, Waalwijk\nURL:https://a.example/x%20y\nDESCRIPTION:1 Opening\\nLoting\n"
        "STATUS:CONFIRMED\nEND:VEVENT\n");
}

TEST(Ics, TurnsTimesWithAZoneIntoDutchOnes)
{
    const auto start = [](std::string written) {
        record::Record r;
        r.meeting = {.name = "x", .start = std::move(written)};
        const auto lines = lines_of(prepare(r)());
        const auto at = lines.find("DTSTART");
        return lines.substr(at, lines.find('\n', at) - at);
    };
    const std::string zoned = "DTSTART;TZID=Europe/Amsterdam:";
    EXPECT_EQ(start("2024-07-02T17:30:00Z"), zoned + "20240702T193000");
    EXPECT_EQ(start("2024-01-02T19:30:00+01:00"), zoned + "20240102T193000");
    EXPECT_EQ(start("2024-03-31T00:59:59Z"), zoned + "20240331T015959") << "the last second of winter time";
    EXPECT_EQ(start("2024-03-31T01:00:00Z"), zoned + "20240331T030000");
    EXPECT_EQ(start("2024-10-27T00:59:59Z"), zoned + "20241027T025959");
    EXPECT_EQ(start("2024-10-27T01:00:00Z"), zoned + "20241027T020000");
    EXPECT_EQ(start("2024-12-31T22:00:00-05:00"), zoned + "20250101T040000");
    EXPECT_EQ(start("2024-02-28T24:00:00"), zoned + "20240229T000000");
    EXPECT_EQ(start("1990-10-01T12:00:00+01:00"), "DTSTART:19901001T110000Z") << "summer time ended in September then";
}

TEST(Ics, MakesAFuzzyDateASpanOfWholeDays)
{
    const auto kind = record::FollowUpKind::event;
    EXPECT_EQ(lines_of(prepare(
                  with_due(kind, {.words = "eind juni", .not_before = day(2020, 6, 21), .not_after = day(2020, 6, 30)}))()),
              "BEGIN:VEVENT\nDTSTART;VALUE=DATE:20200621\nDTEND;VALUE=DATE:20200701\nTRANSP:TRANSPARENT\nSUMMARY:Doen\n"
              "DESCRIPTION:eind juni\nSTATUS:TENTATIVE\nEND:VEVENT\n");
    EXPECT_EQ(lines_of(prepare(with_due(kind, {.words = "9 juni", .when = day(2020, 6, 9)}))()),
              "BEGIN:VEVENT\nDTSTART;VALUE=DATE:20200609\nTRANSP:TRANSPARENT\nSUMMARY:Doen\nSTATUS:CONFIRMED\nEND:VEVENT\n");
}

TEST(Ics, LeavesOutWhatHasNoDaysAndSaysSo)
{
    auto record = with_due(record::FollowUpKind::event, {.words = "ooit"});
    record.meeting.date.when = day(2020, 2, 4);
    record.follow_ups[0].line = 31;
    const auto made = prepare(record)();
    EXPECT_EQ(lines_of(made).find("Doen"), std::string::npos);
    ASSERT_EQ(made.said.size(), 1u);
    EXPECT_EQ(made.said[0].message, "follow-up 'f1' is not in the calendar: no days are known for \"ooit\"");
    EXPECT_EQ(made.said[0].line, 31u);
    EXPECT_EQ(made.said[0].severity, VERSLAG_WARNING);

    record.follow_ups[0].due = {.not_after = day(2020, 6, 9)};
    EXPECT_EQ(prepare(record)().said.size(), 1u) << "an event that may be any day until then has no days";
    record.follow_ups[0].due = {};
    EXPECT_EQ(prepare(record)().said.at(0).message, "follow-ups without a date are not in the calendar: 1");
    record.follow_ups.assign(9, record.follow_ups[0]);
    for (auto& f : record.follow_ups) f.due.words = "ooit";
    const auto many = prepare(record)();
    ASSERT_EQ(many.said.size(), 6u);
    EXPECT_EQ(many.said.back().message, "4 more are not in the calendar for the same reason");
}

TEST(Ics, WritesTasksWithTheirLastDayAndHowTheyStand)
{
    const auto f = [](FuzzyDate due) {
        return with({.kind = record::FollowUpKind::action,
                     .status = record::FollowUpStatus::in_progress,
                     .priority = record::Priority::high,
                     .text = {{.text = "Bundel delen"}},
                     .owners = {{.words = "VNG"}},
                     .due = std::move(due),
                     .notes = {{.content = {{.text = "loopt"}}}},
                     .visibility = record::Visibility::internal});
    };
    const std::string rest =
        "SUMMARY:Bundel delen\nDESCRIPTION:juni\\nloopt\nCONTACT:VNG\nSTATUS:IN-PROCESS\nPRIORITY:1\nCLASS:PRIVATE\nEND:VTODO\n";
    EXPECT_EQ(lines_of(prepare(f({.words = "juni", .not_before = day(2020, 6, 1), .not_after = day(2020, 6, 30)}))()),
              "BEGIN:VTODO\nDTSTART;VALUE=DATE:20200601\nDUE;VALUE=DATE:20200630\n" + rest);
    EXPECT_EQ(lines_of(prepare(f({.words = "juni", .not_after = day(2020, 6, 30)}))()),
              "BEGIN:VTODO\nDUE;VALUE=DATE:20200630\n" + rest);
    EXPECT_EQ(lines_of(prepare(f({.words = "juni", .not_before = day(2020, 6, 1)}))()),
              "BEGIN:VTODO\nDTSTART;VALUE=DATE:20200601\n" + rest);
    EXPECT_NE(lines_of(prepare(f({.words = "juni", .not_before = day(2020, 6, 1), .not_after = day(2020, 6, 30)}), "event")())
                  .find("BEGIN:VEVENT\nDTSTART;VALUE=DATE:20200630\nTRANSP"),
              std::string::npos)
        << "as an event, on its last day";
}

TEST(Ics, TellsOfTheNextMeetingOnceOnly)
{
    record::Record r;
    r.meeting = {
        .name = "Raad", .series = "Raadsvergadering", .date = {.when = day(2020, 2, 4)}, .next = {.when = day(2020, 3, 3)}};
    EXPECT_NE(text_of(prepare(r)()).find("UID:next-meeting."), std::string::npos);
    r.follow_ups = {{.id = "f", .kind = record::FollowUpKind::event, .text = {{.text = "Vervolg"}}, .due = r.meeting.next}};
    EXPECT_EQ(text_of(prepare(r)()).find("UID:next-meeting."), std::string::npos);
}

TEST(Ics, FoldsLinesBetweenCharactersAndEscapesText)
{
    auto record = with_due(record::FollowUpKind::event, {.when = day(2020, 6, 9)});
    record.follow_ups[0].text[0].text = std::string(200, 'a');
    for (int i = 0; i < 60; ++i) record.follow_ups[0].text[0].text += "\xe2\x82\xac\xf0\x9f\x8e\x89\xc3\xa9";
    record.follow_ups[0].text[0].text += "\\;,:\"\nBEGIN:VEVENT\r\n\x01";
    const auto made = prepare(record)();
    const auto text = text_of(made);
    std::size_t begin = 0, folded = 0;
    for (std::size_t at; (at = text.find("\r\n", begin)) != text.npos; begin = at + 2) {
        ASSERT_LE(at - begin, 75u);
        folded += text[begin] == ' ';
        EXPECT_NE(static_cast<unsigned char>(text[begin + (text[begin] == ' ')]) & 0xc0, 0x80) << "within a character";
    }
    EXPECT_GT(folded, 5u);
    EXPECT_NE(lines_of(made).find("\\\\\\;\\,:\"\\nBEGIN:VEVENT\xef\xbf\xbd\\n\xef\xbf\xbd\n"), std::string::npos)
        << lines_of(made);
    EXPECT_EQ(made.said.back().message, "characters that may not stand in a calendar were replaced by U+FFFD in 1 lines");
}

TEST(Ics, LetsOnlyWebAddressesBeFollowed)
{
    record::Record r;
    r.meeting = {.name = "x",
                 .start = "2024-07-02T19:30:00",
                 .locations = {{.href = "javascript:alert(1)"}, {.href = "file:///etc/passwd"}}};
    EXPECT_EQ(text_of(prepare(r)()).find("URL:"), std::string::npos);
}

TEST(Ics, NamesTheSameThingTheSameAfterACorrection)
{
    const auto uids = [](const record::Record& r) {
        const auto text = text_of(prepare(r)());
        std::string out;
        for (std::size_t at = 0; (at = text.find("UID:", at)) != text.npos; at += 4)
            out += text.substr(at, text.find('\r', at) - at);
        return out;
    };
    auto r = with_due(record::FollowUpKind::action, {.when = day(2020, 6, 9)});
    r.meeting.start = "2020-02-04T13:00:00";
    r.document.identifiers = {{.value = "M50-1", .scheme = "M50"}};
    const auto before = uids(r);
    EXPECT_NE(before.find("UID:follow-up-f1."), std::string::npos);
    r.document.title = "Een betere titel", r.document.revision = 3, r.meeting.start = "2020-02-04T13:30:00";
    EXPECT_EQ(uids(r), before);
    r.document.identifiers[0].value = "M50-2";
    EXPECT_NE(uids(r), before) << "another record";
}

TEST(Ics, StampsEntriesWithTheClockItIsGivenHoweverOddThatIs)
{
    record::Record r;
    r.meeting.start = "2020-02-04T13:00:00";
    auto run = prepare(r);
    EXPECT_NE(text_of(run()).find("DTSTAMP:20200204T000000Z\r\n"), std::string::npos);
    run.clock = INT64_MIN;
    EXPECT_NE(text_of(run()).find("DTSTAMP:00010101T000000Z\r\n"), std::string::npos);
    run.clock = INT64_MAX;
    EXPECT_NE(text_of(run()).find("DTSTAMP:99991231T235959Z\r\n"), std::string::npos);
}

TEST(Ics, FailsWhenTheWordsAreOfAnotherRecord)
{
    auto run = prepare(with_due(record::FollowUpKind::event, {.when = day(2020, 6, 9)}));
    run.workbook = {};
    const auto made = run();
    EXPECT_EQ(made.status, VERSLAG_FAILED);
    EXPECT_EQ(made.said.back().message, "the workbook has another number of follow-ups than the record");
}

TEST(Ics, IsTheSameEachTimeAlsoWhenItIsHugeAndFailsWhenTheDiskIsFull)
{
    auto r = with_due(record::FollowUpKind::action, {.when = day(9999, 12, 31)});
    r.follow_ups[0].text[0].text = std::string(100'000, 'x');
    r.follow_ups.resize(3000, r.follow_ups[0]);
    for (std::size_t i = 1; i < r.follow_ups.size(); ++i) r.follow_ups[i].text = {{.text = "\xd7\xa9\xd7\x9c\xd7\x95\xd7\x9d"}};
    auto run = prepare(r);
    const auto first = text_of(run());
    EXPECT_EQ(text_of(run()), first);
    for (const auto room : {std::size_t{0}, first.size() / 2, first.size() - 1}) {
        run.room = room;
        EXPECT_EQ(run().status, VERSLAG_FAILED);
    }
}

}  // namespace
}  // namespace verslag
