#include "examples.hpp"
#include "in_folder.hpp"

#include <gtest/gtest.h>

namespace verslag::xlsx::examples {
namespace {

constexpr std::string_view media_type = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

Cell text(std::string s) { return {.text = std::move(s)}; }

std::string all(const testing::Made& made)
{
    std::string out;
    for (const auto& s : made.said) out += s.message + '\n';
    return out;
}
std::size_t count(const std::string& in, std::string_view what)
{
    std::size_t n = 0;
    for (auto at = in.find(what); at != std::string::npos; at = in.find(what, at + 1)) ++n;
    return n;
}

TEST(XlsxWorkbook, IsAFileForEachBookAndLeavesNothingElse)
{
    const InFolder folder;
    const auto made = run(kickoff());
    ASSERT_EQ(made.status, VERSLAG_OK) << all(made);
    ASSERT_EQ(made.artefacts.size(), 2u);
    for (const char* role : {"attendance", "follow-up"}) {
        EXPECT_TRUE(made.artefacts.at(role).whole);
        EXPECT_EQ(made.artefacts.at(role).media_type, media_type);
        EXPECT_TRUE(made.artefacts.at(role).bytes.starts_with("PK"));
    }
    EXPECT_EQ(all(made), "");
    EXPECT_TRUE(folder.empty());
}

TEST(XlsxWorkbook, HasTheSameBytesEachTime)
{
    testing::Made made[2];
    for (auto& m : made) {
        const InFolder folder;
        m = run(kickoff());
    }
    for (const char* role : {"attendance", "follow-up"})
        EXPECT_EQ(made[0].artefacts.at(role).bytes, made[1].artefacts.at(role).bytes);
}

TEST(XlsxWorkbook, TakesNoClockWhenTheRecordHasNoDate)
{
    const InFolder folder;
    auto view = kickoff();
    view.properties.modified = 0;
    const auto first = run(view);
    ::sleep(1);
    EXPECT_EQ(first.artefacts.at("attendance").bytes, run(view).artefacts.at("attendance").bytes);
}

TEST(XlsxWorkbook, IsMadeOfALongListToo)
{
    const InFolder folder;
    const auto made = run(long_list(20001));
    EXPECT_EQ(made.status, VERSLAG_OK) << all(made);
    EXPECT_TRUE(made.artefacts.at("attendance").whole);
    EXPECT_TRUE(folder.empty());
}

TEST(XlsxWorkbook, SkipsABookWithoutSheetsAndSaysSo)
{
    const InFolder folder;
    auto view = kickoff();
    view.books[1].sheets.clear();
    const auto made = run(view);
    EXPECT_EQ(made.status, VERSLAG_OK);
    EXPECT_FALSE(made.artefacts.contains("follow-up"));
    EXPECT_EQ(all(made), "the workbook \"follow-up\" has no sheets and is not made\n");
}

TEST(XlsxWarnings, NameSheetAndCellAndCarryTheRecordsLine)
{
    const InFolder folder;
    const auto made = run(one_sheet({{.id = "a", .title = "A"}, {.id = "b", .title = "B"}},
                                    {{}, {{text("x"), text(std::string(40000, 'y'))}, 77}}));
    ASSERT_EQ(made.said.size(), 2u) << all(made);
    EXPECT_EQ(made.said[0].severity, VERSLAG_WARNING);
    EXPECT_EQ(made.said[0].message,
              "sheet \"Blad\", cell B3: a cell holds 32,767 characters; the end of a longer text was left out (\"…\")");
    EXPECT_EQ(made.said[0].line, 77u);
    EXPECT_NE(made.said[1].message.find("row 3 holds more text than the highest row can show"), std::string::npos);
}

TEST(XlsxWarnings, TellOfAWholeColumnOnlyAFewTimesAndThenHowMany)
{
    const InFolder folder;
    std::vector<SheetRow> rows(50, SheetRow{{text("morgen")}, 3});
    const auto made = run(one_sheet({{.id = "a", .title = "A", .type = ColumnType::date}}, rows));
    EXPECT_EQ(made.status, VERSLAG_OK);
    EXPECT_EQ(made.said.size(), 6u);
    EXPECT_EQ(made.said.back().message, "sheet \"Blad\": of 45 more cells: this is not a date (YYYY-MM-DD); it stands as text");
}

TEST(XlsxLinks, BeyondWhatASheetHoldsBecomeText)
{
    const InFolder folder;
    std::vector<SheetRow> rows;
    for (int i = 0; i < 65540; ++i) rows.push_back({{{.text = "x", .href = "https://a.nl/" + std::to_string(i)}}});
    const auto made = run(one_sheet({{.id = "a", .title = "A"}}, rows));
    ASSERT_EQ(made.status, VERSLAG_OK) << all(made);
    EXPECT_EQ(count(all(made), "a sheet can hold 65,530 links"), 6u);
    EXPECT_NE(all(made).find("cell A65532:"), std::string::npos);
    EXPECT_NE(all(made).find("of 5 more cells"), std::string::npos);
}

TEST(XlsxChoices, BeyondAListsLimitGetNoListAndAWarning)
{
    const InFolder folder;
    std::vector<std::string> many(300, "keuze");
    const auto made =
        run(one_sheet({{.id = "a", .title = "A", .type = ColumnType::choice, .choices = many}}, {{{text("keuze")}}}));
    ASSERT_EQ(made.status, VERSLAG_OK) << all(made);
    EXPECT_NE(all(made).find("the column \"A\" has no list to choose from"), std::string::npos);
}

TEST(XlsxChoices, OfManyBytesButFewCharactersGetTheirList)
{
    const InFolder folder;
    std::vector<std::string> choices(60, "\u00E9\u20AC\u00E9");  // 239 characters with their commas, 479 bytes
    const auto made =
        run(one_sheet({{.id = "a", .title = "A", .type = ColumnType::choice, .choices = choices}}, {{{text("x")}}}));
    EXPECT_EQ(made.status, VERSLAG_OK);
    EXPECT_EQ(all(made), "");
}

}  // namespace
}  // namespace verslag::xlsx::examples
