// The fonts that a style names: found by the name of their family, and refused with a reason.
#include "families.hpp"
#include "packages.hpp"
#include "styling.hpp"

#include <verslag/wire.hpp>

#include <fcntl.h>
#include <unistd.h>
#include <algorithm>
#include <random>

using namespace styling;
using namespace verslag;
using style::Families, style::FamilyFound;

namespace {

const std::string noto = "/usr/share/fonts/truetype/noto/";

// A font as bytes, to be broken.
class Font {
public:
    explicit Font(std::string bytes) : bytes_(std::move(bytes)) {}
    static Font regular() { return Font(file_text(noto + "NotoSerif-Regular.ttf")); }

    const std::string& bytes() const { return bytes_; }
    std::uint32_t number(std::size_t at, std::size_t size) const
    {
        std::uint32_t v = 0;
        for (std::size_t i = 0; i < size; ++i) v = v << 8 | static_cast<unsigned char>(bytes_[at + i]);
        return v;
    }
    Font& set(std::size_t at, std::uint32_t value, std::size_t size)
    {
        for (std::size_t i = size; i-- > 0; value >>= 8) bytes_[at + i] = static_cast<char>(value);
        return *this;
    }
    // Where the entry for a table stands in the list, and where the table begins.
    std::size_t entry(const std::string& tag) const
    {
        for (std::size_t i = 0; i < number(4, 2); ++i)
            if (bytes_.compare(12 + 16 * i, 4, tag) == 0) return 12 + 16 * i;
        ADD_FAILURE() << "no table " << tag;
        return 12;
    }
    std::size_t table(const std::string& tag) const { return number(entry(tag) + 8, 4); }
    Font& rename(const std::string& tag, const std::string& to)
    {
        bytes_.replace(entry(tag), 4, to);
        return *this;
    }
    Font& cut(std::size_t size)
    {
        bytes_.resize(size);
        return *this;
    }

private:
    std::string bytes_;
};

// The families of a folder with these fonts beside the style, and none of the system.
FamilyFound find(const std::string& family, const Folder& folder) { return Families(folder.path(), {}).find(family, true); }

Lines codes(const FamilyFound& found)
{
    Lines all;
    for (const auto& p : found.problems) all.push_back((p.severity == Severity::error ? "" : "warning ") + std::string(p.code));
    return all;
}

void put_family(const Folder& folder)
{
    for (const auto* style : {"Regular", "Bold", "Italic", "BoldItalic"})
        folder.write(std::string("fonts/NotoSerif-") + style + ".ttf", file_text(noto + "NotoSerif-" + style + ".ttf"));
}

}  // namespace

TEST(Fonts, OfTheSystemAreNamedByTheirPaths)
{
    const auto text = good(style_with("<text family='noto  serif'/><headings family='Noto Sans'/>")).text;
    EXPECT_EQ(text.body.name, "Noto Serif") << "as the font writes it";
    EXPECT_EQ(text.body.regular.path, noto + "NotoSerif-Regular.ttf");
    EXPECT_EQ(text.body.bold.path, noto + "NotoSerif-Bold.ttf");
    EXPECT_EQ(text.body.italic.path, noto + "NotoSerif-Italic.ttf");
    EXPECT_EQ(text.body.bold_italic.path, noto + "NotoSerif-BoldItalic.ttf");
    EXPECT_EQ(text.heading.bold.path, noto + "NotoSans-Bold.ttf");
    EXPECT_TRUE(text.body.regular.bytes.empty());
}

TEST(Fonts, OfHeadingsAreThoseOfTheTextUnlessTheyAreNamed)
{
    const auto text = good(style_with("<text family='Noto Serif'/>")).text;
    EXPECT_EQ(text.heading.name, "Noto Serif");
    EXPECT_EQ(text.heading.bold.path, text.body.bold.path);
    const auto none = good(style_with("<headings family='Noto Serif'/>")).text;
    EXPECT_EQ(none.body.name, "") << "the default stays";
    EXPECT_TRUE(none.body.regular.path.empty());
}

TEST(Fonts, BesideTheStyleComeFirstAndAsBytes)
{
    const Folder folder;
    put_family(folder);
    const auto text = good(style_with("<text family='Noto Serif'/>"), folder.path()).text;
    EXPECT_EQ(text.body.regular.bytes, file_text(noto + "NotoSerif-Regular.ttf"));
    EXPECT_EQ(text.body.bold_italic.bytes, file_text(noto + "NotoSerif-BoldItalic.ttf"));
    EXPECT_TRUE(text.body.regular.path.empty()) << "a worker could not read it";
}

TEST(Fonts, OfAnotherFolderOfTheSystemThanUsrComeAsBytes)
{
    const Folder folder, system;
    put_family(system);
    const auto found = Families(folder.path(), {system.path()}).find("Noto Serif", true);
    EXPECT_EQ(codes(found), Lines{});
    EXPECT_FALSE(found.family.regular.bytes.empty());
    EXPECT_TRUE(found.family.regular.path.empty());
}

