#include "objects.hpp"

#include <gtest/gtest.h>

namespace verslag::pdf {
namespace {

std::string number(double v)
{
    std::string out;
    put(out, v);
    return out;
}
std::string text(std::string_view v)
{
    std::string out;
    put_text(out, v);
    return out;
}

TEST(Objects, WriteNumbersShortAndWithAPoint)
{
    EXPECT_EQ(number(0), "0");
    EXPECT_EQ(number(12), "12");
    EXPECT_EQ(number(1.5), "1.5");
    EXPECT_EQ(number(-0.25), "-0.25");
    EXPECT_EQ(number(841.8898), "841.89");
    EXPECT_EQ(number(0.0004), "0");
    EXPECT_EQ(number(-0.0004), "0");
    EXPECT_EQ(number(0.005), "0.005");
}

TEST(Objects, WriteTextSoThatAnyCharacterIsSafe)
{
    EXPECT_EQ(text("Besluit (1)\\"), "(Besluit \\(1\\)\\\\)");
    EXPECT_EQ(text("é"), "<FEFF00E9>");
    EXPECT_EQ(text("a\nb"), "<FEFF0061000A0062>");
}

TEST(Objects, ClipTextToWhatAnArchiveAllows)
{
    const std::string long_text(20000, 'x');
    EXPECT_EQ(clipped(long_text).size(), longest_text);
    std::string accents(longest_text - 1, 'x');
    accents += "éé";
    EXPECT_EQ(clipped(accents), std::string(longest_text - 1, 'x'));
}

TEST(Objects, EncodeWhatAnAddressMayNotHold)
{
    std::string out;
    put_ascii(out, "https://example.org/é a(b)");
    EXPECT_EQ(out, "(https://example.org/%C3%A9%20a\\(b\\))");
}

}  // namespace
}  // namespace verslag::pdf
