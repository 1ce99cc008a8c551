// Plugins that turn against the machine: each gives one clear sentence, and the other formats stand.
#include "wall.hpp"

#include <gtest/gtest.h>

#include <sys/stat.h>
#include <csignal>

using namespace std::chrono_literals;
using namespace wall_test;
using verslag::ExportStatus;

namespace {

constexpr verslag::Limits tight{.time = 1500ms, .memory = 512ull << 20};

struct Harm {
    std::string name;
    const char* sentence;         // a regular expression
    const char* when_sanitised;   // the same where the sanitiser notices first; null: no difference
    const char* fence = nullptr;  // without which it would get through
};
void PrintTo(const Harm& harm, std::ostream* out) { *out << harm.name; }

class Harmful : public testing::TestWithParam<Harm> {};

}  // namespace

TEST_P(Harmful, CostsItsOwnFilesOnlyAndSaysWhy)
{
    const auto& harm = GetParam();
    if (harm.fence && !has_fence(harm.fence)) GTEST_SKIP() << "this kernel lacks the fence '" << harm.fence << "'";
    const Folder out, elsewhere;
    const auto victim = (elsewhere / "victim.txt").string();
    if (harm.name != "write-absolute") write(victim, "private");

    const std::vector jobs{misdeed(harm.name, victim), job("plain"), job("pair")};
    {
        verslag::Dispatcher dispatcher{jobs, out.path(), tight};
        // Twice: a worker that died is replaced, and the others are kept.
        for (const std::string stem : {"one", "two"}) {
            const auto outcomes = dispatcher.run(record(jobs, stem));
            ASSERT_EQ(outcomes.size(), 3u);
            EXPECT_EQ(outcomes[0].status, ExportStatus::failed);
            EXPECT_TRUE(
                matches(outcomes[0].failure.str(), sanitised && harm.when_sanitised ? harm.when_sanitised : harm.sentence));
            EXPECT_EQ(outcomes[0].failure.str().find('\n'), std::string::npos)
                << "not one sentence: " << outcomes[0].failure.str();
            EXPECT_TRUE(outcomes[0].files.empty());
            for (const auto i : {1u, 2u}) EXPECT_EQ(outcomes[i].status, ExportStatus::done) << outcomes[i].failure.str();
        }
    }
    EXPECT_EQ(out.files(), (Files{"pair.one-first.txt", "pair.one-second.txt", "pair.two-first.txt", "pair.two-second.txt",
                                  "plain.one.txt", "plain.two.txt"}));
    EXPECT_EQ(read(victim), harm.name == "write-absolute" ? "" : "private");
    EXPECT_EQ(elsewhere.files().empty(), harm.name == "write-absolute");
    EXPECT_FALSE(std::filesystem::exists(out.path().parent_path() / "above.txt"));
}

constexpr const char *denied = "^refused: Permission denied$", *not_permitted = "^refused: Operation not permitted$";
INSTANTIATE_TEST_SUITE_P(
    Plugin, Harmful,
    testing::Values(
        Harm{"write-absolute", denied, nullptr, "files to write"}, Harm{"write-above", denied, nullptr, "files to write"},
        Harm{"remove-file", denied, nullptr, "files to write"}, Harm{"link-out", "^refused: ", nullptr, "files to write"},
        Harm{"read-private", denied, nullptr, "files to read"}, Harm{"read-above", denied, nullptr, "files to read"},
        Harm{"read-passwords", denied, nullptr, "files to read"}, Harm{"read-shared", denied, nullptr, "files to read"},
        Harm{"list-home", denied, nullptr, "files to read"}, Harm{"datagram-socket", not_permitted, nullptr, "network"},
        Harm{"abstract-socket", not_permitted, nullptr, "network"}, Harm{"trace-parent", not_permitted, nullptr, "programs"},
        Harm{"look-into-parent", "^refused: ", nullptr, "files to read"},
        Harm{"parents-environment", "^refused: ", nullptr, "files to read"},
        Harm{"open-socket", not_permitted, nullptr, "network"}, Harm{"local-socket", not_permitted, nullptr, "network"},
        Harm{"fork", not_permitted, nullptr, "programs"}, Harm{"spawn", not_permitted, nullptr, "programs"},
        Harm{"exec", not_permitted, nullptr, "programs"}, Harm{"kill-parent", not_permitted, nullptr, "signals"},
        Harm{"outlive-parent", not_permitted, nullptr, "signals"}, Harm{"leave-session", not_permitted, nullptr, "programs"},
        Harm{"set-uid-file", not_permitted, nullptr, "programs"}, Harm{"raise-limits", not_permitted, nullptr},
        Harm{"make-huge-file", "^refused: File too large$", nullptr}, Harm{"change-model", not_permitted, nullptr}),
    [](const auto& test) {
        auto name = test.param.name;
        for (auto& c : name)
            if (c == '-') c = '_';
        return name;
    });

