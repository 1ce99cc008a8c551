#include "program.hpp"

#include <gtest/gtest.h>

#include <sys/stat.h>
#include <algorithm>

using namespace program;

TEST(Commands, HelpHasExamplesForEachCommand)
{
    for (const std::string command : {"export", "check", "formats", "new", "schema", "doctor"}) {
        const auto ran = verslag({command, "--help"});
        EXPECT_EQ(ran.exit_code, 0) << command;
        EXPECT_NE(ran.out.find("Example"), std::string::npos) << command;
        EXPECT_NE(ran.out.find("  verslag " + command), std::string::npos) << command;
    }
    EXPECT_NE(verslag({"--help"}).out.find("Exit codes: 0"), std::string::npos);
}

TEST(Commands, VersionIsOneLine) { EXPECT_EQ(verslag({"--version"}).out.find("verslag "), 0u); }

TEST(Formats, AreListedALineEachWithTheNameFirst)
{
    const auto ran = verslag({"formats"});
    EXPECT_EQ(ran.exit_code, 0) << ran.err;
    const std::vector<std::string> all{"csv", "docx", "docx-xml", "html", "ics", "json", "md",
                                       "ods", "fods", "odt",      "fodt", "pdf", "xlsx"};
    for (const auto& name : all)
        EXPECT_NE(("\n" + ran.out).find("\n" + name + " "), std::string::npos) << name << "\n" << ran.out;
    EXPECT_EQ(static_cast<std::size_t>(std::count(ran.out.begin(), ran.out.end(), '\n')), all.size()) << ran.out;
}

TEST(Formats, ExplainTheirOptionsWithTypeAndDefault)
{
    const auto ran = verslag({"formats", "pdf"});
    EXPECT_EQ(ran.exit_code, 0);
    EXPECT_NE(ran.out.find("--set pdf.paper=…"), std::string::npos) << ran.out;
    EXPECT_NE(ran.out.find("default style"), std::string::npos) << ran.out;
}

TEST(Formats, WithoutAPluginAreTheSurroundingsFault)
{
    // A program that was moved away from its plugins.
    const Folder elsewhere;
    std::filesystem::copy_file(VERSLAG_BINARY_DIR "/bin/verslag", elsewhere / "verslag");
    const auto command =
        (elsewhere / "verslag").string() + " export " + sample("smallest") + " 2> " + (elsewhere / "err").string();
    EXPECT_EQ(WEXITSTATUS(std::system(command.c_str())), 4);
    EXPECT_NE(read(elsewhere / "err").find("--plugins"), std::string::npos) << read(elsewhere / "err");
}

TEST(Formats, OfARefusedPluginSayWhyItIsRefused)
{
    const Folder plugins, out;
    const auto copy = plugins / "pdf.so";
    std::filesystem::copy_file(VERSLAG_BINARY_DIR "/lib/verslag/plugins/pdf.so", copy);
    chmod(copy.c_str(), 0666);
    const Folder elsewhere;
    std::filesystem::copy_file(VERSLAG_BINARY_DIR "/bin/verslag", elsewhere / "verslag");
    const auto command = (elsewhere / "verslag").string() + " export " + sample("smallest") + " --to pdf --plugins " +
                         plugins.str() + " --out " + (out / "made").string() + " 2> " + (elsewhere / "err").string();
    EXPECT_EQ(WEXITSTATUS(std::system(command.c_str())), 4);
    EXPECT_NE(read(elsewhere / "err").find("others may write"), std::string::npos) << read(elsewhere / "err");
    EXPECT_TRUE(out.files().empty());
}

TEST(New, WritesARecordThatIsValidAndExports)
{
    const Folder out;
    const auto file = (out / "meeting.xml").string();
    EXPECT_EQ(verslag({"new", file}).exit_code, 0);
    EXPECT_EQ(verslag({"check", "--strict", file}).exit_code, 0) << verslag({"check", "--strict", file}).err;
    EXPECT_EQ(verslag({"export", file, "--out", out.str()}).exit_code, 0);
}

TEST(New, LeavesAnExistingFileAsItIs)
{
    const Folder out;
    write(out / "meeting.xml", "mine");
    EXPECT_EQ(verslag({"new", (out / "meeting.xml").string()}).exit_code, 4);
    EXPECT_EQ(read(out / "meeting.xml"), "mine");
}

TEST(Schema, PrintsTheRecordSchema)
{
    EXPECT_EQ(verslag({"schema"}).out, read(VERSLAG_SOURCE_DIR "/schemas/meeting-record.xsd"));
    EXPECT_EQ(verslag({"schema", "report"}).out, read(VERSLAG_SOURCE_DIR "/schemas/report.schema.json"));
}

TEST(Doctor, TellsOfPluginsAndFences)
{
    const auto ran = verslag({"doctor"});
    EXPECT_EQ(ran.exit_code, 0) << ran.err;
    EXPECT_NE(ran.out.find("pdf"), std::string::npos);
    EXPECT_NE(ran.out.find("Fences"), std::string::npos);
}

TEST(Doctor, NamesARefusedFolderOnce)
{
    const Folder work;
    write(work / "file", "");
    const auto ran = verslag({"doctor", "--plugins", (work / "file").string()},
                             {.environment = {{"VERSLAG_PLUGIN_PATH", "mine"}}, .folder = work.path()});
    EXPECT_NE(ran.out.find("refused  mine\n           the folder is named without its whole path"), std::string::npos) << ran.out;
    EXPECT_NE(ran.out.find("  " + (work / "file").string() + "  (is no folder)\n"), std::string::npos) << ran.out;
}

TEST(Check, SaysThatARecordIsValid)
{
    const auto ran = verslag({"check", sample("kickoff"), sample("council")});
    EXPECT_EQ(ran.exit_code, 0);
    EXPECT_NE(ran.out.find("kickoff.xml: valid, "), std::string::npos) << ran.out;
    EXPECT_NE(ran.err.find("24"), std::string::npos) << "24 are stated, 12 are listed: " << ran.err;
}
