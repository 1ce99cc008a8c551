#include "views_proto.hpp"

#include <verslag/wire.hpp>

#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <iterator>

using namespace verslag;

TEST(ViewsProto, IsWhatTheModelsSay)
{
    std::ifstream in(VERSLAG_SOURCE_DIR "/schemas/views.proto");
    const std::string text{std::istreambuf_iterator<char>(in), {}};
    EXPECT_EQ(text, views_proto()) << "a field was added or changed: run the program views_proto and look at the difference";
}

// protoc is the judge of both the description and the bytes.
TEST(ViewsProto, LetsProtocReadWhatWeEncode)
{
    Document d;
    d.properties.title = "Verslag";
    d.properties.modified = 1580774400;
    Block heading{.kind = Block::Kind::heading, .role = Role::title, .level = 1};
    heading.runs.push_back({.text = "Verslag", .strong = true});
    d.blocks.push_back(heading);

    const auto folder = std::filesystem::path(VERSLAG_BINARY_DIR) / "tests";
    std::ofstream(folder / "document.bin", std::ios::binary) << wire::Writer::encode(d);
    const auto command = "protoc --proto_path=" VERSLAG_SOURCE_DIR "/schemas --decode=verslag.Document views.proto < " +
                         (folder / "document.bin").string() + " > " + (folder / "document.txt").string();
    ASSERT_EQ(std::system(command.c_str()), 0);
    std::ifstream in(folder / "document.txt");
    const std::string text{std::istreambuf_iterator<char>(in), {}};
    EXPECT_NE(text.find("title: \"Verslag\""), std::string::npos) << text;
    EXPECT_NE(text.find("modified: 1580774400"), std::string::npos) << text;
    EXPECT_NE(text.find("role: ROLE_TITLE"), std::string::npos) << text;
    EXPECT_NE(text.find("strong: true"), std::string::npos) << text;
    EXPECT_EQ(text.find("\n1: "), std::string::npos) << "a field that the .proto does not know";
}
