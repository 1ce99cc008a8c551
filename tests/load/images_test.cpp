// Images: below the record's folder, PNG or JPEG, of a sane size; else a warning and no image.
#include "loading.hpp"

#include <png.h>
#include <sys/stat.h>
#include <unistd.h>

using namespace loading;

namespace {

// The head of a PNG of that size, and its end: all that is looked at.
std::string png(std::uint32_t width, std::uint32_t height)
{
    const auto number = [](std::uint32_t v) {
        return std::string{static_cast<char>(v >> 24), static_cast<char>(v >> 16), static_cast<char>(v >> 8),
                           static_cast<char>(v)};
    };
    return std::string("\x89PNG\r\n\x1A\n\0\0\0\rIHDR", 16) + number(width) + number(height) +
           std::string("\x08\2\0\0\0crc!\0\0\0\0IEND\xAE\x42\x60\x82", 21);
}

std::string jpeg(std::uint16_t width, std::uint16_t height)
{
    const auto number = [](std::uint16_t v) { return std::string{static_cast<char>(v >> 8), static_cast<char>(v)}; };
    return std::string("\xFF\xD8\xFF\xE0\0\x04xx\xFF\xFF\xC0\0\x11\x08", 14) + number(height) + number(width) +
           std::string("\3\1\x22\0\2\x11\1\3\x11\1\xFF\xD9", 12);
}

verslag::record::Record showing(const std::vector<std::string>& sources)
{
    verslag::record::Record r;
    r.body.emplace_back();
    for (const auto& src : sources) {
        verslag::record::Block figure;
        figure.kind = verslag::record::Block::Kind::figure;
        figure.src = src;
        figure.line = 7;
        r.body[0].blocks.push_back(figure);
    }
    return r;
}

struct Images {
    std::vector<verslag::Resource> images;
    verslag::Diagnostics said;
};
Images load_from(const Folder& folder, const std::vector<std::string>& sources)
{
    Images i;
    i.images = verslag::load_images(verslag::images_of(showing(sources)), folder.path(), "r.xml", i.said);
    return i;
}

std::string refused(const Folder& folder, const std::string& src)
{
    const auto i = load_from(folder, {src});
    EXPECT_TRUE(i.images.empty());
    if (i.said.size() != 1) return "said " + std::to_string(i.said.size());
    EXPECT_EQ(i.said[0].severity, verslag::Severity::warning);
    EXPECT_EQ(i.said[0].line, 7u);
    EXPECT_EQ(i.said[0].file, "r.xml");
    return i.said[0].code;
}

}  // namespace

TEST(Images, PngAndJpegAreReadWithTheirSizes)
{
    const Folder folder;
    folder.write("a.png", png(640, 480));
    folder.write("sub/b.jpg", jpeg(320, 200));
    folder.write("een plaat.png", png(1, 2));
    const auto i = load_from(folder, {"a.png", "sub/b.jpg", "a.png", "een%20plaat.png", "./sub/../a.png"});
    ASSERT_EQ(i.images.size(), 3u);
    EXPECT_EQ(i.images[0].name, "a.png");
    EXPECT_EQ(i.images[0].media_type, "image/png");
    EXPECT_EQ(i.images[0].width, 640u);
    EXPECT_EQ(i.images[0].height, 480u);
    EXPECT_EQ(i.images[0].bytes, png(640, 480));
    EXPECT_EQ(i.images[1].media_type, "image/jpeg");
    EXPECT_EQ(i.images[1].width, 320u);
    EXPECT_EQ(i.images[1].height, 200u);
    EXPECT_EQ(i.images[2].name, "een%20plaat.png");
    ASSERT_EQ(i.said.size(), 1u);  // the one with ..
    EXPECT_EQ(i.said[0].code, "image-outside");
}

