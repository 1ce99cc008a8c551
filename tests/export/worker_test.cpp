// A worker's life: one a format, kept for every record, replaced when it dies, and gone with the program.
#include "wall.hpp"

#include <verslag/house_style.hpp>
#include <verslag/wire.hpp>

#include <fcntl.h>
#include <sys/wait.h>
#include <unistd.h>
#include <csignal>
#include <regex>
#include <set>
#include <thread>

using namespace std::chrono_literals;
using namespace wall_test;
using verslag::ExportStatus;

namespace {

std::string value(const std::string& seen, const std::string& name)
{
    std::smatch found;
    if (!std::regex_search(seen, found, std::regex("\n" + name + " (.*)"))) ADD_FAILURE() << "no " << name << " in " << seen;
    return found[1];
}

bool exists(pid_t process) { return kill(process, 0) == 0; }

bool goes_away(pid_t process)
{
    for (int i = 0; i < 200 && exists(process); ++i) std::this_thread::sleep_for(10ms);
    return !exists(process);
}

std::size_t open_files()
{
    std::size_t n = 0;
    for ([[maybe_unused]] const auto& e : std::filesystem::directory_iterator("/proc/self/fd")) ++n;
    return n;
}

}  // namespace

TEST(Worker, IsKeptForEveryRecord)
{
    const Folder out;
    const std::vector jobs{job("seen")};
    verslag::Dispatcher dispatcher{jobs, out.path(), {}};
    std::set<std::string> processes;
    for (int i = 1; i <= 3; ++i) {
        ASSERT_EQ(dispatcher.run(record(jobs))[0].status, ExportStatus::done);
        const auto seen = read(out / "seen.record.txt");
        EXPECT_EQ(value(seen, "runs"), std::to_string(i));
        processes.insert(value(seen, "process"));
    }
    EXPECT_EQ(processes.size(), 1u);
}

TEST(Worker, GetsTheHouseStyleOnceForEveryRecordAndItsSuccessorToo)
{
    const Folder out;
    const std::vector jobs{job("seen")};
    const auto style = verslag::wire::Writer::encode(verslag::HouseStyle{.name = "Gemeente Voorbeeld"});
    verslag::Dispatcher dispatcher{jobs, out.path(), {}, true, style};
    for (int i = 0; i < 3; ++i) {
        ASSERT_EQ(dispatcher.run(record(jobs))[0].status, ExportStatus::done);
        const auto seen = read(out / "seen.record.txt");
        EXPECT_EQ(value(seen, "house style"), "Gemeente Voorbeeld");
        if (i == 1) kill(static_cast<pid_t>(std::stol(value(seen, "process"))), SIGKILL), std::this_thread::sleep_for(50ms);
    }
}

TEST(Worker, ThatGetsNoHouseStyleTakesTheDefaultOne)
{
    const Folder out;
    const std::vector jobs{job("seen")};
    ASSERT_EQ(run(jobs, out.path())[0].status, ExportStatus::done);
    EXPECT_EQ(value(read(out / "seen.record.txt"), "house style"), "");
}

TEST(Worker, ThatDiedBetweenTwoRecordsIsReplacedWithoutAWord)
{
    const Folder out;
    const std::vector jobs{job("seen")};
    verslag::Dispatcher dispatcher{jobs, out.path(), {}};
    ASSERT_EQ(dispatcher.run(record(jobs))[0].status, ExportStatus::done);
    const auto process = static_cast<pid_t>(std::stol(value(read(out / "seen.record.txt"), "process")));
    kill(process, SIGKILL);
    std::this_thread::sleep_for(50ms);
    const auto outcome = dispatcher.run(record(jobs))[0];
    EXPECT_EQ(outcome.status, ExportStatus::done) << outcome.failure;
    EXPECT_TRUE(outcome.warnings.empty());
    EXPECT_EQ(value(read(out / "seen.record.txt"), "runs"), "1");
}

TEST(Worker, ThatIsKilledByTheMachineSaysSo)
{
    const Folder out;
    const std::vector jobs{job("seen"), misdeed("hang")};
    verslag::Dispatcher dispatcher{jobs, out.path(), {.time = 20s}};
    std::thread killer{[&] {
        // The worker that hangs is the youngest child.
        std::this_thread::sleep_for(1s);
        for (const auto& entry : std::filesystem::directory_iterator("/proc")) {
            const auto name = entry.path().filename().string();
            if (!std::isdigit(static_cast<unsigned char>(name[0])) || !std::filesystem::exists(entry.path() / "stat")) continue;
            const auto stat = read(entry.path() / "stat");
            const auto maps = read(entry.path() / "maps");
            if (stat.find(") S " + std::to_string(getpid()) + " ") != stat.npos && maps.find("misdeeds.so") != maps.npos)
                kill(static_cast<pid_t>(std::stol(name)), SIGKILL);
        }
    }};
    const auto outcome = dispatcher.run(record(jobs))[1];
    killer.join();
    if (geteuid() != 0) GTEST_SKIP() << "only root may look into a worker to find it";
    EXPECT_EQ(outcome.failure, "was killed while exporting (Killed, signal 9): the machine may have run out of memory");
}

