// Characters are written as what they mean, and nothing else changes.
#include "mending.hpp"

using namespace mending;

namespace {

std::string mended_paragraph(const std::string& words)
{
    const auto text = mended_section("<p>" + words + "</p>");
    return text.substr(3, text.size() - 7);
}

Lines notes_of(const std::string& words) { return notes(mended(section("<p>" + words + "</p>")).changes); }

}  // namespace

TEST(Text, SymbolsBecomeWhatTheyStandFor)
{
    EXPECT_EQ(mended_paragraph("a \uF0E0 b\uF020c &#xF0B3; d"), "a → b c ≥ d");
    EXPECT_EQ(mended_paragraph("a\uF03C\uF03E\uF026b"), "a&lt;&gt;&amp;b");
    EXPECT_EQ(mended_paragraph("<![CDATA[a]\uF05D\uF03Eb]]>"), "<![CDATA[a]]]]>&gt;<![CDATA[b]]>");
    EXPECT_EQ(mended_paragraph("\uE001 \uF8FF"), "\uE001 \uF8FF");
    EXPECT_EQ(notes_of("a \uF0E0"), Lines{"5:21 private-use-character: U+F0E0 is now '→' (U+2192)"});
}

TEST(Text, LettersAndTheirMarksAreComposed)
{
    EXPECT_EQ(mended_paragraph("cafe\u0301 &amp; Su\u0308d e&#x301;"), "café &amp; Süd é");
    EXPECT_EQ(notes_of("cafe\u0301"), Lines{"5:22 decomposed-letter: 'e\u0301' (U+0065 U+0301) is now 'é' (U+00E9)"});
    EXPECT_EQ(mended_paragraph("q\u0301 \u212B"), "q\u0301 Å");
    EXPECT_EQ(mended_paragraph("<em>e</em>\u0301"), "<em>e</em>\u0301");
    // What an address is by the byte stays so.
    const std::string figure = "<figure src=\"cafe\u0301.png\" id=\"e\u0301\"><alt>Een cafe\u0301</alt></figure>";
    EXPECT_EQ(mended_section(figure), loading::replaced(figure, "Een cafe\u0301", "Een café"));
    EXPECT_EQ(mended_section("<gap reason=\"redacted\" basis=\"e\u0301\"/>"), "<gap reason=\"redacted\" basis=\"é\"/>");
}

TEST(Text, ExtensionsAndCommentsStay)
{
    const std::string kept = "<!-- e\u0301 \uF0B7 4-2-2020 -->";
    const auto text = loading::record_with("<body><section>" + kept +
                                           "<p>e\u0301</p></section></body>\n<extension name=\"x\"><y xmlns=\"urn:y\" "
                                           "when=\"4-2-2020\">e\u0301 \uF0E0</y></extension>\n");
    EXPECT_EQ(text_of(text), loading::replaced(text, "<p>e\u0301", "<p>é"));
}

TEST(Text, EntitiesOfHtmlBecomeCharacters)
{
    EXPECT_EQ(mended_paragraph("caf&eacute; &euro;&nbsp;5 &rarr; &ldquo;x&rdquo; &hellip;"), "café €&#160;5 → “x” …");
    EXPECT_EQ(notes_of("caf&eacute;&nbsp;"),
              (Lines{"5:22 unknown-entity: '&eacute;' is now 'é'", "5:30 unknown-entity: '&nbsp;' is now '&#160;'"}));
    EXPECT_EQ(mended_section("<gap reason=\"redacted\" basis=\"&sect; 5&amp;6\"/>"),
              "<gap reason=\"redacted\" basis=\"§ 5&amp;6\"/>");
    EXPECT_EQ(mended_paragraph("<![CDATA[&eacute; & ]]><!-- &eacute; & -->"), "<![CDATA[&eacute; & ]]><!-- &eacute; & -->");
}

TEST(Text, AStrayAmpersandIsMeantAsItself)
{
    EXPECT_EQ(mended_paragraph("R&D, B & W, A&B, &amp; &#38; &"), "R&amp;D, B &amp; W, A&amp;B, &amp; &#38; &amp;");
}

TEST(Text, EncodingTwiceIsTakenBack)
{
    EXPECT_EQ(mended_paragraph("CafÃ© â€™t Ã©Ã©n ï‚· x"), "Café ’t één • x");
    EXPECT_EQ(notes_of("CafÃ© â€™t").at(1), "5:25 double-encoding: 'â€™' is now '’'");
    EXPECT_TRUE(verslag::load_record(text_of(section("<p>CafÃ©</p><!-- Ã« -->")), "r.xml").diagnostics.empty());
}

TEST(Text, MendingsOfDifferentKindsGoTogether)
{
    EXPECT_EQ(mended_section("<p>&middot;&nbsp;&nbsp; cafe\u0301 R&D \uF0E0</p><p>&middot;&nbsp; NoÃ«l</p>"),
              "<list><item><p>café R&amp;D →</p></item><item><p>Noël</p></item></list>");
}
