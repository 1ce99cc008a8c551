#include "examples.hpp"
#include "in_folder.hpp"

#include <gtest/gtest.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <csignal>

namespace verslag::xlsx::examples {
namespace {

// Runs in a process of its own, in which no file may grow beyond `limit` bytes: to a program, a disk that
// is full. Returns what that process said: 0 failed with one sentence and left nothing, 1 made the file
// with these bytes, 2 neither.
int with_disk_of(rlim_t limit, const Workbook& view, const std::string& whole)
{
    const InFolder folder;  // made and removed here: the child leaves without cleaning up
    const pid_t child = ::fork();
    if (child == 0) {
        const rlimit most{limit, limit};
        std::signal(SIGXFSZ, SIG_IGN);
        ::setrlimit(RLIMIT_FSIZE, &most);
        const auto made = run(view);
        const bool sentence = made.said.size() == 1 && made.said[0].severity == VERSLAG_ERROR &&
                              made.said[0].message == "the workbook could not be written: File too large";
        const auto& artefact = made.artefacts.at("attendance");
        if (made.status == VERSLAG_OK) ::_exit(artefact.whole && artefact.bytes == whole ? 1 : 2);
        ::_exit(sentence && !artefact.whole && folder.empty() ? 0 : 2);
    }
    int status = 0;
    ::waitpid(child, &status, 0);
    return WIFEXITED(status) ? WEXITSTATUS(status) : 3;
}

void full_disk_never_goes_unnoticed(const Workbook& view, rlim_t step)
{
    std::string whole;
    {
        const InFolder folder;
        whole = run(view).artefacts.at("attendance").bytes;
    }
    int failed = 0, made = 0;
    for (rlim_t limit = 0; limit < 20 * whole.size(); limit += limit < whole.size() ? step : 8 * step) {
        const int said = with_disk_of(limit, view, whole);
        ASSERT_LE(said, 1) << "with " << limit << " bytes";
        said == 0 ? ++failed : ++made;
        ASSERT_TRUE(said == 0 || limit >= whole.size()) << "with " << limit << " bytes";
    }
    EXPECT_GT(failed, 5);
    EXPECT_GT(made, 1);
}

TEST(XlsxFullDisk, NeverGoesUnnoticedHoweverFarTheWritingCame) { full_disk_never_goes_unnoticed(long_list(400), 1500); }

TEST(XlsxFullDisk, NeverGoesUnnoticedInALongList) { full_disk_never_goes_unnoticed(long_list(20001), 400000); }

TEST(XlsxFullDisk, OfTheHostIsTold)
{
    const InFolder folder;
    ::testing::internal::CaptureStderr();
    const auto made = run(kickoff(), true, 1000);
    EXPECT_EQ(::testing::internal::GetCapturedStderr(), "");
    EXPECT_EQ(made.status, VERSLAG_FAILED);
    ASSERT_EQ(made.said.size(), 1u);
    EXPECT_NE(made.said[0].message.find("No space left on device"), std::string::npos) << made.said[0].message;
}

TEST(XlsxFolder, ThatCannotBeWrittenIsNamedAsTheReasonAndNothingIsPrinted)
{
    const InFolder folder;
    std::filesystem::remove(folder.path());
    ::testing::internal::CaptureStderr();
    const auto made = run(kickoff());
    EXPECT_EQ(::testing::internal::GetCapturedStderr(), "");
    EXPECT_EQ(made.status, VERSLAG_FAILED);
    ASSERT_EQ(made.said.size(), 1u);
    EXPECT_EQ(made.said[0].message, "the workbook can't be written in the folder for new files: No such file or directory");
}

TEST(XlsxLibrary, PrintsNothingWhenItFails)
{
    ::testing::internal::CaptureStderr();
    EXPECT_EQ(with_disk_of(2000, long_list(400), ""), 0);
    EXPECT_EQ(::testing::internal::GetCapturedStderr(), "");
}

TEST(XlsxRole, ThatTheHostRefusesIsAnErrorNotALoss)
{
    const InFolder folder;
    auto view = kickoff();
    view.books[1].id = "attendance";
    const auto made = run(view);
    EXPECT_EQ(made.status, VERSLAG_FAILED);
    ASSERT_EQ(made.said.size(), 1u);
    EXPECT_NE(made.said[0].message.find("began a file with the role 'attendance'"), std::string::npos);
}

TEST(XlsxSheet, WithMoreRowsThanASpreadsheetHoldsFailsAndSaysWhatToDo)
{
    const InFolder folder;
    const auto made = run(one_sheet({{.id = "a", .title = "A"}}, std::vector<SheetRow>(1048576)));
    EXPECT_EQ(made.status, VERSLAG_FAILED);
    ASSERT_EQ(made.said.size(), 1u);
    EXPECT_NE(made.said[0].message.find("1048576 rows"), std::string::npos);
    EXPECT_NE(made.said[0].message.find("in parts"), std::string::npos);
    EXPECT_FALSE(made.artefacts.at("attendance").whole);
    EXPECT_TRUE(folder.empty());
}

}  // namespace
}  // namespace verslag::xlsx::examples