TEST(Fonts, InACollectionAreFoundByTheirNumber)
{
    // One face, behind the head of a collection that lists it twice: its tables lie sixteen bytes further on.
    auto inner = Font::regular();
    const std::size_t head = 20;
    for (std::size_t i = 0; i < inner.number(4, 2); ++i)
        inner.set(12 + 16 * i + 8, inner.number(12 + 16 * i + 8, 4) + static_cast<std::uint32_t>(head), 4);
    Font collection(std::string("ttcf\0\1\0\0\0\0\0\2", 12) + std::string(8, '\0') + inner.bytes());
    collection.set(12, 0, 4).set(16, head, 4);
    const Folder folder;
    folder.write("fonts/noto.ttc", collection.bytes());
    const auto found = find("Noto Serif", folder);
    EXPECT_EQ(found.family.regular.index, 1u) << "the first entry leads nowhere";
    EXPECT_EQ(codes(found), (Lines{"warning font-style-missing", "warning font-style-missing", "warning font-style-missing"}));
}

TEST(Fonts, StandInForStylesThatAFamilyLacks)
{
    const Folder folder;
    folder.write("fonts/a.ttf", Font::regular().bytes());
    folder.write("fonts/b.ttf", file_text(noto + "NotoSerif-Bold.ttf"));
    const auto found = find("Noto Serif", folder);
    EXPECT_EQ(codes(found), (Lines{"warning font-style-missing", "warning font-style-missing"}));
    EXPECT_NE(found.problems[0].message.str().find("has no italic; a.ttf stands in"), std::string::npos)
        << found.problems[0].message.str();
    EXPECT_EQ(found.family.bold_italic.bytes, found.family.bold.bytes);
    EXPECT_EQ(codes(Families(folder.path(), {}).find("Noto Serif", false)), Lines{}) << "headings need no italic";
}

TEST(Fonts, ThatAreNotThereAreNamedWithTheirPackage)
{
    const auto loaded = load(style_with("<text family='Open Sans'/>"));
    if (!has_errors(loaded.diagnostics)) GTEST_SKIP() << "this machine has Open Sans";
    EXPECT_EQ(found(loaded), Lines{"2:7 font-missing"});
    EXPECT_NE(hint_of(loaded, "font-missing").find("fonts-open-sans"), std::string::npos);
}

TEST(Fonts, ThatAreMisspeltAreGuessed)
{
    const auto loaded = load(style_with("<headings family='Notto Serif'/>"));
    EXPECT_EQ(found(loaded), Lines{"2:11 font-missing"});
    EXPECT_NE(hint_of(loaded, "font-missing").find("did you mean 'Noto Serif'?"), std::string::npos);
}

TEST(Fonts, OfOtherSystemsHaveAFreeCounterpart)
{
    const Folder folder;
    const auto found = find("Times New Roman", folder);
    EXPECT_EQ(codes(found), Lines{"font-missing"});
    EXPECT_NE(found.problems[0].hint.str().find("fonts-liberation"), std::string::npos) << found.problems[0].hint.str();
    EXPECT_EQ(style::package_of(style::free_counterpart("CALIBRI")), "fonts-crosextra-carlito");
    EXPECT_EQ(style::package_of("No Such Family"), "");
}

TEST(Fonts, ThatCannotBeSetAreRefusedWithASentence)
{
    struct Broken {
        const char* what;
        Font font;
        const char *code, *says;
    };
    auto rights = Font::regular(), no_part = Font::regular(), bad_head = Font::regular(), bad_loca = Font::regular();
    rights.set(rights.table("OS/2") + 8, 0x0002, 2);
    no_part.set(no_part.table("OS/2") + 8, 0x0108, 2);
    bad_head.set(bad_head.table("head") + 12, 0, 4);
    bad_loca.set(bad_loca.table("loca") + 8, 0xFFFFFFFF, 4);
    auto far = Font::regular();
    far.set(far.entry("glyf") + 12, 0x10000000, 4);
    // The name comes after the outlines in the file, so that a cut file is one without a name.
    const Broken all[] = {
        {"PostScript outlines", Font::regular().rename("glyf", "CFF "), "font-outlines", "CFF"},
        {"no outlines", Font::regular().rename("glyf", "xxxx"), "font-outlines", "no TrueType outlines"},
        {"variable", Font::regular().rename("gasp", "fvar"), "font-variable", "variable"},
        {"embedding forbidden", rights, "font-rights", "fsType 2"},
        {"only as a whole", no_part, "font-rights", "fsType 264"},
        {"a table beyond the end", far, "font-damaged", "'glyf' reaches beyond the end"},
        {"no metrics", Font::regular().rename("hmtx", "xxxx"), "font-damaged", "hmtx"},
        {"a head that is none", bad_head, "font-damaged", "head"},
        {"glyphs out of place", bad_loca, "font-damaged", "loca"},
    };
    for (const auto& b : all) {
        const Folder folder;
        folder.write("fonts/mine.ttf", b.font.bytes());
        const auto found = find("Noto Serif", folder);
        ASSERT_EQ(codes(found), Lines{b.code}) << b.what;
        const auto message = found.problems[0].message.str();
        EXPECT_EQ(message.find("the font fonts/mine.ttf "), 0u) << message;
        EXPECT_NE(message.find(b.says), std::string::npos) << message;
        EXPECT_FALSE(found.problems[0].hint.empty()) << b.what;
    }
}

