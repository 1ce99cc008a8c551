#include "records.hpp"

#include <gtest/gtest.h>

using namespace verslag;
using namespace verslag::example;

namespace {

constexpr auto hidden = Audience::confidential;

// Everything that can refer to something, referring to what is withheld.
Record referring()
{
    auto r = minimal();
    r.organisations = {{.id = "geheim-bv", .visibility = hidden}, {.id = "zeist", .name = "Zeist"}};
    r.agenda = {{.id = "ontslag-jansen", .visibility = hidden}, {.id = "a2", .title = "Rondvraag"}};
    r.references = {{.id = "taxatie", .visibility = hidden}};
    r.meeting.locations = {{.words = "Zaal", .municipality = "geheim-bv"}};
    r.attendance.represented = {{.organisation = "geheim-bv"}, {.organisation = "zeist"}};
    auto p1 = person("p1");
    p1.public_office = true;
    p1.organisation = "geheim-bv";
    p1.substitute_for = "p2";
    p1.presence = {{.agenda_items = {"ontslag-jansen", "a2"}}};
    auto p2 = person("p2");
    p2.visibility = hidden;
    r.attendance.participants = {p1, p2};
    Inline cite{.kind = Inline::Kind::cite, .children = {text("het rapport")}, .ref = "taxatie"};
    auto first = p({cite});
    auto secret = p("x", hidden);
    secret.id = "het-geheim";
    r.body = {{.blocks = {first, secret}, .agenda_item = "ontslag-jansen"}};
    r.experiments = {{.organisation = "geheim-bv"}};
    r.decisions = {{.agenda_item = "ontslag-jansen"}};
    r.follow_ups = {{.agenda_item = "ontslag-jansen", .based_on = {"het-geheim", "a2"}}};
    return r;
}

}  // namespace

TEST(References, ToWhatIsWithheldAreCleared)
{
    const auto n = narrowed(referring(), Audience::internal);
    const auto& r = n.record;
    EXPECT_EQ(r.meeting.locations[0].municipality, "");
    ASSERT_EQ(r.attendance.represented.size(), 1u) << "presence of an organisation that may not be named";
    EXPECT_EQ(r.attendance.represented[0].organisation, "zeist");
    ASSERT_EQ(r.attendance.participants.size(), 1u);
    EXPECT_EQ(r.attendance.participants[0].organisation, "");
    EXPECT_EQ(r.attendance.participants[0].substitute_for, "");
    EXPECT_EQ(r.attendance.participants[0].presence[0].agenda_items, std::vector<std::string>{"a2"});
    EXPECT_EQ(r.body[0].agenda_item, "");
    EXPECT_EQ(r.body[0].blocks[0].content[0].ref, "");
    EXPECT_EQ(words(r.body[0].blocks[0].content), "het rapport") << "the text of a citation stays";
    EXPECT_EQ(r.experiments[0].organisation, "");
    EXPECT_EQ(r.decisions[0].agenda_item, "");
    EXPECT_EQ(r.follow_ups[0].agenda_item, "");
    EXPECT_EQ(r.follow_ups[0].based_on, std::vector<std::string>{"a2"});
}

TEST(References, StandForThoseWhoMaySeeAll)
{
    const auto n = narrowed(referring(), hidden);
    EXPECT_TRUE(n.withheld.empty());
    EXPECT_EQ(n.record.follow_ups[0].based_on.size(), 2u);
    EXPECT_EQ(n.record.attendance.participants[0].substitute_for, "p2");
    EXPECT_EQ(n.record.body[0].agenda_item, "ontslag-jansen");
}

TEST(References, ToARenamedPersonAreRenamedWithoutMeetingAnotherId)
{
    auto r = minimal();
    r.attendance.participants = {person("jan-van-den-berg"), person("piet-kok")};
    r.attendance.participants[1].substitute_for = "jan-van-den-berg";
    r.organisations = {{.id = "person-1", .name = "Een vreemde naam voor een organisatie"}};
    const auto n = narrowed(r, Audience::everyone);
    EXPECT_EQ(n.record.attendance.participants[0].id, "person-2");
    EXPECT_EQ(n.record.attendance.participants[1].id, "person-3");
    EXPECT_EQ(n.record.attendance.participants[1].substitute_for, "person-2");
}
