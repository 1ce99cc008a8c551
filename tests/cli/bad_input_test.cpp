// What goes in wrong: one clear message, the right exit code, and nothing half-written.
#include "program.hpp"

#include <gtest/gtest.h>

#include <sys/mount.h>
#include <sys/stat.h>
#include <unistd.h>

using namespace program;

namespace {

struct Bad {
    std::string name, text, says;
};
void PrintTo(const Bad& b, std::ostream* out) { *out << b.name; }

class BadRecord : public testing::TestWithParam<Bad> {};

std::string replaced(std::string text, const std::string& from, const std::string& to)
{
    const auto at = text.find(from);
    EXPECT_NE(at, std::string::npos) << from;
    return text.replace(at, from.size(), to);
}

}  // namespace

TEST_P(BadRecord, IsRefusedWithASentenceAndNothingWritten)
{
    const Folder in, out;
    write(in / "r.xml", GetParam().text);
    const auto ran = verslag({"export", (in / "r.xml").string(), "--out", (out / "made").string()});
    EXPECT_EQ(ran.exit_code, 3) << ran.err;
    EXPECT_NE(ran.err.find((in / "r.xml").string()), std::string::npos) << ran.err;
    EXPECT_NE(ran.err.find(": error: "), std::string::npos) << ran.err;
    EXPECT_NE(ran.err.find(GetParam().says), std::string::npos) << "wanted: " << GetParam().says << "\ngot: " << ran.err;
    EXPECT_TRUE(out.files().empty());
    EXPECT_EQ(ran.out, "");
}

INSTANTIATE_TEST_SUITE_P(
    Kinds, BadRecord,
    testing::Values(
        Bad{"Empty", "", "empty"}, Bad{"Text", "Verslag van de vergadering\n", "XML"},
        Bad{"Html", "<!DOCTYPE html><html><body>Verslag</body></html>", "HTML"},
        Bad{"Truncated", record_with("").substr(0, 300), "r.xml:"},
        Bad{"OtherNamespace", replaced(record_with(""), "urn:verslag:meeting-record:1", "urn:other"),
            "urn:verslag:meeting-record:1"},
        Bad{"NoNamespace", replaced(record_with(""), " xmlns=\"urn:verslag:meeting-record:1\"", ""),
            "urn:verslag:meeting-record:1"},
        Bad{"Doctype",
            replaced(record_with(""), "<meetingRecord",
                     "<!DOCTYPE meetingRecord [<!ENTITY x SYSTEM \"/etc/passwd\">]>\n<meetingRecord"),
            "DOCTYPE"},
        Bad{"Entity", replaced(record_with(""), "Overleg", "Overleg&nbsp;2"), "&nbsp;"},
        Bad{"UnknownElement", record_with("<atendance/>"), "attendance"},
        Bad{"ThirtiethOfFebruary", replaced(record_with(""), "when=\"2020-02-04\"", "when=\"2020-02-30\""), "2020-02-30"},
        Bad{"DutchDate", replaced(record_with(""), "when=\"2020-02-04\"", "when=\"4-2-2020\""), "2020-02-04"},
        Bad{"DuplicateId",
            record_with("<agenda><item id=\"a\"><title>x</title></item><item id=\"a\"><title>y</title></item></agenda>"), "'a'"},
        Bad{"DanglingReference", record_with("<body><section agendaItem=\"nowhere\"><title>x</title><p>y</p></section></body>"),
            "nowhere"},
        Bad{"InvalidUtf8", replaced(record_with(""), "Overleg", "Caf\xE9"), "r.xml:"}),
    [](const auto& one) { return one.param.name; });

TEST(BadInput, EveryProblemIsReportedWithItsPlace)
{
    const Folder in;
    write(in / "r.xml",
          replaced(replaced(record_with("<nonsense/>"), "kind=\"other\"", "kind=\"othr\""), "when=\"2020-02-04\"", "when=\"x\""));
    const auto ran = verslag({"check", (in / "r.xml").string()});
    EXPECT_EQ(ran.exit_code, 3);
    EXPECT_NE(ran.err.find("r.xml:4:10: error:"), std::string::npos) << ran.err;
    EXPECT_NE(ran.err.find("r.xml:4:48: error:"), std::string::npos) << ran.err;
    EXPECT_NE(ran.err.find("r.xml:5:2: error:"), std::string::npos) << ran.err;
    EXPECT_NE(ran.err.find("did you mean 'other'?"), std::string::npos) << ran.err;
}

TEST(BadInput, AMissingFileIsNamed)
{
    const auto ran = verslag({"export", "/nowhere/r.xml"});
    EXPECT_EQ(ran.exit_code, 4);
    EXPECT_NE(ran.err.find("/nowhere/r.xml"), std::string::npos) << ran.err;
}

TEST(BadInput, AFolderIsNoRecord)
{
    const Folder in;
    const auto ran = verslag({"check", in.str()});
    EXPECT_EQ(ran.exit_code, 4);
    EXPECT_NE(ran.err.find("directory"), std::string::npos) << ran.err;
}

TEST(BadInput, AnOutputFolderThatCannotBeMadeIsNamed)
{
    const Folder out;
    write(out / "file", "in the way");
    const auto ran = verslag({"export", sample("smallest"), "--to", "pdf", "--out", (out / "file").string()});
    EXPECT_EQ(ran.exit_code, 4) << ran.err;
    EXPECT_NE(ran.err.find((out / "file").string()), std::string::npos) << ran.err;
    EXPECT_EQ(read(out / "file"), "in the way");
}

TEST(BadInput, AFullDiskLeavesNothingHalfWritten)
{
    const Folder out;
    if (geteuid() != 0 || mount("none", out.path().c_str(), "tmpfs", 0, "size=16k") != 0)
        GTEST_SKIP() << "a small file system can only be mounted by root";
    const auto ran = verslag({"export", sample("council"), "--to", "pdf", "--out", out.str()});
    const auto left = out.files();
    umount(out.path().c_str());
    EXPECT_EQ(ran.exit_code, 4) << ran.err;
    EXPECT_NE(ran.err.find("space"), std::string::npos) << ran.err;
    EXPECT_TRUE(left.empty()) << left.front();
}

TEST(BadInput, AClosedStandardOutputIsAnError)
{
    const auto command = std::string(VERSLAG_BINARY_DIR "/bin/verslag schema > /dev/full 2>/dev/null");
    EXPECT_EQ(WEXITSTATUS(std::system(command.c_str())), 4);
}
