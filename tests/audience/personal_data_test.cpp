#include "src/audience/personal_data.hpp"

#include "records.hpp"

#include <gtest/gtest.h>

using namespace verslag;
using namespace verslag::example;
using audience::PersonalDatum;

namespace {

// "email a@b.nl" for each find.
std::vector<std::string> found(std::string_view text)
{
    std::vector<std::string> all;
    for (const auto& d : audience::personal_data(text)) {
        const auto kind = d.kind == PersonalDatum::Kind::email   ? "email "
                          : d.kind == PersonalDatum::Kind::phone ? "phone "
                                                                 : "bsn ";
        all.push_back(kind + std::string(text.substr(d.begin, d.end - d.begin)));
    }
    return all;
}

using Finds = std::vector<std::string>;

}  // namespace

TEST(PersonalData, AnEmailAddressIsFoundWithoutThePointThatEndsTheSentence)
{
    EXPECT_EQ(found("Mail naar j.de-boer+raad@esschenbroek.example."), Finds{"email j.de-boer+raad@esschenbroek.example"});
    EXPECT_EQ(found("(a@b.nl), c@d.nl"), (Finds{"email a@b.nl", "email c@d.nl"}));
    EXPECT_EQ(found("mailto:a@b.nl?subject=x"), Finds{"email a@b.nl"});
    for (const auto* none : {"@raad", "a@", "a@b", "5 @ 3 euro", "@b.nl", "a@.nl"}) EXPECT_EQ(found(none), Finds{}) << none;
}

TEST(PersonalData, ATelephoneNumberIsFoundHoweverItIsGrouped)
{
    for (const auto* number :
         {"0612345678", "06-12345678", "06 1234 5678", "06 12 34 56 78", "020-1234567", "(020) 123 45 67", "0416 - 68 34 56",
          "+31 6 12345678", "+31 (0)6 12345678", "0031612345678", "+32 475 12 34 56", "06\u00a012345678"})
        EXPECT_EQ(found("bel " + std::string(number) + ", of schrijf"), Finds{"phone " + std::string(number)});
    EXPECT_EQ(found("06-12345678 020-1234567"), (Finds{"phone 06-12345678", "phone 020-1234567"}));
    EXPECT_EQ(found("in 2024 0612345678"), Finds{"phone 0612345678"});
}

TEST(PersonalData, WhatIsNoNumberOfAPersonIsLeftAlone)
{
    for (const auto* none : {"0800-1234", "0900 1234567", "088-1234567", "14 0416", "04-02-2020", "2020-02-04", "1.234.567,89",
                             "€ 1.234.567.890", "artikel 2:12", "Z-2023-0612345678", "06123456789012", "0,1234567890"})
        EXPECT_EQ(found(none), Finds{}) << none;
}

TEST(PersonalData, ACitizenServiceNumberMustPassTheElevenTest)
{
    EXPECT_TRUE(audience::passes_eleven_test("123456782"));
    EXPECT_FALSE(audience::passes_eleven_test("123456789"));
    EXPECT_FALSE(audience::passes_eleven_test("000000000"));
    EXPECT_EQ(found("BSN 123456782."), Finds{"bsn 123456782"});
    EXPECT_EQ(found("BSN 123.456.782"), Finds{"bsn 123.456.782"});
    EXPECT_EQ(found("BSN 123 456 782"), Finds{"bsn 123 456 782"});
    EXPECT_EQ(found("BSN 10000008"), Finds{"bsn 10000008"});
    for (const auto* none : {"123456789", "zaak 123456782a", "NL123456782B01", "1234567822", "123-456-782", "€ 123.456.782,00"})
        EXPECT_EQ(found(none), Finds{}) << none;
}

namespace {

std::vector<std::string> warned(const Record& r, Audience audience)
{
    std::vector<std::string> all;
    for (const auto& d : narrowed(r, audience).diagnostics)
        if (d.code == "personal-data") all.push_back(d.message.str());
    return all;
}

Record saying(std::string words)
{
    auto r = minimal();
    auto block = p(std::move(words));
    block.line = 30;
    r.body = {{.blocks = {block}, .line = 29}};
    return r;
}

}  // namespace

TEST(PersonalData, InTextIsWarnedOfForThePublicAndForParticipants)
{
    const auto r = saying("Mail j@b.nl of bel 06-12345678.");
    EXPECT_EQ(warned(r, Audience::everyone),
              (Finds{"the e-mail address 'j@b.nl' stands in what the audience 'public' sees",
                     "the telephone number '06-12345678' stands in what the audience 'public' sees"}));
    EXPECT_EQ(warned(r, Audience::participants).size(), 2u);
    EXPECT_EQ(warned(r, Audience::internal), Finds{});
}

TEST(PersonalData, ACitizenServiceNumberIsWarnedOfForEverybodyAndNotRepeated)
{
    const auto said = warned(saying("BSN 123456782"), Audience::confidential);
    EXPECT_EQ(said, Finds{"what seems to be a citizen service number (BSN) stands here: 123…"});
}

TEST(PersonalData, OfAContactThatMayBeSeenIsNone)
{
    auto r = saying("Mail griffie@b.nl.");
    r.organisations = {{.id = "o", .name = "B", .contacts = {{.email = "griffie@b.nl", .visibility = Audience::everyone}}}};
    EXPECT_EQ(warned(r, Audience::everyone), Finds{});
    r.organisations[0].contacts[0].visibility = Audience::internal;
    EXPECT_EQ(warned(r, Audience::everyone).size(), 1u);
}

TEST(PersonalData, InALinkIsFoundWhereItIsAnAddressOfSomebody)
{
    auto r = saying("");
    r.body[0].blocks[0].content = {{.kind = Inline::Kind::link, .children = {text("hier")}, .href = "mailto:j@b.nl"}};
    EXPECT_EQ(warned(r, Audience::everyone).size(), 1u);
    r.body[0].blocks[0].content[0].href = "https://b.nl/123456782";
    EXPECT_EQ(warned(r, Audience::everyone), Finds{});
}
