// What a run of good plugins gives.
#include "wall.hpp"

#include <verslag/artefacts.hpp>
#include <verslag/core/resources.hpp>
#include <verslag/record/collection.hpp>
#include <verslag/wire.hpp>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

using namespace wall_test;
using verslag::Dispatcher, verslag::ExportStatus;

namespace {

// By another program than ours.
std::string sha256sum(const std::filesystem::path& file)
{
    FILE* pipe = popen(("sha256sum < " + file.string()).c_str(), "r");
    char digest[65]{};
    if (!pipe || fread(digest, 1, 64, pipe) != 64) ADD_FAILURE() << "sha256sum gives nothing";
    if (pipe) pclose(pipe);
    return digest;
}

mode_t mode_of(const std::filesystem::path& file)
{
    struct stat st {};
    stat(file.c_str(), &st);
    return st.st_mode & 07777;
}

}  // namespace

TEST(Dispatch, TellsWhatWasMadeInTheOrderOfTheFormats)
{
    const Folder out;
    const std::vector jobs{job("pair"), job("plain", {{"copies", "500"}}), job("adopted"), job("c")};
    const auto outcomes = run(jobs, out.path());
    ASSERT_EQ(outcomes.size(), 4u);
    std::size_t files = 0;
    for (std::size_t i = 0; i < jobs.size(); ++i) {
        EXPECT_EQ(outcomes[i].format, jobs[i].format.name);
        EXPECT_EQ(outcomes[i].status, ExportStatus::done) << outcomes[i].failure.str();
        for (const auto& file : outcomes[i].files) {
            ++files;
            EXPECT_EQ(file.path.parent_path(), out.path());
            EXPECT_EQ(file.bytes, std::filesystem::file_size(file.path));
            EXPECT_EQ(file.sha256, sha256sum(file.path));
        }
    }
    EXPECT_EQ(files, 5u);
    EXPECT_EQ(outcomes[0].files[0].role, "first");
    EXPECT_EQ(read(outcomes[0].files[1].path), "two\n");
    EXPECT_EQ(outcomes[1].files[0].bytes, 3000u);
}

TEST(Dispatch, PassesOnlyTheModelsThatAFormatNeeds)
{
    const Folder out;
    ASSERT_EQ(run({job("seen", {{"loud", "on"}, {"paper", "legal"}, {"words", "två ord"}})}, out.path())[0].status,
              ExportStatus::done);
    const auto seen = read(out / "seen.record.txt");
    EXPECT_TRUE(has(seen,
                    "document title of the document\nworkbook title of the workbook\nrecord the plugin reads the record, "
                    "which the format 'seen' doesn't ask for: name it among its needs in the manifest\nlabels nl\nclock "
                    "1580774400\n"));
    EXPECT_TRUE(has(seen, "copies 1\nloud on\npaper legal\nwords två ord\n"));
}

TEST(Dispatch, GivesPluginsAnEnvironmentOfTheirOwn)
{
    setenv("LD_PRELOAD_OF_A_TEST", "surprise", 1);
    setenv("LC_ALL", "nl_NL.UTF-8", 1);
    setenv("HOME", "/home/somebody", 1);
    const Folder out;
    ASSERT_EQ(run({job("seen")}, out.path())[0].status, ExportStatus::done);
    std::string environment;
    const auto seen = read(out / "seen.record.txt");
    for (std::size_t at = 0; (at = seen.find("\nenvironment ", at)) != seen.npos; ++at)
        environment += seen.substr(at + 13, seen.find('\n', at + 1) - at - 13) + ' ';
    EXPECT_EQ(environment, "LANG=C.UTF-8 PATH=/usr/bin:/bin TMPDIR=. TZ=UTC VERSLAG_WORKER=1 ");
}

TEST(Dispatch, GivesFilesTheModeThatTheUserWants)
{
    for (const mode_t mask : {mode_t{022}, mode_t{077}, mode_t{002}}) {
        const auto before = umask(mask);
        const Folder out;
        const auto outcomes = run({job("plain"), job("adopted")}, out.path());
        umask(before);
        for (const auto& o : outcomes) {
            ASSERT_EQ(o.status, ExportStatus::done) << o.failure.str();
            EXPECT_EQ(mode_of(o.files[0].path), 0666 & ~mask);
        }
    }
}

TEST(Dispatch, MakesTheSameBytesAgain)
{
    const Folder first, second;
    const std::vector jobs{job("pair"), job("plain"), job("adopted")};
    const auto one = run(jobs, first.path()), other = run(jobs, second.path());
    for (std::size_t i = 0; i < jobs.size(); ++i)
        for (std::size_t k = 0; k < one[i].files.size(); ++k) EXPECT_EQ(one[i].files[k].sha256, other[i].files[k].sha256);
}

