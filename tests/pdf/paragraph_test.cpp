#include "paragraph.hpp"
#include "utf8.hpp"

#include "supplies.hpp"

#include <gtest/gtest.h>

#include <cmath>

namespace verslag::pdf {
namespace {

struct ParagraphTest : ::testing::Test {
    HouseStyle style;
    Typesetting type{style.text, ::pdf_test::supply()};
    std::string_view lang = "nl";

    Paragraph set(std::string_view text, double size = 10)
    {
        const Stretch s{.text = text, .look = {.size = size}};
        return Paragraph({&s, 1}, lang, type);
    }
    static std::string shown(const Line& line)
    {
        std::string out;
        for (const auto* word : line.words) out += word->text;
        return out;
    }
    std::vector<std::string> lines(std::string_view text, double width)
    {
        std::vector<std::string> out;
        for (const auto& line : set(text).lines(width)) {
            EXPECT_LE(line.width, width + 1e-6) << shown(line);
            out.push_back(shown(line));
        }
        return out;
    }
    double width(std::string_view text) { return set(text).widest(); }
};
using Lines = std::vector<std::string>;

TEST_F(ParagraphTest, BreaksAtSpacesAndKeepsThemAtTheLinesEnd)
{
    EXPECT_EQ(lines("een twee drie", width("een twee")), (Lines{"een twee ", "drie"}));
    EXPECT_EQ(lines("een twee drie", width("een twee drie")), (Lines{"een twee drie"}));
}

TEST_F(ParagraphTest, CountsNoSpaceAtTheEndOfALine)
{
    const auto all = set("een twee drie").lines(width("een twee"));
    EXPECT_NEAR(all[0].width, width("een twee"), 1e-9);
    EXPECT_NEAR(all[0].pieces.back().width, width("een twee"), 1e-9);
}

TEST_F(ParagraphTest, HoldsWordsTogetherThatANoBreakSpaceJoinsUnlessTheyAreWiderThanALine)
{
    EXPECT_EQ(lines("op 4\u00A0februari\u00A02020", width("op 4 februari")), (Lines{"op ", "4\u00A0februari\u00A0", "2020"}));
    EXPECT_EQ(lines("op 4\u00A0februari", width("4 februari")), (Lines{"op ", "4\u00A0februari"}));
    EXPECT_EQ(lines("artikel 5\u00A0lid", width("artikel 5")), (Lines{"artikel ", "5\u00A0lid"}));
}

TEST_F(ParagraphTest, BreaksAfterAHyphenWhereTheWordDoesNotFit)
{
    EXPECT_EQ(lines("naar Noardeast-Fryslân", width("naar Noardeast-")), (Lines{"naar Noardeast-", "Fryslân"}));
    EXPECT_EQ(lines("van 12-14", width("van 12-")), (Lines{"van ", "12-14"}));  // not in a range of numbers
}

TEST_F(ParagraphTest, ShowsASoftHyphenOnlyWhereALineEnds)
{
    const auto cut = set("be\u00ADlas\u00ADting").lines(width("belas-"));
    ASSERT_EQ(cut.size(), 2u);
    EXPECT_EQ(shown(cut[0]), "belas\u00AD");
    EXPECT_GT(cut[0].width, width("belas"));
    EXPECT_EQ(lines("be\u00ADlas\u00ADting", 500), (Lines{"belasting"}));
}

TEST_F(ParagraphTest, BreaksAWordThatIsWiderThanALineBetweenCharacters)
{
    const std::string word = "₁₂₃₄₅₆₇₈₉₀₁₂₃₄₅₆₇₈₉₀₁₂₃₄₅₆₇₈₉₀₁₂₃₄₅₆₇₈₉₀₁₂₃₄₅₆₇₈₉₀₁₂₃₄₅₆₇₈₉₀";
    std::string all;
    const auto cut = lines(word, 60);
    EXPECT_GE(cut.size(), 4u);
    for (const auto& l : cut) all += l;
    EXPECT_EQ(all, word);
}

TEST_F(ParagraphTest, HyphenatesAWordThatIsWiderThanALine)
{
    EXPECT_EQ(lines("gemeenteraadsvergadering", width("gemeenteraads--")), (Lines{"gemeenteraads\u00AD", "vergadering"}));
}

TEST_F(ParagraphTest, HyphenatesWhereALineWouldStayMoreThanAFifthEmpty)
{
    const auto much = width("een democratische-");
    EXPECT_EQ(lines("een democratische raad", width("een democrati-")), (Lines{"een democrati\u00AD", "sche raad"}));
    EXPECT_EQ(lines("een democratisch vernieuwing van", much), (Lines{"een democratisch ", "vernieuwing van"}));
    EXPECT_EQ(shown(set("een democratische raad").lines(width("een democrati-"), Fill::whole_words)[0]), "een ");
}

TEST_F(ParagraphTest, HyphenatesAtMostTwoLinesBelowOneAnother)
{
    std::string text;
    for (int i = 0; i < 40; ++i) text += "onroerendezaakbelasting ";
    unsigned hyphens = 0, most = 0;
    for (const auto& l : lines(text, width("onroerendezaakbelasting onroeren")))
        most = std::max(most, hyphens = l.ends_with("\u00AD") ? hyphens + 1 : 0);
    EXPECT_EQ(most, 2u);
}

TEST_F(ParagraphTest, HyphenatesNoWordThatSaysItselfWhereItMayBe)
{
    EXPECT_EQ(lines("een onroerendezaak\u00ADbelasting", width("een onroerendezaak-")),
              (Lines{"een onroerendezaak\u00AD", "belasting"}));
}

TEST_F(ParagraphTest, HyphenatesNoAddress)
{
    for (const std::string text :
         {"https://vergadering.gemeenteraadsinformatie.nl/burgemeester", "griffie@gemeenteraadsvergadering.nl"})
        for (double width = 30; width < 300; width *= 1.2)
            for (const auto& l : lines(text, width)) EXPECT_EQ(l.find("\u00AD"), std::string::npos) << l;
}

TEST_F(ParagraphTest, StretchesTheSpacesOfJustifiedLinesButTheLast)
{
    const std::string text = "De raad besluit unaniem conform het voorstel van het college, met inachtneming van de wijzigingen.";
    const auto all = set(text).lines(200, Fill::justified);
    ASSERT_GT(all.size(), 2u);
    for (std::size_t i = 0; i + 1 < all.size(); ++i) {
        EXPECT_NEAR(all[i].width, 200, 1e-6);
        EXPECT_GT(all[i].stretch, 0);
        EXPECT_NEAR(all[i].pieces.back().x + all[i].pieces.back().width, 200, 1e-6);
    }
    EXPECT_LT(all.back().width, 199);
    EXPECT_EQ(all.back().stretch, 0);
}

TEST_F(ParagraphTest, TakesAsLongForALongWordAsForManyShortOnes)
{
    std::string word;
    lang = "";  // nor may it be hyphenated
    for (int i = 0; i < 200000; ++i) word += static_cast<char>('a' + i * 7 % 26);
    std::size_t all = 0;
    for (const auto& l : lines(word, 400)) all += l.size();
    EXPECT_EQ(all, word.size());
}

TEST_F(ParagraphTest, NeverPartsAMarkFromItsBase)
{
    std::string word;
    for (int i = 0; i < 40; ++i) word += "q\u0307";
    for (double width = 4; width < 30; width += 1.7)
        for (const auto& l : set(word).lines(width)) EXPECT_TRUE(shown(l).starts_with('q'));
}

TEST_F(ParagraphTest, HasALineForEachForcedBreak)
{
    EXPECT_EQ(lines("een\n\ntwee", 500), (Lines{"een ", " ", "twee"}));
    EXPECT_EQ(set("lang woord\nkort").widest(), width("lang woord"));
}

TEST_F(ParagraphTest, OfNothingHasNoLines)
{
    EXPECT_TRUE(set("").empty());
    EXPECT_TRUE(set("").lines(100).empty());
    EXPECT_EQ(set("").narrowest(), 0);
}

TEST_F(ParagraphTest, KnowsItsLongestWord)
{
    EXPECT_NEAR(set("een gemeenteraadsvergadering op dinsdag").narrowest(), width("gemeenteraadsvergadering"), 1e-9);
}

// Whatever the width, no word is lost or doubled and nothing sticks out.
TEST_F(ParagraphTest, KeepsAllItsWordsAtAnyWidth)
{
    const std::string text =
        "De OZB-tarieven (2024/2025) zijn € 7,50 per m² – dat is 1,5 %; zie https://www.example.nl/raad/2024-03-14/stuk.pdf. "
        "Čeština, é\u0301 en 漢.";
    for (double width = 15; width < 600; width *= 1.13) {
        std::string all;
        for (const auto& l : lines(text, width)) all += l.ends_with("\u00AD") ? l.substr(0, l.size() - 2) : l;
        std::string wanted = text;
        wanted.replace(wanted.find("漢"), std::string("漢").size(), "\uFFFD");
        EXPECT_EQ(all, wanted) << width;
    }
}

TEST_F(ParagraphTest, MeasuresWhatItDraws)
{
    for (const auto& line : set("AVATAR To Vä, één regel").lines(400)) {
        double sum = 0;
        for (const auto* word : line.words) sum += word->width;
        EXPECT_NEAR(line.width, sum / 100, 1e-9);
    }
    EXPECT_LT(width("AV"), width("A") + width("V"));  // kerned
}

TEST_F(ParagraphTest, TakesOneFontForABaseAndItsMarks)
{
    for (const auto& line : set("→ en ✓ naast q\u0307").lines(400))
        for (const auto& piece : line.pieces)
            for (auto w = piece.first; w < piece.first + piece.count; ++w)
                for (const auto& glyph : line.words[w]->glyphs) EXPECT_NE(glyph.id, 0) << line.words[w]->text;
}

TEST(Utf8, TellsCharactersApart)
{
    std::string_view text = "a\u00E9\u20AC\U0001F600\xFF";
    std::size_t at = 0;
    EXPECT_EQ(next_character(text, at), U'a');
    EXPECT_EQ(next_character(text, at), U'\u00E9');
    EXPECT_EQ(next_character(text, at), U'\u20AC');
    EXPECT_EQ(next_character(text, at), U'\U0001F600');
    EXPECT_EQ(next_character(text, at), replacement_character);
    EXPECT_EQ(at, text.size());
}

TEST(Utf8, WritesUtf16ForPdf)
{
    std::string out;
    append_utf16_hex(out, "é\U0001F600");
    EXPECT_EQ(out, "00E9D83DDE00");
}

TEST(Utf8, KeepsWhatIsOneCharacterTogether)
{
    EXPECT_EQ(grapheme_end("q\u0307\u0301x", 0), 5u);
    EXPECT_EQ(grapheme_end("👩\u200D💻x", 0), 11u);
    EXPECT_EQ(grapheme_end("👍🏽x", 0), 8u);
    EXPECT_EQ(grapheme_end("ab", 0), 1u);
}

}  // namespace
}  // namespace verslag::pdf
