// The logo: from the style's folder, with words for those who cannot see it, and not so large that no text fits.
#include "styling.hpp"

using namespace styling;

namespace {

constexpr double mm = 72 / 25.4;

}  // namespace

TEST(Logo, IsLoadedWithItsWords)
{
    const Folder folder;
    folder.write("images/logo.png", png(300, 100));
    const auto logo =
        good(style_with("<logo src='images/logo.png' alt=' Gemeente Voorbeeld ' width='45mm' side='centre' pages='all'/>"),
             folder.path())
            .logo;
    EXPECT_TRUE(logo.given());
    EXPECT_EQ(logo.alt, "Gemeente Voorbeeld");
    EXPECT_EQ(logo.image.media_type, "image/png");
    EXPECT_EQ(logo.image.width, 300u);
    EXPECT_NEAR(logo.width, 45 * mm, 1e-9);
    EXPECT_EQ(logo.side, verslag::Side::centre);
    EXPECT_TRUE(logo.every_page);
}

TEST(Logo, IsFortyMillimetresWideOnTheLeftOfTheFirstPageByDefault)
{
    const Folder folder;
    folder.write("logo.png", png(300, 100));
    const auto logo = good(style_with("<logo src='logo.png' alt='x'/>"), folder.path()).logo;
    EXPECT_NEAR(logo.width, 40 * mm, 1e-9);
    EXPECT_EQ(logo.side, verslag::Side::left);
    EXPECT_FALSE(logo.every_page);
}

TEST(Logo, MustBeDescribed)
{
    const Folder folder;
    folder.write("logo.png", png(30, 10));
    EXPECT_EQ(found_in(style_with("<logo src='logo.png'/>"), folder.path()), Lines{"2:2 missing-attribute"});
    EXPECT_EQ(found_in(style_with("<logo src='logo.png' alt=''/>"), folder.path()), Lines{"2:22 empty-text"});
    EXPECT_EQ(found_in(style_with("<logo src='logo.png' alt=' &#9; '/>"), folder.path()), Lines{"2:22 empty-text"});
}

TEST(Logo, InTheColoursOfAPrintingPressIsRefused)
{
    const Folder folder;
    const auto jpeg = [](char channels) {
        return std::string("\xFF\xD8\xFF\xC0\x00\x14\x08\x00\x0A\x00\x1E", 11) + channels + std::string(12, '\1') + "\xFF\xD9";
    };
    folder.write("press.jpg", jpeg(4));
    folder.write("screen.jpg", jpeg(3));
    EXPECT_EQ(found_in(style_with("<logo src='press.jpg' alt='x'/>"), folder.path()), Lines{"2:7 image-cmyk"});
    EXPECT_EQ(found_in(style_with("<logo src='screen.jpg' alt='x'/>"), folder.path()), Lines{});
}

TEST(Logo, IsLookedForInTheFolderOfTheStyleOnly)
{
    const Folder folder, elsewhere;
    elsewhere.write("logo.png", png(30, 10));
    std::filesystem::create_symlink(elsewhere / "logo.png", folder / "link.png");
    for (const auto& src :
         {std::string("../logo.png"), (elsewhere / "logo.png").string(), std::string("https://example.org/logo.png"),
          std::string("link.png"), std::string("a/../../logo.png")}) {
        const auto loaded = load(style_with("<logo src='" + src + "' alt='x'/>"), folder.path());
        EXPECT_EQ(found(loaded), Lines{"2:7 image-outside"}) << src;
    }
}

TEST(Logo, IsRefusedWithAReasonWhenItIsNoGood)
{
    const Folder folder;
    folder.write("cut.png", png(30, 10).substr(0, 40));
    folder.write("logo.svg", "<svg/>");
    EXPECT_EQ(found_in(style_with("<logo src='none.png' alt='x'/>"), folder.path()), Lines{"2:7 image-missing"});
    EXPECT_EQ(found_in(style_with("<logo src='cut.png' alt='x'/>"), folder.path()), Lines{"2:7 image-broken"});
    EXPECT_EQ(found_in(style_with("<logo src='logo.svg' alt='x'/>"), folder.path()), Lines{"2:7 image-type"});
    EXPECT_EQ(found_in(style_with("<logo src='' alt='x'/>"), folder.path()), Lines{"2:7 image-outside"});
}

TEST(Logo, LeavesRoomForText)
{
    const Folder folder;
    folder.write("high.png", png(100, 400));
    folder.write("wide.png", png(400, 100));
    const auto high = load(style_with("<logo src='high.png' alt='x' width='40mm'/>"), folder.path());
    EXPECT_EQ(found(high), Lines{"2:30 no-room"});
    EXPECT_NE(message_of(high, "no-room").find("160mm high"), std::string::npos);
    EXPECT_EQ(hint_of(high, "no-room"), "write width=\"20mm\" or less");
    good(style_with("<logo src='high.png' alt='x' width='20mm'/>"), folder.path());
    EXPECT_EQ(found_in(style_with("<logo src='high.png' alt='x'/>"), folder.path()), Lines{"2:7 no-room"}) << "by default, too";
    EXPECT_EQ(found_in(style_with("<logo src='wide.png' alt='x' width='161mm'/>"), folder.path()), Lines{"2:30 out-of-bounds"});
    EXPECT_EQ(found_in(style_with("<logo src='wide.png' alt='x' width='4mm'/>"), folder.path()), Lines{"2:30 out-of-bounds"});
    good(style_with("<logo src='wide.png' alt='x' width='160mm'/>"), folder.path());
}
