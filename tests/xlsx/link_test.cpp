#include "common/sheets/link.hpp"

#include <gtest/gtest.h>

namespace verslag::sheets {
namespace {

TEST(XlsxLink, LeavesAnOrdinaryAddressAsItIs)
{
    for (const char* address :
         {"https://www.vng.nl/m50?jaar=2020&x=%20#deel", "mailto:griffie@waalwijk.nl", "HTTP://A.NL", "https://één.nl/café"})
        EXPECT_EQ(link_to(address).address, address);
}

TEST(XlsxLink, EncodesWhatAnAddressCannotHold)
{
    EXPECT_EQ(link_to("https://a.nl/[x] \"y\"\n").address, "https://a.nl/%5Bx%5D%20%22y%22%0A");
}

TEST(XlsxLink, KeepsAddressesThatHoldTheLibrarysOwnSchemes)
{
    EXPECT_EQ(link_to("https://a.nl/internal:x?external:y").address, "https://a.nl/internal%3Ax?external%3Ay");
}

TEST(XlsxLink, RefusesOtherSchemesAndSaysWhy)
{
    for (const char* address : {"javascript:alert(1)", "file:///etc/passwd", "internal:A1", "bijlage.pdf", ""}) {
        const auto link = link_to(address);
        EXPECT_FALSE(link.address) << address;
        EXPECT_FALSE(link.refused.empty());
    }
}

TEST(XlsxLink, RefusesWhatIsLongerThanALinkCanBe)
{
    const std::string head = "https://a.nl/";
    EXPECT_TRUE(link_to(head + std::string(2079 - head.size(), 'x')).address);
    EXPECT_FALSE(link_to(head + std::string(2080 - head.size(), 'x')).address);
}

TEST(XlsxLink, IsCalledByItsAddress)
{
    EXPECT_EQ(address_words("mailto:griffie@waalwijk.nl?subject=x"), "griffie@waalwijk.nl");
    EXPECT_EQ(address_words("tel:+31416683456"), "+31416683456");
    EXPECT_EQ(address_words("https://a.nl"), "https://a.nl");
}

}  // namespace
}  // namespace verslag::sheets
