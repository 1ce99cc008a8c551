#include "parts.hpp"

#include <gtest/gtest.h>

using namespace verslag;
using namespace verslag::docx::samples;

namespace {

using Strings = std::vector<std::string>;
using Piece = verslag::Run;

TEST(WordHeadings, BeginTheOutlineBelowTheTitle)
{
    const Parts parts(with({heading(1, "T", {}, Role::title), heading(2, "a"), heading(3, "b"), heading(7, "f"), heading(9, "g"),
                            heading(1, "again")}));
    EXPECT_EQ(parts.values("//w:pStyle/@w:val"), (Strings{"Title", "Heading1", "Heading2", "Heading6", "Heading6", "Heading1"}));
}

TEST(WordHeadings, UseStylesThatWordKnowsAsItsOwn)
{
    const Parts parts(everything());
    const auto styles = parts.part("word/styles.xml");
    const std::pair<const char*, const char*> own[] = {
        {"Title", "Title"},      {"Heading1", "heading 1"},     {"Heading6", "heading 6"}, {"ListBullet", "List Bullet"},
        {"Quote", "Quote"},      {"ListNumber", "List Number"}, {"Caption", "caption"},    {"Hyperlink", "Hyperlink"},
        {"Header", "header"},    {"Footer", "footer"},          {"Strong", "Strong"},      {"TOC1", "toc 1"},
        {"Subtitle", "Subtitle"}};
    for (const auto& [id, name] : own) {
        const auto style = styles.child("w:styles").find_child_by_attribute("w:style", "w:styleId", id);
        EXPECT_STREQ(style.child("w:name").attribute("w:val").value(), name);
        EXPECT_FALSE(style.attribute("w:customStyle")) << id;
    }
    // Every style that the text uses is there.
    for (const char* use : {"//w:pStyle/@w:val", "//w:rStyle/@w:val", "//w:tblStyle/@w:val"})
        for (const auto& id : parts.values(use))
            EXPECT_TRUE(styles.child("w:styles").find_child_by_attribute("w:style", "w:styleId", id.c_str())) << id;
}

TEST(WordRoles, HaveAStyleEach)
{
    const Block decision{.kind = Block::Kind::quote, .role = Role::decision, .blocks = {paragraph("d")}};
    const Block quote{.kind = Block::Kind::quote, .blocks = {paragraph("q")}};
    const Parts parts(with({paragraph("s", Role::subtitle), paragraph("m", Role::summary), paragraph("g", Role::gap), decision,
                            decision, decision, quote, paragraph("c", Role::colophon)}));
    EXPECT_EQ(parts.values("//w:pStyle/@w:val"),
              (Strings{"Subtitle", "Summary", "Gap", "Decision", "NextDecision", "Decision", "Quote", "Colophon"}));
}

TEST(WordRoles, KeepADecisionOnOnePageWithItsResult)
{
    const Block decision{
        .kind = Block::Kind::quote, .role = Role::decision, .blocks = {paragraph("a"), paragraph("b"), paragraph("c")}};
    const Parts parts(with({decision, paragraph("d")}));
    EXPECT_EQ(parts.values("//w:p[w:pPr/w:keepNext]"), (Strings{"a", "b"}));
}

TEST(WordLists, BeginAnewEachAndHonourTheirStart)
{
    const Parts parts(with({list(Marker::number, {{paragraph("a")}, {paragraph("b")}}),
                            list(Marker::number, {{paragraph("c")}}, 7), list(Marker::letter, {{paragraph("d")}}, 3)}));
    EXPECT_EQ(parts.values("//w:numId/@w:val"), (Strings{"5", "5", "6", "7"}));
    const auto numbering = parts.part("word/numbering.xml");
    const auto start = [&](const char* id) {
        const auto num = numbering.child("w:numbering").find_child_by_attribute("w:num", "w:numId", id);
        return std::string(num.child("w:abstractNumId").attribute("w:val").value()) + "@" +
               num.child("w:lvlOverride").child("w:startOverride").attribute("w:val").value();
    };
    EXPECT_EQ(start("5"), "1@1");
    EXPECT_EQ(start("6"), "1@7");
    EXPECT_EQ(start("7"), "2@3");
}

TEST(WordLists, NestToNineLevelsAndStayReadableBeyond)
{
    Block nested = list(Marker::number, {{paragraph("level 12")}});
    for (int level = 11; level >= 1; --level)
        nested = list(level % 2 ? Marker::bullet : Marker::number, {{paragraph("level " + std::to_string(level)), nested}});
    const Parts parts(with({nested}));
    EXPECT_EQ(parts.values("//w:ilvl/@w:val"), (Strings{"0", "1", "2", "3", "4", "5", "6", "7", "8", "8", "8", "8"}));
    EXPECT_EQ(parts.values("//w:p[w:pPr/w:numPr]").size(), 12u);
    const auto numbering = parts.part("word/numbering.xml");
    for (const auto& abstract : numbering.child("w:numbering").children("w:abstractNum"))
        EXPECT_EQ(std::distance(abstract.children("w:lvl").begin(), abstract.children("w:lvl").end()), 9);
}

TEST(WordLists, KeepTheMarkOfAnItemThatDoesNotBeginWithText)
{
    const Block table{.kind = Block::Kind::table, .table = {.rows = {row({"x"})}}};
    const Parts parts(with({list(
        Marker::number, {{table}, {}, {list(Marker::bullet, {{paragraph("in")}})}, {paragraph("last"), paragraph("more")}})}));
    EXPECT_EQ(parts.values("//w:body/w:p[w:pPr/w:numPr/w:numId/@w:val='5']"), (Strings{"", "", "", "last"}));
    EXPECT_EQ(parts.value("//w:body/w:p[w:pPr/w:pStyle/@w:val='ListContinue']"), "more");
    EXPECT_EQ(parts.value("//w:tblInd/@w:w"), "360");
}

TEST(WordLists, SayWhenWordCannotCountThatFar)
{
    auto numbers = list(Marker::number, {{paragraph("a")}}, 4'000'000'000u);
    numbers.line = 12;
    const Parts parts(with({numbers}));
    ASSERT_EQ(parts.made.said.size(), 1u);
    EXPECT_EQ(parts.made.said[0].line, 12u);
    EXPECT_NE(parts.said().find("32767"), std::string::npos);
}

TEST(WordLists, StayWithTheLineThatIntroducesThem)
{
    const Parts parts(with({paragraph("voor"), paragraph("Lessen:"), list(Marker::bullet, {{paragraph("a")}}), paragraph("na")}));
    EXPECT_EQ(parts.values("//w:p[w:pPr/w:keepNext]"), (Strings{"Lessen:"}));
}

TEST(WordText, CarriesItsLooks)
{
    const Parts parts(with(
        {paragraph({Piece{.text = "a", .strong = true}, Piece{.text = "b", .emphasis = true},
                    Piece{.text = "c", .strong = true, .emphasis = true}, Piece{.text = "d", .script = Script::subscript},
                    Piece{.text = "e", .lang = "en"}, Piece{.text = "f", .lang = "nl"}, Piece{.text = "g", .lang = "ar"}})}));
    EXPECT_EQ(parts.value("//w:r[w:t='a']/w:rPr/w:rStyle/@w:val"), "Strong");
    EXPECT_EQ(parts.value("//w:r[w:t='b']/w:rPr/w:rStyle/@w:val"), "Emphasis");
    EXPECT_EQ(parts.value("//w:r[w:t='c']/w:rPr[w:i]/w:rStyle/@w:val"), "Strong");
    EXPECT_EQ(parts.value("//w:r[w:t='d']/w:rPr/w:vertAlign/@w:val"), "subscript");
    EXPECT_EQ(parts.value("//w:r[w:t='e']/w:rPr/w:lang/@w:val"), "en-GB");
    EXPECT_TRUE(parts.all("//w:r[w:t='f']/w:rPr").empty());
    EXPECT_EQ(parts.value("//w:r[w:t='g']/w:rPr[w:rtl]/w:lang/@w:bidi"), "ar-SA");
}

TEST(WordText, IsNotMadeLightByBeingBoldTwice)
{
    Block title = heading(2, "");
    title.runs = {Piece{.text = "Kop ", .strong = true}};
    const Parts parts(with({title}));
    EXPECT_TRUE(parts.all("//w:rStyle").empty());
}

TEST(WordText, KeepsSpacesBreaksAndHyphens)
{
    const Parts parts(
        with({paragraph({run("een "), run(" twee\ndrie"), run("ge\xc2\xadmeente"), run("e\xe2\x80\x91mail"), run("a\tb")})}));
    EXPECT_EQ(parts.values("//w:t[@xml:space='preserve']"), (Strings{"een ", " twee"}));
    EXPECT_EQ(parts.all("//w:br").size(), 1u);
    EXPECT_EQ(parts.all("//w:softHyphen").size(), 1u);
    EXPECT_EQ(parts.all("//w:noBreakHyphen").size(), 1u);
    EXPECT_EQ(parts.all("//w:tab").size(), 1u);
    EXPECT_EQ(parts.value("//w:p"), "een  twee\ndriegemeenteemailab");
}

TEST(WordText, ReplacesWhatXmlForbidsAndSaysWhere)
{
    auto block = paragraph("voor\x01na");
    block.line = 41;
    auto document = with({block, paragraph("half \xc3( teken"), paragraph("\xef\xbf\xbe")});
    document.properties.title = "T\x0bT";
    const Parts parts(document);
    EXPECT_EQ(parts.values("//w:body/w:p"), (Strings{"voor\xef\xbf\xbdna", "half \xef\xbf\xbd( teken", "\xef\xbf\xbd"}));
    ASSERT_GE(parts.made.said.size(), 3u);
    EXPECT_EQ(parts.made.said[0].line, 41u);
    EXPECT_NE(parts.made.said[0].message.find("U+0001"), std::string::npos);
    EXPECT_NE(parts.made.said[1].message.find("no UTF-8"), std::string::npos);
    EXPECT_NE(parts.made.said[2].message.find("U+FFFE"), std::string::npos);
    EXPECT_EQ(text_of(parts.part("word/header2.xml")).substr(0, 5), "T\xef\xbf\xbdT");
}

TEST(WordText, DoesNotRepeatOneWarningAThousandTimes)
{
    std::vector<Block> blocks(1000, paragraph("\x01"));
    const Parts parts(with(blocks));
    EXPECT_EQ(parts.made.said.size(), 11u);
    EXPECT_NE(parts.made.said.back().message.find("990 more"), std::string::npos);
}

TEST(WordLinks, AreOneLinkForRunsThatBelongTogether)
{
    const Parts parts(with(
        {paragraph({Piece{.text = "naar ", .href = "https://a.nl/"}, Piece{.text = "A", .strong = true, .href = "https://a.nl/"},
                    Piece{.text = "B", .href = "https://b.nl/x y"}}),
         paragraph({Piece{.text = "weer A", .href = "https://a.nl/"}})}));
    EXPECT_EQ(parts.values("//w:hyperlink"), (Strings{"naar A", "B", "weer A"}));
    const auto ids = parts.values("//w:hyperlink/@r:id");
    EXPECT_EQ(ids[0], ids[2]);
    const auto rels = parts.part("word/_rels/document.xml.rels");
    const auto second = rels.child("Relationships").find_child_by_attribute("Id", ids[1].c_str());
    EXPECT_STREQ(second.attribute("Target").value(), "https://b.nl/x%20y");
    EXPECT_STREQ(second.attribute("TargetMode").value(), "External");
}

TEST(WordLinks, LeadToBookmarksWithNamesThatWordAccepts)
{
    const std::string longest(60, 'x');
    auto other = heading(2, "twee", "PUNT_1-a");
    const Parts parts(with({heading(2, "een", "punt-1.a"), other, heading(2, "lang", longest),
                            paragraph({Piece{.text = "1", .target = "punt-1.a"}, Piece{.text = "2", .target = "PUNT_1-a"},
                                       Piece{.text = "3", .target = longest}})}));
    EXPECT_EQ(parts.values("//w:bookmarkStart/@w:name"), (Strings{"punt_1_a", "PUNT_1_a_2", std::string(40, 'x')}));
    EXPECT_EQ(parts.values("//w:hyperlink/@w:anchor"), parts.values("//w:bookmarkStart/@w:name"));
    EXPECT_EQ(parts.values("//w:bookmarkStart/@w:id"), (Strings{"0", "1", "2"}));
    EXPECT_EQ(parts.values("//w:bookmarkEnd/@w:id"), (Strings{"0", "1", "2"}));
}

TEST(WordLinks, ReachEveryKindOfBlockAndRow)
{
    std::vector<Block> blocks{list(Marker::bullet, {{paragraph("a")}}),
                              {.kind = Block::Kind::table, .table = {.rows = {row({"r"})}}},
                              {.kind = Block::Kind::figure, .alt = "f"},
                              {.kind = Block::Kind::quote, .blocks = {paragraph("q")}},
                              paragraph("p")};
    const char* ids[] = {"l", "t", "f", "q", "p"};
    for (std::size_t i = 0; i < blocks.size(); ++i) blocks[i].id = ids[i];
    blocks[1].table.rows[0].id = "row";
    blocks.push_back(blocks.back());  // an id for a second time is not a second bookmark
    const Parts parts(with(blocks));
    EXPECT_EQ(parts.values("//w:bookmarkStart/@w:name"), (Strings{"l", "t", "row", "f", "q", "p"}));
    EXPECT_EQ(parts.value("//w:p[w:bookmarkStart/@w:name='q']"), "q");
    EXPECT_EQ(parts.value("//w:p[w:bookmarkStart/@w:name='row']"), "r");
}

TEST(WordLinks, ThatLeadNowhereKeepTheirTextAndSaySo)
{
    const Parts parts(with({paragraph({Piece{.text = "weg", .target = "nergens"}})}));
    EXPECT_EQ(parts.value("//w:p"), "weg");
    EXPECT_TRUE(parts.all("//w:hyperlink").empty());
    EXPECT_EQ(parts.said(), "the link to 'nergens' leads nowhere: its text stays, without a link\n");
}

}  // namespace
