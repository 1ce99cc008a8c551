// Text arrives as it is written, space for space, and what is odd in it is named with its place.
#include "loading.hpp"

#include "double_encoding.hpp"
#include "raw.hpp"
#include "symbol_fonts.hpp"

using namespace loading;
using verslag::record::Inline;

namespace {

std::string shown(const std::vector<Inline>& all)
{
    std::string s;
    for (const auto& i : all) {
        if (i.kind == Inline::Kind::text) s += "[" + i.text + "]";
        else if (i.kind == Inline::Kind::br) s += "|";
        else s += std::string(verslag::name_of(i.kind)) + "(" + i.text + shown(i.children) + ")";
    }
    return s;
}

std::string body(const std::string& blocks) { return record_with("<body><section>" + blocks + "</section></body>\n"); }
std::string in_paragraph(const std::string& words) { return body("<p>" + words + "</p>"); }

// The content of the paragraph `p`, given with its tags.
std::string read(const std::string& p)
{
    const auto loaded = load(body(p));
    EXPECT_TRUE(loaded.record) << (loaded.diagnostics.empty() ? p : loaded.diagnostics.front().message.str());
    return loaded.record ? shown(loaded.record->body.at(0).blocks.at(0).content) : "";
}
std::string paragraph(const std::string& words) { return read("<p>" + words + "</p>"); }

// What is warned of in a paragraph: column from the first character of the paragraph's content, 1, and code.
Lines warned(const std::string& words)
{
    Lines all;
    for (const auto& d : load(in_paragraph(words)).diagnostics) {
        EXPECT_EQ(d.line, 5u);
        all.push_back(std::to_string(d.column - 18) + ' ' + d.code);
    }
    return all;
}

std::string said(const std::string& words) { return message_of(load(in_paragraph(words)), warned(words).at(0).substr(2)); }

}  // namespace

TEST(Inline, SpacesBetweenElementsStay)
{
    EXPECT_EQ(paragraph("<strong>Besluit:</strong> <em>akkoord</em>"), "strong([Besluit:])[ ]em([akkoord])");
    EXPECT_EQ(paragraph("<em>a</em>\n    <em>b</em>"), "em([a])[ ]em([b])");
    EXPECT_EQ(paragraph("<em>a</em><em>b</em>"), "em([a])em([b])");
    EXPECT_EQ(paragraph("<em>a </em><em> b</em>"), "em([a ])em([b])");
    EXPECT_EQ(paragraph("<em> <strong> a</strong> b </em> c"), "em(strong([a])[ b ])[c]");
}

TEST(Inline, NoSpaceStandsNextToALineBreakHoweverDeepItLies)
{
    EXPECT_EQ(paragraph("a <br/> b"), "[a]|[b]");
    EXPECT_EQ(paragraph("a <em> <br/> b</em>"), "[a]em(|[b])");
    EXPECT_EQ(paragraph("<em>a </em><br/> b"), "em([a])|[b]");
    EXPECT_EQ(paragraph("a <br/> <br/> b"), "[a]||[b]");
}

TEST(Inline, WhatIsFilledInLaterHasTheSpacesOfItsSurroundings)
{
    EXPECT_EQ(paragraph("op <date when=\"2020-02-04\"/> om"), "[op ]date()[ om]");
    EXPECT_EQ(paragraph("op <date when=\"2020-02-04\"> </date> om"), "[op ]date()[ om]");
    EXPECT_EQ(paragraph("zie <link href=\"https://x.example\"/> of"), "[zie ]link()[ of]");
    EXPECT_EQ(paragraph("op <date when=\"2020-02-04\"/>"), "[op ]date()");
    const auto loaded =
        load(record_with("<body><section><p>zie <cite ref=\"r\"/> en</p></section></body>\n"
                         "<references><reference id=\"r\"><title>Leren</title></reference></references>\n"));
    ASSERT_TRUE(loaded.record);
    EXPECT_EQ(shown(loaded.record->body.at(0).blocks.at(0).content), "[zie ]cite()[ en]");
}

