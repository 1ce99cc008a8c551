#include "wall.hpp"

#include <sys/stat.h>
#include <unistd.h>
#include <cstdlib>

using namespace wall_test;
namespace fs = std::filesystem;

namespace {

constexpr uid_t somebody = 4242;

// plugins/decent.so inside a folder of ours
struct Place {
    Folder above;
    fs::path folder = above / "plugins", file = folder / "decent.so";
    Place()
    {
        fs::create_directory(folder);
        fs::copy_file(plugins() / "decent.so", file);
    }
    std::string refusal() const
    {
        const auto all = verslag::list_plugins({folder});
        if (all.plugins.size() != 1) return "not one plugin";
        return all.plugins[0].refusal.str();
    }
};

std::string me() { return geteuid() == 0 ? "root" : std::to_string(geteuid()); }
std::string wanted() { return geteuid() == 0 ? "root" : "you or root"; }

}  // namespace

TEST(Trust, IsGivenToWhatOnlyItsOwnerMayWrite)
{
    const Place place;
    EXPECT_EQ(place.refusal(), "");
    for (const mode_t mode : {0755, 0644, 0444, 0700}) {
        chmod(place.file.c_str(), mode);
        EXPECT_EQ(place.refusal(), "");
    }
}

TEST(Trust, IsRefusedWhenOthersMayWriteTheFile)
{
    const Place place;
    chmod(place.file.c_str(), 0646);
    EXPECT_EQ(place.refusal(),
              "others may write the file (mode 0646) and only its owner should: chmod go-w " + place.file.string());
    chmod(place.file.c_str(), 0664);
    EXPECT_EQ(place.refusal(),
              "others may write the file (mode 0664) and only its owner should: chmod go-w " + place.file.string());
    chmod(place.file.c_str(), 01666);
    EXPECT_NE(place.refusal(), "") << "sticky means nothing on a file";
}

TEST(Trust, IsRefusedWhenOthersMayWriteTheFolder)
{
    const Place place;
    chmod(place.folder.c_str(), 0775);
    EXPECT_EQ(place.refusal(), "others may write its folder " + place.folder.string() +
                                   " (mode 0775) and only its owner should: chmod go-w " + place.folder.string());
    chmod(place.folder.c_str(), 01777);
    EXPECT_EQ(place.refusal(), "") << "nobody can replace a file in a sticky folder";
}

TEST(Trust, IsRefusedWhenOthersMayWriteAFolderAbove)
{
    const Place place;
    chmod(place.above.path().c_str(), 0777);
    EXPECT_EQ(place.refusal(), "others may write the folder above it, " + place.above.path().string() +
                                   ", (mode 0777) and only its owner should: chmod go-w " + place.above.path().string());
}

TEST(Trust, SaysAllThatIsWrongInOneSentenceWithOneCommand)
{
    const Place place;
    chmod(place.file.c_str(), 0775);
    chmod(place.folder.c_str(), 0775);
    const auto file = place.file.string(), folder = place.folder.string(), above = place.above.path().string();
    EXPECT_EQ(place.refusal(), "others may write the file (mode 0775) and its folder " + folder +
                                   " (mode 0775), and only their owner should: chmod go-w " + file + " " + folder);
    chmod(above.c_str(), 0777);
    EXPECT_EQ(place.refusal(), "others may write the file (mode 0775), its folder " + folder +
                                   " (mode 0775) and the folder above it, " + above +
                                   ", (mode 0777), and only their owner should: chmod go-w " + file + " " + folder + " " + above);
    const auto command = place.refusal().substr(place.refusal().find("chmod"));
    ASSERT_EQ(std::system(command.c_str()), 0) << command;
    EXPECT_EQ(place.refusal(), "") << "the command mends it";
}

