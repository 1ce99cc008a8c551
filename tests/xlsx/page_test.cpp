#include "page.hpp"

#include "common/sheets/text.hpp"

#include <gtest/gtest.h>

namespace verslag::xlsx {
namespace {

TEST(XlsxPageText, DoublesTheAmpersandThatBeginsACode) { EXPECT_EQ(page_text("Raad & Co\n2020", 100), "Raad && Co 2020"); }

TEST(XlsxPageText, IsNeverTakenForAPicture)
{
    EXPECT_EQ(page_text("R&G", 100).find("&G"), std::string::npos);
    EXPECT_EQ(page_text("R&[Picture]", 100).find("&[Picture]"), std::string::npos);
}

TEST(XlsxPageText, IsCutWithoutHalvingACode)
{
    const auto text = page_text(std::string(300, '&'), 101);
    EXPECT_LE(utf16_length(text), 101u);
    EXPECT_TRUE(text.ends_with("&&…"));
    EXPECT_EQ((text.size() - std::string_view("…").size()) % 2, 0u);
}

TEST(XlsxPageNumber, PutsTheCodesIntoTheWords)
{
    EXPECT_EQ(page_number("pagina {page} van {pages}"), "pagina &P van &N");
    EXPECT_EQ(page_number("{pages} & {page}"), "&N && &P");
}

}  // namespace
}  // namespace verslag::xlsx
