// The plugin of today, in a program that was built with an earlier or a later SDK: what was added between them is passed over.
#include <verslag/testing.hpp>

#include <gtest/gtest.h>

#include <dlfcn.h>

namespace {

const verslag_plugin& plugin_of_today()
{
    static void* const library = dlopen(TODAYS_PLUGIN, RTLD_NOW);
    if (!library) throw std::runtime_error(dlerror());
    return *static_cast<const verslag_plugin*>(dlsym(library, "verslag_plugin_v1"));
}

const std::map<std::string, std::string> options{{"copies", "1"}, {"loud", "off"}, {"paper", "a4"}, {"words", "hello"}};

}  // namespace

TEST(HOST, SpeaksTheAbiOfThePluginOfToday)
{
    EXPECT_EQ(plugin_of_today().abi, unsigned{VERSLAG_ABI});
#ifdef OF_TOMORROW
    EXPECT_GT(sizeof(verslag_plugin), plugin_of_today().size) << "nothing was added";
#endif
}

TEST(HOST, IsUnderstoodByThePluginOfToday)
{
    verslag::testing::Run run{.plugin = plugin_of_today(), .format = "seen", .options = options};
    run.document.properties.title = "title";
#ifdef OF_TOMORROW
    run.document.properties.tomorrow = "what nobody knows yet";
#endif
    const auto made = run();
    ASSERT_EQ(made.status, VERSLAG_OK) << (made.said.empty() ? "" : made.said.back().message);
    EXPECT_NE(made.artefacts.at("").bytes.find("document title\n"), std::string::npos) << made.artefacts.at("").bytes;
}

TEST(HOST, GivesThePluginOfTodayItsResourcesAndArtefacts)
{
    verslag::testing::Run fonts{.plugin = plugin_of_today(), .format = "fonts"};
    fonts.resources["font:/bold"] = "/usr/share/fonts/truetype/noto/NotoSans-Bold.ttf";
    EXPECT_NE(fonts().artefacts.at("").bytes.find("NotoSans-Bold.ttf"), std::string::npos);
    verslag::testing::Run index{.plugin = plugin_of_today(), .format = "index"};
    index.others.heading = "Files";
    EXPECT_EQ(index().artefacts.at("").bytes, "# Files\n");
}
