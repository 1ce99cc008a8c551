#include "program.hpp"

#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include <sys/stat.h>
#include <unistd.h>

using namespace program;
using Files = std::vector<std::string>;

TEST(Export, MakesThePdfTheSheetsAndTheDocumentByDefault)
{
    const Folder out;
    const auto ran = verslag({"export", sample("kickoff"), "--out", out.str()});
    EXPECT_EQ(ran.exit_code, 0) << ran.err;
    EXPECT_EQ(out.files(), (Files{"kickoff-aanwezigheid.xlsx", "kickoff-opvolging.xlsx", "kickoff.docx", "kickoff.pdf"}));
    for (const auto& file : out.files()) EXPECT_NE(ran.out.find(file), std::string::npos) << file << " is not told of";
}

TEST(Export, NamesFilesInTheLanguageOfTheLabels)
{
    const Folder out;
    EXPECT_EQ(verslag({"export", sample("kickoff"), "--to", "xlsx,docx-xml", "--language", "en", "--out", out.str()}).exit_code,
              0);
    EXPECT_EQ(out.files(), (Files{"kickoff-attendance.xlsx", "kickoff-follow-up.xlsx", "kickoff-word.xml"}));
}

TEST(Export, TakesOptionsBeforeTheRecordToo)
{
    const Folder out;
    const auto ran = verslag({"export", "--to", "docx", "--set", "pdf.paper=a4", "--to", "pdf", "--plugins", "/nowhere", "--out",
                              out.str(), sample("smallest")});
    EXPECT_EQ(ran.exit_code, 0) << ran.err;
    EXPECT_EQ(out.files(), (Files{"smallest.docx", "smallest.pdf"}));
}

TEST(Export, MakesTheFolderItIsAskedFor)
{
    const Folder out;
    EXPECT_EQ(verslag({"export", sample("smallest"), "--to", "pdf", "--out", (out / "a/b").string()}).exit_code, 0);
    EXPECT_TRUE(std::filesystem::exists(out / "a/b/smallest.pdf"));
}

TEST(Export, GivesTheSameBytesAgainInAnotherFolderZoneAndLocale)
{
    const Folder first, second;
    const std::string formats = "pdf,xlsx,docx,docx-xml";
    ASSERT_EQ(verslag({"export", sample("council"), "--to", formats, "--out", first.str()}).exit_code, 0);
    ASSERT_EQ(verslag({"export", "council.xml", "--to", formats, "--out", second.str()},
                      {.environment = {{"TZ", "Asia/Tokyo"}, {"LC_ALL", "nl_NL.UTF-8"}, {"LANG", "tr_TR.UTF-8"}},
                       .folder = VERSLAG_SOURCE_DIR "/samples/records"})
                  .exit_code,
              0);
    ASSERT_EQ(first.files(), second.files());
    ASSERT_EQ(first.files().size(), 5u);
    for (const auto& file : first.files()) EXPECT_TRUE(read(first / file) == read(second / file)) << file << " differs";
}

TEST(Export, TakesItsClockFromSourceDateEpoch)
{
    const Folder a, b;
    ASSERT_EQ(verslag({"export", sample("smallest"), "--to", "pdf", "--out", a.str()},
                      {.environment = {{"SOURCE_DATE_EPOCH", "1000000000"}}})
                  .exit_code,
              0);
    ASSERT_EQ(verslag({"export", sample("smallest"), "--to", "pdf", "--out", b.str()}).exit_code, 0);
    EXPECT_NE(read(a / "smallest.pdf").find("D:20010909"), std::string::npos);
    EXPECT_EQ(read(b / "smallest.pdf").find("D:20010909"), std::string::npos);
}

TEST(Export, ReadsStandardInputAndWritesStandardOutput)
{
    const Folder out;
    const auto ran = verslag({"export", "-", "--to", "pdf", "--out", "-"}, {.input = read(sample("smallest"))});
    EXPECT_EQ(ran.exit_code, 0) << ran.err;
    EXPECT_TRUE(ran.out.starts_with("%PDF-1.7"));
    EXPECT_TRUE(ran.out.ends_with("%%EOF\n")) << "something else is on standard output too";
}

TEST(Export, RefusesSeveralFilesOnStandardOutput)
{
    EXPECT_EQ(verslag({"export", sample("smallest"), "--to", "xlsx", "--out", "-"}).exit_code, 2);
    EXPECT_EQ(verslag({"export", sample("smallest"), "--to", "pdf,docx", "--out", "-"}).exit_code, 2);
    EXPECT_EQ(verslag({"export", sample("smallest"), sample("english"), "--to", "pdf", "--out", "-"}).exit_code, 2);
}

TEST(Export, ReplacesWhatIsThereUnlessToldNotTo)
{
    const Folder out;
    write(out / "smallest.pdf", "old");
    const auto refused = verslag({"export", sample("smallest"), "--to", "pdf", "--no-clobber", "--out", out.str()});
    EXPECT_NE(refused.exit_code, 0);
    EXPECT_NE(refused.err.find("smallest.pdf"), std::string::npos) << refused.err;
    EXPECT_EQ(read(out / "smallest.pdf"), "old");
    EXPECT_EQ(verslag({"export", sample("smallest"), "--to", "pdf", "--out", out.str()}).exit_code, 0);
    EXPECT_TRUE(read(out / "smallest.pdf").starts_with("%PDF"));
    EXPECT_EQ(out.files(), Files{"smallest.pdf"});
}

