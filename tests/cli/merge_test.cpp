// The command that takes a sheet over: what it writes and where, and what its exit code says.
#include "program.hpp"

#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include <sys/stat.h>

using namespace program;

namespace {

using Files = std::vector<std::string>;

const std::string record = record_with(
    "<followUps>\n<followUp id=\"f1\" kind=\"action\"><text>Bellen</text></followUp>\n"
    "<followUp id=\"f2\" kind=\"action\"><text>Mailen</text></followUp>\n</followUps>\n");
const std::string done = "<followUp id=\"f1\" kind=\"action\" status=\"done\">";

std::string replaced(std::string text, const std::string& from, const std::string& to)
{
    const auto at = text.find(from);
    EXPECT_NE(at, std::string::npos) << from;
    return at == std::string::npos ? text : text.replace(at, from.size(), to);
}

const std::string wanted = replaced(record, "<followUp id=\"f1\" kind=\"action\">", done);

// A folder with r.xml and what its export has as sheet.csv, the first follow-up with another status.
class Returned : public Folder {
public:
    explicit Returned(const std::string& status = "afgerond")
    {
        write(*this / "r.xml", record);
        verslag({"export", "r.xml", "--to", "csv", "--out", "out", "--set", "csv.separator=semicolon"}, {.folder = path()});
        const auto exported = read(*this / "out/r-opvolging.csv");
        std::filesystem::remove_all(*this / "out");
        write(*this / "sheet.csv", replaced(exported, "\"open\"", "\"" + status + "\""));
    }
    Ran merge(std::vector<std::string> more, const std::string& input = "") const
    {
        more.insert(more.begin(), "merge");
        return verslag(more, {.input = input, .folder = path()});
    }
};

}  // namespace

TEST(Merge, WritesACopyBesideTheRecordAndSaysWhatChanged)
{
    const Returned in;
    const auto ran = in.merge({"r.xml", "sheet.csv"});
    EXPECT_EQ(ran.exit_code, 0) << ran.err;
    EXPECT_EQ(in.files(), (Files{"r.merged.xml", "r.xml", "sheet.csv"}));
    EXPECT_EQ(read(in / "r.merged.xml"), wanted);
    EXPECT_EQ(read(in / "r.xml"), record);
    EXPECT_EQ(ran.err,
              "r.xml:6:1: note: follow-up 'f1': the status was 'open' and is now 'afgerond' (line 2 of sheet.csv) [merged]\n");
    EXPECT_EQ(ran.out, "wrote r.merged.xml: 1 change taken over\n");
}

TEST(Merge, WritesOverNothingUnlessAsked)
{
    const Returned in;
    write(in / "r.merged.xml", "mine");
    EXPECT_EQ(in.merge({"r.xml", "sheet.csv"}).exit_code, 4);
    EXPECT_EQ(read(in / "r.merged.xml"), "mine");
    EXPECT_EQ(in.merge({"r.xml", "sheet.csv", "--force"}).exit_code, 0);
    EXPECT_EQ(read(in / "r.merged.xml"), wanted);
    for (const std::string target : {"r.xml", "./r.xml", "sheet.csv"})
        EXPECT_EQ(in.merge({"r.xml", "sheet.csv", "--force", "--out", target}).exit_code, 2) << target;
    EXPECT_EQ(read(in / "r.xml"), record);
    chmod((in / "r.xml").c_str(), 0640);
    EXPECT_EQ(in.merge({"r.xml", "sheet.csv", "--in-place"}).exit_code, 0);
    EXPECT_EQ(read(in / "r.xml"), wanted);
    struct stat st {};
    ASSERT_EQ(stat((in / "r.xml").c_str(), &st), 0);
    EXPECT_EQ(st.st_mode & 0777, 0640u);
}

TEST(Merge, OnlySaysWhatItWouldDo)
{
    const Returned in;
    const auto ran = in.merge({"r.xml", "sheet.csv", "--dry-run"});
    EXPECT_EQ(ran.exit_code, 0);
    EXPECT_EQ(ran.out, "1 change would be taken over; nothing is written\n");
    EXPECT_EQ(in.files(), (Files{"r.xml", "sheet.csv"}));
}

