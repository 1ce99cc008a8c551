// House styles at the command line: making one, checking, and exporting with it.
#include "program.hpp"

#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

using namespace program;

namespace {

std::string style(const std::string& name) { return VERSLAG_SOURCE_DIR "/samples/house-styles/" + name + ".xml"; }

std::string style_with(const std::string& content)
{
    return "<houseStyle xmlns=\"urn:verslag:house-style:1\" version=\"1.0\" name=\"Gemeente Voorbeeld\">\n" + content +
           "\n</houseStyle>\n";
}

// The plugins of tests/hostile: the format 'seen' tells what it was given.
const std::string plugins = VERSLAG_BINARY_DIR "/tests/plugins";

}  // namespace

TEST(HouseStyleNew, WritesAStyleThatIsValidAndServes)
{
    const Folder out;
    const auto file = (out / "huisstijl.xml").string();
    const auto made = verslag({"house-style", "new", file});
    EXPECT_EQ(made.exit_code, 0);
    EXPECT_NE(made.out.find("verslag house-style check " + file), std::string::npos) << made.out;
    const auto checked = verslag({"house-style", "check", "--strict", file});
    EXPECT_EQ(checked.exit_code, 0) << checked.err;
    EXPECT_EQ(checked.out, file + ": valid\n");
    EXPECT_EQ(verslag({"house-style", "new"}).out, read(file)) << "without a name it goes to standard output";
}

TEST(HouseStyleNew, LeavesAnExistingFileAsItIs)
{
    const Folder out;
    write(out / "huisstijl.xml", "mine");
    EXPECT_EQ(verslag({"house-style", "new", (out / "huisstijl.xml").string()}).exit_code, 4);
    EXPECT_EQ(read(out / "huisstijl.xml"), "mine");
}

TEST(HouseStyleCheck, TakesTheSamplesAndStandardInput)
{
    const auto ran = verslag({"house-style", "check", "--strict", style("lindedaal"), style("koepel")});
    EXPECT_EQ(ran.exit_code, 0) << ran.err;
    EXPECT_NE(ran.out.find("lindedaal.xml: valid\n"), std::string::npos) << ran.out;
    EXPECT_NE(ran.out.find("koepel.xml: valid\n"), std::string::npos) << ran.out;
    EXPECT_EQ(verslag({"house-style", "check", "-"}, {.input = style_with("")}).exit_code, 0);
    const auto bad = verslag({"house-style", "check", "-"}, {.input = style_with("<colours link='#7AA7D9'/>")});
    EXPECT_EQ(bad.exit_code, 3);
    EXPECT_NE(
        bad.err.find("standard input:2:10: error: attribute 'link' of <colours>: #7AA7D9 on white has a contrast of 2.51:1"),
        std::string::npos)
        << bad.err;
}

TEST(HouseStyleCheck, TellsTheExitCodesApart)
{
    const Folder folder;
    write(folder / "bad.xml", style_with("<text size='9'/>"));
    write(folder / "later.xml", "<houseStyle xmlns=\"urn:verslag:house-style:1\" version=\"1.1\"/>");
    const auto bad = (folder / "bad.xml").string(), later = (folder / "later.xml").string();
    EXPECT_EQ(verslag({"house-style", "check", bad}).exit_code, 3);
    EXPECT_EQ(verslag({"house-style", "check", later}).exit_code, 0);
    EXPECT_EQ(verslag({"house-style", "check", "--strict", later}).exit_code, 3);
    EXPECT_EQ(verslag({"house-style", "check", later}).out, later + ": valid, 1 warning\n");
    const auto none = verslag({"house-style", "check", (folder / "none.xml").string(), bad});
    EXPECT_EQ(none.exit_code, 4) << "the gravest counts";
    EXPECT_NE(none.err.find("the house style cannot be read: No such file or directory [unreadable]"), std::string::npos)
        << none.err;
    EXPECT_NE(none.err.find("verslag house-style new"), std::string::npos) << none.err;
    EXPECT_NE(none.err.find("bad-length"), std::string::npos) << "the others are checked all the same";
    EXPECT_EQ(verslag({"house-style", "check", folder.str()}).exit_code, 4);
    EXPECT_EQ(verslag({"house-style", "check", sample("smallest")}).exit_code, 3) << "a record is no house style";
}

