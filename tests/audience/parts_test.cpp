#include "records.hpp"

#include <gtest/gtest.h>

using namespace verslag;
using namespace verslag::example;

TEST(Parts, AreKeptForTheirAudienceAndThoseAbove)
{
    auto r = minimal();
    for (const auto v : {Audience::unset, Audience::everyone, Audience::participants, Audience::internal, Audience::confidential})
        r.attachments.push_back({.title = std::string(name_of(v)), .visibility = v});
    EXPECT_EQ(narrowed(r, Audience::everyone).record.attachments.size(), 2u);
    EXPECT_EQ(narrowed(r, Audience::participants).record.attachments.size(), 3u);
    EXPECT_EQ(narrowed(r, Audience::internal).record.attachments.size(), 4u);
    const auto all = narrowed(r, Audience::confidential);
    EXPECT_EQ(all.record.attachments.size(), 5u);
    EXPECT_TRUE(all.withheld.empty());
    EXPECT_EQ(withheld(narrowed(r, Audience::everyone), "attachment"), 3u);
}

TEST(Parts, CannotWidenWhatIsAroundThem)
{
    auto r = minimal();
    r.body = {
        {.title = {text("Intern")},
         .blocks = {p("a", Audience::everyone)},
         .sections = {{.title = {text("Openbaar?")}, .blocks = {p("b", Audience::everyone)}, .visibility = Audience::everyone}},
         .visibility = Audience::internal}};
    r.agenda = {{.id = "a1",
                 .visibility = Audience::confidential,
                 .title = "Grond",
                 .items = {{.id = "a1a", .visibility = Audience::everyone}}}};
    const auto n = narrowed(r, Audience::participants);
    EXPECT_TRUE(n.record.body.empty());
    EXPECT_TRUE(n.record.agenda.empty());
    EXPECT_EQ(withheld(n, "section"), 1u) << "what is inside is not counted again";
    EXPECT_EQ(withheld(n, "block"), 0u);
    EXPECT_EQ(withheld(n, "agenda-item"), 1u);
}

TEST(Parts, OfARecordForANarrowerAudienceAreNarrowedWithIt)
{
    auto r = minimal();
    r.visibility = Audience::internal;
    r.organisations = {{.id = "o", .name = "O", .visibility = Audience::everyone}};
    const auto refused = narrowed(r, Audience::participants);
    EXPECT_TRUE(refused.refused);
    EXPECT_EQ(refused.record.document.title, "") << "a refused record says nothing";
    const auto n = narrowed(r, Audience::internal);
    EXPECT_FALSE(n.refused);
    EXPECT_EQ(n.record.organisations.size(), 1u);
}

TEST(Parts, InTheMeetingAndDocumentAreWithheldToo)
{
    auto r = minimal();
    r.meeting.recordings = {{.words = "openbaar"}, {.words = "besloten", .visibility = Audience::confidential}};
    r.document.authors = {{.words = "x", .kind = PartyKind::group, .visibility = Audience::internal}};
    r.attendance.represented = {{.organisation = "o", .visibility = Audience::internal}};
    r.organisations = {{.id = "o", .contacts = {{.name = "intern"}, {.name = "openbaar", .visibility = Audience::everyone}}}};
    r.extensions = {{.name = "e", .xml = "<x/>"}};
    const auto n = narrowed(r, Audience::everyone);
    EXPECT_EQ(n.record.meeting.recordings.size(), 1u);
    EXPECT_TRUE(n.record.document.authors.empty());
    EXPECT_TRUE(n.record.attendance.represented.empty());
    ASSERT_EQ(n.record.organisations[0].contacts.size(), 1u);
    EXPECT_EQ(n.record.organisations[0].contacts[0].name, "openbaar");
    EXPECT_TRUE(n.record.extensions.empty());
    for (const auto part : {"link", "party", "represented", "contact", "extension"}) EXPECT_EQ(withheld(n, part), 1u) << part;
    EXPECT_EQ(narrowed(r, Audience::internal).record.extensions.size(), 1u);
}

