#include <verslag/date.hpp>

#include <gtest/gtest.h>

using verslag::Date;

TEST(Date, ReadsTheDateAtTheHeadOfADateAndTime)
{
    EXPECT_EQ(Date::parse("2020-02-04T09:30:00+01:00"), (Date{2020, 2, 4}));
    EXPECT_EQ(Date::parse("2020-02-04Z"), (Date{2020, 2, 4}));
}

TEST(Date, RefusesDaysThatDoNotExist)
{
    EXPECT_FALSE(Date::parse("2021-02-29"));
    EXPECT_FALSE(Date::parse("2020-13-01"));
    EXPECT_FALSE(Date::parse("2020-00-10"));
    EXPECT_TRUE(Date::parse("2020-02-29"));
}

TEST(Date, RefusesOtherWaysOfWriting)
{
    for (const auto* s : {"", "2020", "4-2-2020", "2020/02/04", "20-02-2004", "2020-2-4", "+020-02-04"})
        EXPECT_FALSE(Date::parse(s)) << s;
}

TEST(Date, WritesItselfWithLeadingZeros)
{
    EXPECT_EQ((Date{814, 1, 2}).iso(), "0814-01-02");
    EXPECT_EQ(Date{}.iso(), "");
}

TEST(Date, OrdersByDay) { EXPECT_LT((Date{2019, 12, 31}), (Date{2020, 1, 1})); }

TEST(FuzzyDate, IsLatestAtTheEndOfItsRange)
{
    verslag::FuzzyDate d{.words = "eind juni", .not_before = {2020, 6, 21}, .not_after = {2020, 6, 30}};
    EXPECT_EQ(d.latest().iso(), "2020-06-30");
    d = {.words = "4 februari", .when = {2020, 2, 4}};
    EXPECT_EQ(d.latest().iso(), "2020-02-04");
}