TEST(HouseStyleCheck, ReportsAsJson)
{
    const Folder folder;
    write(folder / "bad.xml", style_with("<text size='9'/>"));
    const auto ran = verslag({"house-style", "check", "--report", "json", (folder / "bad.xml").string(), style("koepel")});
    EXPECT_EQ(ran.exit_code, 3);
    EXPECT_EQ(ran.err, "");
    const auto report = nlohmann::json::parse(ran.out);
    EXPECT_EQ(report["exitCode"], 3);
    EXPECT_EQ(report["records"][0]["status"], "invalid");
    EXPECT_EQ(report["records"][0]["diagnostics"][0]["code"], "bad-length");
    EXPECT_EQ(report["records"][0]["diagnostics"][0]["line"], 2);
    EXPECT_EQ(report["records"][1]["status"], "done");
}

TEST(HouseStyleExport, CrossesTheWallWithNameAndColours)
{
    const Folder out;
    const auto seen = [&](std::vector<std::string> more) {
        std::vector<std::string> arguments{"export", sample("smallest"), "--to", "seen", "--plugins", plugins,
                                           "--out",  out.str()};
        arguments.insert(arguments.end(), more.begin(), more.end());
        const auto ran = verslag(arguments);
        EXPECT_EQ(ran.exit_code, 0) << ran.err;
        return read(out / "smallest.txt");
    };
    EXPECT_NE(seen({"--house-style", style("lindedaal")}).find("\nhouse style Gemeente Lindedaal\n"), std::string::npos);
    EXPECT_NE(seen({}).find("\nhouse style \n"), std::string::npos) << "the default has no name";
}

TEST(HouseStyleExport, WritesNothingWhenTheStyleIsNoGood)
{
    const Folder folder, out;
    write(folder / "bad.xml", style_with("<colours ink='#999999'/>"));
    const auto made = (out / "made").string();
    const auto bad = verslag({"export", sample("smallest"), "--house-style", (folder / "bad.xml").string(), "--out", made});
    EXPECT_EQ(bad.exit_code, 3);
    EXPECT_NE(bad.err.find("low-contrast"), std::string::npos) << bad.err;
    const auto none = verslag({"export", sample("smallest"), "--house-style", (folder / "none.xml").string(), "--out", made});
    EXPECT_EQ(none.exit_code, 4);
    EXPECT_EQ(out.files(), std::vector<std::string>{});
    const auto json = verslag(
        {"export", sample("smallest"), "--house-style", (folder / "bad.xml").string(), "--out", made, "--report", "json"});
    const auto report = nlohmann::json::parse(json.out);
    EXPECT_EQ(report["diagnostics"][0]["code"], "low-contrast");
    EXPECT_EQ(report["records"].size(), 0u);
}

TEST(HouseStyleExport, WarnsWhenNoFormatTakesAStyle)
{
    const Folder out;
    const auto ran = verslag({"export", sample("smallest"), "--to", "plain", "--plugins", plugins, "--house-style",
                              style("koepel"), "--out", out.str()});
    EXPECT_EQ(ran.exit_code, 0);
    EXPECT_NE(ran.err.find("[house-style-unused]"), std::string::npos) << ran.err;
}

TEST(HouseStyleUsage, NamesWhatWasProbablyMeant)
{
    struct Mistake {
        std::vector<std::string> arguments;
        std::string says;
    };
    for (const auto& m : {Mistake{{"house-style", "chek", "x.xml"}, "did you mean 'check'?"},
                          Mistake{{"house-style"}, "one of its commands: new, check"}, Mistake{{"house-style", "check"}, "FILE"},
                          Mistake{{"house-style", "check", "x.xml", "--stritc"}, "did you mean '--strict'?"},
                          Mistake{{"housestyle", "new"}, "did you mean 'house-style'?"},
                          Mistake{{"export", sample("smallest"), "--housestyle", "x"}, "did you mean '--house-style'?"},
                          Mistake{{"export", sample("smallest"), "--house-style", "-"}, "takes a file"}}) {
        const auto ran = verslag(m.arguments);
        EXPECT_EQ(ran.exit_code, 2) << m.says;
        EXPECT_NE(ran.err.find(m.says), std::string::npos) << "wanted: " << m.says << "\ngot: " << ran.err;
    }
}

TEST(HouseStyleUsage, HelpHasExamples)
{
    for (const auto& words : {std::vector<std::string>{"house-style"}, {"house-style", "new"}, {"house-style", "check"}}) {
        auto arguments = words;
        arguments.push_back("--help");
        const auto ran = verslag(arguments);
        EXPECT_EQ(ran.exit_code, 0);
        EXPECT_NE(ran.out.find("Example"), std::string::npos) << ran.out;
        EXPECT_NE(ran.out.find("verslag house-style"), std::string::npos) << ran.out;
    }
    EXPECT_EQ(verslag({"schema", "house-style"}).out, read(VERSLAG_SOURCE_DIR "/schemas/house-style.xsd"));
}
