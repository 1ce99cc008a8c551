#include "packages.hpp"

using namespace packages;
using verslag::tables::open_book;

TEST(Separated, IsReadWithEachSeparator)
{
    const auto book = open_book("a;b,c\r\n\"x;\"\"y\"\"\nz\";2\r\n\r\nlaatste;");
    ASSERT_EQ(book.sheets.size(), 3u);
    EXPECT_TRUE(book.lines);
    EXPECT_EQ(told(book, 0), "A1 text a|B1 text b,c|A2 text x;\"y\"\nz|B2 text 2|A5 text laatste")
        << "a row is known by its line";
    EXPECT_EQ(told(book, 1).substr(0, 23), "A1 text a;b|B1 text c|A");
    EXPECT_EQ(told(open_book("a\tb\rc\td"), 2), "A1 text a|B1 text b|A2 text c|B2 text d");
}

TEST(Separated, IsReadInTheEncodingsThatProgramsWrite)
{
    EXPECT_EQ(told("caf\u00E9;\u20AC"), "A1 text caf\u00E9|B1 text \u20AC");
    EXPECT_EQ(told("\xEF\xBB\xBF"
                   "caf\u00E9;\u20AC"),
              "A1 text caf\u00E9|B1 text \u20AC");
    EXPECT_EQ(told("caf\xE9;\x80"), "A1 text caf\u00E9|B1 text \u20AC");
    EXPECT_EQ(told(std::string("\xFF\xFE"
                               "a\0;\0\xAC\x20",
                               8)),
              "A1 text a|B1 text \u20AC");
    EXPECT_EQ(told(std::string("\xFE\xFF\0a\0;\x20\xAC", 8)), "A1 text a|B1 text \u20AC");
}

TEST(Separated, WhatIsNoTextIsRefused)
{
    EXPECT_EQ(refusal(std::string("a\0b", 3)), "not-a-sheet: this is no text, and no workbook that can be read");
    EXPECT_EQ(refusal("a;\x81"), "not-a-sheet: this is no text, and no workbook that can be read");
    EXPECT_EQ(refusal("\"a;b"), "damaged-sheet: the file is damaged: a quotation mark is not closed");
    EXPECT_EQ(refusal(" \n"), "not-a-sheet: the file holds nothing but white space");
}
