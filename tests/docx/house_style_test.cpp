// Looks and pages of the house style, contents, notes, and the mark of a draft.
#include "parts.hpp"

#include <gtest/gtest.h>

using namespace verslag;
using namespace verslag::docx::samples;

namespace {

using Strings = std::vector<std::string>;

HouseStyle style()
{
    HouseStyle s{.name = "Gemeente Voorbeeld"};
    s.page.left = s.page.right = 90;
    s.text.body.name = "Noto Serif";
    s.text.heading.name = "Noto Sans";
    s.text.size = 12;
    s.text.heading_2 = {1.5, 2, 0.5, 0x8F3A16};
    s.colors.accent = 0x8F3A16;
    s.colors.link = 0x14607A;
    s.table = {.rules = TableRules::grid, .banded = true, .band_ground = 0xFDF8F4};
    s.header = {.left = "{organisation}", .centre = "{title}", .first_page = false, .rule = true};
    return s;
}

std::string attribute(const pugi::xml_document& part, const std::string& xpath)
{
    return part.select_node(xpath.c_str()).attribute().value();
}

TEST(WordHouseStyle, IsInTheStylesAndTheTheme)
{
    const Parts parts(everything(), style());
    const auto styles = parts.part("word/styles.xml"), theme = parts.part("word/theme/theme1.xml");
    const auto of = [&](const char* id, const char* rest) {
        return attribute(styles, std::string("//w:style[@w:styleId='") + id + "']" + rest);
    };
    EXPECT_EQ(attribute(styles, "//w:rPrDefault//w:sz/@w:val"), "24");
    EXPECT_EQ(of("Heading1", "//w:sz/@w:val"), "36");
    EXPECT_EQ(of("Heading1", "//w:color/@w:val"), "8F3A16");
    EXPECT_EQ(of("Heading1", "//w:color/@w:themeColor"), "accent1");
    EXPECT_EQ(of("Hyperlink", "//w:color/@w:val"), "14607A");
    EXPECT_EQ(of("MeetingTable", "//w:insideV/@w:val"), "single");
    EXPECT_EQ(of("MeetingTable", "/w:tblStylePr[@w:type='band2Horz']//w:shd/@w:fill"), "FDF8F4");
    EXPECT_EQ(attribute(theme, "//a:accent1/a:srgbClr/@val"), "8F3A16");
    EXPECT_EQ(attribute(theme, "//a:minorFont/a:latin/@typeface"), "Noto Serif");
    EXPECT_EQ(attribute(theme, "//a:majorFont/a:latin/@typeface"), "Noto Sans");
    EXPECT_EQ(attribute(theme, "//a:clrScheme/@name"), "Gemeente Voorbeeld");
    EXPECT_EQ(parts.value("//w:pgMar/@w:left"), "1800");
    EXPECT_EQ(parts.value("//w:tblLook/@w:noHBand"), "0");
    EXPECT_EQ(text_of(parts.part("word/header2.xml")), "Verslag startbijeenkomst democratische vernieuwingCONCEPT");
}

TEST(WordHouseStyle, NumbersHeadingsByTheirStyles)
{
    auto s = style();
    s.text.numbers = true;
    const auto blocks = {heading(1, "T", {}, Role::title), heading(2, "a"), heading(3, "b"),
                         heading(2, "Colofon", {}, Role::colophon)};
    const Parts parts(with(blocks), s);
    const auto styles = parts.part("word/styles.xml"), numbering = parts.part("word/numbering.xml");
    const auto number = attribute(styles, "//w:style[@w:styleId='Heading2']//w:numId/@w:val");
    const auto definition = attribute(numbering, "//w:num[@w:numId='" + number + "']/w:abstractNumId/@w:val");
    const auto level = "//w:abstractNum[@w:abstractNumId='" + definition + "']/w:lvl[@w:ilvl='1']";
    EXPECT_EQ(attribute(numbering, level + "/w:pStyle/@w:val"), "Heading2");
    EXPECT_EQ(attribute(numbering, level + "/w:lvlText/@w:val"), "%1.%2");
    const auto without = parts.value("//w:p[.//w:t='Colofon']/w:pPr/w:numPr/w:numId/@w:val");
    const auto bare = attribute(numbering, "//w:num[@w:numId='" + without + "']/w:abstractNumId/@w:val");
    EXPECT_EQ(attribute(numbering, "//w:abstractNum[@w:abstractNumId='" + bare + "']/w:lvl/w:numFmt/@w:val"), "none");
    // A record that numbers its own headings is not numbered twice.
    const Parts own(with({heading(2, "1 Opening"), heading(2, "2 Sluiting")}), s);
    EXPECT_FALSE(own.part("word/styles.xml").select_node("//w:style[@w:styleId='Heading1']//w:numPr"));
}

TEST(WordHouseStyle, PutsTheLogoInTheHeaderWithItsDescription)
{
    auto s = style();
    s.logo = {
        .image = {.name = "logo.png", .bytes = png(200, 100)}, .alt = "Gemeente Voorbeeld", .width = 100, .side = Side::right};
    const Parts parts(with({paragraph("tekst")}), s);
    const auto first = parts.part("word/header1.xml"), others = parts.part("word/header2.xml");
    EXPECT_EQ(attribute(first, "//wp:docPr/@descr"), "Gemeente Voorbeeld");
    EXPECT_EQ(attribute(first, "//wp:extent/@cy"), "635000");
    EXPECT_EQ(attribute(first, "//w:jc/@w:val"), "right");
    EXPECT_FALSE(others.select_node("//w:drawing"));
    EXPECT_TRUE(parts.bytes.contains("word/media/logo.png"));
    EXPECT_NE(parts.bytes.at("word/_rels/header1.xml.rels").find("media/logo.png"), std::string::npos);
}

std::vector<Block> chapters(int count, std::size_t letters = 30'000)
{
    std::vector<Block> blocks{heading(1, "Verslag", {}, Role::title), paragraph("In het kort.", Role::summary)};
    for (int i = 1; i <= count; ++i) blocks.push_back(heading(i % 3 ? 2 : 3, "Kop " + std::to_string(i)));
    blocks.push_back(paragraph(std::string(letters, 'a')));
    return blocks;
}

TEST(WordContents, AreAFieldWithItsEntriesThatLeadToTheirHeadings)
{
    const Parts parts(with(chapters(9)));
    EXPECT_EQ(parts.value("//w:p[w:pPr/w:pStyle/@w:val='TOCHeading']"), "Inhoud");
    const auto anchors = parts.values("//w:sdtContent//w:hyperlink/@w:anchor");
    ASSERT_EQ(anchors.size(), 9u);
    for (const auto& anchor : anchors) {
        EXPECT_TRUE(anchor.starts_with("_Toc")) << anchor;
        EXPECT_EQ(
            parts.all(("//w:p[w:pPr/w:pStyle[starts-with(@w:val,'Heading')]]/w:bookmarkStart[@w:name='" + anchor + "']").c_str())
                .size(),
            1u);
    }
    EXPECT_EQ(parts.values("//w:pStyle[starts-with(@w:val,'TOC')]/@w:val").size(), 10u);
    // The field begins and ends, and neither it nor the settings make Word ask anything.
    EXPECT_EQ(parts.all("//w:fldChar[@w:fldCharType='begin']").size(), parts.all("//w:fldChar[@w:fldCharType='end']").size());
    EXPECT_TRUE(parts.all("//w:fldChar/@w:dirty").empty());
    EXPECT_EQ(parts.bytes.at("word/settings.xml").find("updateFields"), std::string::npos);
    // They come before the first chapter, behind the summary.
    EXPECT_EQ(parts.all("//w:sdt/preceding-sibling::w:p").size(), 2u);
}

TEST(WordContents, AreLeftOutOfAShortDocumentAndOnWish)
{
    EXPECT_TRUE(Parts(with(chapters(9, 100))).all("//w:sdt").empty());
    EXPECT_TRUE(Parts(with(chapters(2))).all("//w:sdt").empty());
    EXPECT_TRUE(Parts(with(chapters(20)), {}, "no").all("//w:sdt").empty());
    EXPECT_EQ(Parts(with(chapters(2, 100)), {}, "yes").all("//w:sdt").size(), 1u);
}

TEST(WordNotes, TellTheSourceThatATextNamesOnceAParagraph)
{
    auto item = paragraph(
        std::vector<verslag::Run>{{.text = "Leren participeren", .href = "https://www.berenschot.nl/"}, run(", Berenschot")});
    item.id = "bron";
    auto sources = list(Marker::bullet, {{item}});
    sources.role = Role::references;
    const verslag::Run cited{.text = "dit boek", .target = "bron"};
    const Parts parts(with({paragraph(std::vector<verslag::Run>{run("Zie "), cited, run(" en weer "), cited}), sources}));
    EXPECT_EQ(parts.values("//w:footnoteReference/@w:id"), (Strings{"1"}));
    const auto notes = parts.part("word/footnotes.xml");
    EXPECT_EQ(notes.select_nodes("//w:footnote").size(), 3u);  // two are lines
    EXPECT_EQ(text_of(notes.select_node("//w:footnote[@w:id='1']").node()), " Leren participeren, Berenschot");
    const auto link = attribute(notes, "//w:hyperlink/@r:id");
    const auto rels = parts.part("word/_rels/footnotes.xml.rels");
    EXPECT_STREQ(rels.child("Relationships").find_child_by_attribute("Id", link.c_str()).attribute("Target").value(),
                 "https://www.berenschot.nl/");
}

TEST(WordDraft, HasItsWordAcrossEveryPageAndNoOtherDocumentHas)
{
    auto document = with({paragraph("tekst")});
    for (const bool draft : {true, false}) {
        document.properties.draft = draft;
        const Parts parts(document);
        for (const char* header : {"word/header1.xml", "word/header2.xml"})
            EXPECT_EQ(attribute(parts.part(header), "//v:textpath[@string]/@string"), draft ? "CONCEPT" : "") << header;
        EXPECT_EQ(parts.bytes.at("word/document.xml").find("CONCEPT"), std::string::npos);
    }
}

}  // namespace
