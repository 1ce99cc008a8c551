#include "line_breaks.hpp"

#include <gtest/gtest.h>

#include <string>

namespace verslag::pdf {
namespace {

// The text with a bar wherever a line may end, and with what only serves in need left out.
std::string parts(std::string_view text, std::string_view lang = "nl")
{
    std::string out(text);
    const auto all = line_breaks(text, [&](std::uint32_t) { return lang; });
    for (auto b = all.rbegin(); b != all.rend(); ++b)
        if (b->kind != Break::Kind::held && b->kind != Break::Kind::address_part) out.insert(b->at, "|");
    return out;
}

TEST(LineBreaks, KeepANumberAndItsUnitTogether)
{
    EXPECT_EQ(parts("dat is 1,5 % van 30 km of 12 m² in 24 uur"), "dat |is |1,5 % |van |30 km |of |12 m² |in |24 uur");
    EXPECT_EQ(parts("kost € 7,50 per stuk, of € 2 miljoen."), "kost |€ 7,50 |per |stuk, |of |€ 2 miljoen.");
    EXPECT_EQ(parts("(circa 4.500 euro)"), "(circa |4.500 euro)");
    EXPECT_EQ(parts("24 deelnemers uit 12 gemeenten"), "24 |deelnemers |uit |12 |gemeenten");
    EXPECT_EQ(parts("some 3 million people", "en"), "some |3 million |people");
    EXPECT_EQ(parts("at 4 p.m. sharp", "en"), "at |4 p.m. |sharp");
}

TEST(LineBreaks, KeepADayAndItsMonthTogether)
{
    EXPECT_EQ(parts("op 4 februari 2020"), "op |4 februari |2020");
    EXPECT_EQ(parts("van 4–5 mei, of 1 juni."), "van |4–5 mei, |of |1 juni.");
    EXPECT_EQ(parts("on 4 February 2020", "en"), "on |4 February |2020");
    EXPECT_EQ(parts("on February 4, 2020", "en"), "on |February 4, |2020");
}

TEST(LineBreaks, KeepAnAbbreviationAndWhatItIsAboutTogether)
{
    EXPECT_EQ(parts("zie art. 5, lid 2 en nr. 7"), "zie |art. 5, |lid 2 |en |nr. 7");
    EXPECT_EQ(parts("de heer J. Jansen en mw. A.B. de Vries"), "de |heer |J. Jansen |en |mw. A.B. de |Vries");
    EXPECT_EQ(parts("see Art. 5 and No. 7", "en"), "see |Art. 5 |and |No. 7");
}

TEST(LineBreaks, KeepRulesToTheirLanguage)
{
    EXPECT_EQ(parts("op 4 februari", "en"), "op |4 |februari");
    EXPECT_EQ(parts("on 4 February", "nl"), "on |4 |February");
    EXPECT_EQ(parts("7 km € 5", ""), "7 km |€ 5");
}

TEST(LineBreaks, KeepADashWithTheWordBeforeIt)
{
    EXPECT_EQ(parts("een woord – en nog een"), "een |woord – |en |nog |een");
    EXPECT_EQ(parts("– voorzitter wijkraad"), "– voorzitter |wijkraad");
    EXPECT_EQ(parts("en zo …"), "en |zo …");
}

TEST(LineBreaks, BreakWebAddressesAtSlashes)
{
    EXPECT_EQ(parts("zie https://www.example.nl/raad/2024-03-14/stuk.pdf?deel=2."),
              "zie |https://www.example.nl/|raad/|2024-03-14/|stuk.pdf|?deel=2.");
    EXPECT_EQ(parts("en/of half-vol"), "en/|of |half-|vol");
}

TEST(LineBreaks, LeaveNoShortWordAloneOnALastLine)
{
    EXPECT_TRUE(parts("Een alinea die lang genoeg is om op meer dan een enkele regel te gaan.").ends_with("|te |gaan."));
    EXPECT_TRUE(parts("Een alinea die lang genoeg is om op meer dan een enkele regel te zijn").ends_with("|te zijn"));
}

TEST(LineBreaks, HoldAnEmojiAndItsModifierTogether) { EXPECT_EQ(parts("goed 👍🏽 zo"), "goed |👍🏽 |zo"); }

TEST(LineBreaks, MarkSoftHyphensAndNewlines)
{
    const auto all = line_breaks("af\u00ADbreken\nnieuw", [](std::uint32_t) { return "nl"; });
    ASSERT_EQ(all.size(), 2u);
    EXPECT_EQ(all[0].kind, Break::Kind::soft_hyphen);
    EXPECT_EQ(all[1].kind, Break::Kind::newline);
}

}  // namespace
}  // namespace verslag::pdf
