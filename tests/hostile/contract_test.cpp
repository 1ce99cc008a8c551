// Plugins that break the contract: the host notices, and says so in one sentence.
#include "wall.hpp"

#include <gtest/gtest.h>

using namespace std::chrono_literals;
using namespace wall_test;
using verslag::ExportStatus;
using verslag::Severity;

namespace {

constexpr verslag::Limits tight{.time = 1500ms};

struct Breach {
    std::string name, sentence;
};
void PrintTo(const Breach& breach, std::ostream* out) { *out << breach.name; }

class Breaching : public testing::TestWithParam<Breach> {};

std::string test_name(const testing::TestParamInfo<Breach>& test)
{
    auto name = test.param.name;
    for (auto& c : name)
        if (c == '-') c = '_';
    return name;
}

verslag::Outcome run_one(const verslag::FormatJob& bad, const Folder& out) { return run({bad}, out.path(), tight).front(); }

}  // namespace

TEST_P(Breaching, CostsItsOwnFilesOnlyAndSaysWhy)
{
    const auto& breach = GetParam();
    const Folder out, elsewhere;
    write(elsewhere / "private.txt", "private");
    const auto bad =
        breach.name.starts_with("raw-") ? job(breach.name) : misdeed(breach.name, (elsewhere / "private.txt").string());
    const std::vector jobs{bad, job("plain")};
    {
        verslag::Dispatcher dispatcher{jobs, out.path(), tight};
        for (const std::string stem : {"one", "two"}) {
            const auto outcomes = dispatcher.run(record(jobs, stem));
            EXPECT_EQ(outcomes[0].status, ExportStatus::failed);
            EXPECT_EQ(outcomes[0].failure.str(), breach.sentence);
            EXPECT_TRUE(outcomes[0].files.empty());
            EXPECT_EQ(outcomes[1].status, ExportStatus::done) << outcomes[1].failure.str();
        }
    }
    EXPECT_EQ(out.files(), (Files{"plain.one.txt", "plain.two.txt"}));
    EXPECT_EQ(elsewhere.files(), Files{"private.txt"});
}

INSTANTIATE_TEST_SUITE_P(
    Plugin, Breaching,
    testing::Values(
        Breach{"throw-std", "the heading has no text"}, Breach{"throw-int", "threw int, which is not a std::exception"},
        Breach{"throw-nothing", "failed, and says nothing about it"},
        Breach{"cancel", "stopped before it was done, though nobody asked for it"},
        Breach{"silent", "says that all went well, but made no file"},
        Breach{"unfinished", "left its file unfinished: finish() was not called"},
        Breach{"undeclared-role", "began a file with the role 'appendix', which its manifest does not declare"},
        Breach{"climbing-role", "began a file with the role '../../escape', which its manifest does not declare"},
        Breach{"swallow-refusal", "began a file with the role 'appendix', which its manifest does not declare"},
        Breach{"long-role", "began a file with the role '" + std::string(100, 'r') + "…', which its manifest does not declare"},
        Breach{"role-of-lines", "began a file with the role 'one two', which its manifest does not declare"},
        Breach{"write-after-finish", "writing the file: Bad file descriptor"},
        Breach{"finish-twice", "finishing the file: Bad file descriptor"},
        Breach{"write-without-end", "gave no result within 1500 ms and was stopped"}, Breach{"twice", "began its file twice"},
        Breach{"close-channel", "closed its channel to the program while exporting and was stopped"},
        Breach{"forge", "spoke nonsense to the program while exporting and was stopped"},
        Breach{"put-link", "put something else in the place of its file"},
        Breach{"put-folder", "put something else in the place of its file"},
        Breach{"adopt-outside", "handing over the file: Invalid argument"},
        Breach{"adopt-above", "handing over the file: Invalid argument"},
        Breach{"adopt-second-name", "handing over the file: Invalid argument"},
        Breach{"adopt-folder", "handing over the file: Is a directory"},
        Breach{"adopt-missing", "handing over the file: No such file or directory"}),
    test_name);

INSTANTIATE_TEST_SUITE_P(Border, Breaching,
                         testing::Values(Breach{"raw-std", "threw std::runtime_error across the C boundary: out of the blue"},
                                         Breach{"raw-int", "threw int across the C boundary"},
                                         Breach{"raw-status", "returned 99, which is no status"},
                                         Breach{"raw-failed", "failed, and does not say why"},
                                         Breach{"raw-wrong-numbers", "all of them were refused"}),
                         test_name);

