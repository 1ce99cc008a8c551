// What a manifest may not say, seen without compiling it: the rules by which the compiler refuses it.
#include <verslag/manifest.hpp>

#include <gtest/gtest.h>

namespace verslag::detail {

TEST(ManifestRules, TakeExtensionsThatLeadOutOfNoFolder)
{
    for (const std::string_view good : {"txt", "tar.gz", "TXT", "x"}) EXPECT_TRUE(is_extension(good)) << good;
    for (const std::string_view bad : {"", ".txt", "txt.", "a..b", "../txt", "t/x", "a b", "abcdefghijabcdefghijabcdefghijabc"})
        EXPECT_FALSE(is_extension(bad)) << bad;
}

TEST(ManifestRules, TakeEachRoleOnce)
{
    for (const std::string_view good : {"", "list", "first|second", "a|b|c"}) EXPECT_TRUE(are_roles(good)) << good;
    for (const std::string_view bad : {"|", "a|", "|a", "a||b", "a|b|a", "a|a", "A", "a b"}) EXPECT_FALSE(are_roles(bad)) << bad;
}

}  // namespace verslag::detail
