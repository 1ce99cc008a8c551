// Texts that are no well-formed XML: what is said of them, and where.
#include "loading.hpp"

using namespace loading;

namespace {

std::string in_body(const std::string& text) { return record_with("<body><section>\n" + text + "</section></body>\n"); }

}  // namespace

TEST(Flaw, AWrongEndTagNamesTheOpenOneAndWhereItWasOpened)
{
    const auto loaded = load(in_body("<p>x</section></body>"));
    EXPECT_EQ(found(loaded), Lines{"6:7 tag-mismatch"});
    EXPECT_EQ(message_of(loaded, "tag-mismatch"), "</section> stands where </p> is due: <p> was opened in line 6, column 2");
    EXPECT_EQ(hint_of(loaded, "tag-mismatch"), "write </p> before it");
    EXPECT_EQ(hint_of(load(in_body("<p>x</P>")), "tag-mismatch"), "write </p> in its place");
    EXPECT_EQ(found_in("<a/></b>"), Lines{"1:7 tag-mismatch"});
}

TEST(Flaw, ATruncatedFileSaysWhatIsOpen)
{
    const auto whole = record_with("<body><section><title>x</title><p kind=\"y\">één</p></section></body>\n");
    const auto open = load(whole.substr(0, whole.find("één") + 2));
    EXPECT_EQ(found(open), Lines{"5:45 truncated"});
    EXPECT_NE(message_of(open, "truncated").find("<p> is open, since line 5, column 33"), std::string::npos)
        << message_of(open, "truncated");
    EXPECT_NE(hint_of(open, "truncated").find("</p></section></body></meetingRecord>"), std::string::npos);
    EXPECT_EQ(found_in(whole.substr(0, whole.find("kind=\"y\"") + 7)), Lines{"5:33 truncated"});
    EXPECT_EQ(found_in(whole.substr(0, whole.rfind("</title>") + 4)), Lines{"5:25 truncated"});
    EXPECT_EQ(found_in("<"), Lines{"1:1 truncated"});
}

// Wherever a file is cut off, that is an error, at a place that exists.
TEST(Flaw, EveryTruncationIsAnError)
{
    const auto whole = file_text(VERSLAG_SOURCE_DIR "/samples/records/smallest.xml");
    const auto end = whole.rfind('>');
    for (std::size_t n = 0; n < end; ++n) {
        const auto loaded = load(whole.substr(0, n));
        ASSERT_FALSE(loaded.record) << n;
        ASSERT_TRUE(verslag::has_errors(loaded.diagnostics)) << n;
        ASSERT_NE(loaded.diagnostics.front().code, "not-well-formed") << n << ": " << loaded.diagnostics.front().message.str();
    }
}

TEST(Flaw, EveryUnknownEntityIsNamedWithItsCharacter)
{
    const auto loaded = load(in_body("<p>a&nbsp;b &eacute; &foo; &amp;&lt;&#233;</p>\n<p>&euro;</p>"));
    EXPECT_EQ(found(loaded), (Lines{"6:5 unknown-entity", "6:13 unknown-entity", "6:22 unknown-entity", "7:4 unknown-entity"}));
    EXPECT_EQ(hint_of(loaded, "unknown-entity"), "write &#160;");
    EXPECT_EQ(loaded.diagnostics[1].hint.str(), "write the character itself, é, or &#233;");
}

TEST(Flaw, StrayMarkersAreErrorsOneByOne)
{
    EXPECT_EQ(found_in(in_body("<p>R&D en a < b & c</p>")),
              (Lines{"6:5 stray-ampersand", "6:13 stray-less-than", "6:17 stray-ampersand"}));
    EXPECT_EQ(found_in(in_body("<p>a ]]> b</p>")), Lines{"6:6 bad-text"});
    EXPECT_EQ(found_in(in_body("<p>&#;</p>")), Lines{"6:4 stray-ampersand"});
    EXPECT_EQ(found_in(in_body("<p>&#0;&#xFFFE;</p>")), (Lines{"6:4 forbidden-character", "6:8 forbidden-character"}));
}