TEST(Sentence, OfAPluginIsMadeFitToBeShown)
{
    const Folder out;
    const auto outcome = run_one(misdeed("throw-long"), out);
    EXPECT_TRUE(outcome.failure.str().starts_with("first line [31msecond\xEF\xBF\xBD line xxx")) << outcome.failure.str();
    EXPECT_LT(outcome.failure.str().size(), 1100u);
    EXPECT_EQ(outcome.failure.str().find('\033'), std::string::npos);
}

TEST(Printing, IsToldInANoteAndStopsNothing)
{
    const Folder out;
    const auto outcome = run_one(misdeed("chatty"), out);
    EXPECT_EQ(outcome.status, ExportStatus::done) << outcome.failure.str();
    ASSERT_EQ(outcome.warnings.size(), 1u);
    EXPECT_EQ(outcome.warnings[0].severity, Severity::note);
    EXPECT_EQ(outcome.warnings[0].code, "exporter-printed");
    for (const auto* part : {"to standard output", "and more", "and [31mto standard error"})
        EXPECT_TRUE(has(outcome.warnings[0].message.str(), part));
    EXPECT_EQ(read(out / "misdeeds.record.bad"), "whole");
}

TEST(Printing, WithoutEndIsCutShort)
{
    const Folder out;
    const auto outcome = run_one(misdeed("babble"), out);
    EXPECT_EQ(outcome.status, ExportStatus::done) << outcome.failure.str();
    ASSERT_EQ(outcome.warnings.size(), 1u);
    EXPECT_LT(outcome.warnings[0].message.str().size(), 1200u);
    EXPECT_TRUE(has(outcome.warnings[0].message.str(), "(1100000 bytes in all)"));
}

TEST(Warnings, WithoutEndAreCounted)
{
    const Folder out;
    const auto outcome = run_one(misdeed("flood"), out);
    EXPECT_EQ(outcome.status, ExportStatus::done) << outcome.failure.str();
    ASSERT_EQ(outcome.warnings.size(), 101u);
    EXPECT_EQ(outcome.warnings.back().message.str(), "said 19900 things more, which are left out");
}

TEST(Warnings, CarryTheLineOfTheRecord)
{
    const Folder out;
    const auto outcome = run_one(job("pair"), out);
    ASSERT_EQ(outcome.warnings.size(), 1u);
    EXPECT_EQ(outcome.warnings[0].message.str(), "a row was cut");
    EXPECT_EQ(outcome.warnings[0].line, 17u);
    EXPECT_EQ(outcome.warnings[0].severity, Severity::warning);
}

TEST(Warnings, AreWhatErrorsBecomeWhenTheExportSucceeds)
{
    const Folder out;
    const auto outcome = run_one(job("raw-error-and-ok"), out);
    EXPECT_EQ(outcome.status, ExportStatus::done) << outcome.failure.str();
    ASSERT_EQ(outcome.warnings.size(), 1u);
    EXPECT_EQ(outcome.warnings[0].message.str(), "one table was left out");
    EXPECT_EQ(outcome.warnings[0].severity, Severity::warning);
    ASSERT_EQ(outcome.files.size(), 1u);
    EXPECT_EQ(outcome.files[0].bytes, 0u);
}

TEST(Litter, OfOneExportIsGoneBeforeTheNext)
{
    const Folder out;
    const std::vector jobs{misdeed("litter")};
    verslag::Dispatcher dispatcher{jobs, out.path(), tight};
    for (const std::string stem : {"one", "two"}) {
        EXPECT_EQ(dispatcher.run(record(jobs, stem)).front().status, ExportStatus::done);
        std::size_t entries = 0;
        for (const auto& e : std::filesystem::recursive_directory_iterator(out.path()))
            entries += e.path().filename() == "left-over.txt";
        EXPECT_EQ(entries, 0u);
    }
}

TEST(Adopting, RefusesALink)
{
    const Folder out;
    const auto outcome = run_one(misdeed("adopt-link"), out);
    EXPECT_EQ(outcome.status, ExportStatus::failed);
    // Landlock lets no link be made; without it, none is followed.
    EXPECT_TRUE(
        matches(outcome.failure.str(), "^handing over the file: (No such file or directory|Too many levels of symbolic links)$"));
    EXPECT_TRUE(out.files().empty());
}

TEST(Adopting, TakesAFileByItsWholePathToo)
{
    const Folder out;
    const auto outcome = run_one(misdeed("adopt-by-whole-path"), out);
    EXPECT_EQ(outcome.status, ExportStatus::done) << outcome.failure.str();
    EXPECT_EQ(read(out / "misdeeds.record.bad"), "own\n");
}
