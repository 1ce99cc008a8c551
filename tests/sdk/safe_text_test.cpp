#include <verslag/base64.hpp>
#include <verslag/safe_text.hpp>

#include <gtest/gtest.h>

namespace verslag {
namespace {

const std::string replacement = "\xef\xbf\xbd";

TEST(SafeText, TakesCharactersOneByOne)
{
    const auto is = [](std::string_view text, char32_t value, std::size_t bytes) {
        const auto c = character_at(text, 0);
        return c.value == value && c.bytes == bytes;
    };
    EXPECT_TRUE(is("a", 'a', 1));
    EXPECT_TRUE(is("\xc3\xa9x", 0xe9, 2));
    EXPECT_TRUE(is("\xe2\x82\xac", 0x20ac, 3));
    EXPECT_TRUE(is("\xf0\x9f\x8e\x89", 0x1f389, 4));
    EXPECT_TRUE(is("\xf4\x8f\xbf\xbf", 0x10ffff, 4));
    // Cut short, without a beginning, overlong, a surrogate, beyond the last character, no byte of UTF-8.
    for (const std::string_view bad : {"\xc3", "\xe2\x82", "\x82\xac", "\xc0\xaf", "\xe0\x80\xaf", "\xf0\x80\x80\xaf",
                                       "\xed\xa0\x80", "\xf4\x90\x80\x80", "\xff", "\xc3("})
        EXPECT_EQ(character_at(bad, 0).bytes, 0u) << bad;
}

TEST(SafeText, ReplacesWhatMayNotStandInATextFile)
{
    EXPECT_EQ(clean_text("a\tb\nc\xc2\xa0\xe2\x80\xae"), "a\tb\nc\xc2\xa0\xe2\x80\xae") << "nothing to replace";
    EXPECT_EQ(clean_text(std::string_view("a\0b\r\x1b\x7f", 6)),
              "a" + replacement + "b" + replacement + replacement + replacement);
    EXPECT_EQ(clean_text("\xc2\x85\xef\xbf\xbe\xef\xb7\x90\xf0\x9f\xbf\xbf"),
              replacement + replacement + replacement + replacement);
    EXPECT_EQ(clean_text("\xe2\x82x\xff"), replacement + replacement + "x" + replacement);
}

TEST(SafeText, FollowsNoAddressButOfWebPagesAndMail)
{
    EXPECT_EQ(web_address("https://a.example/x?y=1&z=%20#w"), "https://a.example/x?y=1&z=%20#w");
    EXPECT_EQ(web_address("HTTP://a.example"), "HTTP://a.example");
    EXPECT_EQ(web_address("mailto:griffie@a.example"), "mailto:griffie@a.example");
    EXPECT_EQ(web_address("https://a.example/\"<b> \xc3\xa9\n"), "https://a.example/%22%3Cb%3E%20%C3%A9%0A");
    for (const std::string_view bad :
         {"", "javascript:alert(1)", "data:text/html,x", "vbscript:x", "file:///etc/passwd", "//a.example", "ftp://a.example",
          " https://a.example", "java\tscript:x", "https:/", "mailto:", "www.a.example"})
        EXPECT_EQ(web_address(bad), "") << bad;
}

TEST(Base64, IsWhatTheStandardSays)
{
    const auto coded = [](std::string_view bytes) {
        std::string out = ">";
        append_base64(out, bytes);
        return out.substr(1);
    };
    EXPECT_EQ(coded(""), "");
    EXPECT_EQ(coded("f"), "Zg==");
    EXPECT_EQ(coded("fo"), "Zm8=");
    EXPECT_EQ(coded("foobar"), "Zm9vYmFy");
    EXPECT_EQ(coded(std::string_view("\xfb\xff\0", 3)), "+/8A");
}

}  // namespace
}  // namespace verslag
