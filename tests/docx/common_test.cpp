#include "common/base64.hpp"
#include "common/image.hpp"
#include "common/xml_text.hpp"
#include "common/zip.hpp"
#include "parts.hpp"

#include <gtest/gtest.h>

using namespace verslag;
using namespace verslag::common;

namespace {

TEST(Zip, HandsOutEachEntryWhenItIsDone)
{
    std::string archive;
    std::size_t pieces = 0;
    ZipWriter zip([&](std::string_view bytes) { archive += bytes, ++pieces; });
    zip.add("mimetype", "application/x", Packing::stored);
    EXPECT_EQ(pieces, 1u);
    EXPECT_EQ(archive.substr(30, 21), "mimetypeapplication/x");  // as OpenDocument wants it
    zip.add("a/b.xml", std::string(100'000, 'x'));
    zip.add("empty", "");
    zip.close();
    EXPECT_EQ(pieces, 4u);
    const auto all = docx::samples::entries(archive);
    ASSERT_EQ(all.size(), 3u);
    EXPECT_EQ(all[1].bytes, std::string(100'000, 'x'));
    EXPECT_LT(archive.size(), 1000u);
}

TEST(Zip, LetsTheReadersErrorPassAndCanBeThrownAway)
{
    struct Full {};
    ZipWriter zip([](std::string_view) { throw Full{}; });
    EXPECT_THROW(zip.add("a", "b"), Full);
}

TEST(Base64, IsThatOfTheStandard)
{
    const std::pair<const char*, const char*> known[] = {
        {"", ""}, {"f", "Zg==\n"}, {"fo", "Zm8=\n"}, {"foo", "Zm9v\n"}, {"foobar", "Zm9vYmFy\n"}};
    for (const auto& [bytes, text] : known) {
        std::string out;
        append_base64(out, bytes);
        EXPECT_EQ(out, text);
    }
    std::string out;
    append_base64(out, std::string(58, '\0'));
    EXPECT_EQ(out, std::string(76, 'A') + "\nAA==\n");
}

TEST(Image, IsKnownByItsBytes)
{
    const auto facts = inspect_image(docx::samples::png(7, 5));
    ASSERT_TRUE(facts);
    EXPECT_EQ(facts->media_type, "image/png");
    EXPECT_EQ(facts->width, 7u);
    EXPECT_EQ(facts->height, 5u);
    const std::string jpeg("\xff\xd8\xff\xe0\0\x04xx\xff\xc2\0\x0b\x08\0\x10\0\x20\x01\x01\x11\0\xff\xda\0\x02zz\xff\xd9", 29);
    const auto photo = inspect_image(jpeg);
    ASSERT_TRUE(photo);
    EXPECT_EQ(photo->extension, "jpeg");
    EXPECT_EQ(photo->width, 32u);
    EXPECT_EQ(photo->height, 16u);
    for (std::size_t cut = 0; cut < jpeg.size() - 1; ++cut)
        EXPECT_FALSE(inspect_image(std::string_view(jpeg).substr(0, cut))) << cut;
}

TEST(XmlText, KeepsEveryAllowedCharacter)
{
    std::size_t warnings = 0;
    XmlText text([&](std::string_view, std::uint32_t) { ++warnings; });
    const std::string good = "a\t\n\r\x7f\xc2\x80\xed\x9f\xbf\xee\x80\x80\xef\xbf\xbd\xf0\x9f\x98\x80\xf4\x8f\xbf\xbf";
    EXPECT_EQ(text(good), good);
    EXPECT_EQ(warnings, 0u);
}

TEST(XmlText, ReplacesEveryOther)
{
    XmlText text([](std::string_view, std::uint32_t) {});
    const std::string mark = "\xef\xbf\xbd";
    EXPECT_EQ(text(std::string("\0", 1)), mark);
    EXPECT_EQ(text("\x1f"), mark);
    EXPECT_EQ(text("\xef\xbf\xbf"), mark);
    EXPECT_EQ(text("\xc0\xaf"), mark + mark);             // overlong
    EXPECT_EQ(text("\xed\xa0\x80"), mark + mark + mark);  // half a surrogate pair
    EXPECT_EQ(text("\xf4\x90\x80\x80"), mark + mark + mark + mark);
    EXPECT_EQ(text("\xe2\x82"), mark + mark);  // cut short
    EXPECT_EQ(text("\x80"), mark);
}

}  // namespace
