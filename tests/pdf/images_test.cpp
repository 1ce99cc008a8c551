#include "images.hpp"

#include <gtest/gtest.h>

#include <fstream>
#include <iterator>
#include <stdexcept>

namespace verslag::pdf {
namespace {

std::string data(const std::string& file)
{
    std::ifstream in(VERSLAG_SOURCE_DIR "/tests/pdf/data/" + file, std::ios::binary);
    return {std::istreambuf_iterator<char>(in), {}};
}
std::string refusal(const std::string& bytes)
{
    try {
        read_image(bytes);
        return "";
    } catch (const std::runtime_error& e) {
        return e.what();
    }
}

TEST(Images, TakeAJpegAsItIs)
{
    const auto photo = read_image(data("photo.jpg"));
    EXPECT_EQ(photo.width, 160u);
    EXPECT_EQ(photo.height, 100u);
    EXPECT_EQ(photo.channels, 3u);
    EXPECT_EQ(photo.bytes, data("photo.jpg"));
    EXPECT_EQ(read_image(data("grey.jpg")).channels, 1u);
}

TEST(Images, PutWhatIsTransparentOnWhite)
{
    const auto circle = read_image(data("alpha.png"));
    EXPECT_EQ(circle.channels, 3u);
    EXPECT_EQ(circle.packing, Image::Packing::rows);
    EXPECT_EQ(read_image(data("deep.png")).channels, 1u);
}

TEST(Images, KeepAPalette)
{
    std::ifstream in(VERSLAG_SOURCE_DIR "/samples/records/council-turnout.png", std::ios::binary);
    const auto chart = read_image(std::string(std::istreambuf_iterator<char>(in), {}));
    EXPECT_FALSE(chart.palette.empty());
    EXPECT_EQ(chart.palette.size() % 3, 0u);
    EXPECT_LT(chart.bytes.size(), 40000u);
}

TEST(Images, RefuseTheColoursOfAPress) { EXPECT_NE(refusal(data("cmyk.jpg")).find("CMYK"), std::string::npos); }

// However a file is cut or bent, it is taken or refused with a sentence; it never takes the program down.
TEST(Images, SurviveAnyDamage)
{
    for (const auto* file : {"photo.jpg", "grey.jpg", "alpha.png", "deep.png"}) {
        const auto whole = data(file);
        for (std::size_t n = 0; n + 24 < whole.size(); n += 7)
            EXPECT_NE(refusal(whole.substr(0, n)), "") << file << " cut at " << n;
        for (std::size_t at = 0; at < whole.size(); at += 5) {
            auto bent = whole;
            bent[at] = static_cast<char>(bent[at] ^ 0x5A);
            refusal(bent);
        }
    }
}

TEST(Images, SayWhatTheyGotInstead) { EXPECT_EQ(refusal("<svg/>"), "is neither a PNG nor a JPEG"); }

}  // namespace
}  // namespace verslag::pdf
