// Files that can't be read, or shouldn't.
#include "loading.hpp"

#include <fcntl.h>
#include <unistd.h>
#include <system_error>
#include <thread>

using namespace loading;

namespace {

int failure(const std::filesystem::path& file)
{
    try {
        verslag::read_file(file);
    } catch (const std::system_error& e) {
        return e.code().value();
    }
    return 0;
}

}  // namespace

TEST(Input, AFileIsReadWhole)
{
    const Folder folder;
    const std::string bytes = std::string("a\0b", 3) + std::string(200'000, 'x');
    folder.write("r.xml", bytes);
    folder.write("empty.xml", "");
    EXPECT_EQ(verslag::read_file(folder / "r.xml"), bytes);
    EXPECT_EQ(verslag::read_file(folder / "empty.xml"), "");
}

TEST(Input, MissingFilesAndFoldersAreErrorsOfTheSurroundings)
{
    const Folder folder;
    EXPECT_EQ(failure(folder / "nowhere.xml"), ENOENT);
    EXPECT_EQ(failure(folder.path()), EISDIR);
    folder.write("secret.xml", "x");
    std::filesystem::permissions(folder / "secret.xml", std::filesystem::perms::none);
    if (geteuid() != 0) {
        EXPECT_EQ(failure(folder / "secret.xml"), EACCES);
    }
}

TEST(Input, AFileThatIsTooLargeIsRefusedBeforeItIsRead)
{
    const Folder folder;
    folder.write("r.xml", std::string(2'000'001, ' '));
    verslag::LoadOptions options;
    options.max_size = 2'000'000;
    EXPECT_THROW(verslag::read_file(folder / "r.xml", options), verslag::LoadRefused);
    const auto loaded = verslag::load_record(std::string(2'000'001, ' '), "r.xml", options);
    EXPECT_EQ(found(loaded), Lines{"0:0 too-large"});
    EXPECT_NE(message_of(loaded, "too-large").find("2 MB"), std::string::npos);
}

TEST(Input, APipeIsReadToItsEnd)
{
    int ends[2];
    ASSERT_EQ(pipe(ends), 0);
    const int keep = dup(STDIN_FILENO);
    dup2(ends[0], STDIN_FILENO);
    const std::string bytes(300'000, 'y');
    std::thread writer([&] {
        for (std::size_t at = 0; at < bytes.size();)
            at += static_cast<std::size_t>(write(ends[1], bytes.data() + at, std::min<std::size_t>(7777, bytes.size() - at)));
        close(ends[1]);
    });
    EXPECT_EQ(verslag::read_file("-"), bytes);
    writer.join();
    dup2(keep, STDIN_FILENO);
    close(keep);
    close(ends[0]);
}

TEST(Input, RecordsLoadOnSeveralThreadsAtOnce)
{
    const auto text = file_text(VERSLAG_SOURCE_DIR "/samples/records/council.xml");
    const auto broken = replaced(text, "status=\"present\"", "status=\"prezent\"");
    std::vector<std::thread> threads;
    std::vector<int> fine(8);
    for (std::size_t t = 0; t < fine.size(); ++t)
        threads.emplace_back([&, t] {
            for (int i = 0; i < 10; ++i) fine[t] += load(t % 2 ? text : broken).record.has_value() == (t % 2 == 1);
        });
    for (auto& t : threads) t.join();
    EXPECT_EQ(fine, std::vector<int>(8, 10));
}
