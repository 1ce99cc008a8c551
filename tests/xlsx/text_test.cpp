#include "common/sheets/text.hpp"

#include <gtest/gtest.h>

namespace verslag::sheets {
namespace {

TEST(XlsxCellText, LeavesOrdinaryTextAlone)
{
    for (const char* text : {"", "Verslag", "één café", "regel\nregel\ttab", "\U0001F600", "_x_", "_x004_"})
        EXPECT_TRUE(fits_cell(text)) << text;
}

TEST(XlsxCellText, ReplacesWhatXmlCannotHold)
{
    const auto m =
        mend(std::string("a\0b\x07"
                         "c\x1F",
                         6));
    EXPECT_EQ(m.text, "a␀b␇c␟");
    EXPECT_TRUE(m.replaced);
    EXPECT_EQ(mend("\xEF\xBF\xBF!").text, "\uFFFD!");
    EXPECT_EQ(mend("\xC3(").text, "\uFFFD(");
    EXPECT_EQ(mend("\xED\xA0\x80").text, "\uFFFD\uFFFD\uFFFD");
    EXPECT_FALSE(fits_cell("\xED\xA0\x80"));
    EXPECT_FALSE(fits_cell(std::string_view("\0", 1)));
}

TEST(XlsxCellText, MakesEveryLineEndALineFeed)
{
    const auto m = mend("a\r\nb\rc\n");
    EXPECT_EQ(m.text, "a\nb\nc\n");
    EXPECT_FALSE(m.replaced);
}

TEST(XlsxCellText, EscapesWhatExcelReadsAsACharactersCode)
{
    EXPECT_EQ(mend("_x0041_").text, "_x005F_x0041_");
    EXPECT_EQ(mend("_x0041_x0042_").text, "_x005F_x0041_x005F_x0042_");  // both share an underscore
    EXPECT_EQ(mend("_xZZZZ_").text, "_xZZZZ_");
}

TEST(XlsxCellText, CutsAtTheLimitAsExcelCountsIt)
{
    const std::string letters(cell_limit, 'a');
    EXPECT_FALSE(mend(letters).cut);
    const auto m = mend(letters + "b");
    EXPECT_TRUE(m.cut);
    EXPECT_EQ(utf16_length(m.text), cell_limit);
    EXPECT_TRUE(m.text.ends_with("a…"));
    std::string emoji;
    for (int i = 0; i < 20000; ++i) emoji += "\U0001F600";
    EXPECT_EQ(utf16_length(mend(emoji).text), cell_limit);
}

TEST(XlsxCellText, StaysWithinTheLimitWhenEscapesMakeItLonger)
{
    std::string codes;
    for (int i = 0; i < 4600; ++i) codes += "_x0041_";
    const auto m = mend(codes);
    EXPECT_TRUE(m.cut);
    EXPECT_LE(utf16_length(m.text), cell_limit);
    EXPECT_GT(utf16_length(m.text), cell_limit - 1000);
}

TEST(XlsxCut, KeepsACharacterAsPeopleSeeItWhole)
{
    EXPECT_EQ(cut("abc", 2), "ab");
    EXPECT_EQ(cut("ae\u0301", 2), "a");                                                     // e with a combining accent
    EXPECT_EQ(cut("a\U0001F600", 2), "a");                                                  // half a pair
    EXPECT_EQ(cut("a\U0001F468\u200D\U0001F469\u200D\U0001F467", 7), "a");                  // a family
    EXPECT_EQ(cut("\U0001F1F3\U0001F1F1\U0001F1E7\U0001F1EA", 6), "\U0001F1F3\U0001F1F1");  // two flags
    EXPECT_EQ(cut("\U0001F44D\U0001F3FD!", 3), "");                                         // a thumb with its colour
}

TEST(XlsxFolding, HoldsNamesEqualAsExcelDoes)
{
    EXPECT_EQ(folded("Één Straße Ω Д"), folded("éÉN sTRAßE ω д"));
    EXPECT_EQ(folded("Šibenik ŸŽ"), folded("šIBENIK ÿž"));
    EXPECT_NE(folded("a×"), folded("a÷"));
}

}  // namespace
}  // namespace verslag::sheets
