// Paper, margins, sizes, header and footer.
#include "styling.hpp"

#include <cmath>

using namespace styling;
using verslag::HouseStyle;

namespace {

constexpr double mm = 72 / 25.4;

}  // namespace

TEST(Page, TakesPapersByNameAndBySize)
{
    const auto page = [](const std::string& attributes) { return good(style_with("<page " + attributes + "/>")).page; };
    EXPECT_NEAR(page("size='A5'").width, 148 * mm, 1e-9);
    EXPECT_NEAR(page("size='A3' orientation='landscape'").width, 420 * mm, 1e-9);
    EXPECT_NEAR(page("orientation='landscape'").height, 210 * mm, 1e-9);
    EXPECT_EQ(page("size='letter'").height, 792);
    EXPECT_NEAR(page("width='17cm' height='240mm'").width, 170 * mm, 1e-9);
    EXPECT_NEAR(page("width='500pt' height='240mm'").width, 500, 1e-9);
}

TEST(Page, RefusesPapersThatContradictThemselves)
{
    EXPECT_EQ(found_in(style_with("<page size='A4' width='210mm' height='297mm'/>")), Lines{"2:7 page-size"});
    EXPECT_EQ(found_in(style_with("<page orientation='portrait' width='210mm' height='297mm'/>")), Lines{"2:7 page-size"});
    const auto half = load(style_with("<page width='210mm'/>"));
    EXPECT_EQ(found(half), Lines{"2:7 page-size"});
    EXPECT_NE(message_of(half, "page-size").find("'height' is missing"), std::string::npos);
}

TEST(Page, RefusesWhatIsOutOfBoundsAndSaysTheBound)
{
    struct Wrong {
        const char *content, *where, *hint;
    };
    for (const auto& w : {Wrong{"<page width='60mm' height='200mm'/>", "2:7 out-of-bounds", "write 90mm or more"},
                          Wrong{"<page width='210mm' height='6000mm'/>", "2:21 out-of-bounds", "write 500mm or less"},
                          Wrong{"<page><margins top='2mm'/></page>", "2:16 out-of-bounds", "write 5mm or more"},
                          Wrong{"<text size='5.9pt'/>", "2:7 out-of-bounds", "write 6pt or more"},
                          Wrong{"<text size='25pt'/>", "2:7 out-of-bounds", "write 24pt or less"},
                          Wrong{"<text size='4mm' lineHeight='1'/>", "2:18 out-of-bounds", "write a number from 1.1 to 2"},
                          Wrong{"<headings><title size='61pt'/></headings>", "2:18 out-of-bounds", "write 60pt or less"},
                          Wrong{"<headings><section before='7cm'/></headings>", "2:20 out-of-bounds", "or less"},
                          Wrong{"<header left='x' fromEdge='3mm'/>", "2:18 out-of-bounds", "write 4mm or more"},
                          Wrong{"<footer left='x' fromEdge='25mm'/>", "2:18 out-of-bounds", "write 24mm or less"}}) {
        const auto loaded = load(style_with(w.content));
        EXPECT_EQ(found(loaded), Lines{w.where}) << w.content;
        EXPECT_NE(hint_of(loaded, "out-of-bounds").find(w.hint), std::string::npos) << hint_of(loaded, "out-of-bounds");
    }
}

TEST(Page, TakesTheBoundsThemselves)
{
    good(
        style_with("<page width='90mm' height='500mm'><margins top='5mm' right='5mm' bottom='5mm' left='5mm'/></page>"
                   "<text size='6pt' lineHeight='1.1'/>"));
    good(style_with("<text size='24pt' lineHeight='2'/><headings><title size='60pt' before='0mm' after='60mm'/></headings>"));
}

TEST(Page, RefusesMarginsThatLeaveNoRoom)
{
    const auto wide = load(style_with("<page><margins left='80mm' right='90mm'/></page>"));
    EXPECT_EQ(found(wide), Lines{"2:28 no-room"});
    EXPECT_NE(message_of(wide, "no-room").find("leave 40mm of the paper's width"), std::string::npos);
    EXPECT_NE(hint_of(wide, "no-room").find("150mm together"), std::string::npos);
    const auto high = load(style_with("<page size='A5'><margins top='120mm'/></page>"));
    EXPECT_EQ(found(high), Lines{"2:26 no-room"});
    const auto nothing = load(style_with("<page><margins left='150mm' right='150mm'/></page>"));
    EXPECT_NE(message_of(nothing, "no-room").find("nothing"), std::string::npos);
    EXPECT_EQ(found_in(style_with("<page width='95mm' height='400mm'/>")), Lines{"2:2 no-room"})
        << "the default margins are too wide";
}

TEST(Page, KeepsHeaderAndFooterInProportionToTheirMargins)
{
    const auto page = good(style_with("<page><margins top='50mm' bottom='12mm'/></page>")).page;
    EXPECT_NEAR(page.header, 28 * mm, 1e-9);
    EXPECT_NEAR(page.footer, 6.5 * mm, 1e-9);
    EXPECT_NEAR(good(style_with("<header left='x' fromEdge='10mm'/>")).page.header, 10 * mm, 1e-9);
}

TEST(Headings, KeepTheirSizeWhenTheTextChangesIts)
{
    const auto text = good(style_with("<text size='12pt'/><headings><title size='24pt' before='6pt'/></headings>")).text;
    EXPECT_NEAR(text.title.size, 2, 1e-9);
    EXPECT_NEAR(text.title.before, 0.5, 1e-9);
    EXPECT_NEAR(text.title.after, 0.5, 1e-9) << "in proportion, as by default";
    EXPECT_NEAR(text.heading_2.size, 1.45, 1e-9);
}

TEST(RunningLines, ReplaceTheDefaultAsAWhole)
{
    const auto style = good(style_with("<header right='{date}'/><footer/>"));
    EXPECT_EQ(style.header.left, "");
    EXPECT_EQ(style.header.right, "{date}");
    EXPECT_TRUE(style.header.first_page);
    EXPECT_EQ(style.footer.left + style.footer.centre + style.footer.right, "");
}

TEST(RunningLines, RefuseFieldsThatThereAreNot)
{
    const auto loaded = load(style_with("<header left='{titel} – {Date}'/>"));
    EXPECT_EQ(found(loaded), (Lines{"2:9 unknown-field", "2:9 unknown-field"}));
    EXPECT_NE(hint_of(loaded, "unknown-field").find("did you mean 'title'?"), std::string::npos);
    EXPECT_NE(hint_of(loaded, "unknown-field").find("{page-of}"), std::string::npos) << "and it lists them";
}

TEST(RunningLines, RefuseBracketsWithoutAPartner)
{
    EXPECT_EQ(found_in(style_with("<header left='{title'/>")), Lines{"2:9 stray-bracket"});
    EXPECT_EQ(found_in(style_with("<header centre='[ {title}' right='x ]'/>")),
              (Lines{"2:9 stray-bracket", "2:28 stray-bracket"}));
    EXPECT_EQ(good(style_with("<header left='{{a}} [[b]]'/>")).header.left, "{{a}} [[b]]");
}