TEST(Inline, PreservedSpaceStaysSpaceForSpace)
{
    EXPECT_EQ(read("<p xml:space=\"preserve\">  a   b\t c  </p>"), "[  a   b\t c  ]");
    EXPECT_EQ(read("<p xml:space=\"preserve\">een\n  twee\r\n\r\ndrie</p>"), "[een]|[  twee]||[drie]");
    EXPECT_EQ(read("<p xml:space=\"preserve\"> <em> a </em> </p>"), "[ ]em([ a ])[ ]");
    EXPECT_EQ(read("<p xml:space=\"preserve\">een&#10;twee</p>"), "[een]|[twee]");
    EXPECT_EQ(read("<p xml:space=\"default\">  a   b </p>"), "[a b]");
}

TEST(Inline, PreservingCountsForWhatIsWithinUntilThatSaysOtherwise)
{
    EXPECT_EQ(read("<p xml:space=\"preserve\">a  <em>b  c</em>  <strong xml:space=\"default\"> d   e</strong></p>"),
              "[a  ]em([b  c])[  ]strong([ d e])");
    EXPECT_EQ(paragraph("a   b <span xml:space=\"preserve\">  c  d </span>   e  "), "[a b ]span([  c  d ])[ e]");
    EXPECT_EQ(paragraph("op <span xml:space=\"preserve\"><date when=\"2020-02-04\">4  februari</date></span>"),
              "[op ]span(date(4  februari))");
}

TEST(Inline, XmlSpaceIsKnownWhereTextStandsAndNowhereElse)
{
    EXPECT_TRUE(found_in(body("<title xml:space=\"preserve\">a  b</title><table><caption xml:space=\"preserve\">c</caption>"
                              "<rows><row><cell xml:space=\"preserve\">d</cell></row></rows></table>"))
                    .empty());
    const auto elsewhere = load(record_with("<body xml:space=\"preserve\"><section><p>x</p></section></body>\n"));
    EXPECT_EQ(found(elsewhere), Lines{"5:7 unknown-attribute"});
    EXPECT_EQ(hint_of(elsewhere, "unknown-attribute"), "write it where the text stands: <p xml:space=\"preserve\">");
    const auto slip = load(body("<p xml:space=\"preserved\">x</p>"));
    EXPECT_EQ(found(slip), Lines{"5:19 unknown-value"});
    EXPECT_EQ(hint_of(slip, "unknown-value"), "did you mean 'preserve'? allowed are: default, preserve");
}

TEST(Inline, NoBreakSpacesAndSoftHyphensSurvive)
{
    EXPECT_EQ(paragraph("\u00A0a\u00A0 \u00A0b&#160;c&#xA0;\u202F"), "[\u00A0a\u00A0 \u00A0b\u00A0c\u00A0\u202F]");
    EXPECT_EQ(paragraph("gemeente\u00ADraad&#173;s"), "[gemeente\u00ADraad\u00ADs]");
    EXPECT_TRUE(warned("gemeente\u00ADraad\u00A0s").empty());
}

TEST(Inline, CommentsAndInstructionsWithinAWordJoinIt)
{
    EXPECT_EQ(paragraph("ver<!-- x -->slag"), "[verslag]");
    EXPECT_EQ(paragraph("ver<?x y?>slag"), "[verslag]");
    EXPECT_EQ(paragraph("ver <!-- x --> slag"), "[ver slag]");
    EXPECT_EQ(paragraph("<em>ver<!-- x -->slag</em>"), "em([verslag])");
    const auto loaded = load(replaced(record_with(""), "<title>Verslag", "<title>Ver<!-- x -->slag<?x y?>en"));
    ASSERT_TRUE(loaded.record);
    EXPECT_EQ(loaded.record->document.title, "Verslagen");
    // A date in two pieces is one date.
    EXPECT_EQ(
        found_in(replaced(record_with(""), "</date></meeting>",
                          "</date><start>2020-02-04<!-- -->T14:00:00</start><end>2020-02-04T<!-- -->13:00:00</end></meeting>")),
        Lines{"4:132 reversed-range"});
}

TEST(Inline, CdataIsTextAndReferencesAreCharacters)
{
    EXPECT_EQ(paragraph("a<![CDATA[ <b> &amp; ]]>c"), "[a <b> &amp; c]");
    EXPECT_EQ(paragraph("<![CDATA[]]>"), "");
    EXPECT_EQ(paragraph("R&amp;D &lt;3 &gt; &quot;x&apos; &#233;&#xe9;&#x1F600;"), "[R&D <3 > \"x' éé\U0001F600]");
}

