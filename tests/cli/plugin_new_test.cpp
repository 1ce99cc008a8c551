// `verslag plugin new`: what it refuses, and what it writes. That this builds and works is tested in tests/installed.
#include "program.hpp"

#include <gtest/gtest.h>

using namespace program;

namespace {

using Files = std::vector<std::string>;

}  // namespace

TEST(PluginNew, WritesAProjectThatIsNamedAsItsUserSaid)
{
    const Folder work;
    const auto ran = verslag({"plugin", "new", "city-agenda"}, {.folder = work.path()});
    ASSERT_EQ(ran.exit_code, 0) << ran.err;
    EXPECT_NE(ran.out.find("cmake -S city-agenda -B city-agenda/build"), std::string::npos) << ran.out;
    EXPECT_NE(read(work / "city-agenda/CMakeLists.txt").find("verslag_add_plugin(city-agenda city-agenda.cpp)"),
              std::string::npos);
    EXPECT_NE(read(work / "city-agenda/city-agenda.cpp").find("{\"city-agenda\", \"txt\", \"text/plain\""), std::string::npos);
    EXPECT_NE(read(work / "city-agenda/README.md").find("--to city-agenda"), std::string::npos);
    EXPECT_TRUE(std::filesystem::exists(work / "city-agenda/city-agenda_test.cpp"));
}

TEST(PluginNew, WritesAnotherProjectForEachLanguageAndModel)
{
    const Folder work;
    for (const std::string language : {"c++", "c"})
        for (const std::string needs : {"document", "workbook", "record"}) {
            const auto folder = work / (language + needs);
            const auto ran =
                verslag({"plugin", "new", "agenda", "--language", language, "--needs", needs, "--out", folder.string()});
            ASSERT_EQ(ran.exit_code, 0) << ran.err;
            const auto source = read(folder / (language == "c" ? "agenda.c" : "agenda.cpp"));
            EXPECT_NE(source.find(language == "c" ? "\\t" + needs + "\\t" : "Needs::" + needs), std::string::npos) << source;
            EXPECT_NE(read(folder / "README.md").find("of the " + needs + " of a meeting"), std::string::npos);
        }
}

TEST(PluginNew, OverwritesNothing)
{
    const Folder work;
    std::filesystem::create_directory(work / "agenda");
    write(work / "agenda/README.md", "mine");
    const auto ran = verslag({"plugin", "new", "agenda"}, {.folder = work.path()});
    EXPECT_EQ(ran.exit_code, 4);
    EXPECT_NE(ran.err.find("agenda is there already"), std::string::npos) << ran.err;
    EXPECT_EQ(read(work / "agenda/README.md"), "mine");
    EXPECT_FALSE(std::filesystem::exists(work / "agenda/CMakeLists.txt"));
    EXPECT_EQ(verslag({"plugin", "new", "agenda", "--out", (work / "agenda/README.md").string()}).exit_code, 4)
        << "a file is no folder";
}

TEST(PluginNew, UsesAFolderThatIsEmpty)
{
    const Folder work;
    EXPECT_EQ(verslag({"plugin", "new", "agenda", "--out", work.str()}).exit_code, 0);
    EXPECT_EQ(work.files(), (Files{"CMakeLists.txt", "README.md", "agenda.cpp", "agenda_test.cpp"}));
}

TEST(PluginNew, RefusesABadNameWithOneMessageAndWritesNothing)
{
    const Folder work;
    const std::string names[] = {"", "My Plugin", "Agenda", "1agenda", "../agenda", "a/b", "agendé", "-x", std::string(65, 'a')};
    for (const auto& name : names) {
        const auto ran = verslag({"plugin", "new", "--out", (work / "made").string(), "--", name});
        EXPECT_EQ(ran.exit_code, 2) << name;
        EXPECT_NE(ran.err.find("is no name for a plugin"), std::string::npos) << ran.err;
        EXPECT_EQ(std::count(ran.err.begin(), ran.err.end(), '\n'), 2) << "one message with one hint: " << ran.err;
    }
    EXPECT_TRUE(work.files().empty());
}

TEST(PluginNew, RefusesANameThatIsTaken)
{
    const Folder work;
    for (const std::string name : {"pdf", "test", "install"}) {
        const auto ran = verslag({"plugin", "new", name}, {.folder = work.path()});
        EXPECT_EQ(ran.exit_code, 2) << name;
        EXPECT_NE(ran.err.find("'" + name + "'"), std::string::npos) << ran.err;
        EXPECT_NE(ran.err.find("take one such as '" + name + "-list'"), std::string::npos) << ran.err;
    }
    EXPECT_TRUE(work.files().empty());
}

TEST(PluginNew, RefusesAWordOfTheLanguageAndSuggestsAnother)
{
    const Folder work;
    for (const std::string name : {"class", "int", "co_await", "restrict"}) {
        const auto ran = verslag({"plugin", "new", name}, {.folder = work.path()});
        EXPECT_EQ(ran.exit_code, 2) << name;
        EXPECT_NE(ran.err.find("a plugin cannot be called '" + name + "': it is a word of the language"), std::string::npos)
            << ran.err;
        EXPECT_EQ(std::count(ran.err.begin(), ran.err.end(), '\n'), 2) << "one message with one hint: " << ran.err;
        EXPECT_EQ(verslag({"plugin", "new", name + "-list", "--out", (work / "made" / name).string()}).exit_code, 0);
    }
    EXPECT_EQ(work.files(), Files{"made"});
}

TEST(PluginNew, SaysWhatANameIsThatIsNoWordOfTheLanguage)
{
    const Folder work;
    EXPECT_NE(
        verslag({"plugin", "new", "main"}, {.folder = work.path()})
            .err.find("a plugin cannot be called 'main': that is the function with which a program begins\n  hint: take one "
                      "such as 'main-list'"),
        std::string::npos);
    EXPECT_NE(verslag({"plugin", "new", "std"}, {.folder = work.path()}).err.find("that is what the library of C++ is called"),
              std::string::npos);
    EXPECT_TRUE(work.files().empty());
}

TEST(PluginNew, BeginsWithOneModelThatThereIs)
{
    const Folder work;
    const auto refused = [&](const std::string& needs) {
        const auto ran = verslag({"plugin", "new", "agenda", "--needs", needs}, {.folder = work.path()});
        EXPECT_EQ(ran.exit_code, 2) << needs;
        return ran.err;
    };
    EXPECT_EQ(refused("record,document"),
              "verslag: error: --needs record,document: a plugin begins with one model\n"
              "  hint: name one of document, workbook, record; add others in the manifest\n");
    EXPECT_EQ(refused("documents"),
              "verslag: error: there is no model 'documents' to begin with\n  hint: did you mean 'document'?\n");
    EXPECT_EQ(refused("sound"),
              "verslag: error: there is no model 'sound' to begin with\n"
              "  hint: name one of document, workbook, record; add others in the manifest\n");
    EXPECT_TRUE(work.files().empty());
}

TEST(PluginNew, TakesANameThatHoldsAMarkOfTheTemplates)
{
    const Folder work;
    ASSERT_EQ(verslag({"plugin", "new", "new_model", "--out", (work / "made").string()}).exit_code, 0);
    EXPECT_NE(read(work / "made/CMakeLists.txt").find("verslag_add_plugin(new_model new_model.cpp)"), std::string::npos);
}