TEST(Flaw, AttributesThatAreNotWrittenWell)
{
    EXPECT_EQ(found_in(in_body("<p id=a>x</p>")), Lines{"6:4 bad-attribute"});
    EXPECT_EQ(found_in(in_body("<p id>x</p>")), Lines{"6:4 bad-attribute"});
    EXPECT_EQ(found_in(in_body("<p id=\"a\"lang=\"nl\">x</p>")), Lines{"6:10 bad-attribute"});
    EXPECT_EQ(found_in(in_body("<p id=\"a>x</p>")), Lines{"6:11 bad-attribute"});
    EXPECT_EQ(found_in(in_body("<p =\"a\">x</p>")), Lines{"6:4 bad-attribute"});
    EXPECT_EQ(found_in(in_body("<p id=\"a\" id=\"b\">x</p>")), Lines{"6:11 duplicate-attribute"});
    EXPECT_EQ(found_in(in_body("<p <em>x</em></p>")), Lines{"6:2 unclosed-tag"});
    EXPECT_EQ(found_in(in_body("<p>x</p <p>y</p>")), Lines{"6:7 unclosed-tag"});
}

TEST(Flaw, CommentsAndTheLike)
{
    EXPECT_EQ(found_in(in_body("<!-- a -- b -->")), Lines{"6:8 bad-comment"});
    EXPECT_EQ(found_in(in_body("<!-- a ")), Lines{"6:1 unclosed-markup"});
    EXPECT_EQ(found_in(in_body("<p><![CDATA[ a </p>")), Lines{"6:4 unclosed-markup"});
    EXPECT_EQ(found_in(in_body("<?php a ")), Lines{"6:1 unclosed-markup"});
    EXPECT_EQ(found_in(replaced(record_with(""), "<?xml", "\n<?xml")), Lines{"2:1 misplaced-declaration"});
    EXPECT_EQ(found_in(replaced(record_with(""), " version=\"1.0\"", "")), Lines{"1:1 bad-declaration"});
    EXPECT_EQ(found_in(replaced(record_with(""), "version", "versie")), Lines{"1:1 bad-declaration"});
}

TEST(Flaw, WhatStandsBehindTheRecord)
{
    EXPECT_EQ(found_in(record_with("") + "<x/>"), Lines{"6:2 second-root"});
    EXPECT_EQ(found_in(record_with("") + "hallo"), Lines{"6:1 text-outside"});
    EXPECT_EQ(found_in("<?xml version=\"1.0\"?>\n<!-- nothing -->\n"), Lines{"3:1 empty-file"});
    EXPECT_TRUE(found_in(record_with("") + "<!-- end -->\n<?x y?>\n").empty());
}

TEST(Flaw, ADoctypeIsRefusedWherePlaced)
{
    const auto loaded = load(replaced(record_with(""), "<meetingRecord",
                                      "<!-- x --><!DOCTYPE meetingRecord [<!ENTITY x SYSTEM \"/etc/passwd\">]>\n<meetingRecord"));
    EXPECT_EQ(found(loaded), Lines{"2:11 doctype"});
    EXPECT_NE(hint_of(loaded, "doctype").find("remove it"), std::string::npos);
    EXPECT_EQ(found_in(in_body("<!DOCTYPE x>")), Lines{"6:1 doctype"});
    // "A billion laughs" costs nothing: entities are never expanded.
    std::string bomb = "<!DOCTYPE r [<!ENTITY a0 \"ha\">";
    for (int i = 1; i < 30; ++i)
        bomb += "<!ENTITY a" + std::to_string(i) + " \"&a" + std::to_string(i - 1) + ";&a" + std::to_string(i - 1) + ";\">";
    EXPECT_EQ(found_in(bomb + "]><r>&a29;</r>"), Lines{"1:1 doctype"});
}

TEST(Flaw, AnUndeclaredPrefixIsNamed)
{
    const auto loaded = load(record_with("<v:body/>\n"));
    EXPECT_EQ(found(loaded), Lines{"5:2 undeclared-prefix"});
    EXPECT_NE(hint_of(loaded, "undeclared-prefix").find("xmlns:v"), std::string::npos);
}

TEST(Flaw, AbsurdDepthIsRefused)
{
    const auto nested = [](int n) {
        std::string s = "<body>";
        for (int i = 0; i < n; ++i) s += "<section>";
        for (int i = 0; i < n; ++i) s += "</section>";
        return record_with(s + "</body>\n");
    };
    EXPECT_TRUE(found_in(nested(254)).empty());
    EXPECT_EQ(found_in(nested(255)), Lines{"5:" + std::to_string(7 + 254 * 9 + 1) + " too-deep"});
    EXPECT_EQ(found_in(nested(100'000)).size(), 1u);
}