TEST(Export, GoesOnAfterAnInvalidRecordAndTells)
{
    const Folder in, out;
    write(in / "broken.xml", "<meetingRecord");
    const auto ran = verslag({"export", (in / "broken.xml").string(), sample("smallest"), "--to", "pdf", "--out", out.str()});
    EXPECT_EQ(ran.exit_code, 3);
    EXPECT_EQ(out.files(), Files{"smallest.pdf"});
}

TEST(Export, RefusesTwoRecordsOfOneName)
{
    const Folder in, out;
    write(in / "smallest.xml", read(sample("smallest")));
    const auto ran = verslag({"export", sample("smallest"), (in / "smallest.xml").string(), "--to", "pdf", "--out", out.str()});
    EXPECT_EQ(ran.exit_code, 2);
    EXPECT_TRUE(out.files().empty());
}

TEST(Export, RefusesARecordAboveTheAudience)
{
    const Folder in, out;
    auto text = record_with("");
    text.replace(text.find("\"public\""), 8, "\"internal\"");
    write(in / "r.xml", text);
    const auto ran = verslag({"export", (in / "r.xml").string(), "--to", "pdf", "--out", (out / "made").string()});
    EXPECT_EQ(ran.exit_code, 3);
    EXPECT_NE(ran.err.find("--audience internal"), std::string::npos) << ran.err;
    EXPECT_TRUE(out.files().empty());
    EXPECT_EQ(verslag({"export", (in / "r.xml").string(), "--to", "pdf", "--audience", "internal", "--out", out.str()}).exit_code,
              0);
}

TEST(Export, TellsWhatWasWithheld)
{
    const Folder out;
    const auto ran = verslag({"export", sample("council"), "--to", "docx", "--out", out.str()});
    EXPECT_NE(ran.out.find("withheld: "), std::string::npos) << ran.out;
}

TEST(Export, TellsNotOfWhatWasWithheldFromFilesThatWereNotMade)
{
    const Folder out;
    write(out / "council.txt", "mine");
    const auto ran = verslag({"export", sample("council"), "--to", "plain", "--plugins", VERSLAG_BINARY_DIR "/tests/plugins",
                              "--no-clobber", "--out", out.str()});
    EXPECT_EQ(ran.exit_code, 4) << ran.err;
    EXPECT_EQ(ran.out.find("withheld"), std::string::npos) << ran.out;
}

TEST(Export, CountsWarningsAsErrorsUnderStrict)
{
    const Folder out;
    EXPECT_EQ(verslag({"check", sample("kickoff")}).exit_code, 0);
    EXPECT_EQ(verslag({"check", "--strict", sample("kickoff")}).exit_code, 3) << "24 are stated, 12 are listed";
    EXPECT_EQ(verslag({"export", "--strict", sample("kickoff"), "--to", "pdf", "--out", (out / "made").string()}).exit_code, 3);
    EXPECT_TRUE(out.files().empty());
}

TEST(Export, ReportsAsJson)
{
    const Folder in, out;
    write(in / "broken.xml", record_with("<agenda><item id=\"a\"><titel/></item></agenda>"));
    const auto ran = verslag(
        {"export", sample("council"), (in / "broken.xml").string(), "--to", "pdf,xlsx", "--out", out.str(), "--report", "json"});
    EXPECT_EQ(ran.exit_code, 3);
    EXPECT_EQ(ran.err, "");
    const auto report = nlohmann::json::parse(ran.out);
    EXPECT_EQ(report["exitCode"], 3);
    ASSERT_EQ(report["records"].size(), 2u);
    EXPECT_EQ(report["records"][0]["status"], "done");
    ASSERT_EQ(report["records"][0]["artefacts"].size(), 3u);
    for (const auto& a : report["records"][0]["artefacts"]) {
        const std::string path = a["path"];
        EXPECT_EQ(a["bytes"], std::filesystem::file_size(path));
        const auto sum =
            std::system(("echo '" + a["sha256"].get<std::string>() + "  " + path + "' | sha256sum --check --status").c_str());
        EXPECT_EQ(sum, 0) << path;
    }
    EXPECT_EQ(report["records"][1]["status"], "invalid");
    EXPECT_EQ(report["records"][1]["diagnostics"][0]["code"], "unknown-element");
    EXPECT_GT(report["records"][1]["diagnostics"][0]["column"], 0);

    write(in / "report.json", ran.out);
    EXPECT_EQ(std::system(("/usr/bin/python3 -m jsonschema -i " + (in / "report.json").string() +
                           " " VERSLAG_SOURCE_DIR "/schemas/report.schema.json 2>&1")
                              .c_str()),
              0);
}

TEST(Export, NeverWritesOverARecord)
{
    const Folder in;
    // A third-party format could well write .xml files; here the record is called like our own Word file.
    write(in / "r.xml", record_with(""));
    std::filesystem::create_hard_link(in / "r.xml", in / "r-word.xml");
    const auto ran = verslag({"export", (in / "r.xml").string(), "--to", "docx-xml", "--out", in.str()});
    EXPECT_EQ(ran.exit_code, 2) << ran.out << ran.err;
    EXPECT_EQ(read(in / "r.xml"), record_with(""));
}
