// Contrast as WCAG 2.1 defines it, and the nearest colour that has enough of it.
#include "color.hpp"

#include <gtest/gtest.h>

#include <cmath>
#include <random>

using namespace verslag;
using namespace verslag::style;

namespace {

constexpr Rgb white = 0xFFFFFF;

}  // namespace

// Values that are published for these pairs; two decimals.
TEST(Contrast, IsThatOfTheGuidelines)
{
    struct Pair {
        Rgb one, other;
        double ratio;
    };
    for (const auto& p : {Pair{0x000000, white, 21}, Pair{white, white, 1}, Pair{0x767676, white, 4.54},
                          Pair{0x777777, white, 4.48}, Pair{0x0000FF, white, 8.59}, Pair{0xFF0000, white, 4.00},
                          Pair{0x008000, white, 5.14}, Pair{0x949494, white, 3.03}, Pair{0x757575, white, 4.61}}) {
        EXPECT_NEAR(contrast(p.one, p.other), p.ratio, 0.005) << hex_of(p.one);
        EXPECT_EQ(contrast(p.one, p.other), contrast(p.other, p.one));
    }
}

TEST(Contrast, RestsOnLuminance)
{
    EXPECT_DOUBLE_EQ(luminance(0x000000), 0);
    EXPECT_NEAR(luminance(white), 1, 1e-9);
    EXPECT_NEAR(luminance(0xFF0000), 0.2126, 1e-9);
    EXPECT_NEAR(luminance(0x00FF00), 0.7152, 1e-9);
    EXPECT_NEAR(luminance(0x0000FF), 0.0722, 1e-9);
    EXPECT_NEAR(luminance(0x808080), 0.21586, 1e-5);
}

TEST(NearestPassing, IsTheNextGreyForGreys)
{
    const auto readable = [](Rgb c) { return contrast(c, white) >= 4.5; };
    EXPECT_EQ(nearest_passing(0x777777, readable), 0x767676u);
    EXPECT_EQ(nearest_passing(0xCCCCCC, readable), 0x767676u);
    EXPECT_EQ(nearest_passing(0x333333, readable), 0x333333u) << "what passes stays";
    EXPECT_EQ(nearest_passing(0x767676, [](Rgb c) { return contrast(c, 0x000000) >= 7; }), 0x959595u) << "lighter, on black";
}

TEST(NearestPassing, ReallyPassesAndIsNoFartherThanItMustBe)
{
    std::mt19937 random(7);
    for (int i = 0; i < 300; ++i) {
        const Rgb color = random() & 0xFFFFFF, ground = random() & 0xFFFFFF;
        const double wanted = i % 3 == 0 ? 3 : 4.5;
        const auto passes = [&](Rgb c) { return contrast(c, ground) >= wanted; };
        const auto nearest = nearest_passing(color, passes);
        ASSERT_TRUE(nearest) << hex_of(color) << " on " << hex_of(ground) << ": black or white always passes";
        EXPECT_TRUE(passes(*nearest));
        if (passes(color)) continue;
        // Half way back it would not pass: neither is the step too long nor the way wrong.
        const auto between = [&](int shift) { return ((color >> shift & 255) + 3 * (*nearest >> shift & 255)) / 4; };
        const Rgb back = between(16) << 16 | between(8) << 8 | between(0);
        if (back != *nearest && distance(back, *nearest) > 0.02) {
            EXPECT_FALSE(passes(back)) << hex_of(color) << " " << hex_of(*nearest) << " on " << hex_of(ground);
        }
    }
}

TEST(NearestPassing, KeepsTheHue)
{
    const auto nearest = nearest_passing(0xF28C28, [](Rgb c) { return contrast(c, white) >= 4.5; });
    ASSERT_TRUE(nearest);
    const Rgb r = *nearest >> 16, g = *nearest >> 8 & 255, b = *nearest & 255;
    EXPECT_GT(r, g) << hex_of(*nearest);
    EXPECT_GT(g, b) << "orange stays orange: " << hex_of(*nearest);
    EXPECT_GT(r - b, 100u) << "and vivid";
}

TEST(NearestPassing, IsNothingWhereNothingPasses)
{
    EXPECT_FALSE(nearest_passing(0x123456, [](Rgb) { return false; }));
}

TEST(Colour, IsUnderstoodAsPeopleWriteIt)
{
    struct Typed {
        const char* text;
        Rgb means;
    };
    for (const auto& t :
         {Typed{"navy", 0x000080}, Typed{"Navy", 0x000080}, Typed{"dark blue", 0x00008B}, Typed{"blauw", 0x0000FF},
          Typed{"#abc", 0xAABBCC}, Typed{"153e6b", 0x153E6B}, Typed{"0x153E6B", 0x153E6B}, Typed{"#153E6BFF", 0x153E6B},
          Typed{"rgb(21, 62, 107)", 0x153E6B}, Typed{"21,62,107", 0x153E6B}, Typed{"rgb(21 62 107)", 0x153E6B}})
        EXPECT_EQ(meant_color(t.text), t.means) << t.text;
    for (const auto* text : {"", "#", "#12", "#12345", "blue-ish", "rgb(300, 0, 0)", "rgb(1, 2)", "1,2,3,4", "hsl(1, 2%, 3%)"})
        EXPECT_FALSE(meant_color(text)) << text;
    EXPECT_EQ(color_of("#153e6b"), 0x153E6Bu);
    EXPECT_EQ(hex_of(0x00A0FF), "#00A0FF");
}
