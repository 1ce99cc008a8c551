#include "src/compose/dates.hpp"

#include <gtest/gtest.h>

using namespace verslag;
using namespace verslag::compose;

namespace {

const Labels& nl()
{
    static const auto labels = Labels::load("nl");
    return labels;
}
const Labels& en()
{
    static const auto labels = Labels::load("en");
    return labels;
}
FuzzyDate between(Date from, Date to) { return {.not_before = from, .not_after = to}; }

}  // namespace

TEST(Dates, AreWrittenAsPeopleDo)
{
    EXPECT_EQ(date_words(nl(), {2020, 2, 4}), "4 februari 2020");
    EXPECT_EQ(date_words(en(), {2020, 2, 4}), "4 February 2020");
    EXPECT_EQ(date_words(nl(), {}), "");
}

TEST(Dates, KeepTheWordsOfTheRecord)
{
    EXPECT_EQ(fuzzy_words(nl(), {.words = "eind juni", .not_before = {2020, 6, 21}, .not_after = {2020, 6, 30}}), "eind juni");
    EXPECT_EQ(fuzzy_words(en(), {.words = "eind juni"}), "eind juni");
}

TEST(Dates, AreWrittenFromTheirReadingOtherwise)
{
    EXPECT_EQ(fuzzy_words(nl(), {.when = {2020, 6, 9}}), "9 juni 2020");
    EXPECT_EQ(fuzzy_words(nl(), between({2020, 6, 21}, {2020, 6, 30})), "21–30 juni 2020");
    EXPECT_EQ(fuzzy_words(nl(), between({2020, 6, 21}, {2020, 7, 3})), "21 juni – 3 juli 2020");
    EXPECT_EQ(fuzzy_words(nl(), between({2020, 12, 21}, {2021, 1, 3})), "21 december 2020 – 3 januari 2021");
    EXPECT_EQ(fuzzy_words(nl(), between({2020, 6, 9}, {2020, 6, 9})), "9 juni 2020");
    EXPECT_EQ(fuzzy_words(nl(), between({2020, 6, 1}, {2020, 6, 30})), "juni 2020");
    EXPECT_EQ(fuzzy_words(nl(), between({2020, 2, 1}, {2020, 2, 29})), "februari 2020");
    EXPECT_EQ(fuzzy_words(nl(), between({2020, 2, 1}, {2020, 2, 28})), "1–28 februari 2020") << "2020 is a leap year";
    EXPECT_EQ(fuzzy_words(nl(), between({2020, 1, 1}, {2020, 12, 31})), "2020");
    EXPECT_EQ(fuzzy_words(nl(), between({2020, 4, 1}, {2020, 6, 30})), "tweede kwartaal van 2020");
    EXPECT_EQ(fuzzy_words(nl(), between({2020, 2, 1}, {2020, 4, 30})), "1 februari – 30 april 2020");
    EXPECT_EQ(fuzzy_words(nl(), {.not_before = {2020, 6, 1}}), "vanaf 1 juni 2020");
    EXPECT_EQ(fuzzy_words(nl(), {.not_after = {2020, 6, 9}}), "uiterlijk 9 juni 2020");
    EXPECT_EQ(fuzzy_words(nl(), {.precision = Precision::unknown}), "");
    EXPECT_EQ(fuzzy_words(en(), between({2020, 6, 21}, {2020, 6, 30})), "21–30 June 2020");
}

TEST(Times, AreWrittenAsPeopleDo)
{
    EXPECT_EQ(time_words(nl(), "2023-11-14T19:30:00"), "19.30 uur");
    EXPECT_EQ(time_words(nl(), "2023-11-14T09:05:00"), "9.05 uur");
    EXPECT_EQ(time_words(en(), "2023-11-14T09:05:00"), "09:05");
    EXPECT_EQ(time_range(nl(), "2023-11-14T19:45:00", ""), "vanaf 19.45 uur");
    EXPECT_EQ(time_range(nl(), "", "2023-11-14T21:00:00"), "tot 21.00 uur");
    EXPECT_EQ(time_range(nl(), "2023-11-14T19:30:00", "2023-11-14T22:50:00"), "van 19.30 tot 22.50 uur");
    EXPECT_EQ(time_range(nl(), "", ""), "");
}

TEST(Times, AreThoseOfTheRecordWhateverTheZone)
{
    EXPECT_EQ(clock_time("2023-11-14T19:30:00+01:00"), "19:30");
    EXPECT_EQ(clock_time("2023-11-14T19:30:00Z"), "19:30");
    EXPECT_EQ(clock_time("2023-11-14"), "");
    EXPECT_EQ(clock_time("wanneer het donker is"), "");
}