TEST(Merge, WorksInAPipe)
{
    const Returned in;
    EXPECT_EQ(in.merge({"-", "sheet.csv"}, record).out, wanted);
    const auto ran = in.merge({"r.xml", "-", "--out", "-"}, read(in / "sheet.csv"));
    EXPECT_EQ(ran.out, wanted);
    EXPECT_NE(ran.err.find("wrote the updated record: 1 change taken over"), std::string::npos) << ran.err;
    EXPECT_EQ(in.merge({"-", "-"}, record).exit_code, 2);
    EXPECT_EQ(in.merge({"-", "sheet.csv", "--in-place"}, record).exit_code, 2);
}

TEST(Merge, ItsExitCodeSaysWhetherAllWasTakenOver)
{
    const Returned in("klaar");
    const auto ran = in.merge({"r.xml", "sheet.csv"});
    EXPECT_EQ(ran.exit_code, 1);
    EXPECT_EQ(read(in / "r.merged.xml"), record);
    EXPECT_EQ(ran.out, "wrote r.merged.xml: the sheet changes nothing\n1 thing was not taken over; it stands above\n");
    std::filesystem::remove(in / "r.merged.xml");
    EXPECT_EQ(in.merge({"r.xml", "sheet.csv", "--strict"}).exit_code, 3);
    write(in / "no-sheet.csv", "%PDF-1.7");
    EXPECT_EQ(in.merge({"r.xml", "no-sheet.csv"}).exit_code, 3);
    write(in / "bad.xml", "<x/>");
    EXPECT_EQ(in.merge({"bad.xml", "sheet.csv"}).exit_code, 3);
    EXPECT_EQ(in.merge({"nothing.xml", "sheet.csv"}).exit_code, 4);
    EXPECT_EQ(in.merge({"r.xml", "nothing.csv"}).exit_code, 4);
    EXPECT_EQ(in.merge({"r.xml", "sheet.csv", "--out", "missing/out.xml"}).exit_code, 4);
    EXPECT_EQ(in.merge({"r.xml"}).exit_code, 2);
    EXPECT_EQ(in.files(), (Files{"bad.xml", "no-sheet.csv", "r.xml", "sheet.csv"}));
}

TEST(Merge, ReportsForPrograms)
{
    const Returned in;
    const auto report = nlohmann::json::parse(in.merge({"r.xml", "sheet.csv", "--report", "json"}).out);
    EXPECT_EQ(report["exitCode"], 0);
    const auto& one = report["records"][0];
    EXPECT_EQ(one["status"], "done");
    EXPECT_EQ(one["artefacts"][0]["path"], "r.merged.xml");
    EXPECT_EQ(one["artefacts"][0]["bytes"], wanted.size());
    EXPECT_EQ(one["artefacts"][0]["sha256"].get<std::string>().size(), 64u);
    EXPECT_EQ(one["diagnostics"][0]["code"], "merged");
    const Returned other("klaar");
    const auto failed = nlohmann::json::parse(other.merge({"r.xml", "sheet.csv", "--report", "json"}).out);
    EXPECT_EQ(failed["records"][0]["status"], "failed");
    EXPECT_EQ(failed["records"][0]["diagnostics"][0]["file"], "sheet.csv");
    EXPECT_EQ(failed["records"][0]["diagnostics"][0]["line"], 2);
}

TEST(Merge, SpeaksDutchWhenAsked)
{
    const Returned in;
    const auto ran = in.merge({"r.xml", "sheet.csv", "--language", "nl"});
    EXPECT_NE(ran.err.find("punt 'f1': de status was 'open' en is nu 'afgerond' (regel 2 van sheet.csv) [merged]"),
              std::string::npos)
        << ran.err;
    EXPECT_EQ(ran.out, "r.merged.xml geschreven: 1 wijziging overgenomen\n");
}
