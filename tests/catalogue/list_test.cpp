#include "wall.hpp"

#include <sys/stat.h>
#include <unistd.h>
#include <chrono>
#include <cstdio>

using namespace wall_test;
namespace fs = std::filesystem;
using verslag::Needs;

namespace {

void put(const Folder& folder, const std::string& plugin, const std::string& as = "")
{
    fs::copy_file(plugins() / (plugin + ".so"), folder / ((as.empty() ? plugin : as) + ".so"));
}

}  // namespace

TEST(List, TellsWhatANoteSaysAndRunsNoCode)
{
    const Folder folder;
    put(folder, "decent"), put(folder, "crashes_at_load"), put(folder, "exits_at_load");
    const auto all = verslag::list_plugins({folder.path()});
    ASSERT_EQ(all.plugins.size(), 3u);
    EXPECT_EQ(all.folders, std::vector{folder.path()});
    const auto& decent = all.plugins[1];
    EXPECT_EQ(decent.file, folder / "decent.so");
    EXPECT_EQ(decent.refusal.str(), "");
    EXPECT_EQ(decent.name, "decent");
    EXPECT_EQ(decent.version, "1.2.3");
    EXPECT_EQ(decent.vendor, "Example town");
    EXPECT_EQ(decent.summary, "Behaves well");
    ASSERT_EQ(decent.formats.size(), 8u);
    const auto& plain = decent.formats[0];
    EXPECT_EQ(plain.name, "plain");
    EXPECT_EQ(plain.extension, "txt");
    EXPECT_EQ(plain.media_type, "text/plain");
    EXPECT_EQ(plain.label, "One file");
    EXPECT_EQ(plain.needs, Needs::document);
    EXPECT_TRUE(plain.roles.empty());
    ASSERT_EQ(plain.options.size(), 4u);
    EXPECT_EQ(plain.options[0].name, "copies");
    EXPECT_EQ(plain.options[0].type, "integer");
    EXPECT_EQ(plain.options[0].fallback, "1");
    EXPECT_EQ(plain.options[0].allowed, "1..1000");
    EXPECT_EQ(plain.options[0].help, "How often the text is written; once is enough for a test.");
    EXPECT_EQ(plain.options[2].allowed, "a4|letter|legal");
    EXPECT_EQ(decent.formats[1].roles, (std::vector<std::string>{"first", "second"}));
    EXPECT_EQ(decent.formats[4].needs, Needs::document | Needs::workbook | Needs::house_style);
}

TEST(List, TakesAPluginWrittenInC)
{
    const auto match = catalogue().find("c");
    ASSERT_TRUE(match.format);
    EXPECT_EQ(match.plugin->name, "plain-c");
    EXPECT_EQ(match.format->label, "One line, in C");
    EXPECT_EQ(match.format->needs, Needs{});
}

TEST(List, HidesLaterPluginsOfTheSameName)
{
    const Folder first, second;
    put(first, "decent", "one"), put(second, "decent", "two"), put(second, "plain_c");
    const auto all = verslag::list_plugins({first.path(), second.path()});
    ASSERT_EQ(all.plugins.size(), 3u);
    EXPECT_FALSE(all.plugins[0].hidden);
    EXPECT_EQ(all.plugins[0].refusal.str(), "");
    EXPECT_EQ(all.plugins[1].name, "plain-c");
    EXPECT_EQ(all.plugins[1].refusal.str(), "");
    EXPECT_TRUE(all.plugins[2].hidden);
    EXPECT_EQ(all.plugins[2].refusal.str(),
              "it is hidden by the plugin of the same name in " + (first / "one.so").string() + ", which comes first");
    EXPECT_EQ(all.find("plain").plugin, &all.plugins[0]);
    EXPECT_EQ(all.refused("plain"), nullptr) << "a hidden plugin is nobody's problem";
}

TEST(List, LetsARefusedPluginHideNothing)
{
    const Folder first, second;
    put(first, "decent"), put(second, "decent");
    chmod((first / "decent.so").c_str(), 0666);
    const auto all = verslag::list_plugins({first.path(), second.path()});
    EXPECT_EQ(all.find("plain").plugin, &all.plugins[1]);
}

