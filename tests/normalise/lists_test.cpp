// Typed bullets become lists, laid out as the file is.
#include "mending.hpp"

using namespace mending;

TEST(Lists, ConsecutiveParagraphsBecomeOneList)
{
    EXPECT_EQ(mended_section("\n  <p>Besproken:</p>\n  <p>·\u00A0\u00A0 een</p>\n\n  <p>·&#160; twee</p>\n  <p>Slot</p>\n"),
              "\n  <p>Besproken:</p>\n  <list>\n    <item><p>een</p></item>\n\n    <item><p>twee</p></item>\n  </list>\n  "
              "<p>Slot</p>\n");
    const auto n = mended(section("\n  <p>· een</p>\n  <p>· <em>twee</em></p>\n"));
    EXPECT_EQ(notes(n.changes), (Lines{"6:6 typed-bullet: the typed bullet '·' is now an item of a list",
                                       "7:6 typed-bullet: the typed bullet '·' is now an item of a list"}));
    const auto record = verslag::load_record(*n.text, "r.xml").record;
    ASSERT_TRUE(record);
    EXPECT_EQ(record->body.at(0).blocks.at(0).items.size(), 2u);
}

TEST(Lists, OnOneLineTheyStayOnOneLine)
{
    EXPECT_EQ(mended_section("<p>- een</p> <p>- twee</p>"), "<list><item><p>een</p></item> <item><p>twee</p></item></list>");
}

TEST(Lists, AnotherBulletBeginsAListWithinTheItem)
{
    EXPECT_EQ(
        mended_section(
            "\n  <p>· een</p>\n  <p>o\u00A0\u00A0 twee</p>\n  <p>o\u00A0\u00A0 drie</p>\n  <p>▪ vier</p>\n  <p>· vijf</p>\n"),
        "\n  <list>\n    <item>\n      <p>een</p>\n      <list>\n        <item><p>twee</p></item>\n        <item>\n          "
        "<p>drie</p>\n"
        "          <list>\n            <item><p>vier</p></item>\n          </list>\n        </item>\n      </list>\n    </item>\n"
        "    <item><p>vijf</p></item>\n  </list>\n");
    EXPECT_EQ(mended_section("<p>· een</p><p>- twee</p>"),
              "<list><item><p>een</p><list><item><p>twee</p></item></list></item></list>");
}

TEST(Lists, AreIndentedAsTheFileIs)
{
    EXPECT_EQ(mended_section("\r\n\t<p>• een</p>\r\n\t<p>• twee</p>\r\n"),
              "\r\n\t<list>\r\n\t\t<item><p>een</p></item>\r\n\t\t<item><p>twee</p></item>\r\n\t</list>\r\n");
}

TEST(Lists, AttributesPrefixesAndWhatStandsInAParagraphStay)
{
    EXPECT_EQ(mended_section("<p id=\"a\" visibility=\"internal\">• <strong>een</strong> &amp; x</p>"),
              "<list><item><p id=\"a\" visibility=\"internal\"><strong>een</strong> &amp; x</p></item></list>");
    const std::string prefixed =
        "<v:meetingRecord xmlns:v=\"urn:verslag:meeting-record:1\" schemaVersion=\"1.0\" lang=\"nl\" visibility=\"public\">\n"
        "<v:document type=\"minutes\" status=\"final\"><v:title>V</v:title></v:document>\n"
        "<v:meeting kind=\"other\"><v:name>O</v:name><v:date when=\"2020-02-04\"/></v:meeting>\n"
        "<v:body><v:section><v:p>• een</v:p></v:section></v:body></v:meetingRecord>";
    EXPECT_NE(text_of(prefixed).find("<v:section><v:list><v:item><v:p>een</v:p></v:item></v:list></v:section>"),
              std::string::npos);
    EXPECT_TRUE(verslag::load_record(text_of(prefixed), "r.xml").record);
}

