#include <verslag/testing.hpp>

#include <dlfcn.h>
#include <gtest/gtest.h>

namespace verslag {
namespace {

const std::string mark = "\xEF\xBB\xBF";

testing::Made run(const Workbook& view, const std::string& separator = "auto", bool guard = true)
{
    static void* file = dlopen(VERSLAG_BINARY_DIR "/lib/verslag/plugins/csv.so", RTLD_NOW | RTLD_LOCAL);
    const void* object = file ? dlsym(file, "verslag_plugin_v1") : nullptr;
    if (!object) throw std::runtime_error(dlerror());
    testing::Run run{*static_cast<const verslag_plugin*>(object), "csv"};
    run.workbook = view;
    run.options = {{"separator", separator}, {"guard", guard ? "on" : "off"}};
    return run();
}

Workbook one_sheet(std::vector<Column> columns, std::vector<SheetRow> rows, std::string lang = "nl")
{
    Workbook w{.properties = {.label_lang = std::move(lang)}};
    w.books = {
        {"attendance", "", {{.id = "attendance", .title = "Blad", .columns = std::move(columns), .rows = std::move(rows)}}}};
    return w;
}

std::string text_of(const testing::Made& made)
{
    EXPECT_EQ(made.status, VERSLAG_OK);
    return made.artefacts.contains("attendance") ? made.artefacts.at("attendance").bytes : "no file";
}

Cell cell(std::string s) { return {.text = std::move(s)}; }

TEST(Csv, QuotesWordsAndLeavesNumbersDatesAndTimes)
{
    const auto view =
        one_sheet({{.title = "Wat; nog"},
                   {.title = "N", .type = ColumnType::integer},
                   {.title = "D", .type = ColumnType::date},
                   {.title = "T", .type = ColumnType::time}},
                  {{{cell("zei \"ja\"\nen ging"), {.number = -3}, cell("2020-06-30"), cell("19:30")}}, {{cell("a")}}});
    EXPECT_EQ(text_of(run(view)),
              mark + "\"Wat; nog\";\"N\";\"D\";\"T\"\r\n\"zei \"\"ja\"\"\nen ging\";-3;2020-06-30;19:30\r\n\"a\";;;\r\n");
}

TEST(Csv, SeparatesAsTheLanguageOrTheUserWants)
{
    const std::vector<Column> two{{.title = "A"}, {.title = "B"}};
    EXPECT_EQ(text_of(run(one_sheet(two, {}))), mark + "\"A\";\"B\"\r\n");
    EXPECT_EQ(text_of(run(one_sheet(two, {}, "en"))), mark + "\"A\",\"B\"\r\n");
    EXPECT_EQ(text_of(run(one_sheet(two, {}, "en"), "semicolon")), mark + "\"A\";\"B\"\r\n");
    EXPECT_EQ(text_of(run(one_sheet(two, {}), "comma")), mark + "\"A\",\"B\"\r\n");
    EXPECT_EQ(text_of(run(one_sheet(two, {}), "tab")), mark + "\"A\"\t\"B\"\r\n");
}

TEST(Csv, LetsNoTextBecomeAFormulaUnlessAskedTo)
{
    for (const std::string bad : {"=1+1", "+31 6", "-", "@x", "\ty"}) {
        const auto view = one_sheet({{.title = "A"}}, {{{cell(bad)}}});
        EXPECT_EQ(text_of(run(view)), mark + "\"A\"\r\n\"'" + bad + "\"\r\n");
        EXPECT_EQ(text_of(run(view, "auto", false)), mark + "\"A\"\r\n\"" + bad + "\"\r\n");
    }
    // A date that is none is text like any other.
    const auto view = one_sheet({{.title = "A", .type = ColumnType::date}}, {{{cell("-1")}}, {{cell("=2")}}});
    EXPECT_EQ(text_of(run(view)), mark + "\"A\"\r\n\"'-1\"\r\n\"'=2\"\r\n");
}

TEST(Csv, KeepsLeadingZerosAndLongTexts)
{
    const std::string much(40000, 'x');
    EXPECT_EQ(text_of(run(one_sheet({{.title = "A"}}, {{{cell("0612")}}, {{cell(much)}}}))),
              mark + "\"A\"\r\n\"0612\"\r\n\"" + much + "\"\r\n");
}

TEST(Csv, ShowsControlCharactersAndSaysWhere)
{
    const auto made = run(one_sheet({{.title = "A"}}, {{{cell(std::string("a\0b\x7F", 4))}, 12}}));
    EXPECT_EQ(text_of(made), mark + "\"A\"\r\n\"a\u2400b\u2421\"\r\n");
    ASSERT_EQ(made.said.size(), 1u);
    EXPECT_EQ(made.said[0].line, 12u);
    EXPECT_EQ(made.said[0].message,
              "sheet \"Blad\", row 2, column \"A\": it holds control characters; they were replaced by visible ones");
}

TEST(Csv, TellsOfManyCellsOnlyAFewTimes)
{
    const std::vector<SheetRow> rows(9, SheetRow{{cell("\a")}, 1});
    const auto made = run(one_sheet({{.title = "A"}}, rows));
    ASSERT_EQ(made.said.size(), 6u);
    EXPECT_NE(made.said.back().message.find("of 4 more cells"), std::string::npos);
}

TEST(Csv, KeepsAddressesInAColumnOfTheirOwn)
{
    const auto view = one_sheet({{.title = "A"}, {.title = "B"}},
                                {{{{.text = "x", .href = "https://a.example"}, cell("y")}}, {{cell("z"), cell("u")}}});
    EXPECT_EQ(text_of(run(view)), mark + "\"A\";\"A URL\";\"B\"\r\n\"x\";\"https://a.example\";\"y\"\r\n\"z\";;\"u\"\r\n");
}

TEST(Csv, IsAFileForEachSheetAndEachExplanation)
{
    auto view = one_sheet({{.title = "A"}}, {});
    Sheet explanation{.id = "explanation", .title = "Uitleg", .prose = true, .columns = {{.title = "W"}}};
    view.books[0].sheets.push_back(explanation);
    view.books.push_back({"follow-up", "", {explanation}});
    const auto made = run(view);
    EXPECT_EQ(made.artefacts.size(), 3u);
    for (const auto* role : {"attendance", "attendance-explanation", "follow-up-explanation"}) {
        ASSERT_TRUE(made.artefacts.contains(role)) << role;
        EXPECT_TRUE(made.artefacts.at(role).whole);
        EXPECT_EQ(made.artefacts.at(role).media_type, "text/csv");
    }
}

TEST(Csv, FailsWhenTheDiskIsFull)
{
    static void* file = dlopen(VERSLAG_BINARY_DIR "/lib/verslag/plugins/csv.so", RTLD_NOW | RTLD_LOCAL);
    testing::Run run{*static_cast<const verslag_plugin*>(dlsym(file, "verslag_plugin_v1")), "csv"};
    run.workbook = one_sheet({{.title = "A"}}, {});
    run.options = {{"separator", "auto"}, {"guard", "on"}};
    run.room = 3;
    EXPECT_EQ(run().status, VERSLAG_FAILED);
}

}  // namespace
}  // namespace verslag