TEST(Fonts, WithoutAReadableNameAreToldWhenTheFamilyIsMissing)
{
    struct Broken {
        std::string name, bytes, code, says;
    };
    for (const auto& b : {Broken{"web.woff2", "wOF2" + std::string(100, '\0'), "font-outlines", "web pages"},
                          Broken{"text.ttf", "no font at all", "font-damaged", "is no font"},
                          Broken{"empty.otf", "", "font-damaged", "is no font"},
                          Broken{"cut.ttf", Font::regular().cut(200).bytes(), "font-damaged", "name of its family"}}) {
        const Folder folder;
        folder.write("fonts/" + b.name, b.bytes);
        const auto found = find("Noto Serif", folder);
        ASSERT_EQ(codes(found), (Lines{b.code, "font-missing"})) << b.name;
        EXPECT_NE(found.problems[0].message.str().find(b.says), std::string::npos) << found.problems[0].message.str();
    }
}

TEST(Fonts, ThatAreBrokenAndNotNeededAreLeftAsideWithAWarning)
{
    const Folder folder;
    put_family(folder);
    folder.write("fonts/other.ttf", "no font at all");
    Families families(folder.path(), {});
    const auto found = families.find("Noto Serif", true);
    EXPECT_EQ(codes(found), Lines{"warning font-damaged"});
    EXPECT_EQ(codes(families.find("Noto Serif", true)), Lines{}) << "said once";
    EXPECT_EQ(codes(Families(folder.path(), {"/usr/share/fonts"}).find("Noto Sans", true)), Lines{"warning font-damaged"});
}

TEST(Fonts, ThatCannotBeUsedGiveWayToThoseOfTheSystem)
{
    const Folder folder;
    folder.write("fonts/NotoSerif.otf", Font::regular().rename("glyf", "CFF ").bytes());
    const auto found = Families(folder.path()).find("Noto Serif", true);
    EXPECT_EQ(codes(found), Lines{"warning font-outlines"});
    EXPECT_EQ(found.family.regular.path, noto + "NotoSerif-Regular.ttf");
}

TEST(Fonts, AreNotFollowedOutOfTheFolderOfTheStyle)
{
    const Folder folder;
    std::filesystem::create_directories(folder / "fonts");
    std::filesystem::create_symlink(noto + "NotoSerif-Regular.ttf", folder / "fonts/a.ttf");
    const auto found = find("Noto Serif", folder);
    EXPECT_EQ(codes(found), (Lines{"font-damaged", "font-missing"}));
    EXPECT_NE(found.problems[0].message.str().find("leads out of the folder"), std::string::npos);
}

TEST(Fonts, ThatAreHugeMustStandInTheSystem)
{
    const Folder folder;
    folder.write("fonts/huge.ttf", Font::regular().bytes() + std::string(17 << 20, '\0'));
    EXPECT_EQ(codes(find("Noto Serif", folder)), Lines{"font-too-large"});
}

// Any byte may be any other: the worst that happens is a refusal.
TEST(Fonts, ThatAreBrokenAnyhowDoNoHarm)
{
    std::mt19937 random(11);
    const Folder folder;
    const auto whole = Font::regular();
    const auto list = 12 + 16 * whole.number(4, 2);
    for (int i = 0; i < 400; ++i) {
        auto broken = whole;
        const std::size_t tables[] = {0,
                                      whole.table("name"),
                                      whole.table("OS/2"),
                                      whole.table("head"),
                                      whole.table("maxp"),
                                      whole.table("hhea"),
                                      whole.table("loca")};
        for (int k = 0; k < 4; ++k) {
            const auto at = tables[random() % std::size(tables)];
            broken.set(at + random() % (at == 0 ? list : 64), random() & 255, 1);
        }
        if (i % 5 == 0) broken.cut(random() % whole.bytes().size());
        folder.write("broken.ttf", broken.bytes());
        const int fd = open((folder / "broken.ttf").c_str(), O_RDONLY | O_CLOEXEC);
        ASSERT_GE(fd, 0);
        for (const auto& face : style::faces_of(fd)) {
            EXPECT_FALSE(face.families.empty());
            if (const auto unfit = style::inspect(fd, face.index)) {
                EXPECT_FALSE(unfit.why.empty());
            }
        }
        if (style::faces_of(fd).empty()) {
            EXPECT_FALSE(style::why_no_face(fd).why.empty());
        }
        close(fd);
    }
}
