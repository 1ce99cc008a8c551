// `verslag plugin check`: sentences, a report for programs, and exit codes. What it finds is tested in tests/trial.
#include "program.hpp"

#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

using namespace program;

namespace {

std::string plugin(const std::string& name) { return VERSLAG_BINARY_DIR "/tests/plugins/" + name + ".so"; }

}  // namespace

TEST(PluginCheck, SaysOfAGoodPluginWhatWasTried)
{
    const auto ran = verslag({"plugin", "check", plugin("title")});
    EXPECT_EQ(ran.exit_code, 0) << ran.out << ran.err;
    EXPECT_NE(ran.out.find("format title\n  good    exports a real meeting: 1 file, "), std::string::npos) << ran.out;
    EXPECT_NE(ran.out.find("the same bytes 50 times in one process"), std::string::npos) << ran.out;
    EXPECT_NE(ran.out.find("  advice  never asks whether it should stop [cancel]\n          call progress()"), std::string::npos)
        << ran.out;
    EXPECT_TRUE(ran.out.ends_with("No fault was found.\n")) << ran.out;
}

TEST(PluginCheck, ExitsWithOneWhenThereIsAFault)
{
    const auto ran = verslag({"plugin", "check", plugin("sloppy"), "--format", "swallows"});
    EXPECT_EQ(ran.exit_code, 1);
    EXPECT_NE(ran.out.find("  FAULT   says that all went well when the disk is full at the first byte [disk-full]"),
              std::string::npos)
        << ran.out;
    EXPECT_NE(ran.out.find("3 faults were found."), std::string::npos) << ran.out;
    EXPECT_EQ(ran.out.find("format heap"), std::string::npos) << "only what was asked for is tried";
}

TEST(PluginCheck, ReportsToProgramsAsItsSchemaSays)
{
    const Folder out;
    const auto ran = verslag({"plugin", "check", plugin("sloppy"), "--format", "division", "--report", "json"});
    EXPECT_EQ(ran.exit_code, 1);
    const auto report = nlohmann::json::parse(ran.out);
    EXPECT_EQ(report["exitCode"], 1);
    EXPECT_EQ(report["faults"], 1);
    EXPECT_EQ(report["plugin"], "sloppy");
    EXPECT_EQ(report["formats"][0]["format"], "division");
    write(out / "report.json", ran.out);
    EXPECT_EQ(verslag({"schema", "plugin-check"}).out, read(VERSLAG_SOURCE_DIR "/schemas/plugin-check.schema.json"));
    EXPECT_EQ(std::system(("/usr/bin/python3 -m jsonschema -i " + (out / "report.json").string() +
                           " " VERSLAG_SOURCE_DIR "/schemas/plugin-check.schema.json 2>&1")
                              .c_str()),
              0);
}

TEST(PluginCheck, SaysWhyAFileIsNoPluginAtAll)
{
    const Folder folder;
    write(folder / "letter.so", "Dear sir or madam");
    const auto ran = verslag({"plugin", "check", (folder / "letter.so").string()});
    EXPECT_EQ(ran.exit_code, 1);
    EXPECT_NE(ran.out.find("  FAULT   the program would not use it: "), std::string::npos) << ran.out;
}

TEST(PluginCheck, OfAFileThatIsNotThereIsTheSurroundingsFault)
{
    const auto ran = verslag({"plugin", "check", "/nowhere/agenda.so"});
    EXPECT_EQ(ran.exit_code, 4);
    EXPECT_NE(ran.err.find("No such file"), std::string::npos) << ran.err;
}

TEST(PluginCheck, OfAFormatThatThePluginDoesNotHaveIsWrongUsage)
{
    const auto ran = verslag({"plugin", "check", plugin("title"), "--format", "novel"});
    EXPECT_EQ(ran.exit_code, 2);
    EXPECT_NE(ran.err.find("no format 'novel'\n  hint: its formats are title; leave out --format"), std::string::npos) << ran.err;
}

TEST(PluginCheck, SpeaksDutchToo)
{
    const auto ran = verslag({"plugin", "check", plugin("plain_c"), "--language", "nl"});
    EXPECT_NE(ran.out.find("  goed    exporteert een echte vergadering: 1 bestand, 5 bytes"), std::string::npos) << ran.out;
    EXPECT_NE(ran.out.find("Er is geen fout gevonden."), std::string::npos) << ran.out;
}