TEST(List, KnowsWhatARefusedPluginWouldOffer)
{
    const Folder folder;
    put(folder, "decent");
    chmod((folder / "decent.so").c_str(), 0622);
    const auto all = verslag::list_plugins({folder.path()});
    EXPECT_EQ(all.find("plain").format, nullptr);
    ASSERT_NE(all.refused("plain"), nullptr);
    EXPECT_EQ(all.refused("plain")->file, folder / "decent.so");
    EXPECT_EQ(all.refused("nothing"), nullptr);
}

TEST(List, LooksAtSharedObjectsOnly)
{
    const Folder folder;
    put(folder, "decent");
    write(folder / "README.txt", "no plugin");
    fs::create_directory(folder / "deeper.so");
    fs::copy_file(plugins() / "plain_c.so", folder / "deeper.so" / "plain_c.so");
    mkfifo((folder / "pipe.so").c_str(), 0600);
    const auto all = verslag::list_plugins({folder.path()});
    ASSERT_EQ(all.plugins.size(), 3u);
    EXPECT_EQ(all.plugins[0].refusal.str(), "");
    EXPECT_EQ(all.plugins[1].refusal.str(), "it is not a regular file");
    EXPECT_EQ(all.plugins[2].refusal.str(), "it is not a regular file") << "a pipe must not make it wait";
}

TEST(List, GoesOnWithoutAFolderThatIsNotThere)
{
    const Folder folder;
    put(folder, "decent");
    const auto all = verslag::list_plugins({folder / "nowhere", folder.path(), folder.path()});
    EXPECT_EQ(all.folders, std::vector{folder.path()});
    EXPECT_EQ(all.plugins.size(), 1u);
}

TEST(List, SaysThatAFolderIsNone)
{
    const Folder folder;
    write(folder / "file", "");
    const auto all = verslag::list_plugins({folder / "file"});
    ASSERT_EQ(all.plugins.size(), 1u);
    EXPECT_EQ(all.plugins[0].refusal.str(), "the folder cannot be read: Not a directory");
}

TEST(List, NamesTheFileThatALinkIntoAnotherFolderLeadsTo)
{
    const Folder folder, elsewhere;
    put(elsewhere, "decent");
    fs::create_symlink(elsewhere / "decent.so", folder / "linked.so");
    const auto all = verslag::list_plugins({folder.path()});
    ASSERT_EQ(all.plugins.size(), 1u);
    EXPECT_EQ(all.plugins[0].refusal.str(), "");
    EXPECT_EQ(all.plugins[0].file, elsewhere / "decent.so") << "its worker may read that folder";
    EXPECT_EQ(verslag::look_at_plugin(folder / "linked.so").file, elsewhere / "decent.so");
    EXPECT_EQ(all.folders, std::vector{folder.path()}) << "what else lies there is not looked for";
}

TEST(List, SaysThatALinkLeadsNowhere)
{
    const Folder folder;
    fs::create_symlink("gone.so", folder / "dangling.so");
    const auto all = verslag::list_plugins({folder.path()});
    ASSERT_EQ(all.plugins.size(), 1u);
    EXPECT_EQ(all.plugins[0].refusal.str(), "it cannot be opened: No such file or directory");
}

TEST(List, OfFiftyPluginsTakesUnderFiveMilliseconds)
{
    const Folder folder;
    for (int i = 0; i < 50; ++i) put(folder, i % 2 ? "decent" : "misdeeds", "p" + std::to_string(i));
    auto best = std::chrono::steady_clock::duration::max();
    for (int i = 0; i < 5; ++i) {
        const auto begin = std::chrono::steady_clock::now();
        EXPECT_EQ(verslag::list_plugins({folder.path()}).plugins.size(), 50u);
        best = std::min(best, std::chrono::steady_clock::now() - begin);
    }
    const auto us = std::chrono::duration_cast<std::chrono::microseconds>(best).count();
    std::printf("50 plugins listed in %.2f ms\n", static_cast<double>(us) / 1000);
    EXPECT_LT(us, sanitised ? 50'000 : 5'000);
}
