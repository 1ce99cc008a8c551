#include <verslag/plain_text.hpp>

#include <gtest/gtest.h>

using namespace verslag;
using Kind = record::Inline::Kind;

namespace {

record::Record people()
{
    record::Record r;
    r.organisations = {{.id = "waalwijk", .name = "Waalwijk"}};
    r.attendance.participants = {{.id = "ana", .name = {.display = "Ana\nvan Dam"}, .function = "wethouder"},
                                 {.id = "x", .function = "wethouder", .organisation = "waalwijk"},
                                 {.id = "y", .function = "griffier", .organisation = "gone"},
                                 {.id = "z", .organisation = "waalwijk"},
                                 {.name = {.display = "Nobody refers to me"}}};
    r.references = {{.id = "boek", .title = "Het boek"}};
    return r;
}

}  // namespace

TEST(PlainText, OfRunsIsOneCleanLine)
{
    const std::vector<verslag::Run> runs{{.text = "one\n"}, {.text = "t\x01wo", .strong = true}};
    EXPECT_EQ(plain_text(runs), "one t\xef\xbf\xbdwo");
    EXPECT_EQ(plain_text(std::vector<verslag::Run>{}), "");
}

TEST(PlainText, OfADateIsItsWordsElseItsReading)
{
    EXPECT_EQ(plain_text(FuzzyDate{.words = "eind juni", .when = {2020, 6, 30}}), "eind juni");
    EXPECT_EQ(plain_text(FuzzyDate{.when = {2020, 6, 30}}), "2020-06-30");
    EXPECT_EQ(plain_text(FuzzyDate{.not_before = {2020, 6, 21}, .not_after = {2020, 6, 30}}), "2020-06-21/2020-06-30");
    EXPECT_EQ(plain_text(FuzzyDate{.not_after = {2020, 6, 30}}), "../2020-06-30");
    EXPECT_EQ(plain_text(FuzzyDate{.not_before = {2020, 6, 21}}), "2020-06-21/..");
    EXPECT_EQ(plain_text(FuzzyDate{}), "");
}

TEST(PlainText, OfARecordIsTheTextOfItsTree)
{
    const std::vector<record::Inline> content{
        {.text = "a"},
        {.kind = Kind::br},
        {.kind = Kind::em, .children = {{.kind = Kind::strong, .children = {{.text = "b"}}}}},
        {.kind = Kind::date, .text = " morgen", .date = {.when = {2020, 2, 5}}}};
    EXPECT_EQ(plain_text(content, {}), "a b morgen");
}

TEST(PlainText, LooksUpWhatARecordOnlyRefersTo)
{
    const auto one = [](record::Inline part) { return plain_text({part}, people()); };
    EXPECT_EQ(one({.kind = Kind::mention, .ref = "ana"}), "Ana van Dam");
    EXPECT_EQ(one({.kind = Kind::mention, .ref = "waalwijk"}), "Waalwijk");
    EXPECT_EQ(one({.kind = Kind::mention, .children = {{.text = "de wethouder"}}, .ref = "ana"}), "de wethouder");
    EXPECT_EQ(one({.kind = Kind::cite, .ref = "boek"}), "Het boek");
    EXPECT_EQ(one({.kind = Kind::cite, .ref = "gone"}), "");
    EXPECT_EQ(one({.kind = Kind::link, .href = "https://a.example"}), "https://a.example");
    EXPECT_EQ(one({.kind = Kind::date, .date = {.when = {2020, 2, 5}}}), "2020-02-05");
}

TEST(PlainText, MarksANameThatIsWithheld)
{
    const std::vector<record::Inline> content{{.text = "Met "}, {.kind = Kind::mention}, {.text = " besproken"}};
    EXPECT_EQ(plain_text(content, people()), "Met […] besproken");
    EXPECT_EQ(plain_text(content, people(), "iemand"), "Met iemand besproken");
}

TEST(DisplayName, IsTheNameOfAParticipantOrAnOrganisation)
{
    EXPECT_EQ(display_name("ana", people()), "Ana van Dam");
    EXPECT_EQ(display_name("waalwijk", people()), "Waalwijk");
    EXPECT_EQ(display_name("gone", people()), "");
    EXPECT_EQ(display_name("", people()), "") << "not that of somebody without an id";
}

TEST(DisplayName, OfSomebodyWhoseNameIsWithheldIsTheFunction)
{
    EXPECT_EQ(display_name("x", people()), "wethouder (Waalwijk)");
    EXPECT_EQ(display_name("y", people()), "griffier") << "an organisation that is not there is not named";
    EXPECT_EQ(display_name("z", people()), "") << "an organisation is not its people";
}

TEST(DisplayName, OfAPartyIsItsWordsFirst)
{
    EXPECT_EQ(display_name(record::Party{.words = "de\nwethouder", .ref = "ana"}, people()), "de wethouder");
    EXPECT_EQ(display_name(record::Party{.ref = "ana"}, people()), "Ana van Dam");
    EXPECT_EQ(display_name(record::Party{}, people()), "");
}