TEST(Lists, TheMarkGoesHoweverItIsWritten)
{
    for (const std::string marked :
         {"• een", "\n      •\n  een", "<strong>•</strong> een", "<strong>•\u00A0</strong>\u00A0een", "<!-- x -->• een",
          "&#8226;&#160;&#xA0;een", "<![CDATA[• ]]>een", "<em><strong>•</strong></em>\u00A0 een", "\uF0B7\u00A0\u00A0een",
          "&#xF0B7;\teen", "•een", "<span lang=\"en\">•</span> een"}) {
        const auto text = mended_section("<p>" + marked + "</p>");
        EXPECT_EQ(loading::replaced(text.find("<!--") == text.npos ? text + "<!-- x -->" : text, "<!-- x -->", ""),
                  "<list><item><p>een</p></item></list>")
            << marked;
    }
    EXPECT_EQ(mended_section("<p><strong>• een</strong> twee</p>"), "<list><item><p><strong>een</strong> twee</p></item></list>");
    EXPECT_EQ(mended_section("<p><![CDATA[• een]]></p>"), "<list><item><p><![CDATA[een]]></p></item></list>");
}

TEST(Lists, ADashOrALetterAloneIsLeft)
{
    for (const std::string alone :
         {"<p>- een</p>", "<p>o\u00A0\u00A0 een</p><p>twee</p>", "<p>* noot</p>", "<p>– een</p><p>twee</p><p>– drie</p>"})
        EXPECT_EQ(mended_section(alone), alone);
    EXPECT_EQ(mended_section("<p>- een</p>\n<p>- twee</p>"), "<list><item><p>een</p></item>\n<item><p>twee</p></item></list>");
}

TEST(Lists, WhatIsNoListStaysAsItIs)
{
    for (const std::string text : {"<quote><p>• een</p><p>• twee</p></quote>", "<p>✓ gedaan</p><p>✓ ook</p>", "<p>•</p>",
                                   "<p>a • b</p>", "<p>een<br/>- twee</p>"})
        EXPECT_EQ(mended_section(text), text);
}

TEST(Lists, InAnItemTheSecondBulletGoes)
{
    EXPECT_EQ(mended_section("<list><item><p>• een</p></item><item><p>-\u00A0twee</p></item></list>"),
              "<list><item><p>een</p></item><item><p>twee</p></item></list>");
    EXPECT_EQ(mended_section("<list><item><p>Kop</p><p>• een</p><p>• twee</p></item></list>"),
              "<list><item><p>Kop</p><list><item><p>een</p></item><item><p>twee</p></item></list></item></list>");
    // Are these one item or two?
    const std::string open = "<list><item><p>• een</p><p>• twee</p></item></list>";
    EXPECT_EQ(mended_section(open), open);
    const std::string numbered = "<list kind=\"number\"><item><p>• een</p></item></list>";
    EXPECT_EQ(mended_section(numbered), numbered);
}

TEST(Lists, BulletsInARowGoTogether)
{
    EXPECT_EQ(mended_section("<p>• - ·\u00A0een</p>"), "<list><item><p>een</p></item></list>");
    EXPECT_EQ(mended_section("<p>• * een</p>"), "<list><item><p>* een</p></item></list>");
}

TEST(Lists, CommentsBetweenParagraphsStay)
{
    EXPECT_EQ(mended_section("\n<p>• een</p>\n<!-- tussen -->\n<p>• twee</p>\n"),
              "\n<list>\n  <item><p>een</p></item>\n<!-- tussen -->\n  <item><p>twee</p></item>\n</list>\n");
}

TEST(Lists, AnotherElementBetweenEndsAList)
{
    EXPECT_EQ(mended_section("<p>• een</p><gap reason=\"illegible\"/><p>• twee</p>"),
              "<list><item><p>een</p></item></list><gap reason=\"illegible\"/><list><item><p>twee</p></item></list>");
    EXPECT_EQ(mended_section("<p>• een</p>los<p>• twee</p>"),
              "<list><item><p>een</p></item></list>los<list><item><p>twee</p></item></list>");
}
