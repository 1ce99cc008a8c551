// What is bad gets a sentence, and never a broken file.
#include "examples.hpp"

#include <gtest/gtest.h>

#include <unistd.h>
#include <filesystem>
#include <fstream>
#include <iterator>

namespace verslag::pdf_test {
namespace {

std::string read(const std::string& path)
{
    std::ifstream in(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(in), {}};
}

// The PDF is there, qpdf finds nothing wrong with it and neither do we.
void expect_sound(const testing::Made& made)
{
    ASSERT_EQ(made.status, VERSLAG_OK) << (made.said.empty() ? "" : made.said.back().message);
    const auto& pdf = made.artefacts.at("");
    ASSERT_TRUE(pdf.whole);
    EXPECT_NO_THROW(read_with("qpdf --check {} 2>&1", pdf.bytes));
    EXPECT_NO_THROW(read_with("/usr/bin/python3 " VERSLAG_SOURCE_DIR "/tests/pdf/check_objects.py {} 2>&1", pdf.bytes));
}

// An export in a font of these bytes.
testing::Made in_font(const std::string& bytes)
{
    static int number = 0;  // the sink of the tests remembers files by their names
    const auto file = std::filesystem::temp_directory_path() /
                      ("verslag-font-" + std::to_string(getpid()) + '-' + std::to_string(++number) + ".ttf");
    std::ofstream(file, std::ios::binary) << bytes;
    HouseStyle style;
    style.text.body.name = "Proef";
    std::map<std::string, std::string> fonts;
    for (const auto* one : {"regular", "bold", "italic", "bold-italic"}) fonts[std::string("font:Proef/") + one] = file;
    auto made = make(minutes(), {}, style, UINT64_MAX, fonts);
    std::filesystem::remove(file);
    return made;
}
// What an export says when it fails.
std::string refusal(const testing::Made& made)
{
    EXPECT_EQ(made.status, VERSLAG_FAILED);
    EXPECT_FALSE(made.artefacts.contains("") && made.artefacts.at("").whole);
    return made.said.size() == 1 && made.said[0].severity == VERSLAG_ERROR ? made.said[0].message : "";
}
bool ends_with(const std::string& text, std::string_view end) { return text.ends_with(end); }
constexpr char noto[] = "/usr/share/fonts/truetype/noto/NotoSans-Regular.ttf";

TEST(PdfBadInput, AFontThatIsMissing)
{
    HouseStyle style;
    style.text.body.name = "Weg";
    EXPECT_TRUE(refusal(make(minutes(), {}, style)).starts_with("the host has no font 'Weg/"));
}

TEST(PdfBadInput, AFontThatIsDamaged)
{
    const auto whole = read(noto);
    EXPECT_NE(refusal(in_font(whole.substr(0, whole.size() / 3))).find(".ttf is damaged"), std::string::npos);
    EXPECT_NE(refusal(in_font("geen lettertype")).find(".ttf is not a TrueType font"), std::string::npos);
}

TEST(PdfBadInput, AFontThatMayNotBeEmbedded)
{
    auto font = read(noto);
    std::size_t os2 = 0;
    for (std::size_t i = 0; i < 4; ++i) os2 = os2 << 8 | static_cast<unsigned char>(font[font.find("OS/2", 12) + 8 + i]);
    font[os2 + 9] = 2;
    EXPECT_TRUE(ends_with(refusal(in_font(font)), ".ttf may not be embedded in part, by its licence"));
}

TEST(PdfBadInput, AFontWhoseOutlinesAreNonsense)
{
    auto font = read(noto);
    std::size_t glyf = 0;
    for (std::size_t i = 0; i < 4; ++i) glyf = glyf << 8 | static_cast<unsigned char>(font[font.find("glyf", 12) + 8 + i]);
    for (std::size_t i = 0; i < 100'000; ++i) font[glyf + i] = static_cast<char>(i * 37);
    const auto made = in_font(font);
    if (made.status == VERSLAG_OK) expect_sound(made);
    else EXPECT_FALSE(made.said.empty());
}

TEST(PdfBadInput, ATableWithMoreColumnsThanFit)
{
    for (const std::size_t columns : {12u, 40u, 120u, 400u}) {
        const auto made = make(wide_table(columns));
        expect_sound(made);
        if (columns < 40) {
            EXPECT_TRUE(made.said.empty());
            continue;
        }
        ASSERT_EQ(made.said.size(), 1u) << columns;
        EXPECT_EQ(made.said[0].line, 17u);
        EXPECT_EQ(made.said[0].message, "the table has " + std::to_string(columns) +
                                            " columns, more than fit on the page; its words are broken or very small; take wider "
                                            "paper, or make more tables of it");
    }
}

TEST(PdfBadInput, ATitleOfFiveThousandCharacters)
{
    expect_sound(make(long_title(5000)));
    auto d = blank(std::string(5000, 'x'));
    d.blocks = {heading(1, d.properties.title), paragraph("tekst")};
    expect_sound(make(d));
}

TEST(PdfBadInput, NothingButEmoji)
{
    auto d = blank("🎉🎉🎉");
    d.blocks = {heading(1, "🎉🎉🎉"), paragraph("👩‍💻👍🏽🇳🇱😀"), bullets({"🥳", "🦄"}),
                table("🧮", {{"🍏", "🍐"}, {"🍊", "🍋"}})};
    const auto made = make(d);
    expect_sound(made);
    EXPECT_GT(made.said.size(), 3u);
    for (const auto& said : made.said) EXPECT_TRUE(said.message.starts_with("no font has the character U+1F")) << said.message;
}

TEST(PdfBadInput, AnEmptyMeeting)
{
    expect_sound(make(blank("Leeg")));
    expect_sound(make({}));
    auto d = blank("");
    d.blocks = {heading(1, ""),
                paragraph(""),
                {.kind = Block::Kind::table},
                {.kind = Block::Kind::list},
                {.kind = Block::Kind::quote},
                {.kind = Block::Kind::figure}};
    expect_sound(make(d));
}

TEST(PdfBadInput, ListsInListsTwoHundredAndFiftyDeep)
{
    const auto made = make(deep_lists(250));
    expect_sound(made);
    EXPECT_NE(read_with("pdftotext {} -", made.artefacts.at("").bytes).find("het diepste punt"), std::string::npos);
}

TEST(PdfBadInput, AnImageThatIsHugeInOneDirection)
{
    auto d = blank("Titel");
    d.resources = {{.name = "breed.png", .bytes = read(VERSLAG_SOURCE_DIR "/tests/pdf/data/wide.png")},
                   {.name = "hoog.png", .bytes = read(VERSLAG_SOURCE_DIR "/tests/pdf/data/high.png")}};
    d.blocks = {{.kind = Block::Kind::figure, .image = "breed.png", .alt = "Een lijn"},
                {.kind = Block::Kind::figure, .image = "hoog.png", .alt = "Een lijn"}};
    expect_sound(make(d));
}

TEST(PdfBadInput, AJpegWhoseHeadLies)
{
    const auto photo = read(VERSLAG_SOURCE_DIR "/tests/pdf/data/photo.jpg");
    for (std::size_t cut : {2u, 10u, 20u, 100u, 200u, 400u}) {
        auto d = blank("Titel");
        d.resources = {{.name = "a.jpg", .bytes = photo.substr(0, cut)}};
        d.blocks = {{.kind = Block::Kind::figure, .line = 5, .image = "a.jpg", .alt = "Een foto"}};
        const auto made = make(d);
        expect_sound(made);
        ASSERT_EQ(made.said.size(), 1u) << cut;
        EXPECT_NE(made.said[0].message.find("'a.jpg' is damaged"), std::string::npos) << made.said[0].message;
    }
}

TEST(PdfBadInput, AReferenceToAColourProfileOfAPress)
{
    auto d = blank("Titel");
    d.resources = {{.name = "a.jpg", .bytes = read(VERSLAG_SOURCE_DIR "/tests/pdf/data/cmyk.jpg")}};
    d.blocks = {{.kind = Block::Kind::figure, .line = 5, .image = "a.jpg", .alt = "Een foto"}};
    const auto made = make(d);
    expect_sound(made);
    ASSERT_EQ(made.said.size(), 1u);
    EXPECT_NE(made.said[0].message.find("CMYK"), std::string::npos);
}

TEST(PdfBadInput, AHeaderThatIsHigherThanAPage)
{
    std::string text;
    for (int i = 0; i < 2000; ++i) text += "kop" + std::to_string(i) + " ";
    for (const std::size_t rows : {0u, 3u}) {
        auto d = blank("Titel");
        d.blocks = {heading(1, "Titel"), table("Hoog", {{"A", text}})};
        for (std::size_t i = 0; i < rows; ++i) d.blocks[1].table.rows.push_back(row({"rij", "rij"}));
        const auto made = make(d);
        expect_sound(made);
        EXPECT_NE(read_with("pdftotext {} -", made.artefacts.at("").bytes).find("kop1999"), std::string::npos);
    }
}

TEST(PdfBadInput, ALinkOnWhichNothingIsToBeSeen)
{
    auto d = blank("Titel");
    d.blocks = {paragraph(
        {words("Hier"), linked(" ", "https://example.org"), linked("\u200B", "https://example.org/2"), words("niets.")})};
    expect_sound(make(d));
}

// Each of its lines is a link of its own, and says what it is called: not all of it every time.
TEST(PdfBadInput, ALinkThatRunsOverHundredsOfLines)
{
    std::string text;
    for (int i = 0; i < 4000; ++i) text += "woord" + std::to_string(i) + " ";
    auto d = blank("Titel");
    d.blocks = {paragraph({linked(text, "https://example.org")})};
    const auto made = make(d);
    expect_sound(made);
    EXPECT_LT(made.artefacts.at("").bytes.size(), 50 * text.size());
}

}  // namespace
}  // namespace verslag::pdf_test
