#include <verslag/core/catalogue.hpp>

#include <gtest/gtest.h>

using verslag::nearest;

namespace {

const std::vector<std::string> formats{"pdf", "xlsx", "docx", "docx-xml", "ods", "md"};
const std::vector<std::string> audiences{"public", "participants", "internal", "confidential"};
const std::vector<std::string> commands{"export", "check", "formats", "new", "schema", "doctor"};

}  // namespace

TEST(Nearest, FindsOneSlip)
{
    EXPECT_EQ(nearest("pfd", formats), "pdf") << "two letters swapped";
    EXPECT_EQ(nearest("pd", formats), "pdf") << "a letter missing";
    EXPECT_EQ(nearest("xslx", formats), "xlsx");
    EXPECT_EQ(nearest("docxx", formats), "docx");
    EXPECT_EQ(nearest("exprot", commands), "export");
    EXPECT_EQ(nearest("expotr", commands), "export");
    EXPECT_EQ(nearest("format", commands), "formats");
}

TEST(Nearest, FindsMoreSlipsInLongerWords)
{
    EXPECT_EQ(nearest("confidentail", audiences), "confidential");
    EXPECT_EQ(nearest("participents", audiences), "participants");
    EXPECT_EQ(nearest("publik", audiences), "public");
    EXPECT_EQ(nearest("vertrouwelijk", audiences), "");
}

TEST(Nearest, FindsBeginnings)
{
    EXPECT_EQ(nearest("conf", audiences), "confidential");
    EXPECT_EQ(nearest("part", audiences), "participants");
    EXPECT_EQ(nearest("doc", formats), "docx") << "the shorter of two";
}

TEST(Nearest, DoesNotMindCaseOrUnderscores)
{
    EXPECT_EQ(nearest("PDF", formats), "pdf");
    EXPECT_EQ(nearest("docx_xml", formats), "docx-xml");
}

TEST(Nearest, SuggestsNothingThatIsFarAway)
{
    EXPECT_EQ(nearest("html", formats), "");
    EXPECT_EQ(nearest("zz", formats), "");
    EXPECT_EQ(nearest("x", formats), "");
    EXPECT_EQ(nearest("ab", {"cd"}), "");
    EXPECT_EQ(nearest("", formats), "");
    EXPECT_EQ(nearest("pdf", {}), "");
    EXPECT_EQ(nearest(std::string(100'000, 'p'), formats), "");
}
