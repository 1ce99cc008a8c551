// Text that cannot be told from its ground is refused, with the ratio and a way out that works.
#include "color.hpp"
#include "styling.hpp"

#include <random>
#include <regex>

using namespace styling;
using verslag::style::contrast, verslag::style::hex_of;

namespace {

struct Refused {
    const char *content, *where, *says, *hint;
};

}  // namespace

TEST(LowContrast, IsRefusedWithTheRatioAndTheNearestThatPasses)
{
    for (const auto& r : {
             Refused{"<colours link='#7AA7D9'/>", "2:10", "#7AA7D9 on white has a contrast of 2.51:1; 4.5:1 is wanted",
                     "#45709F"},
             Refused{"<colours accent='#F28C28'/>", "2:10", "#F28C28 on white has a contrast of 2.45:1; 4.5:1 is wanted", "#A"},
             Refused{"<colours ink='#777777' tint='#FFFFFF' pale='#FFFFFF'/>", "2:10",
                     "#777777 on white has a contrast of 4.47:1; 4.5:1 is wanted", "the nearest that passes is #767676"},
             Refused{"<colours muted='#6F7680'/>", "2:10", "#6F7680 on #ECF1F6 (tint) has a contrast of 4.03:1", "#6"},
             Refused{"<colours tint='#8090A0'/>", "2:10", "#555E68 on #8090A0 (tint) has a contrast of 2.0", "#"},
             Refused{"<colours pale='#000000'/>", "2:10", "on #000000 (pale)", "#"},
             Refused{"<tables banded='true' bandGround='#9AA5B1'/>", "2:23", "(text in 'muted' may stand on it)", "#"},
             Refused{"<tables headGround='#153E6B'/>", "2:9", "#1F2328 on #153E6B (headGround) has a contrast of 1.4",
                     "write headInk=\"#FFFFFF\" beside it; or else the nearest that passes is #"},
             Refused{"<tables headGround='#153E6B' headInk='#8090A0'/>", "2:30", "#8090A0 on #153E6B (headGround)", "#"},
             Refused{"<tables head='plain' headInk='#AAAAAA'/>", "2:22", "#AAAAAA on white has a contrast of 2.32:1", "#767676"},
             Refused{"<charts><series colour='#FFE680'/></charts>", "2:17", "3:1 is wanted", "#"},
         }) {
        const auto loaded = load(style_with(r.content));
        EXPECT_EQ(found(loaded), Lines{std::string(r.where) + " low-contrast"}) << r.content;
        EXPECT_NE(message_of(loaded, "low-contrast").find(r.says), std::string::npos)
            << "wanted: " << r.says << "\ngot: " << message_of(loaded, "low-contrast");
        EXPECT_NE(hint_of(loaded, "low-contrast").find(r.hint), std::string::npos) << hint_of(loaded, "low-contrast");
    }
}

TEST(LowContrast, AsksLessOfLargeText)
{
    const std::string grey = " colour='#8A8A8A'";  // 3.45:1
    good(style_with("<headings><title size='14pt'" + grey + "/></headings>"));
    const auto small = load(style_with("<headings><title size='13.9pt'" + grey + "/></headings>"));
    EXPECT_EQ(found(small), Lines{"2:32 low-contrast"});
    EXPECT_EQ(found_in(style_with("<headings><subsection" + grey + "/></headings>")), Lines{"2:23 low-contrast"});
    EXPECT_EQ(found_in(style_with("<headings><title size='40pt' colour='#AAAAAA'/></headings>")), Lines{"2:30 low-contrast"})
        << "3:1 is asked of the largest, too";
    good(style_with("<text size='14pt'/><headings><subsection" + grey + "/></headings>"));
}

TEST(LowContrast, DoesNotMindGroundsThatNothingStandsOn)
{
    good(style_with("<tables banded='false' bandGround='#404040'/>"));
    good(style_with("<tables head='plain' headGround='#153E6B'/>"));
    good(style_with("<colours rule='#FFFFFF' quoteBar='#FAFAFA'/>"));
}

TEST(LowContrast, IsRefusedWithLightTextOnDarkGroundsToo)
{
    good(style_with("<tables headGround='#153E6B' headInk='#FFFFFF'/>"));
}

// Whatever colours a style has: who does what the hints say has a style that passes.
TEST(LowContrast, HintsWorkTogether)
{
    std::mt19937 random(3);
    const char* const names[] = {"ink", "accent", "link", "muted", "tint", "pale"};
    int refused = 0;
    for (int i = 0; i < 120; ++i) {
        std::string text = "<colours";
        for (const auto* name : names)
            if (random() % 2) text += std::string(" ") + name + "=\"" + hex_of(random() & 0xFFFFFF) + "\"";
        text += "/>\n<tables banded=\"true\"";
        for (const auto* name : {"headGround", "headInk", "bandGround"})
            if (random() % 2) text += std::string(" ") + name + "=\"" + hex_of(random() & 0xFFFFFF) + "\"";
        text = style_with(text + "/>");
        auto loaded = load(text);
        refused += !loaded.style.has_value();
        for (const auto& d : loaded.diagnostics) {
            std::smatch attribute, color;
            const auto message = d.message.str(), hint = d.hint.str();
            ASSERT_TRUE(std::regex_search(message, attribute, std::regex("attribute '(\\w+)'"))) << message;
            ASSERT_TRUE(std::regex_search(hint, color, std::regex("passes is (#\\w+)"))) << message << "\n"
                                                                                         << hint << "\n"
                                                                                         << text;
            text = std::regex_replace(text, std::regex("\\b" + attribute[1].str() + "=\"#\\w+\""),
                                      attribute[1].str() + "=\"" + color[1].str() + "\"");
        }
        EXPECT_TRUE(load(text).style) << text << message_of(load(text), "low-contrast");
    }
    EXPECT_GT(refused, 60) << "the test would prove nothing";
}