TEST(Parts, ThatAreEmptiedGoAsAWhole)
{
    auto r = minimal();
    const auto hidden = Audience::internal;
    Block list{.kind = Block::Kind::list, .items = {{.blocks = {p("x", hidden)}}, {.blocks = {p("y")}, .visibility = hidden}}};
    Block table{.kind = Block::Kind::table, .content = {text("Tabel")}, .rows = {{.cells = {{}}, .visibility = hidden}}};
    Block quote{.kind = Block::Kind::quote, .paragraphs = {p("z", hidden)}};
    r.body = {{.blocks = {p("blijft"), list, table, quote, p({span(hidden, "weg")})}}};
    r.follow_ups = {{.id = "f", .text = {text("doen")}, .notes = {{.content = {span(hidden, "weg")}}}}};
    const auto n = narrowed(r, Audience::everyone);
    ASSERT_EQ(n.record.body[0].blocks.size(), 1u);
    EXPECT_EQ(words(n.record.body[0].blocks[0].content), "blijft");
    EXPECT_TRUE(n.record.follow_ups[0].notes.empty());
    EXPECT_EQ(narrowed(r, hidden).record.body[0].blocks.size(), 5u);
}

TEST(Parts, LeaveAGapUnderATitleThatLosesItsContent)
{
    auto r = minimal();
    r.body = {{.title = {text("Personeel")}, .blocks = {p("x", Audience::confidential)}, .line = 12},
              {.blocks = {p("y", Audience::confidential)}},
              {.title = {text("Zonder tekst")}}};
    const auto n = narrowed(r, Audience::everyone);
    ASSERT_EQ(n.record.body.size(), 2u) << "a section of which nothing is left goes";
    ASSERT_EQ(n.record.body[0].blocks.size(), 1u);
    EXPECT_EQ(n.record.body[0].blocks[0].kind, Block::Kind::gap);
    EXPECT_EQ(n.record.body[0].blocks[0].reason, GapReason::confidential);
    EXPECT_EQ(n.record.body[0].blocks[0].line, 12u);
    EXPECT_TRUE(n.record.body[1].blocks.empty()) << "a title that never had content is no gap";
}

TEST(Parts, InRunningTextLeaveNoDoubledSpace)
{
    auto r = minimal();
    const auto hidden = Audience::internal;
    r.body = {{.blocks = {p({text("Het bod van "), span(hidden, "€ 5"), text(" is hoog.")}),
                          p({text("Het is hoog "), span(hidden, "(€ 5)"), text(".")}),
                          p({span(hidden, "Kok: "), text(" wij doen mee")}), p({text("a "), span(hidden, "b")}),
                          p({text("x "), {.kind = Inline::Kind::em, .children = {span(hidden, "weg")}}, text(" y")})}}};
    const auto n = narrowed(r, Audience::everyone);
    const auto& blocks = n.record.body[0].blocks;
    EXPECT_EQ(words(blocks[0].content), "Het bod van is hoog.");
    EXPECT_EQ(words(blocks[1].content), "Het is hoog.");
    EXPECT_EQ(words(blocks[2].content), "wij doen mee");
    EXPECT_EQ(words(blocks[3].content), "a");
    EXPECT_EQ(words(blocks[4].content), "x y");
    EXPECT_EQ(withheld(n, "span"), 5u);
}

TEST(Parts, StatedCountsStay)
{
    auto r = minimal();
    r.attendance.stated = {.words = "24 uit 12 gemeenten o.a.", .participants = 24, .organisations = 12, .exhaustive = false};
    const auto n = narrowed(r, Audience::everyone);
    EXPECT_EQ(n.record.attendance.stated.words, "24 uit 12 gemeenten o.a.");
    EXPECT_EQ(n.record.attendance.stated.participants, 24u);
}

TEST(Parts, AreCountedInAFixedOrderWithoutNoughts)
{
    auto r = minimal();
    r.attachments = {{.visibility = Audience::internal}};
    r.body = {{.visibility = Audience::internal}};
    const auto n = narrowed(r, Audience::everyone);
    ASSERT_EQ(n.withheld.size(), 2u);
    EXPECT_EQ(n.withheld[0].part, "section");
    EXPECT_EQ(n.withheld[1].part, "attachment");
}

TEST(Parts, AreTakenFromACopyOnly)
{
    auto r = minimal();
    r.attachments = {{.visibility = Audience::internal}};
    narrowed(r, Audience::everyone);
    EXPECT_EQ(r.attachments.size(), 1u);
}
