// Plugins that go wrong before they run.
#include "wall.hpp"

#include <gtest/gtest.h>

using namespace std::chrono_literals;
using namespace wall_test;
using verslag::ExportStatus;

namespace {

struct Fault {
    std::string plugin;
    const char* sentence;
};
void PrintTo(const Fault& fault, std::ostream* out) { *out << fault.plugin; }

class Faulty : public testing::TestWithParam<Fault> {};

}  // namespace

TEST_P(Faulty, CostsItsOwnFilesOnlyAndSaysWhy)
{
    const Folder out;
    const std::vector jobs{job(GetParam().plugin), job("plain")};
    const auto outcomes = run(jobs, out.path(), {.time = 1500ms});
    EXPECT_EQ(outcomes[0].status, ExportStatus::failed);
    EXPECT_TRUE(matches(outcomes[0].failure.str(), GetParam().sentence));
    EXPECT_EQ(outcomes[1].status, ExportStatus::done) << outcomes[1].failure.str();
    EXPECT_EQ(out.files(), Files{"plain.record.txt"});
}

INSTANTIATE_TEST_SUITE_P(
    Plugin, Faulty,
    testing::Values(
        Fault{"crashes_at_load",
              sanitised ? "while loading \\("  // which catches the signal and exits
                        : "^crashed while loading \\((Illegal instruction, signal 4|Trace/breakpoint trap, signal 5)\\)$"},
        Fault{"exits_at_load", "^ended on its own while loading \\(exit status 7\\)$"},
        Fault{"throws_at_load", "^threw std::runtime_error while it was being loaded: the licence has run out$"},
        Fault{"hangs_at_load", "^gave no result within 1500 ms and was stopped$"},
        Fault{"undefined_symbol", "^cannot be loaded: undefined symbol: nobody_has_this$"},
        Fault{"no_symbol", "^has no symbol 'verslag_plugin_v1': VERSLAG_PLUGIN\\(\\), outside of any namespace, gives it one$"},
        Fault{"lies_about_abi",
              "^its 'verslag_plugin_v1' is for plugin ABI 77 and this program speaks ABI 1, whatever its manifest says$"},
        Fault{"no_function", "^its 'verslag_plugin_v1' has no function to run$"}),
    [](const auto& test) { return test.param.plugin; });

// The catalogue refuses these; whoever dispatches them nevertheless gets a sentence too.
TEST(Loading, OfAFileThatIsNoPluginSaysWhatTheLinkerSays)
{
    const Folder out, in;
    write(in / "text.so", "this is not a plugin");
    const auto bytes = read(plugins() / "decent.so");
    write(in / "cut.so", bytes.substr(0, 3000));
    const std::vector jobs{without_note(in / "text.so"), without_note(in / "cut.so"), without_note(in / "gone.so"), job("plain")};
    const auto outcomes = run(jobs, out.path());
    EXPECT_EQ(outcomes[0].failure.str(), "cannot be loaded: file too short");
    EXPECT_TRUE(matches(outcomes[1].failure.str(), sanitised ? "^cannot be loaded: |^ended on its own while loading"
                                                             : "^cannot be loaded: |^crashed while loading"));
    EXPECT_TRUE(matches(outcomes[2].failure.str(), "^cannot be loaded: cannot open shared object file"));
    EXPECT_EQ(outcomes[3].status, ExportStatus::done) << outcomes[3].failure.str();
    EXPECT_EQ(out.files(), Files{"plain.record.txt"});
}

TEST(Loading, LeavesTwoPluginsOfOneMakeApart)
{
    const Folder out;
    const auto outcomes = run({job("plain"), job("c"), job("adopted")}, out.path());
    for (const auto& o : outcomes) EXPECT_EQ(o.status, ExportStatus::done) << o.failure.str();
    EXPECT_EQ(read(out / "c.record.txt"), "in C\n");
    EXPECT_EQ(read(out / "adopted.record.txt"), "by another hand\n");
}

TEST(Loading, OfAFileThatWasReplacedAfterItWasListedIsRefused)
{
    const Folder out, in;
    const auto file = in / "decent.so";
    std::filesystem::copy_file(plugins() / "decent.so", file);
    auto listed = verslag::list_plugins({in.path()});
    ASSERT_EQ(listed.plugins.at(0).refusal.str(), "");
    auto swapped = job("plain");
    swapped.plugin = listed.plugins[0];
    EXPECT_EQ(run({swapped}, out.path())[0].status, ExportStatus::done);
    // Another plugin in its place, and the same file with another manifest.
    std::filesystem::copy_file(plugins() / "title.so", in / "other");
    std::filesystem::rename(in / "other", file);
    EXPECT_EQ(run({swapped}, out.path())[0].failure.str(), "was changed or replaced after its manifest was read: run it again");
    std::filesystem::remove(file);
    auto bytes = read(plugins() / "decent.so");
    bytes.replace(bytes.find("Behaves well"), 12, "Behaves ill!");
    write(file, bytes);
    EXPECT_EQ(run({swapped}, out.path())[0].status, ExportStatus::failed);
}

TEST(Memory, OfAPluginDoesNotReachAnotherRun)
{
    const Folder out;
    const std::vector jobs{misdeed("remember")};
    for (int i = 0; i < 2; ++i) {
        ASSERT_EQ(run(jobs, out.path())[0].status, ExportStatus::done);
        EXPECT_EQ(read(out / "misdeeds.record.bad"), "|title of the document") << "a run begins with a new process";
    }
}