TEST(Inline, ATextThatIsNothingButSpaceIsEmptyHoweverItIsWritten)
{
    EXPECT_EQ(found_in(replaced(record_with(""), "<title>Verslag", "<title> <!-- x --> ")), Lines{"3:42 empty-text"});
    EXPECT_EQ(found_in(replaced(record_with(""), "<title>Verslag", "<title> <![CDATA[ ]]>")), Lines{"3:42 empty-text"});
}

TEST(Inline, StrayTextIsFoundBehindLineEndsOfTwoBytes)
{
    EXPECT_EQ(found_in(body("\r\n\r\n\r\n  los<p>x</p>")), Lines{"8:3 stray-text"});
}

TEST(Raw, FindsWhatAValueIsWrittenAs)
{
    const std::string text = "<a b='x&amp;&#233;y'>p\r\nq&lt;&#x1F600;é<![CDATA[&amp;\r\nz]]></a>";
    const verslag::load::Tree tree(text);
    const auto written = [&](verslag::load::Raw raw, std::string_view value, std::string_view part) {
        return text.substr(raw.offset(value.find(part)), 4);
    };
    using verslag::load::Raw;
    const auto b = tree.root().attribute("b");
    const auto first = tree.root().first_child(), second = first.next_sibling();
    EXPECT_EQ(written({text, tree, b}, b.value(), "é"), "&#23");
    EXPECT_EQ(written({text, tree, b}, b.value(), "y"), "y'>p");
    EXPECT_EQ(written({text, tree, first}, first.value(), "q"), "q&lt");
    EXPECT_EQ(written({text, tree, first}, first.value(), "\U0001F600"), "&#x1");
    EXPECT_EQ(written({text, tree, first}, first.value(), "é").substr(0, 2), "é");
    EXPECT_EQ(written({text, tree, second}, second.value(), "amp"), "amp;");
    EXPECT_EQ(written({text, tree, second}, second.value(), "z"), "z]]>");
    EXPECT_EQ(Raw(text, tree, first).offset(std::string_view(first.value()).size()), text.find("<!["));
}

TEST(TypedBullets, AreKeptAsTheyAreWithAWarning)
{
    for (const std::string bullet : {"·\u00A0\u00A0\u00A0 ", "• ", "•", "o\u00A0\u00A0 ", "o   ", "o\t", "\uF0B7\u00A0\u00A0",
                                     "-\t", "- ", "– ", "§\u00A0 ", "&#183;&#160; ", "<![CDATA[• ]]>"}) {
        const auto loaded = load(in_paragraph(bullet + "tekst"));
        ASSERT_TRUE(loaded.record) << bullet;
        const bool symbol = bullet.substr(0, 3) == "\uF0B7";
        EXPECT_EQ(found(loaded).back(), bullet.substr(0, 3) == "<![" ? "warning 5:28 typed-bullet" : "warning 5:19 typed-bullet")
            << bullet;
        EXPECT_EQ(loaded.diagnostics.size(), symbol ? 2u : 1u);
        EXPECT_NE(shown(loaded.record->body.at(0).blocks.at(0).content).find("tekst"), std::string::npos);
    }
    EXPECT_EQ(paragraph("·\u00A0\u00A0 tekst"), "[·\u00A0\u00A0 tekst]");
}

TEST(TypedBullets, StandWhereTheMarkStands)
{
    EXPECT_EQ(found_in(body("\n<p>\n  <strong><!-- x -->• een</strong></p>")), Lines{"warning 7:21 typed-bullet"});
    EXPECT_EQ(found_in(body("<p>Kop</p>\n<p>· een</p>\n<p>· twee</p>\n<p>Slot</p>\n<p>· drie</p>")),
              (Lines{"warning 6:4 typed-bullet", "warning 9:4 typed-bullet"}));
    EXPECT_EQ(message_of(load(body("<p>· een</p><p>· twee</p>")), "typed-bullet"),
              "the bullet '·' is typed into the text, in 2 paragraphs from here on");
    EXPECT_EQ(message_of(load(body("<p>\uF0A7\u00A0een</p>")), "typed-bullet"), "the bullet '▪' (U+F0A7) is typed into the text");
}

