// The hidden folder in which artefacts are made.
#include "wall.hpp"

#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

using namespace wall_test;
using verslag::ExportStatus;

namespace {

std::filesystem::path hidden(const Folder& out)
{
    for (const auto& name : out.files())
        if (name.starts_with(".verslag-")) return out / name;
    ADD_FAILURE() << "there is no staging folder";
    return {};
}

}  // namespace

TEST(Staging, IsForTheUserOnlyAndGoesAway)
{
    const Folder out;
    {
        const std::vector jobs{job("plain")};
        verslag::Dispatcher dispatcher{jobs, out.path(), {}};
        struct stat st {};
        ASSERT_EQ(stat(hidden(out).c_str(), &st), 0);
        EXPECT_EQ(st.st_mode & 07777, 0700u);
        ASSERT_EQ(dispatcher.run(record(jobs))[0].status, ExportStatus::done);
        EXPECT_TRUE(std::filesystem::is_empty(hidden(out)));
    }
    EXPECT_EQ(out.files(), Files{"plain.record.txt"});
}

TEST(Sweeping, RemovesWhatAKilledRunLeft)
{
    const Folder out;
    std::filesystem::create_directories(out / ".verslag-a1B2c3" / "deep");
    write(out / ".verslag-a1B2c3" / "artefact-0", "half of it");
    ASSERT_EQ(run({job("plain")}, out.path())[0].status, ExportStatus::done);
    EXPECT_EQ(out.files(), Files{"plain.record.txt"});
}

TEST(Sweeping, LeavesWhatAnotherRunStillUses)
{
    const Folder out;
    const std::vector jobs{job("plain")};
    verslag::Dispatcher other{jobs, out.path(), {}};
    const auto used = hidden(out);
    ASSERT_EQ(run({job("pair")}, out.path())[0].status, ExportStatus::done);
    EXPECT_TRUE(std::filesystem::exists(used));
    EXPECT_EQ(other.run(record(jobs))[0].status, ExportStatus::done);
}

TEST(Sweeping, LeavesWhatOnlyLooksAlike)
{
    const Folder out, elsewhere;
    write(out / ".verslag-a1B2c3", "a file");
    write(elsewhere / "precious.txt", "mine");
    std::filesystem::create_directory_symlink(elsewhere.path(), out / ".verslag-abcdef");
    std::filesystem::create_directory(out / ".verslag-notes");
    std::filesystem::create_directory(out / ".verslag-archive");
    write(out / ".verslag-archive" / "precious.txt", "mine");
    ASSERT_EQ(run({job("plain")}, out.path())[0].status, ExportStatus::done);
    EXPECT_EQ(read(elsewhere / "precious.txt"), "mine");
    EXPECT_EQ(read(out / ".verslag-archive" / "precious.txt"), "mine");
    EXPECT_EQ(out.files(),
              (Files{".verslag-a1B2c3", ".verslag-abcdef", ".verslag-archive", ".verslag-notes", "plain.record.txt"}));
}
