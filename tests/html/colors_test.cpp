#include "../../plugins/html/colors.hpp"

#include <gtest/gtest.h>

#include <random>

namespace verslag::html {
namespace {

TEST(HtmlColors, AreMeasuredAsWcagDoes)
{
    EXPECT_NEAR(contrast(0x000000, 0xffffff), 21, 0.001);
    EXPECT_NEAR(contrast(0x777777, 0xffffff), 4.478, 0.001);
    EXPECT_NEAR(contrast(0xffffff, 0x153E6B), contrast(0x153E6B, 0xffffff), 1e-9);
    EXPECT_EQ(css(mix(0x000000, 0xffffff, 0.5)), "#808080");
}

// Whatever colours a house has, what is text by night can be read wherever it may stand.
TEST(HtmlColors, CanBeReadByNightWhateverTheHouseHas)
{
    std::mt19937 draw(1);
    const auto color = [&] { return static_cast<Rgb>(draw()) & 0xffffff; };
    for (int i = 0; i < 2000; ++i) {
        HouseStyle s;
        s.colors = {.ink = color(),
                    .accent = color(),
                    .link = color(),
                    .muted = color(),
                    .rule = color(),
                    .tint = color(),
                    .pale = color()};
        s.text.title.color = color(), s.text.heading_2.color = color(), s.text.heading_3.color = color(),
        s.text.heading_4.color = color();
        s.table = {.head = i % 2 ? TableHead::filled : TableHead::plain,
                   .banded = i % 3 == 0,
                   .head_ground = color(),
                   .head_ink = color(),
                   .band_ground = color()};
        const auto n = by_night(s);
        for (const Rgb ground : {n.ground, n.tint, n.pale, n.band})
            for (const Rgb text : {n.ink, n.accent, n.link, n.muted, n.title, n.heading_2, n.heading_3, n.heading_4})
                ASSERT_GE(contrast(text, ground), 4.5) << css(text) << " on " << css(ground);
        ASSERT_GE(contrast(n.head_ink, n.head_ground), 4.5);
        ASSERT_LT(contrast(n.tint, 0x000000), 5) << "no glaring ground: " << css(n.tint);
    }
}

TEST(HtmlColors, AreTheHousesOwnByDay)
{
    HouseStyle s;
    s.colors.accent = 0x8F3A16;
    EXPECT_EQ(by_day(s).accent, 0x8F3A16u);
    EXPECT_EQ(by_day(s).ground, 0xffffffu);
}

}  // namespace
}  // namespace verslag::html