TEST(Trust, SaysHowToGetBackWhatIsAnothersAndOpenToAll)
{
    if (geteuid() != 0) GTEST_SKIP() << "only root may give a file away";
    const Place place;
    ASSERT_EQ(chown(place.file.c_str(), somebody, somebody), 0);
    ASSERT_EQ(chown(place.folder.c_str(), somebody, somebody), 0);
    chmod(place.file.c_str(), 0666);
    const auto file = place.file.string(), folder = place.folder.string();
    EXPECT_EQ(place.refusal(),
              "the file belongs to uid 4242 and its folder " + folder +
                  " belongs to uid 4242, and they must belong to root; others may write the file (mode 0666) and only "
                  "its owner should: chown root " +
                  file + " " + folder + " && chmod go-w " + file);
    const auto command = place.refusal().substr(place.refusal().find("chown"));
    ASSERT_EQ(std::system(command.c_str()), 0) << command;
    EXPECT_EQ(place.refusal(), "") << "the command mends it";
}

TEST(Trust, GivesACommandThatAShellUnderstands)
{
    const Folder above;
    const auto folder = above / "my plug'ins";
    fs::create_directory(folder);
    fs::copy_file(plugins() / "decent.so", folder / "decent.so");
    chmod(folder.c_str(), 0775);
    const auto refusal = verslag::list_plugins({folder}).plugins.at(0).refusal.str();
    EXPECT_TRUE(has(refusal, "chmod go-w '" + above.path().string() + "/my plug'\\''ins'"));
    ASSERT_EQ(std::system(refusal.substr(refusal.find("chmod")).c_str()), 0);
    EXPECT_EQ(verslag::list_plugins({folder}).plugins.at(0).refusal.str(), "");
}

TEST(Trust, IsRefusedInDutchToo)
{
    const Place place;
    chmod(place.file.c_str(), 0664);
    chmod(place.folder.c_str(), 0775);
    EXPECT_EQ(verslag::list_plugins({place.folder}).plugins.at(0).refusal.in("nl"),
              "anderen mogen schrijven in het bestand (modus 0664) en de map ervan, " + place.folder.string() +
                  " (modus 0775), en dat mag alleen de eigenaar: chmod go-w " + place.file.string() + " " +
                  place.folder.string());
}

TEST(Trust, IsRefusedToAnotherUsersFile)
{
    if (geteuid() != 0) GTEST_SKIP() << "only root may give a file away";
    const Place place;
    ASSERT_EQ(chown(place.file.c_str(), somebody, somebody), 0);
    EXPECT_EQ(place.refusal(),
              "the file belongs to uid 4242 and must belong to " + wanted() + ": chown " + me() + " " + place.file.string());
}

TEST(Trust, IsRefusedToAnotherUsersFolder)
{
    if (geteuid() != 0) GTEST_SKIP() << "only root may give a folder away";
    const Place place;
    ASSERT_EQ(chown(place.folder.c_str(), somebody, somebody), 0);
    EXPECT_TRUE(has(place.refusal(), "its folder " + place.folder.string() + " belongs to uid 4242 and must belong to root"));
    const Place other;
    ASSERT_EQ(chown(other.above.path().c_str(), somebody, somebody), 0);
    EXPECT_TRUE(has(other.refusal(), "the folder above it, " + other.above.path().string() + ", belongs to uid 4242"));
}

TEST(Trust, FollowsALinkToWhereItLeads)
{
    const Place open, place;
    chmod(open.folder.c_str(), 0777);
    fs::remove(place.file);
    fs::create_symlink(open.file, place.file);
    EXPECT_TRUE(has(place.refusal(), "others may write its folder " + open.folder.string()));
    chmod(open.folder.c_str(), 0755);
    EXPECT_EQ(place.refusal(), "");
}

TEST(Trust, IsRefusedToAFileThatItsUserMayNotRead)
{
    const Place place;
    chmod(place.file.c_str(), 0);
    EXPECT_EQ(place.refusal(), "you have no permission to read it: chmod u+r " + place.file.string())
        << "root may read it, but its workers may not";
    ASSERT_EQ(std::system(place.refusal().substr(place.refusal().find("chmod")).c_str()), 0);
    EXPECT_EQ(place.refusal(), "");
}