INSTANTIATE_TEST_SUITE_P(
    Death, Harmful,
    testing::Values(Harm{"crash", "^crashed while exporting \\(Segmentation fault, signal 11\\)$", "while exporting \\("},
                    Harm{"divide", "^crashed while exporting \\(Floating point exception, signal 8\\)$", "while exporting \\("},
                    Harm{"give-up", "^crashed while exporting \\(Aborted, signal 6\\)$", nullptr},
                    Harm{"terminate", "^threw std::runtime_error that nothing caught: nobody catches this$", nullptr},
                    Harm{"deep-stack", "^crashed while exporting \\(Segmentation fault, signal 11\\)$", "while exporting \\("},
                    Harm{"leave", "^ended on its own while exporting \\(exit status 3\\)$", nullptr},
                    Harm{"leave-politely", "^ended on its own while exporting \\(exit status 0\\)$",
                         "^ended on its own while exporting \\("},
                    Harm{"hang", "^gave no result within 1500 ms and was stopped$", nullptr},
                    Harm{"spin", "^gave no result within 1500 ms and was stopped$", nullptr},
                    Harm{"stop-itself", "^gave no result within 1500 ms and was stopped$", nullptr},
                    Harm{"dawdle", "^gave no result within 1500 ms and was stopped$", nullptr},
                    Harm{"ignore-signals", "^gave no result within 1500 ms and was stopped$", nullptr}),
    [](const auto& test) {
        auto name = test.param.name;
        for (auto& c : name)
            if (c == '-') c = '_';
        return name;
    });

TEST(Memory, ThatRunsOutIsSaidWithItsLimit)
{
    if (sanitised) GTEST_SKIP() << "the sanitiser's own memory rules a limit out";
    const Folder out;
    const auto outcomes = run({misdeed("eat-memory"), job("plain")}, out.path(), tight);
    EXPECT_EQ(outcomes[0].failure.str(), "ran out of memory: an export may take 512 MiB");
    EXPECT_EQ(outcomes[1].status, ExportStatus::done) << outcomes[1].failure.str();
    EXPECT_EQ(out.files(), Files{"plain.record.txt"});
}

TEST(Fences, AreTriedAndAllStandOnAKernelOfToday)
{
    const auto all = verslag::fences();
    EXPECT_GE(all.size(), 10u);
    for (const auto& f : all) {
        EXPECT_FALSE(f.name.empty());
        EXPECT_FALSE(f.what.empty());
        // These need nothing but an old kernel.
        const auto name = f.name.str();
        const bool always = name == "own process" || name == "no new rights" || name == "end with the program";
        EXPECT_TRUE(f.stands || !always) << name;
    }
}

TEST(Fences, CostAnExportNoChildThatStays)
{
    const Folder out;
    for (const auto* what : {"crash", "hang", "silent"}) run({job("plain"), misdeed(what)}, out.path(), tight);
    EXPECT_LT(waitpid(-1, nullptr, WNOHANG), 0) << "a worker was not waited for";
    EXPECT_EQ(errno, ECHILD);
}
