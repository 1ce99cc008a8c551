#include "wall.hpp"

#include <algorithm>
#include <cstdlib>

using namespace wall_test;
namespace fs = std::filesystem;

namespace {

class PluginPath {
public:
    explicit PluginPath(const std::string& value) { setenv("VERSLAG_PLUGIN_PATH", value.c_str(), 1); }
    ~PluginPath() { unsetenv("VERSLAG_PLUGIN_PATH"); }
};

}  // namespace

TEST(Folders, AreTheGivenOnesThenThePathThenTheInstalledOne)
{
    const Folder a, b, c;
    const PluginPath path{b.path().string() + "::" + c.path().string() + ":"};
    const auto all = verslag::plugin_folders({a.path()});
    ASSERT_GE(all.size(), 4u);
    EXPECT_EQ(all[0], a.path());
    EXPECT_EQ(all[1], b.path());
    EXPECT_EQ(all[2], c.path());
    for (std::size_t i = 3; i < all.size(); ++i) EXPECT_TRUE(all[i].string().ends_with("verslag/plugins")) << all[i];
    EXPECT_EQ(all.back(), fs::path(VERSLAG_BINARY_DIR) / "lib/verslag/plugins");
}

TEST(Folders, AreListedOnce)
{
    const Folder a;
    const PluginPath path{a.path().string() + "/:" + a.path().string() + "/./"};
    const auto all = verslag::plugin_folders({a.path(), a.path() / ".." / a.path().filename()});
    EXPECT_EQ(std::count(all.begin(), all.end(), a.path()), 1);
}

TEST(Folders, NeverIncludeTheWorkingDirectoryByThemselves)
{
    const Folder here;
    fs::copy_file(plugins() / "decent.so", here / "decent.so");
    const auto before = fs::current_path();
    fs::current_path(here.path());
    for (const auto* value : {"", ":", ".", "./", "plugins", "..:."}) {
        const PluginPath path{value};
        for (const auto& plugin : verslag::list_plugins(verslag::plugin_folders({})).plugins)
            EXPECT_NE(plugin.file, here / "decent.so") << "by VERSLAG_PLUGIN_PATH=" << value;
    }
    {
        const PluginPath path{"."};
        const auto all = verslag::list_plugins(verslag::plugin_folders({})).plugins;
        ASSERT_FALSE(all.empty());
        EXPECT_EQ(
            all[0].refusal.str(),
            "the folder is named without its whole path, and plugins are never looked for relative to the working directory: "
            "write it from / on");
    }
    // Whoever asks for it gets it.
    const auto asked = verslag::list_plugins(verslag::plugin_folders({"."}));
    fs::current_path(before);
    ASSERT_FALSE(asked.plugins.empty());
    EXPECT_EQ(asked.plugins[0].file, here / "decent.so");
    EXPECT_EQ(asked.plugins[0].refusal.str(), "");
}
