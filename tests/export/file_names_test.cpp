#include <verslag/core/dispatch.hpp>

#include <gtest/gtest.h>

namespace {

using Names = std::map<std::string, std::string>;

}  // namespace

TEST(FileNames, HaveNoRoleWhenThereIsOneArtefact)
{
    const verslag::FormatInfo format{.name = "flat", .extension = "tar.gz"};
    EXPECT_EQ(verslag::file_names(format, "raad 12 maart", {{"", "ignored"}}), (Names{{"", "raad 12 maart.tar.gz"}}));
}

TEST(FileNames, HaveTheWordForEachRole)
{
    const verslag::FormatInfo format{.name = "sheets", .extension = "ods", .roles = {"attendance", "follow-up"}};
    EXPECT_EQ(verslag::file_names(format, "raad", {{"attendance", "aanwezigheid"}}),
              (Names{{"attendance", "raad-aanwezigheid.ods"}, {"follow-up", "raad-follow-up.ods"}}));
}

TEST(FileNames, HaveNoHyphenForARoleWithoutAWord)
{
    const verslag::FormatInfo format{.name = "word", .extension = "xml", .roles = {"package"}};
    EXPECT_EQ(verslag::file_names(format, "raad", {{"package", ""}}), (Names{{"package", "raad.xml"}}));
}