TEST(Dispatch, RefusesNamesThatCannotBe)
{
    const Folder out;
    const std::vector jobs{job("plain"), job("pair")};
    Dispatcher dispatcher{jobs, out.path(), {}};
    auto twice = record(jobs);
    twice.names["plain"][""] = twice.names["pair"]["first"];
    EXPECT_THROW(dispatcher.run(twice), std::invalid_argument);
    for (const auto* name : {"", ".", "..", "../out.txt", "/etc/out.txt", "folder/out.txt"}) {
        auto wrong = record(jobs);
        wrong.names["plain"][""] = name;
        EXPECT_THROW(dispatcher.run(wrong), std::invalid_argument) << name;
    }
    auto missing = record(jobs);
    missing.names["pair"].erase("second");
    EXPECT_THROW(dispatcher.run(missing), std::invalid_argument);
    EXPECT_EQ(dispatcher.run(record(jobs))[1].status, ExportStatus::done) << "a refused record must not spoil the next";
}

TEST(Dispatch, TakesALargeModelAndALongOption)
{
    const Folder out;
    const std::vector jobs{job("plain", {{"words", std::string(300'000, 'w')}})};
    auto large = record(jobs);
    large.document.append("\x92\xf4\x03\x80\x80\x80\x20", 7).append(64 << 20, 'x');  // a field that no reader knows
    const auto outcome = Dispatcher(jobs, out.path(), {}).run(large)[0];
    EXPECT_EQ(outcome.status, ExportStatus::done) << outcome.failure.str();
    EXPECT_EQ(std::filesystem::file_size(out / "plain.record.txt"), 300'001u);
}

TEST(Dispatch, RunsAFormatThatNeedsTheArtefactsAfterTheOthersAndTellsItWhatSucceeded)
{
    const Folder out;
    const std::vector jobs{job("index"), job("pair"), misdeed("crash"), job("plain")};
    auto one = record(jobs);
    std::vector<std::string> asked;
    one.artefacts = [&](const std::vector<verslag::Outcome>& outcomes) {
        verslag::Artefacts all{.heading = "Files"};
        for (const auto& o : outcomes) {
            asked.push_back(o.format);
            if (o.status != ExportStatus::done) all.failed.push_back(o.format);
            for (const auto& f : o.files) all.made.push_back({.format = o.format, .file = f.path.filename(), .bytes = f.bytes});
        }
        return verslag::wire::Writer::encode(all);
    };
    const auto outcomes = Dispatcher(jobs, out.path(), {}).run(one);
    ASSERT_EQ(outcomes[0].status, ExportStatus::done) << outcomes[0].failure.str();
    EXPECT_EQ(outcomes[0].format, "index");
    EXPECT_EQ(asked, (std::vector<std::string>{"pair", jobs[2].format.name, "plain"}));
    EXPECT_EQ(read(out / "index.record.txt"),
              "# Files\npair pair.record-first.txt 4\npair pair.record-second.txt 4\n"
              "plain plain.record.txt 6\nno " +
                  jobs[2].format.name + '\n');
}

TEST(Dispatch, FindsWhatAPluginMayNotReadForItself)
{
    const Folder out;
    const std::vector jobs{job("fonts")};
    Dispatcher dispatcher{jobs, out.path(), {}, true, {}, verslag::system_resources({})};
    const auto outcome = dispatcher.run(record(jobs))[0];
    ASSERT_EQ(outcome.status, ExportStatus::done) << outcome.failure.str();
    const auto size = [](const char* file) { return file + (' ' + std::to_string(std::filesystem::file_size(file))) + '\n'; };
    const auto bold = size("/usr/share/fonts/truetype/noto/NotoSans-Bold.ttf");
    EXPECT_EQ(read(out / "fonts.record.txt"),
              bold + "same " + bold + "no: the family 'Nobody's' is not among the fonts here; put its f\n" +
                  size("/usr/share/hyphen/hyph_nl_NL.dic") + "no: '../../etc/passwd' is no language\n" +
                  size("/usr/share/color/icc/sRGB.icc") + "no: the host has no anything 'else'\nno: the host has no font '" +
                  std::string(38, 'x') + "\n");
}

TEST(Dispatch, HasNothingForPluginsUnlessItIsGivenSomething)
{
    const Folder out;
    ASSERT_EQ(run({job("fonts")}, out.path())[0].status, ExportStatus::done);
    EXPECT_TRUE(has(read(out / "fonts.record.txt"), "no: the host has no font '/bold'"));
}

TEST(Dispatch, GivesACollectionInTheRecordsPlace)
{
    const Folder out;
    auto set = job("set");
    set.format.roles = set.format.collection.value();
    const std::vector jobs{set};
    auto many = record(jobs);
    many.collection = true;
    verslag::record::Collection collection{.title = "Series"};
    for (const auto* title : {"one", "two"}) collection.records.emplace_back().document.title = title;
    many.record = verslag::wire::Writer::encode(collection);
    const auto outcome = Dispatcher(jobs, out.path(), {}).run(many)[0];
    ASSERT_EQ(outcome.status, ExportStatus::done) << outcome.failure.str();
    EXPECT_EQ(read(out / "set.record-titles.txt"),
              "Series|the plugin reads the record of a job over a collection, which has "
              "none: ask is_collection() first\none\ntwo\n");
    EXPECT_EQ(read(out / "set.record-count.txt"), "2\n");
    // The same plugin, one record at a time.
    ASSERT_EQ(run({job("set")}, out.path())[0].status, ExportStatus::done);
    EXPECT_EQ(read(out / "set.record.txt"), "|title of the record\n");
}

TEST(Dispatch, RunsFormatsSideBySide)
{
    const Folder out;
    using namespace std::chrono_literals;
    std::vector jobs{misdeed("hang")};
    for (const auto* other : {"plain", "pair", "adopted"}) jobs.push_back(job(other));
    const auto begin = std::chrono::steady_clock::now();
    const auto outcomes = run(jobs, out.path(), {.time = 2s});
    EXPECT_LT(std::chrono::steady_clock::now() - begin, 4s);
    for (const auto i : {1u, 2u, 3u}) EXPECT_EQ(outcomes[i].status, ExportStatus::done) << outcomes[i].failure.str();
}

TEST(Documentation, ShowsAPluginThatWorks)
{
    const auto source = read(VERSLAG_SOURCE_DIR "/tests/hostile/plugins/title.cpp");
    ASSERT_FALSE(source.empty());
    EXPECT_TRUE(read(VERSLAG_SOURCE_DIR "/docs/plugin-abi.md").find("```cpp\n" + source + "```\n") != std::string::npos);
    const Folder out;
    ASSERT_EQ(run({job("title")}, out.path())[0].status, ExportStatus::done);
    EXPECT_EQ(read(out / "title.record.txt"), "# title of the document\n");
}

TEST(Bending, IsOffInAnExport)
{
    const Folder out;
    const auto outcome = run({job("plain")}, out.path())[0];
    EXPECT_EQ(outcome.status, ExportStatus::done);
    EXPECT_FALSE(outcome.traces) << "nothing is measured";
}

TEST(Bending, FillsTheDiskAfterSoManyBytes)
{
    const Folder out;
    const std::vector jobs{job("bulk")};
    auto one = record(jobs);
    one.bending = {.room = 1000};
    Dispatcher dispatcher(jobs, out.path(), {});
    const auto full = dispatcher.run(one)[0];
    EXPECT_EQ(full.status, ExportStatus::environment) << full.failure.str();
    ASSERT_TRUE(full.traces);
    EXPECT_EQ(full.traces->status, VERSLAG_FAILED);
    EXPECT_EQ(full.traces->errors, 1u);
    one.bending->room = 1024;
    EXPECT_EQ(dispatcher.run(one)[0].status, ExportStatus::done) << "to the last byte, and in the same worker";
    one.bending.reset();
    EXPECT_EQ(dispatcher.run(one)[0].status, ExportStatus::done);
}

TEST(Bending, TellsAPluginToStopFromACallOn)
{
    const Folder out;
    const std::vector jobs{job("plain")};
    auto one = record(jobs);
    for (const std::uint64_t at : {1, 2}) {
        one.bending = {.stop_at = at};
        const auto outcome = Dispatcher(jobs, out.path(), {}).run(one)[0];
        ASSERT_TRUE(outcome.traces);
        EXPECT_EQ(outcome.traces->status, VERSLAG_CANCELLED);
        EXPECT_EQ(outcome.traces->asked, at);
    }
    one.bending = {.stop_at = 3};  // it asks twice
    EXPECT_EQ(Dispatcher(jobs, out.path(), {}).run(one)[0].status, ExportStatus::done);
}

TEST(Bending, TellsWhatIsThereWhenThePluginIsDone)
{
    const Folder out;
    auto one_job = job("seen");
    one_job.environment = {{"TZ", "TRIAL-13"}, {"TRIAL", "yes"}};
    const std::vector jobs{one_job};
    auto one = record(jobs);
    one.bending = {.newer_host = true};
    const auto outcome = Dispatcher(jobs, out.path(), {}).run(one)[0];
    ASSERT_TRUE(outcome.traces);
    EXPECT_EQ(outcome.traces->threads, 1u);
    EXPECT_GE(outcome.traces->descriptors, 5u);
    EXPECT_EQ(outcome.traces->locale, "C");
    EXPECT_GT(outcome.traces->peak, 1'000'000u);
    const auto seen = read(out / "seen.record.txt");
    EXPECT_TRUE(has(seen, "environment TRIAL=yes"));
    EXPECT_TRUE(has(seen, "environment TZ=TRIAL-13"));
}
