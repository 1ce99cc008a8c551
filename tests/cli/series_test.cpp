// `verslag export --series`, as a user runs it.
#include "program.hpp"

#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

using namespace program;
using Files = std::vector<std::string>;

namespace {

std::string meeting(const std::string& name) { return VERSLAG_SOURCE_DIR "/samples/series/leerkring-" + name + ".xml"; }

// A record of one follow-up, of a meeting on that day.
void write_record(const std::filesystem::path& file, const std::string& day, const std::string& words)
{
    write(file, R"(<meetingRecord xmlns="urn:verslag:meeting-record:1" schemaVersion="1.0" lang="nl" visibility="public">
<document type="report" status="final"><title>T</title></document>
<meeting kind="workgroup"><name>M</name><date when=")" +
                    day + R"("/></meeting>
<followUps><followUp id="f1" kind="action"><text>)" +
                    words + R"(</text></followUp></followUps>
</meetingRecord>)");
}

}  // namespace

TEST(Series, BecomesOneWorkbookNamedAfterItsTitle)
{
    const Folder out;
    const auto ran = verslag({"export", meeting("online"), sample("kickoff"), meeting("zeist"), "--series", "Leerkring: M50/2020",
                              "--to", "xlsx,ods,fods", "--out", out.str()},
                             {.environment = {{"LC_ALL", "C.UTF-8"}}});
    EXPECT_EQ(ran.exit_code, 0) << ran.err;
    EXPECT_EQ(out.files(), (Files{"Leerkring-M50-2020.fods", "Leerkring-M50-2020.ods", "Leerkring-M50-2020.xlsx"}));
    EXPECT_NE(ran.out.find("Leerkring: M50/2020 (public)"), std::string::npos) << ran.out;
}

TEST(Series, IsInTheOrderOfTheMeetingsHoweverTheyAreNamed)
{
    const Folder out;
    const auto ran = verslag({"export", meeting("online"), sample("kickoff"), meeting("zeist"), "--series", "Reeks", "--to",
                              "csv", "--report", "json", "--out", out.str()});
    EXPECT_EQ(ran.exit_code, 0) << ran.err;
    const auto report = nlohmann::json::parse(ran.out);
    ASSERT_EQ(report["records"].size(), 1u);
    EXPECT_EQ(report["records"][0]["record"], "Reeks");
    EXPECT_EQ(report["records"][0]["series"], (Files{sample("kickoff"), meeting("zeist"), meeting("online")}));
    const auto follow_ups = read(out / "Reeks-opvolging.csv");
    const auto at = follow_ups.find("De inspiratiebundel en de films");
    ASSERT_NE(at, std::string::npos);
    const auto row = follow_ups.substr(at, follow_ups.find('\n', at) - at);
    for (const auto* part : {"eind januari 2021", "in behandeling", "\"4 februari 2020\";2020-02-04", "\"3 december 2020\";2"})
        EXPECT_NE(row.find(part), std::string::npos) << part << " is not in " << row;
    EXPECT_EQ(follow_ups.find("De inspiratiebundel en de films", at + 1), std::string::npos) << "it is one follow-up";
}

TEST(Series, TellsBothPlacesOfAContradiction)
{
    const Folder out;
    const auto first = (out / "a.xml").string(), second = (out / "b.xml").string();
    write_record(first, "2024-01-10", "Bellen"), write_record(second, "2024-02-10", "Schrijven");
    const auto ran = verslag({"export", second, first, "--series", "Reeks", "--out", (out / "made").string()},
                             {.environment = {{"LC_ALL", "C.UTF-8"}}});
    EXPECT_EQ(ran.exit_code, 0);
    EXPECT_NE(ran.err.find(second + ":4: warning: the follow-up 'f1' says something else than in " + first +
                           ", line 4; the two are kept apart [series-contradiction]"),
              std::string::npos)
        << ran.err;
    EXPECT_EQ(verslag({"export", second, first, "--series", "Reeks", "--strict", "--out", (out / "strict").string()}).exit_code,
              3);
    EXPECT_FALSE(std::filesystem::exists(out / "strict"));
}

TEST(Series, IsNotMadeWithoutOneOfItsRecords)
{
    const Folder out;
    const auto first = (out / "a.xml").string(), broken = (out / "b.xml").string();
    write_record(first, "2024-01-10", "Bellen"), write_record(broken, "2024-02-31", "Schrijven");
    const auto ran = verslag({"export", first, broken, "--series", "Reeks", "--out", (out / "made").string()});
    EXPECT_EQ(ran.exit_code, 3);
    EXPECT_FALSE(std::filesystem::exists(out / "made"));
    EXPECT_EQ(
        verslag({"export", first, (out / "none.xml").string(), "--series", "Reeks", "--out", (out / "made").string()}).exit_code,
        4);
    EXPECT_FALSE(std::filesystem::exists(out / "made"));
}

TEST(Series, IsRefusedForAFormatOfSingleRecords)
{
    const auto ran =
        verslag({"export", sample("kickoff"), "--series", "Reeks", "--to", "pdf"}, {.environment = {{"LC_ALL", "C"}}});
    EXPECT_EQ(ran.exit_code, 2);
    EXPECT_NE(ran.err.find("the format 'pdf' is made of one record at a time, not of a series"), std::string::npos) << ran.err;
    EXPECT_NE(ran.err.find("xlsx"), std::string::npos) << "it says which formats can";
}

TEST(Series, GivesTheSameBytesWhateverTheOrderOfTheRecords)
{
    const Folder out;
    for (const bool turned : {false, true}) {
        const auto ran =
            verslag({"export", turned ? meeting("zeist") : sample("kickoff"), turned ? sample("kickoff") : meeting("zeist"),
                     "--series", "Reeks", "--to", "xlsx,ods,csv", "--out", (out / (turned ? "b" : "a")).string()});
        ASSERT_EQ(ran.exit_code, 0) << ran.err;
    }
    std::size_t files = 0;
    for (const auto& entry : std::filesystem::directory_iterator(out / "a")) {
        ++files;
        EXPECT_TRUE(read(entry.path()) == read(out / ("b/" + entry.path().filename().string()))) << entry.path() << " differs";
    }
    EXPECT_GT(files, 8u);
}

TEST(Series, GoesToStandardOutputAsASingleFile)
{
    const auto ran = verslag({"export", sample("kickoff"), meeting("zeist"), "--series", "Reeks", "--out", "-"});
    EXPECT_EQ(ran.exit_code, 0) << ran.err;
    EXPECT_EQ(ran.out.substr(0, 2), "PK");
}