TEST(TypedBullets, AreNotSeenInWhatIsNone)
{
    for (const char* text :
         {"o ja", "o  ja", "o, dat", "oude", "-5 graden", "—", "•", "· ", "Een • twee", "■■■□□ goed", "ü", "vast",
          "een<br/>- twee", "* een noot", "25\u00A0% · 3", "✓ gedaan", "☐ nog te doen", "o\n\t\tja", "v\u00A0ja"})
        EXPECT_EQ(warned(text), Lines{}) << text;
}

TEST(PrivateUse, CharactersOfSymbolFontsBecomeWhatTheyMean)
{
    EXPECT_EQ(paragraph("a \uF0E0 b \uF0B3 5 \uF06Dg \uF04A"), "[a → b ≥ 5 μg ☺]");
    EXPECT_EQ(paragraph("a&#xF0FC;\uF020&#61607;"), "[a✓ ▪]");
    EXPECT_EQ(warned("een \uF0E0 twee"), Lines{"5 private-use-character"});
    EXPECT_EQ(said("een \uF0E0 twee"), "U+F0E0 is a character of a symbol font; it is read as '→' (U+2192)");
    EXPECT_EQ(said("een\uF020twee"), "U+F020 is a character of a symbol font; it is read as a space (U+0020)");
    const auto title = load(replaced(record_with(""), "<title>Verslag", "<title>Verslag \uF0E0 nu"));
    EXPECT_EQ(title.record->document.title, "Verslag → nu");
}

TEST(PrivateUse, ATextKeepsItsPlace)
{
    const auto text = in_paragraph("een \uF0E0 twee \uF0B7");
    const auto loaded = load(text);
    const auto& words = loaded.record->body.at(0).blocks.at(0).content.at(0);
    EXPECT_EQ(words.offset, text.find("een"));
    EXPECT_EQ(loaded.text->in_inline(words.offset, words.text, words.text.find("twee")).column, 25u);
}

TEST(PrivateUse, ALoneCharacterBeforeASpaceIsASignOfWingdings)
{
    using verslag::load::symbol_at;
    EXPECT_EQ(symbol_at("\uF06C x", 0), U'●');
    EXPECT_EQ(symbol_at("\uF06C\u00A0x", 0), U'●');
    EXPECT_EQ(symbol_at("\uF06Cx", 0), U'λ');
    EXPECT_EQ(symbol_at("a \uF06C x", 2), U'λ');
    EXPECT_EQ(symbol_at("\uF028 0416", 0), U'☎');
    EXPECT_EQ(symbol_at("\uF0281\uF029", 0), U'(');
    EXPECT_EQ(symbol_at("\uF0FC", 0), U'✓');
    EXPECT_EQ(symbol_at("\uF0D8", 0), U'➢');
    EXPECT_EQ(symbol_at("\uF0F5", 0), std::nullopt);
    EXPECT_EQ(symbol_at("x", 0), std::nullopt);
}

TEST(PrivateUse, OthersAreKeptAndSaidToMeanNothing)
{
    EXPECT_EQ(paragraph("een \uE001\uF8FF\U000F0000 x"), "[een \uE001\uF8FF\U000F0000 x]");
    EXPECT_EQ(warned("een \uE001\U000F0000"), (Lines{"5 private-use-character", "6 private-use-character"}));
    EXPECT_EQ(said("\uE001"), "U+E001 is a private-use character: it means nothing outside of the font that it was typed in");
}

TEST(PrivateUse, AttributesCountAndExtensionsDont)
{
    const auto loaded = load(record_with(
        "<experiments><experiment organisation=\"v\" theme=\"a&amp;b \uF0E0 c\"><title>x</title></experiment></experiments>\n"
        "<extension name=\"x\"><y xmlns=\"urn:y\">\uF0E0</y></extension>\n"));
    EXPECT_EQ(found(loaded), (Lines{"5:26 dangling-reference", "warning 5:58 private-use-character"}));
    auto text = record_with(
        "<experiments><experiment organisation=\"v\" theme=\"a&amp;b \uF0E0 c\"><title>x</title></experiment></experiments>\n"
        "<extension name=\"x\"><y xmlns=\"urn:y\">\uF0E0</y></extension>\n");
    text = replaced(
        text, "<experiments>",
        "<organisations><organisation id=\"v\" type=\"other\"><name>V</name></organisation></organisations><experiments>");
    const auto valid = load(text);
    ASSERT_TRUE(valid.record);
    EXPECT_EQ(valid.record->experiments.at(0).theme, "a&b → c");
    EXPECT_NE(valid.record->extensions.at(0).xml.find("\uF0E0"), std::string::npos);
}

