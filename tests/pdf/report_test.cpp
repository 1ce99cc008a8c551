// What the plugin says when something is wrong.
#include "examples.hpp"

#include <gtest/gtest.h>

namespace verslag::pdf_test {
namespace {

using ::testing::Test;

std::vector<std::string> messages(const testing::Made& made)
{
    std::vector<std::string> out;
    for (const auto& said : made.said) out.push_back(std::to_string(said.line) + ": " + said.message);
    return out;
}
Block at_line(Block block, std::uint32_t line)
{
    block.line = line;
    return block;
}
Block figure(std::string image, std::string alt)
{
    return {.kind = Block::Kind::figure, .line = 7, .image = std::move(image), .alt = std::move(alt)};
}

TEST(PdfReport, IsSilentWhenAllIsWell) { EXPECT_EQ(messages(make(minutes())), std::vector<std::string>{}); }

TEST(PdfReport, FailsWhenTheDiskIsFull)
{
    const auto made = make(minutes(), {}, {}, 1000);
    EXPECT_EQ(made.status, VERSLAG_FAILED);
    ASSERT_EQ(made.said.size(), 1u);
    EXPECT_EQ(made.said[0].severity, VERSLAG_ERROR);
    EXPECT_NE(made.said[0].message.find("No space left on device"), std::string::npos) << made.said[0].message;
    EXPECT_FALSE(made.artefacts.at("").whole);
}

TEST(PdfReport, NamesEachCharacterThatNoFontHasOnce)
{
    auto d = blank("Titel");
    d.blocks = {at_line(paragraph("漢 en nog eens 漢"), 12), at_line(paragraph("weer 漢, en \uE000"), 13)};
    const auto made = make(d);
    EXPECT_EQ(messages(made),
              (std::vector<std::string>{
                  "12: no font has the character U+6F22 (cjk unified ideograph-6f22); it is shown as \uFFFD; put another in its "
                  "place or leave it out",
                  "13: no font has the character U+E000; it is shown as \uFFFD; put another in its place or leave it out"}));
    EXPECT_NE(read_with("pdftotext {} -", made.artefacts.at("").bytes).find("\uFFFD en nog eens \uFFFD"), std::string::npos);
}

TEST(PdfReport, SaysThatTextRunsFromRightToLeft)
{
    auto d = blank("Titel");
    d.blocks = {at_line(paragraph("Gewoon."), 3), at_line(paragraph("שלום"), 4), at_line(paragraph("שלום"), 5)};
    const auto said = messages(make(d));
    ASSERT_EQ(said.size(), 1u);
    EXPECT_TRUE(said[0].starts_with("4: text that is written from right to left")) << said[0];
}

TEST(PdfReport, NamesALinkThatLeadsNowhereAndKeepsItsText)
{
    auto d = blank("Titel");
    d.blocks = {at_line(paragraph({words("Zie "), leading_to("daar", "nergens"), words(".")}), 9)};
    const auto made = make(d);
    EXPECT_EQ(messages(made),
              (std::vector<std::string>{
                  "9: the link to 'nergens' leads nowhere: no block or row has that id; its text stays, without a link"}));
    EXPECT_NE(read_with("pdftotext {} -", made.artefacts.at("").bytes).find("Zie daar."), std::string::npos);
}

TEST(PdfReport, ShowsADescriptionInTheImagesPlaceAndSaysWhy)
{
    const std::string data = VERSLAG_SOURCE_DIR "/tests/pdf/data/";
    auto d = blank("Titel");
    d.resources = {image("druk.jpg", data + "cmyk.jpg"),
                   image("half.png", data + "alpha.png"),
                   {.name = "tekst.png", .bytes = "geen beeld"}};
    d.resources[1].bytes.resize(200);
    d.blocks = {figure("weg.png", "Eerste beschrijving"), figure("druk.jpg", "Tweede beschrijving"),
                figure("half.png", "Derde beschrijving"), figure("tekst.png", "Vierde beschrijving"),
                figure("", "Vijfde beschrijving")};
    const auto made = make(d);
    ASSERT_EQ(made.status, VERSLAG_OK);
    const auto said = messages(made);
    ASSERT_EQ(said.size(), 4u);  // the host spoke of the fifth
    EXPECT_EQ(said[0], "7: the image 'weg.png' did not come with the record; its description stands in its place");
    EXPECT_NE(said[1].find("CMYK"), std::string::npos) << said[1];
    EXPECT_NE(said[2].find("'half.png' is damaged"), std::string::npos) << said[2];
    EXPECT_NE(said[3].find("'tekst.png' is neither a PNG nor a JPEG"), std::string::npos) << said[3];
    const auto text = read_with("pdftotext {} -", made.artefacts.at("").bytes);
    for (const auto* alt : {"Eerste", "Tweede", "Derde", "Vierde", "Vijfde"})
        EXPECT_NE(text.find(std::string(alt) + " beschrijving"), std::string::npos) << alt;
}

TEST(PdfReport, NamesADamagedImageOnceHoweverOftenItIsShown)
{
    auto d = blank("Titel");
    d.resources = {{.name = "a.png", .bytes = "geen beeld"}};
    d.blocks = {figure("a.png", "Een"), figure("a.png", "Twee")};
    EXPECT_EQ(make(d).said.size(), 1u);
}

TEST(PdfReport, EmbedsAnImageOnceHoweverOftenItIsShown)
{
    auto d = blank("Titel");
    d.resources = {image("a", VERSLAG_SOURCE_DIR "/samples/records/council-turnout.png")};
    d.blocks = {figure("a", "Een")};
    const auto once = make_pdf(d).size();
    d.blocks.push_back(d.blocks[0]);
    EXPECT_LT(make_pdf(d).size(), once + 1000);
}

}  // namespace
}  // namespace verslag::pdf_test
