// What the words of a fuzzy date mean, and what is said when their reading is another.
#include "date_words.hpp"
#include "loading.hpp"

using namespace loading;
using verslag::load::days_of;
using verslag::load::read_date_words;

namespace {

std::string days(std::string_view words, int year = 2020)
{
    const auto d = read_date_words(words);
    const auto range = days_of(d, d.year.value_or(year));
    return range ? range->first.iso() + ' ' + range->last.iso() : "";
}

// What is said of a follow-up that is due then.
Lines due(const std::string& attributes, const std::string& words)
{
    return found_in(record_with("<followUps><followUp id=\"f\" kind=\"action\"><text>x</text><due " + attributes + ">" + words +
                                "</due></followUp></followUps>\n"));
}

}  // namespace

TEST(DateWords, SayADayAMonthOrAPartOfOneInDutchAndInEnglish)
{
    EXPECT_EQ(days("4 februari 2020"), "2020-02-04 2020-02-04");
    EXPECT_EQ(days("4 feb."), "2020-02-04 2020-02-04");
    EXPECT_EQ(days("dinsdag 4 februari"), "2020-02-04 2020-02-04");
    EXPECT_EQ(days("February 4th, 2021"), "2021-02-04 2021-02-04");
    EXPECT_EQ(days("the 18th of January"), "2020-01-18 2020-01-18");
    EXPECT_EQ(days("juni"), "2020-06-01 2020-06-30");
    EXPECT_EQ(days("eind juni"), "2020-06-15 2020-06-30");
    EXPECT_EQ(days("begin juni"), "2020-06-01 2020-06-15");
    EXPECT_EQ(days("medio februari 2021"), "2021-02-08 2021-02-23");
    EXPECT_EQ(days("end of May"), "2020-05-15 2020-05-31");
    EXPECT_EQ(days("early September"), "2020-09-01 2020-09-15");
}

TEST(DateWords, SayAQuarterAWeekOrAYear)
{
    EXPECT_EQ(days("eerste kwartaal van 2024"), "2024-01-01 2024-03-31");
    EXPECT_EQ(days("4e kwartaal"), "2020-10-01 2020-12-31");
    EXPECT_EQ(days("Q2"), "2020-04-01 2020-06-30");
    EXPECT_EQ(days("week 49", 2023), "2023-12-04 2023-12-10");
    EXPECT_EQ(days("week 1", 2021), "2021-01-04 2021-01-10");
    EXPECT_EQ(days("week 53", 2020), "2020-12-28 2021-01-03");
    EXPECT_EQ(days("in 2024"), "2024-01-01 2024-12-31");
}

TEST(DateWords, ThatNameNoDaysAreLeftAlone)
{
    for (const auto* words : {"", "zo snel mogelijk", "het komend jaar", "binnen een half jaar", "de dag erna", "vóór 1 maart",
                              "uiterlijk 1 maart 2021", "tussen 3 en 5 juni", "juni of juli", "1–5 juni", "1 tot 5 juni",
                              "op de laatste dag van het jaar", "may be later", "march on", "13 uur", "week 1 van juni",
                              "31 februari", "week 60", "by 1 June"})
        EXPECT_EQ(days(words), "") << words;
}

TEST(CheckDateWords, AReadingElsewhereIsAWarningAtTheAttribute)
{
    EXPECT_EQ(due("notBefore=\"2020-06-01\" notAfter=\"2020-06-05\" assumed=\"true\"", "eind juni"),
              Lines{"warning 5:85 date-words-disagree"});
    EXPECT_EQ(due("notBefore=\"2020-06-21\" notAfter=\"2020-07-05\" assumed=\"true\"", "eind juni"),
              Lines{"warning 5:85 date-words-disagree"});
    EXPECT_EQ(due("when=\"2020-02-05\"", "4 februari 2020"), Lines{"warning 5:62 date-words-disagree"});
    EXPECT_EQ(due("notBefore=\"2024-01-01\" notAfter=\"2024-04-30\"", "eerste kwartaal 2024"),
              Lines{"warning 5:85 date-words-disagree"});
    EXPECT_EQ(due("when=\"2021-06-09\"", "9 juni 2020"), Lines{"warning 5:62 date-words-disagree"});
}

TEST(CheckDateWords, TheSentenceSaysWhatTheWordsMean)
{
    const auto loaded =
        load(record_with("<followUps><followUp id=\"f\" kind=\"action\"><text>x</text><due notBefore=\"2020-06-01\" "
                         "notAfter=\"2020-06-05\" assumed=\"true\">eind juni</due></followUp></followUps>\n"));
    EXPECT_EQ(message_of(loaded, "date-words-disagree"),
              "'eind juni' is read as 2020-06-05, but the words say a day from 2020-06-15 to 2020-06-30");
    EXPECT_EQ(hint_of(loaded, "date-words-disagree"),
              "for instance notBefore=\"2020-06-15\" notAfter=\"2020-06-30\", or mend the words");
}

TEST(CheckDateWords, AReadingThatTouchesTheWordsIsFine)
{
    EXPECT_EQ(due("notBefore=\"2020-06-21\" notAfter=\"2020-06-30\" assumed=\"true\"", "eind juni"), Lines{});
    EXPECT_EQ(due("notBefore=\"2020-06-01\" notAfter=\"2020-06-30\" assumed=\"true\"", "eind juni"), Lines{});
    EXPECT_EQ(due("notAfter=\"2020-06-30\" assumed=\"true\"", "eind juni"), Lines{});
    EXPECT_EQ(due("notBefore=\"2020-12-28\" notAfter=\"2021-01-03\" assumed=\"true\"", "week 53"), Lines{});
    EXPECT_EQ(due("notBefore=\"2020-12-01\" notAfter=\"2021-01-31\" assumed=\"true\"", "de winter"), Lines{});
}

TEST(CheckDateWords, ADayOfTheWeekMustBeThatOfTheDate)
{
    EXPECT_EQ(due("when=\"2024-01-18\"", "donderdag 18 januari 2024"), Lines{});
    const auto loaded =
        load(record_with("<followUps><followUp id=\"f\" kind=\"action\"><text>x</text><due when=\"2024-01-18\">"
                         "vrijdag 18 januari 2024</due></followUp></followUps>\n"));
    EXPECT_EQ(found(loaded), Lines{"warning 5:62 date-words-disagree"});
    EXPECT_EQ(message_of(loaded, "date-words-disagree"),
              "'vrijdag 18 januari 2024' is read as 2024-01-18, but that is a Thursday");
}

TEST(CheckDateWords, AYearThatNobodyNamedIsMarkedAsAssumed)
{
    EXPECT_EQ(due("when=\"2020-06-09\"", "9 juni"), Lines{"warning 5:62 assumed-year"});
    EXPECT_EQ(due("when=\"2020-06-09\" assumed=\"true\"", "9 juni"), Lines{});
    EXPECT_EQ(due("when=\"2020-06-09\"", "9 juni 2020"), Lines{});
    EXPECT_EQ(due("when=\"2020-06-09\"", "over vier maanden"), Lines{});
    EXPECT_EQ(
        found_in(record_with("<body><section id=\"s\"><p>Op <date when=\"2020-06-09\">9 juni</date>.</p></section></body>\n")),
        Lines{"warning 5:35 assumed-year"});
}