TEST(InvisibleCharacters, AreNamedWithTheirPlace)
{
    EXPECT_EQ(warned("Öz\u200Btürk"), Lines{"3 invisible-character"});
    EXPECT_EQ(said("Öz\u200Btürk"),
              "the invisible character U+200B stands in the text (a space without width): 'Öz<U+200B>türk'");
    EXPECT_EQ(warned("a &amp; verslag\u202Efdp.exe\u202C"), (Lines{"16 invisible-character", "24 invisible-character"}));
    EXPECT_EQ(warned("a\uFEFFb&#x2066;c\u2069"),
              (Lines{"2 invisible-character", "4 invisible-character", "13 invisible-character"}));
    EXPECT_EQ(paragraph("a\u202Eb"), "[a\u202Eb]");
    // Nothing of it reaches a terminal.
    for (const auto& d : load(in_paragraph("a\u202Eb\u202C c\u200Bd")).diagnostics)
        EXPECT_EQ(d.message.str().find("\xE2\x80"), std::string::npos) << d.message.str();
}

TEST(InvisibleCharacters, AreFineWhereTheyBelong)
{
    for (const char* text :
         {"\u0645\u06CC\u200C\u062E\u0648\u0627\u0647\u0645", "\u0915\u094D\u200D\u0937",
          "\U0001F468\u200D\U0001F469\u200D\U0001F467", "\u2764\uFE0F\u200D\U0001F525", "\u05D0\u200F!",
          "\U0001F3F4\U000E0067\U000E0062\U000E0065\U000E006E\U000E0067\U000E007F", "gemeente\u00ADraad", "“a” – ‘b’ … €"})
        EXPECT_EQ(warned(text), Lines{}) << text;
    EXPECT_EQ(warned("a\u200Db"), Lines{"2 invisible-character"});
    EXPECT_EQ(warned("a\u200Fb"), Lines{"2 invisible-character"});
}

TEST(InvisibleCharacters, OnALongLineAreFoundInTimeThatGrowsWithIt)
{
    std::string words;
    for (int i = 0; i < 20'000; ++i) words += "woord \u200B";
    const auto loaded = load(in_paragraph(words));
    EXPECT_EQ(loaded.diagnostics.at(99).column, 19u + 100 * 7 - 1);
}

TEST(DoubleEncoding, IsMendedCharacterByCharacter)
{
    using verslag::load::encoded_twice;
    const auto mended = [](std::string text) {
        const auto all = encoded_twice(text);
        for (auto place = all.rbegin(); place != all.rend(); ++place) text.replace(place->offset, place->length, place->mended);
        return text;
    };
    EXPECT_EQ(mended("CafÃ© Ã©Ã©n NoÃ«l"), "Café één Noël");
    EXPECT_EQ(mended("â€™t â€œZuidâ€\u009D â€“ â€¦ â‚¬ 5 â‰¤ 6"), "’t “Zuid” – … € 5 ≤ 6");
    EXPECT_EQ(mended("20Â°C, art. 5Â\u00A0lid 2, Â½ mÂ²"), "20°C, art. 5\u00A0lid 2, ½ m²");
    EXPECT_EQ(mended("Ã–ztÃ¼rk ÅŸahin Å¡"), "Öztürk şahin š");
    EXPECT_EQ(mended("2 Ã\u00A0 3"), "2 à 3");
    EXPECT_EQ(mended("ðŸ˜€ ï‚·"), "\U0001F600 \uF0B7");
    EXPECT_EQ(mended("CafÃƒÂ© CafÃƒÆ’Ã‚Â©"), "Café Café");
    EXPECT_EQ(mended("caf\u00C3\u0083\u00C2\u00A9 d\u00E2\u0080\u0099"), "café d’");
}

TEST(DoubleEncoding, LeavesWhatCouldBeMeant)
{
    for (const char* text : {"CAFÉ…", "“SÃO”", "Âge, Ålesund", "Hawaï…”", "Å”", "é”", "foarâ –", "IRMÃ”", "Spaß”", "één"})
        EXPECT_TRUE(verslag::load::encoded_twice(text).empty()) << text;
    // Beside what cannot be meant it counts.
    EXPECT_EQ(verslag::load::encoded_twice("DITÃ” Ã©").size(), 2u);
}
