// Places find their way back through rounds of edits.
#include "draft.hpp"

#include <gtest/gtest.h>

using verslag::normalise::Draft;

TEST(Draft, PutsTextsInThePlaceOfOthers)
{
    Draft d("een twee drie");
    d.apply({{4, 8, "2"}, {0, 3, "1"}, {13, 13, "!"}});
    EXPECT_EQ(d.text(), "1 2 drie!");
    d.apply({{4, 8, "3"}, {2, 2, "("}, {3, 3, ")"}});
    EXPECT_EQ(d.text(), "1 (2) 3!");
    d.apply({});
    EXPECT_EQ(d.text(), "1 (2) 3!");
}

TEST(Draft, InsertionsAtOnePlaceKeepTheirOrder)
{
    Draft d("ab");
    d.apply({{1, 1, "1"}, {1, 1, "2"}});
    EXPECT_EQ(d.text(), "a12b");
}

TEST(Draft, KnowsWhereThingsWereAtFirst)
{
    Draft d("een twee drie");
    d.apply({{4, 8, "2"}, {9, 9, "<<"}});
    d.apply({{0, 3, "1"}});
    EXPECT_EQ(d.text(), "1 2 <<drie");
    EXPECT_EQ(d.first(0), 0u);
    EXPECT_EQ(d.first(2), 4u);
    EXPECT_EQ(d.first(6), 9u);
    EXPECT_EQ(d.first(8), 11u);
    EXPECT_EQ(d.first(10), 13u);
    EXPECT_EQ(d.now(11), 8u);
    EXPECT_EQ(d.now(13), 10u);
    d.changed(8, "code", verslag::Phrase::verbatim("x"));
    EXPECT_EQ(d.changes().at(0).at, 11u);
}

TEST(Draft, KnowsWhatWasTouched)
{
    Draft d("een twee drie");
    d.apply({{4, 8, "tw"}});
    d.apply({{5, 6, "xyz"}, {7, 7, "-"}});
    const auto all = d.touched();
    ASSERT_EQ(all.size(), 3u);
    EXPECT_EQ(all[0].begin, 4u);
    EXPECT_EQ(all[0].end, 8u);
    EXPECT_EQ(all[1].begin, 4u);
    EXPECT_EQ(all[2].begin, 9u);
    EXPECT_EQ(all[2].end, 9u);
}
