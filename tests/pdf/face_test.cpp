#include "face.hpp"
#include "subset.hpp"

#include <gtest/gtest.h>

#include <fstream>
#include <functional>
#include <iterator>

namespace verslag::pdf {
namespace {

constexpr char noto[] = "/usr/share/fonts/truetype/noto/NotoSans-Regular.ttf";

std::string read(const std::string& path)
{
    std::ifstream in(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(in), {}};
}

// What is said of a font file with these bytes; "" when it is taken.
std::string refusal(const std::string& bytes)
{
    try {
        Face{{.bytes = bytes, .called = "font"}};
    } catch (const std::runtime_error& e) {
        return e.what();
    }
    return {};
}

std::size_t record_of(const std::string& font, const std::string& tag) { return font.find(tag, 12); }
std::size_t offset_of(const std::string& font, const std::string& tag)
{
    std::size_t at = 0;
    for (std::size_t i = 0; i < 4; ++i) at = at << 8 | static_cast<unsigned char>(font[record_of(font, tag) + 8 + i]);
    return at;
}

TEST(Face, KnowsItsMeasures)
{
    const auto bytes = read(noto);
    const Face face{{.bytes = bytes, .called = noto}};
    EXPECT_EQ(face.postscript_name, "NotoSans-Regular");
    EXPECT_EQ(face.metrics.cap_height, 714);
    EXPECT_GT(face.metrics.ascent, 900);
    EXPECT_LT(face.metrics.descent, -200);
    EXPECT_EQ(face.metrics.weight, 400);
    EXPECT_NE(face.glyph(U'ğ'), 0u);
    EXPECT_EQ(face.glyph(U'漢'), 0u);
}

TEST(Face, TakesAWholeFont) { EXPECT_EQ(refusal(read(noto)), ""); }

TEST(Face, RefusesWhatIsNoFont)
{
    EXPECT_NE(refusal("").find("too short"), std::string::npos) << refusal("");
    EXPECT_NE(refusal("kort").find("too short"), std::string::npos) << refusal("kort");
    EXPECT_NE(refusal(std::string(4000, 'x')).find("is not a TrueType font"), std::string::npos);
}

TEST(Face, RefusesAFontThatIsCutShort)
{
    const auto whole = read(noto);
    EXPECT_NE(refusal(whole.substr(0, whole.size() / 2)).find("reaches beyond the end of the file"), std::string::npos);
    EXPECT_NE(refusal(whole.substr(0, 40)).find("cut short"), std::string::npos);
}

TEST(Face, RefusesAFontWithoutOutlinesOrCharacters)
{
    auto no_outlines = read(noto);
    no_outlines.replace(record_of(no_outlines, "glyf"), 4, "xxxx");
    EXPECT_NE(refusal(no_outlines).find("no TrueType outlines"), std::string::npos);
    auto no_characters = read(noto);
    no_characters.replace(record_of(no_characters, "cmap"), 4, "xxxx");
    EXPECT_NE(refusal(no_characters).find("no character map"), std::string::npos);
    auto no_name = read(noto);
    no_name.replace(record_of(no_name, "name"), 4, "xxxx");
    EXPECT_NE(refusal(no_name).find("no PostScript name"), std::string::npos);
}

TEST(Face, RefusesAVariableFont)
{
    auto font = read(noto);
    font.replace(record_of(font, "gasp"), 4, "fvar");
    EXPECT_NE(refusal(font).find("is a variable font"), std::string::npos) << refusal(font);
}

TEST(Face, RespectsItsLicence)
{
    auto font = read(noto);
    font[offset_of(font, "OS/2") + 9] = 2;  // fsType: restricted
    EXPECT_NE(refusal(font).find("by its licence"), std::string::npos);
}

TEST(Font, RemembersWordsAndTellsCodesApart)
{
    const auto bytes = read(noto);
    const Face face{{.bytes = bytes, .called = noto}};
    Font font{face, "F0"};
    EXPECT_EQ(&font.word("raad", "nl"), &font.word("raad", "nl"));
    EXPECT_NE(&font.word("raad", "nl"), &font.word("raad", "tr"));
    const auto space = static_cast<std::uint16_t>(face.glyph(U' '));
    EXPECT_NE(font.code(space, " "), font.code(space, "\u00A0"));
    EXPECT_EQ(font.code(space, " "), font.code(space, " "));
    EXPECT_NE(font.code(space, " "), 0);
}

TEST(Subset, HoldsWhatWasShownAndLittleElse)
{
    const auto bytes = read(noto);
    const Face face{{.bytes = bytes, .called = noto}};
    Font font{face, "F0"};
    for (const char32_t c : U"abcĞé")
        font.code(static_cast<std::uint16_t>(face.glyph(c)), std::string(1 + static_cast<unsigned>(c) % 50, 'x'));
    const auto cut = subset(font);
    EXPECT_EQ(cut.glyph.size(), font.codes().size());
    EXPECT_LT(cut.program.size(), 6000u);
    EXPECT_EQ(cut.program.substr(0, 4), std::string("\0\1\0\0", 4));
}

}  // namespace
}  // namespace verslag::pdf
