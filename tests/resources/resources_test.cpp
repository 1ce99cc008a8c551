// What plugins get when they ask for fonts, patterns and profiles.
#include "src/resources/dictionaries.hpp"

#include <verslag/core/resources.hpp>

#include <gtest/gtest.h>

#include <unistd.h>
#include <fstream>

using namespace verslag;

namespace {

// The whole of what was found, and closes it.
std::string content(const Resources::Found& found)
{
    std::string out;
    char buffer[4096];
    off_t at = 0;
    for (ssize_t n; (n = pread(found.file, buffer, sizeof buffer, at)) > 0; at += n)
        out.append(buffer, static_cast<std::size_t>(n));
    if (found.file >= 0) close(found.file);
    return out;
}
std::string read(const std::filesystem::path& file)
{
    std::ifstream in(file, std::ios::binary);
    return {std::istreambuf_iterator<char>(in), {}};
}
// The name of the file that was found, or why there is none.
std::string called(Resources& resources, std::string_view kind, std::string_view name)
{
    const auto found = resources.find(kind, name);
    if (found.file >= 0) close(found.file);
    return (found.file >= 0 ? "" : "no: ") + found.called;
}

const std::string noto = "/usr/share/fonts/truetype/noto/NotoSans-";

struct Dictionaries : testing::Test {
    std::filesystem::path folder = std::filesystem::temp_directory_path() / ("verslag-dictionaries-" + std::to_string(getpid()));
    Dictionaries() { std::filesystem::create_directory(folder); }
    ~Dictionaries() override { std::filesystem::remove_all(folder); }
    void add(const char* name) { std::ofstream(folder / name) << "UTF-8\n"; }
    std::string file_of(const char* language) { return resources::dictionary_of(language, folder).file.filename().string(); }
};

}  // namespace

TEST(Resources, AreFontsByFamilyAndStyle)
{
    const auto resources = system_resources({});
    EXPECT_EQ(called(*resources, "font", "/regular"), noto + "Regular.ttf");
    EXPECT_EQ(called(*resources, "font", "Noto Sans/bold-italic"), noto + "BoldItalic.ttf");
    EXPECT_EQ(called(*resources, "font", "Noto Serif/italic"), "/usr/share/fonts/truetype/noto/NotoSerif-Italic.ttf");
    EXPECT_EQ(content(resources->find("font", "/regular")), read(noto + "Regular.ttf"));
}

TEST(Resources, AreTheFontsOfTheHouseStyleFirst)
{
    HouseStyle style;
    style.text.body.name = "Noto Sans";
    style.text.body.regular.bytes = std::string(200'000, 'f');
    style.text.body.bold.path = noto + "Italic.ttf";
    const auto resources = system_resources(style);
    EXPECT_EQ(content(resources->find("font", "Noto Sans/regular")), std::string(200'000, 'f'));
    EXPECT_EQ(called(*resources, "font", "Noto Sans/regular"), "a font of the house style (Noto Sans, regular)");
    EXPECT_EQ(called(*resources, "font", "Noto Sans/bold"), noto + "Italic.ttf");
    EXPECT_EQ(called(*resources, "font", "/bold"), noto + "Bold.ttf") << "the one that is always there";
}

TEST(Resources, SayWhyThereIsNone)
{
    const auto resources = system_resources({});
    EXPECT_EQ(called(*resources, "font", "Calibri/regular").substr(0, 53),
              "no: the family 'Calibri' is not among the fonts here;");
    EXPECT_EQ(called(*resources, "hyphenation", "xx"),
              "no: the hyphenation patterns /usr/share/hyphen/hyph_xx_*.dic cannot be read; install the package hyphen-xx "
              "(apt-get install hyphen-xx)");
    for (const auto* name : {"Noto Sans", "Noto Sans/fat", ""}) EXPECT_EQ(called(*resources, "font", name), "no: ") << name;
    EXPECT_EQ(called(*resources, "passwords", "root"), "no: ");
    EXPECT_EQ(called(*resources, "color-profile", "../../../etc/passwd"), "no: ");
}

TEST(Resources, AreNotTakenFromAFolderNamedFontsWhereTheProgramRuns)
{
    const auto before = std::filesystem::current_path();
    const auto folder = std::filesystem::temp_directory_path() / ("verslag-resources-" + std::to_string(getpid()));
    std::filesystem::create_directories(folder / "fonts");
    std::filesystem::copy_file("/usr/share/fonts/truetype/noto/NotoSerif-Regular.ttf", folder / "fonts/mine.ttf");
    std::filesystem::current_path(folder);
    EXPECT_EQ(called(*system_resources({}), "font", "Noto Serif/regular"),
              "/usr/share/fonts/truetype/noto/NotoSerif-Regular.ttf");
    std::filesystem::current_path(before);
    std::filesystem::remove_all(folder);
}

TEST(Resources, CrossWithoutThePlacesOfFonts)
{
    HouseStyle style;
    style.text.heading.name = "Noto Serif";
    style.text.heading.bold = {.path = "/usr/share/x.ttf", .bytes = "x", .index = 3};
    const auto crossing = for_plugins(style);
    EXPECT_EQ(crossing.text.heading.name, "Noto Serif");
    EXPECT_TRUE(crossing.text.heading.bold.path.empty() && crossing.text.heading.bold.bytes.empty());
}

TEST_F(Dictionaries, AreThoseOfTheRegionElseTheUsualOneElseAny)
{
    for (const auto* name : {"hyph_nl_NL.dic", "hyph_en_GB.dic", "hyph_en_US.dic", "hyph_pt_BR.dic", "hyph_pt_PT.dic"}) add(name);
    EXPECT_EQ(file_of("nl"), "hyph_nl_NL.dic");
    EXPECT_EQ(file_of("nl-BE"), "hyph_nl_NL.dic");
    EXPECT_EQ(file_of("EN-us"), "hyph_en_US.dic");
    EXPECT_EQ(file_of("en"), "hyph_en_GB.dic");
    EXPECT_EQ(file_of("en-Latn-US"), "hyph_en_GB.dic");
    EXPECT_EQ(file_of("pt"), "hyph_pt_BR.dic");
    EXPECT_EQ(file_of("fy"), "");
}

TEST_F(Dictionaries, AreNeverLookedForOutsideTheirFolder)
{
    for (const auto* language : {"", "../x", "nl/..", "n", "nederlands", "nl_NL"}) EXPECT_EQ(file_of(language), "") << language;
    EXPECT_EQ(file_of("nl-../../.."), "");
}