TEST(Worker, EndsWithItsDispatcher)
{
    const Folder out;
    const std::vector jobs{job("seen"), job("plain")};
    const auto before = open_files();
    std::string process;
    {
        verslag::Dispatcher dispatcher{jobs, out.path(), {}};
        ASSERT_EQ(dispatcher.run(record(jobs))[0].status, ExportStatus::done);
        process = value(read(out / "seen.record.txt"), "process");
    }
    EXPECT_FALSE(exists(static_cast<pid_t>(std::stol(process))));
    EXPECT_LT(waitpid(-1, nullptr, WNOHANG), 0);
    EXPECT_EQ(open_files(), before);
    EXPECT_EQ(out.files(), (Files{"plain.record.txt", "seen.record.txt"}));
}

TEST(Worker, EndsWithTheProgramEvenWhenThatIsKilled)
{
    const Folder out;
    const std::vector jobs{job("seen"), misdeed("hang")};
    // A copy of this program, which is killed in the middle of a run.
    const auto child = fork();
    if (child == 0) {
        verslag::Dispatcher dispatcher{jobs, out.path(), {}};
        dispatcher.run(record(jobs));
        _exit(0);
    }
    for (int i = 0; i < 500 && !std::filesystem::exists(out / "seen.record.txt"); ++i) std::this_thread::sleep_for(10ms);
    const auto process = static_cast<pid_t>(std::stol(value(read(out / "seen.record.txt"), "process")));
    ASSERT_TRUE(exists(process));
    kill(child, SIGKILL);
    waitpid(child, nullptr, 0);
    EXPECT_TRUE(goes_away(process));

    // What it left behind is swept by the next run.
    EXPECT_EQ(out.files().size(), 3u);
    ASSERT_EQ(run({job("plain")}, out.path())[0].status, ExportStatus::done);
    EXPECT_EQ(out.files(), (Files{"plain.record.txt", "seen.record.txt"}));
}

TEST(Worker, DoesNotInheritWhatTheProgramHasOpen)
{
    // Not close-on-exec, as a shell's redirection is.
    const Folder out, elsewhere;
    write(elsewhere / "record.xml", "private");
    const int open_file = open((elsewhere / "record.xml").c_str(), O_RDONLY);
    const int high = fcntl(open_file, F_DUPFD, 200);
    const std::vector jobs{job("seen")};
    verslag::Dispatcher dispatcher{jobs, out.path(), {}};
    ASSERT_EQ(dispatcher.run(record(jobs))[0].status, ExportStatus::done);
    close(open_file), close(high);
    if (geteuid() != 0) GTEST_SKIP() << "only root may look into a worker";
    const auto process = value(read(out / "seen.record.txt"), "process");
    for (const auto& entry : std::filesystem::directory_iterator("/proc/" + process + "/fd")) {
        std::error_code ec;
        const auto target = std::filesystem::read_symlink(entry.path(), ec).string();
        EXPECT_EQ(target.find("record.xml"), std::string::npos) << target;
    }
}

TEST(Worker, IsNotStartedByAProgramThatHasNoWorkerMain)
{
    // As in a worker that goes on as the program.
    setenv("VERSLAG_WORKER", "1", 1);
    const Folder out;
    EXPECT_THROW(run({job("plain")}, out.path()), std::logic_error);
    unsetenv("VERSLAG_WORKER");
}

TEST(Worker, IsKnownByItsName)
{
    char worker[] = "verslag-worker", program[] = "verslag";
    char* as_worker[] = {worker, nullptr};
    char* as_program[] = {program, worker, nullptr};
    EXPECT_TRUE(verslag::is_worker(1, as_worker));
    EXPECT_FALSE(verslag::is_worker(2, as_program));
    EXPECT_FALSE(verslag::is_worker(0, as_worker + 1));
}

TEST(Worker, StartedByHandEndsAtOnce)
{
    const auto child = fork();
    if (child == 0) {
        execl("/proc/self/exe", "verslag-worker", nullptr);
        _exit(9);
    }
    int status = 0;
    waitpid(child, &status, 0);
    EXPECT_TRUE(WIFEXITED(status) && WEXITSTATUS(status) == 2) << status;
}
