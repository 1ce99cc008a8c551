// Each fault of the sloppy plugins is found, and nothing else is said to be one.
#include "wall.hpp"

#include <verslag/core/trial.hpp>

namespace {

using verslag::Finding, verslag::Trial, verslag::Verdict;

Trial tried(const std::string& file, const std::string& format = "")
{
    // Only what looks at the clock needs another second.
    const std::chrono::milliseconds pause{format == "clock" ? 1100 : 0};
    return verslag::try_plugin(wall_test::plugins() / file, {.format = format, .pause = pause});
}

std::vector<Finding> found(const Trial& trial, Verdict verdict)
{
    std::vector<Finding> all;
    const auto take = [&](const std::vector<Finding>& findings) {
        for (const auto& f : findings)
            if (f.verdict == verdict) all.push_back(f);
    };
    take(trial.findings);
    for (const auto& f : trial.formats) take(f.findings);
    return all;
}

struct Fault {
    const char *name, *file, *format, *check, *words;
    Verdict verdict = Verdict::fault;
};
void PrintTo(const Fault& f, std::ostream* out) { *out << f.file << ' ' << f.format; }

class SloppyPlugin : public testing::TestWithParam<Fault> {};

TEST_P(SloppyPlugin, IsFoundOut)
{
    const auto& expected = GetParam();
    if (wall_test::sanitised && std::string(expected.check) == "heap") GTEST_SKIP() << "another allocator counts";
    const auto trial = tried(expected.file, expected.format);
    const auto all = found(trial, expected.verdict);
    ASSERT_FALSE(all.empty());
    for (const auto& f : all) {
        EXPECT_EQ(f.check, expected.check) << f.message.str();
        EXPECT_FALSE(f.hint.empty());
    }
    EXPECT_TRUE(wall_test::has(all.front().message.str(), expected.words));
    if (expected.verdict == Verdict::advice) {
        EXPECT_EQ(trial.count(Verdict::fault), 0u);
    }
}

INSTANTIATE_TEST_SUITE_P(
    That, SloppyPlugin,
    testing::Values(
        Fault{"LeavesMemoryBehind", "sloppy.so", "heap", "heap", "bytes of memory behind"},
        Fault{"LeavesFilesOpen", "sloppy.so", "descriptor", "descriptors", "49 in 49 exports"},
        Fault{"LeavesThreadsRunning", "sloppy.so", "thread", "threads", "50 exports"},
        Fault{"LeavesItsLocaleBehind", "sloppy.so", "locale-left", "locale-left", "LC_CTYPE=C.UTF-8"},
        Fault{"LooksAtTheClock", "sloppy.so", "clock", "process", "other bytes in another process"},
        Fault{"WritesAnAddress", "sloppy.so", "address", "process", "other bytes in another process"},
        Fault{"DependsOnTheLocale", "sloppy.so", "locale", "locale", "other bytes in the locale"},
        Fault{"DependsOnTheTimeZone", "sloppy.so", "zone", "time-zone", "other bytes in another time zone"},
        Fault{"KeepsSomethingBetweenTwoRuns", "sloppy.so", "static", "repeated", "exported before"},
        Fault{"CountsOnABlockToBeThere", "sloppy.so", "first-block", "inputs",  // the sanitiser ends what would crash
              wall_test::sanitised ? "nothing in them: ended on its own" : "nothing in them: crashed"},
        Fault{"KnowsOneScriptOnly", "sloppy.so", "ascii", "inputs", "many scripts"},
        Fault{"SwallowsThatTheDiskIsFull", "sloppy.so", "swallows", "disk-full", "says that all went well when the disk is full"},
        Fault{"IgnoresThatALibraryCouldNotWrite", "decent.so", "adopted", "disk-full",
              "says that all went well when the disk is full"},
        Fault{"GoesOnWhenToldToStop", "sloppy.so", "deaf", "cancel", "goes on when it is told to stop"},
        Fault{"NeverAsksWhetherToStop", "sloppy.so", "rude", "cancel", "never asks", Verdict::advice},
        Fault{"TakesTimeBeyondProportion", "sloppy.so", "slow", "time", "ever more time"},
        Fault{"TakesMemoryBeyondProportion", "sloppy.so", "hungry", "memory", "ever more memory"},
        Fault{"GivesUpOnAHugeRecord", "sloppy.so", "small", "huge", "500 blocks"},
        Fault{"Prints", "sloppy.so", "chatty", "prints", "42 blocks were found", Verdict::advice},
        Fault{"DoesNotEvenWork", "sloppy.so", "broken", "real-meeting", "the font is not installed"},
        Fault{"DividesByAnOptionThatMayBeZero", "sloppy.so", "division", "options", "columns=0"},
        Fault{"HasNoRoomForALongOption", "sloppy.so", "motto", "options", "motto=yyy"},
        Fault{"ForgetsThatASeriesHasNoRecord", "sloppy.so", "series", "inputs", "a series of meetings"},
        Fault{"ExpectsPlainNamesOfOtherFiles", "sloppy.so", "links", "inputs", "odd names"},
        Fault{"WantsStructsOfItsOwnLength", "sloppy_c.so", "size", "unknown-fields", "structs are longer"},
        Fault{"FailsWithoutAWord", "sloppy_c.so", "mute", "disk-full", "without a word"},
        Fault{"LooksAtFieldsThatItDoesNotKnow", "sloppy_c.so", "length", "unknown-fields", "fields of a later version"}),
    [](const auto& fault) { return fault.param.name; });

}  // namespace

TEST(PluginTrial, TellsEachFaultOfWhatAPluginReturns)
{
    const auto faults = found(tried("sloppy_c.so", "done"), Verdict::fault);
    ASSERT_EQ(faults.size(), 4u);
    EXPECT_TRUE(wall_test::has(faults[0].message.str(), "it returns 2"));
    EXPECT_EQ(faults[3].check, "cancel");
}

TEST(PluginTrial, AdvisesOnWhatAManifestLeavesOut)
{
    const auto advice = found(tried("sloppy_c.so", "nothing"), Verdict::advice);
    std::string all;
    for (const auto& f : advice) all += f.check + ": " + f.message.str() + '\n';
    for (const char* words : {"its version, who made it", "'size' has no label", "'size' has no media type",
                              "'nothing' needs no model", "option 'level' of its format 'size' has no help"})
        EXPECT_TRUE(wall_test::has(all, words));
}

TEST(PluginTrial, GoesNoFurtherThanAManifestThatIsRefused)
{
    const auto trial = tried("no_note.so");
    EXPECT_EQ(trial.count(Verdict::fault), 1u);
    EXPECT_TRUE(trial.formats.empty());
    EXPECT_TRUE(wall_test::has(found(trial, Verdict::fault).front().message.str(), "no manifest"));
}

TEST(PluginTrial, FindsAPluginThatCannotBeLoaded)
{
    const auto faults = found(tried("no_symbol.so"), Verdict::fault);
    ASSERT_EQ(faults.size(), 1u);
    EXPECT_TRUE(wall_test::has(faults.front().message.str(), "has no symbol"));
}

TEST(PluginTrial, FindsNothingWrongWithThePluginsOfTheManuals)
{
    for (const char* file : {"title.so", "plain_c.so"}) {
        const auto trial = tried(file);
        EXPECT_EQ(trial.count(Verdict::fault), 0u)
            << file << ": " << (trial.count(Verdict::fault) ? found(trial, Verdict::fault).front().message.str() : "");
    }
}

TEST(PluginTrial, RefusesAFormatThatThePluginDoesNotHave)
{
    EXPECT_THROW((void)tried("title.so", "novel"), std::invalid_argument);
}
