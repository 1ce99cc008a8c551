// What the options and the house style change.
#include "examples.hpp"

#include <gtest/gtest.h>

#include <regex>

namespace verslag::pdf_test {
namespace {

std::size_t count(const std::string& in, const std::string& what)
{
    std::size_t n = 0;
    for (auto at = in.find(what); at != std::string::npos; at = in.find(what, at + 1)) ++n;
    return n;
}
std::string seen(const std::string& pdf) { return read_with("pdftotext {} -", pdf); }
std::string tree(const std::string& pdf) { return read_with("pdfinfo -struct {}", pdf); }
std::string heard(const std::string& pdf)
{
    return read_with("/usr/bin/python3 " VERSLAG_SOURCE_DIR "/tests/pdf/heard.py {}", pdf);
}
std::size_t pages(const std::string& pdf) { return count(seen(pdf), "\f"); }

// A book of so many pages without contents.
Document of_pages(std::size_t wanted)
{
    for (std::size_t sections = 1; sections < 20; ++sections)
        if (auto d = book(sections); pages(make_pdf(d, {{"toc", "no"}})) == wanted) return d;
    throw std::runtime_error("no book has that many pages");
}

TEST(PdfContents, AreMadeWhenThereAreMoreThanFourPages)
{
    EXPECT_EQ(count(seen(make_pdf(of_pages(4))), "Inhoud"), 0u);
    const auto five = of_pages(5);
    EXPECT_EQ(count(seen(make_pdf(five)), "Inhoud"), 1u);
    EXPECT_EQ(count(seen(make_pdf(five, {{"toc", "no"}})), "Inhoud"), 0u);
    EXPECT_EQ(count(seen(make_pdf(of_pages(4), {{"toc", "yes"}})), "Inhoud"), 1u);
}

TEST(PdfContents, AreTaggedAndNameThePageOfEachHeading)
{
    const auto d = book(12);
    const auto pdf = make_pdf(d);
    EXPECT_EQ(count(tree(pdf), "TOCI"), 12u);
    EXPECT_EQ(count(tree(pdf), "Reference"), 12u);
    const auto text = heard(pdf);
    std::vector<std::string> by_page;
    for (std::size_t i = 1; i <= pages(pdf); ++i)
        by_page.push_back(read_with("pdftotext -f " + std::to_string(i) + " -l " + std::to_string(i) + " {} -", pdf));
    const std::regex entry("(Agendapunt \\d+: vaststelling van de begroting) (\\d+)\n");
    std::size_t entries = 0;
    for (std::sregex_iterator at{text.begin(), text.end(), entry}, end; at != end; ++at, ++entries) {
        const auto page = std::stoul((*at)[2]);
        ASSERT_LE(page, by_page.size());
        EXPECT_NE(by_page[page - 1].find((*at)[1]), std::string::npos) << (*at)[0];
    }
    EXPECT_EQ(entries, 12u);
}

TEST(PdfContents, StandBehindTheTitleAndTheSummary)
{
    const auto text = heard(make_pdf(minutes(), {{"toc", "yes"}}));
    EXPECT_LT(text.find("Het warmteplan is aangehouden"), text.find("Inhoud"));
    EXPECT_LT(text.find("Inhoud"), text.find("Volgens opgave"));
}

TEST(PdfContents, AreInTheLanguageOfTheLabels)
{
    auto d = book(3);
    d.properties.label_lang = "en";
    d.words.contents = "Contents";
    const auto pdf = make_pdf(d, {{"toc", "yes"}});
    EXPECT_NE(read_with("qpdf --qdf --object-streams=disable {} -", pdf).find("/Lang (en)"), std::string::npos);
    EXPECT_NE(heard(pdf).find("Contents"), std::string::npos);
}

TEST(PdfContents, AreLeftOutWhereThereIsNextToNothingToList)
{
    auto d = blank("Titel");
    d.blocks = {heading(2, "Een"), paragraph("tekst"), heading(2, "Twee"), paragraph("tekst")};
    EXPECT_EQ(count(tree(make_pdf(d, {{"toc", "yes"}})), "TOC"), 0u);
}

TEST(PdfWatermark, StandsOnADraftAndIsSaidInTheTitle)
{
    auto d = minutes();
    EXPECT_EQ(count(make_pdf(d), "/Subtype/Form"), 0u);
    d.properties.draft = true;
    const auto pdf = make_pdf(d);
    EXPECT_EQ(count(pdf, "/Subtype/Form"), 1u);
    EXPECT_NE(read_with("pdfinfo {}", pdf).find("Title:           Notulen raadsvergadering 14 november 2023 (CONCEPT)\n"),
              std::string::npos);
    EXPECT_EQ(count(heard(pdf), "CONCEPT"), 0u) << "an artifact";
    const auto plain = read_with("qpdf --qdf {} -", pdf);
    EXPECT_EQ(count(plain, "/Subtype/Watermark"), pages(pdf));
    EXPECT_EQ(count(make_pdf(d, {{"watermark", "no"}}), "/Subtype/Form"), 0u);
    d.properties.draft = false;
    EXPECT_EQ(count(make_pdf(d, {{"watermark", "yes"}}), "/Subtype/Form"), 1u);
}

TEST(PdfNumbers, AreSetBeforeHeadingsAndInTheOutline)
{
    auto d = blank("Titel");
    d.blocks = {heading(1, "Titel"),   heading(2, "Een"),  heading(3, "Onder een"),
                heading(3, "Nog een"), heading(2, "Twee"), paragraph("tekst")};
    EXPECT_EQ(heard(make_pdf(d)), "Titel\nEen\nOnder een\nNog een\nTwee\ntekst\n");
    const auto pdf = make_pdf(d, {{"numbering", "yes"}});
    EXPECT_EQ(heard(pdf), "Titel\n1\u2002Een\n1.1\u2002Onder een\n1.2\u2002Nog een\n2\u2002Twee\ntekst\n");
    HouseStyle style;
    style.text.numbers = true;
    EXPECT_EQ(heard(make_pdf(d, {}, style)), heard(pdf));
    EXPECT_EQ(heard(make_pdf(d, {{"numbering", "no"}}, style)), heard(make_pdf(d)));
}

TEST(PdfNumbers, AreNotSetTwice)
{
    auto d = blank("Titel");
    d.blocks = {heading(2, "1. Opening"), heading(2, "2. Sluiting"), paragraph("tekst")};
    const auto made = make(d, {{"numbering", "yes"}});
    ASSERT_EQ(made.said.size(), 1u);
    EXPECT_NE(made.said[0].message.find("numbers of their own"), std::string::npos);
    EXPECT_EQ(heard(made.artefacts.at("").bytes), "1. Opening\n2. Sluiting\ntekst\n");
}

TEST(PdfCompact, IsHalfTheSizeAndSaysTheSame)
{
    const auto plain = make_pdf(book(10)), packed = make_pdf(book(10), {{"compact", "on"}});
    EXPECT_LT(packed.size(), plain.size() * 6 / 10);
    EXPECT_EQ(heard(packed), heard(plain));
    EXPECT_EQ(packed, make_pdf(book(10), {{"compact", "on"}}));
    EXPECT_TRUE(packed.starts_with("%PDF-1.7"));
}

TEST(PdfStyle, StaysReadableWhenItsTextIsMadeSmaller)
{
    HouseStyle style;
    style.text.heading_2.color = 0x777777;  // 4.47:1, enough for large letters only
    style.text.size = 10;
    style.text.heading_2.size = 1.5;
    const auto d = minutes();
    const auto grey = [](const std::string& pdf) { return count(read_with("qpdf --qdf {} -", pdf), "0.467 0.467 0.467 rg"); };
    EXPECT_GT(grey(make_pdf(d, {}, style)), 0u);
    const auto smaller = make(d, {{"base-size", "9"}}, style);
    ASSERT_EQ(smaller.said.size(), 1u) << "that the heading is too pale now";
    EXPECT_EQ(grey(smaller.artefacts.at("").bytes), 0u);
    EXPECT_TRUE(make(d, {{"base-size", "12"}}, style).said.empty());
}

TEST(PdfStyle, TakesItsFontsPageAndRunningTexts)
{
    const auto d = minutes();
    const auto pdf = make_pdf(d, {}, another_style());
    const auto fonts = read_with("pdffonts {}", pdf);
    EXPECT_NE(fonts.find("NotoSerif-Regular"), std::string::npos) << fonts;
    EXPECT_NE(fonts.find("DejaVuSans-Bold"), std::string::npos) << fonts;
    EXPECT_EQ(fonts.find("NotoSans"), std::string::npos) << fonts;
    EXPECT_EQ(count(seen(pdf), "Printed by nobody"), pages(pdf));
    EXPECT_NE(seen(pdf).find("2/" + std::to_string(pages(pdf))), std::string::npos);
    EXPECT_NE(read_with("pdfinfo {}", make_pdf(tables(), {}, landscape())).find("841.89 x 595.276"), std::string::npos);
    EXPECT_NE(read_with("pdfinfo {}", make_pdf(tables(), {{"paper", "letter"}}, landscape())).find("792 x 612"),
              std::string::npos);
}

TEST(PdfStyle, ShowsItsLogoAndSaysItOnce)
{
    const auto pdf = make_pdf(minutes(), {}, another_style());
    EXPECT_EQ(count(tree(pdf), "Figure"), 2u) << "the logo, once, and the figure of the minutes";
    EXPECT_NE(read_with("qpdf --qdf {} -", pdf).find("(Skyline of houses)"), std::string::npos);
    auto style = another_style();
    style.text.numbers = false;
    style.logo.image.bytes.resize(300);
    const auto made = make(minutes(), {}, style);
    ASSERT_EQ(made.status, VERSLAG_OK);
    ASSERT_EQ(made.said.size(), 1u);
    EXPECT_TRUE(made.said[0].message.starts_with("the logo of the house style is damaged")) << made.said[0].message;
}

TEST(PdfStyle, SetsRunningTextNoWiderThanAnEyeFollows)
{
    auto d = blank("Titel");
    std::string text;
    for (int i = 0; i < 200; ++i) text += "gemiddeld woord ";
    d.blocks = {paragraph(text)};
    const auto lines = seen(make_pdf(d));
    std::size_t longest = 0;
    for (std::size_t at = 0, end; (end = lines.find('\n', at)) != std::string::npos; at = end + 1)
        longest = std::max(longest, end - at);
    EXPECT_LE(longest, 80u);
    EXPECT_GE(longest, 60u);
}

}  // namespace
}  // namespace verslag::pdf_test