TEST(Images, SizesAreThoseThatLibpngReads)
{
    for (const std::string name : {"council-skyline.png", "council-turnout.png"}) {
        const std::string file = VERSLAG_SOURCE_DIR "/samples/records/" + name;
        png_image judge{};
        judge.version = PNG_IMAGE_VERSION;
        ASSERT_TRUE(png_image_begin_read_from_file(&judge, file.c_str()));
        verslag::Diagnostics said;
        const auto images =
            verslag::load_images(verslag::images_of(showing({name})), VERSLAG_SOURCE_DIR "/samples/records", "r.xml", said);
        ASSERT_EQ(images.size(), 1u);
        EXPECT_EQ(images[0].width, judge.width);
        EXPECT_EQ(images[0].height, judge.height);
        png_image_free(&judge);
    }
}

TEST(Images, AllFiguresOfARecordAreFound)
{
    const Folder folder;
    folder.write("a.png", png(1, 1));
    folder.write("b.png", png(1, 1));
    const auto loaded = load(record_with(
        "<body><section><section><list><item><figure src=\"a.png\"><alt>x</alt></figure></item></list></section></section>"
        "<section><figure src=\"b.png\"><alt>x</alt></figure></section></body>\n"));
    ASSERT_TRUE(loaded.record);
    verslag::Diagnostics said;
    EXPECT_EQ(verslag::load_images(verslag::images_of(*loaded.record), folder.path(), "r.xml", said).size(), 2u);
    EXPECT_TRUE(said.empty());
}

TEST(Images, NothingOutsideOfTheFolderIsRead)
{
    const Folder folder, other;
    other.write("x.png", png(1, 1));
    folder.write("sub/y.png", png(1, 1));
    EXPECT_EQ(refused(folder, (other / "x.png").string()), "image-outside");
    EXPECT_EQ(refused(folder, "../" + other.path().filename().string() + "/x.png"), "image-outside");
    EXPECT_EQ(refused(folder, "%2e%2e/" + other.path().filename().string() + "/x.png"), "image-outside");
    EXPECT_EQ(refused(folder, "https://example.org/x.png"), "image-outside");
    EXPECT_EQ(refused(folder, "file:///etc/passwd"), "image-outside");
    EXPECT_EQ(refused(folder, ""), "image-outside");
    std::filesystem::create_symlink(other / "x.png", folder / "link.png");
    std::filesystem::create_directory_symlink(other.path(), folder / "links");
    EXPECT_EQ(refused(folder, "link.png"), "image-outside");
    EXPECT_EQ(refused(folder, "links/x.png"), "image-outside");
    std::filesystem::create_symlink("sub/y.png", folder / "inner.png");
    EXPECT_EQ(load_from(folder, {"inner.png"}).images.size(), 1u);
}

TEST(Images, WhatIsNoImageIsLeftOut)
{
    const Folder folder;
    folder.write("gif.png", "GIF89a and more");
    folder.write("empty.png", "");
    folder.write("cut.png", png(640, 480).substr(0, 40));
    folder.write("zero.png", png(0, 10));
    folder.write("cut.jpg", jpeg(10, 10).substr(0, 12));
    folder.write("dir.png/x", "");
    EXPECT_EQ(refused(folder, "missing.png"), "image-missing");
    EXPECT_EQ(refused(folder, "dir.png"), "image-missing");
    EXPECT_EQ(refused(folder, "gif.png"), "image-type");
    EXPECT_EQ(refused(folder, "empty.png"), "image-type");
    EXPECT_EQ(refused(folder, "cut.png"), "image-broken");
    EXPECT_EQ(refused(folder, "zero.png"), "image-broken");
    EXPECT_EQ(refused(folder, "cut.jpg"), "image-broken");
    ASSERT_EQ(mkfifo((folder / "pipe.png").c_str(), 0600), 0);
    EXPECT_EQ(refused(folder, "pipe.png"), "image-missing");  // and it doesn't hang
}

TEST(Images, TooLargeIsTooLarge)
{
    const Folder folder;
    folder.write("wide.png", png(20'000, 20'000));
    folder.write("heavy.png", png(10, 10) + std::string(20'000'001, 'x') + "IEND");
    EXPECT_EQ(refused(folder, "wide.png"), "image-too-large");
    EXPECT_EQ(refused(folder, "heavy.png"), "image-too-large");
}
