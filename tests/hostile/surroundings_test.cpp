// What is nobody's fault but the machine's: no space, no permission, a file that is in the way.
#include "wall.hpp"

#include <gtest/gtest.h>

#include <fcntl.h>
#include <sys/mount.h>
#include <sys/stat.h>
#include <unistd.h>
#include <system_error>

using namespace wall_test;
using verslag::ExportStatus;

namespace {

class FullDisk : public testing::TestWithParam<const char*> {};

}  // namespace

TEST_P(FullDisk, IsSaidAndLeavesNothingHalfWritten)
{
    const SmallDisk disk{"256k"};
    if (!disk.mounted()) GTEST_SKIP() << "a small file system can only be mounted by root";
    const std::string what = GetParam();
    const auto bad = what == "bulk" ? job("bulk", {{"copies", "1000"}}) : misdeed(what);
    const std::vector jobs{bad};
    const auto outcomes = run(jobs, disk.folder().path());
    EXPECT_EQ(outcomes[0].status, ExportStatus::environment);
    EXPECT_EQ(outcomes[0].failure.str(), "no space left on " + disk.folder().path().string());
    EXPECT_TRUE(disk.folder().files().empty()) << disk.folder().files().front();
    // There is room again for what fits.
    EXPECT_EQ(run({job("plain")}, disk.folder().path())[0].status, ExportStatus::done);
    EXPECT_EQ(disk.folder().files(), Files{"plain.record.txt"});
}
INSTANTIATE_TEST_SUITE_P(Export, FullDisk, testing::Values("bulk", "ignore-full-disk", "fill-disk-itself"), [](const auto& test) {
    std::string name = test.param;
    for (auto& c : name)
        if (c == '-') c = '_';
    return name;
});

TEST(Target, ThatIsReadOnlyIsKnownBeforeThereIsAnyWork)
{
    const Folder out;
    if (mount("none", out.path().c_str(), "tmpfs", MS_RDONLY, nullptr) != 0) GTEST_SKIP() << "only root may mount";
    try {
        verslag::Dispatcher dispatcher{{job("plain")}, out.path(), {}};
        ADD_FAILURE() << "it was taken for writable";
    } catch (const std::system_error& e) {
        EXPECT_EQ(e.code(), std::errc::read_only_file_system);
    }
    umount(out.path().c_str());
}

TEST(Target, ThatTheUserMayNotWriteIsKnownBeforeThereIsAnyWork)
{
    const Folder out;
    if (geteuid() == 0) {
        // Root may write everywhere; nobody may not.
        const auto child = fork();
        if (child == 0) {
            if (setresgid(65534, 65534, 65534) != 0 || setresuid(65534, 65534, 65534) != 0) _exit(9);
            try {
                verslag::Dispatcher dispatcher{{}, out.path(), {}};
                verslag::Dispatcher other{{job("plain")}, out.path(), {}};
            } catch (const std::system_error& e) {
                _exit(e.code() == std::errc::permission_denied ? 0 : 8);
            }
            _exit(7);
        }
        int status = 0;
        waitpid(child, &status, 0);
        EXPECT_EQ(WEXITSTATUS(status), 0);
        return;
    }
    chmod(out.path().c_str(), 0500);
    EXPECT_THROW(verslag::Dispatcher({job("plain")}, out.path(), {}), std::system_error);
    chmod(out.path().c_str(), 0700);
}

TEST(Target, ThatIsMissingIsKnownBeforeThereIsAnyWork)
{
    const Folder out;
    EXPECT_THROW(verslag::Dispatcher({job("plain")}, out / "nowhere", {}), std::system_error);
}

TEST(Target, ThatVanishesDuringARunIsSaid)
{
    const Folder above;
    const auto out = above / "out";
    std::filesystem::create_directory(out);
    const std::vector jobs{job("plain")};
    verslag::Dispatcher dispatcher{jobs, out, {}};
    ASSERT_EQ(dispatcher.run(record(jobs, "one"))[0].status, ExportStatus::done);
    std::filesystem::remove_all(out);
    const auto outcome = dispatcher.run(record(jobs, "two"))[0];
    EXPECT_EQ(outcome.status, ExportStatus::environment);
    EXPECT_TRUE(has(outcome.failure.str(), out.string()));
    EXPECT_TRUE(outcome.failure.str().ends_with("No such file or directory")) << outcome.failure.str();
}

TEST(Existing, FilesAreLeftAsTheyAreWhenTheUserSaysSo)
{
    const Folder out;
    write(out / "pair.record-second.txt", "old");
    const auto outcomes = run({job("pair"), job("plain")}, out.path(), {}, false);
    EXPECT_EQ(outcomes[0].status, ExportStatus::environment);
    EXPECT_EQ(outcomes[0].failure.str(), (out / "pair.record-second.txt").string() + " exists already and is left as it is");
    EXPECT_EQ(outcomes[1].status, ExportStatus::done);
    EXPECT_EQ(read(out / "pair.record-second.txt"), "old");
    EXPECT_EQ(out.files(), (Files{"pair.record-second.txt", "plain.record.txt"}));
}

TEST(Existing, FilesAreReplacedOtherwise)
{
    const Folder out;
    write(out / "pair.record-second.txt", "old");
    EXPECT_EQ(run({job("pair")}, out.path())[0].status, ExportStatus::done);
    EXPECT_EQ(read(out / "pair.record-second.txt"), "two\n");
    EXPECT_EQ(out.files(), (Files{"pair.record-first.txt", "pair.record-second.txt"}));
}

TEST(Existing, FolderInTheWayUndoesTheFilesThatCameFirst)
{
    const Folder out;
    write(out / "pair.record-first.txt", "old");
    std::filesystem::create_directory(out / "pair.record-second.txt");
    const auto outcome = run({job("pair")}, out.path())[0];
    EXPECT_EQ(outcome.status, ExportStatus::environment);
    EXPECT_EQ(outcome.failure.str(),
              (out / "pair.record-second.txt").string() + " cannot be written: there is a folder of that name");
    EXPECT_TRUE(outcome.files.empty());
    EXPECT_EQ(read(out / "pair.record-first.txt"), "old");
    EXPECT_EQ(out.files(), (Files{"pair.record-first.txt", "pair.record-second.txt"}));
}

TEST(Existing, LinkIsReplacedAndNotFollowed)
{
    const Folder out, elsewhere;
    write(elsewhere / "target.txt", "mine");
    std::filesystem::create_symlink(elsewhere / "target.txt", out / "plain.record.txt");
    EXPECT_EQ(run({job("plain")}, out.path())[0].status, ExportStatus::done);
    EXPECT_EQ(read(elsewhere / "target.txt"), "mine");
    EXPECT_FALSE(std::filesystem::is_symlink(out / "plain.record.txt"));
    EXPECT_EQ(read(out / "plain.record.txt"), "hello\n");
}
