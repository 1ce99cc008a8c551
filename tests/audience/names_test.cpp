#include "records.hpp"

#include <gtest/gtest.h>

using namespace verslag;
using namespace verslag::example;

namespace {

enum class Shown { full, initials, role, nobody };

// The truth table of docs/architecture.md, line by line.
struct Rule {
    PublishName publish;
    bool office;
    Audience audience;
    Shown shown;
};

class NameRules : public ::testing::TestWithParam<Rule> {};

std::vector<Rule> rules()
{
    using enum PublishName;
    std::vector<Rule> all;
    for (const bool office : {false, true}) {
        all.push_back({full, office, Audience::everyone, Shown::full});
        all.push_back({initials, office, Audience::everyone, Shown::initials});
        all.push_back({role, office, Audience::everyone, Shown::role});
        all.push_back({none, office, Audience::everyone, Shown::nobody});
        all.push_back({unset, office, Audience::everyone, office ? Shown::full : Shown::role});
        for (const auto audience : {Audience::participants, Audience::internal, Audience::confidential}) {
            for (const auto publish : {unset, full, initials, role}) all.push_back({publish, office, audience, Shown::full});
            all.push_back({none, office, audience, Shown::nobody});
        }
    }
    return all;
}

Record with(Participant p)
{
    auto r = minimal();
    r.document.authors = {{.ref = p.id}};
    r.agenda = {{.id = "a1", .title = "Punt", .owners = {{.words = "J. van den Berg", .ref = p.id}}}};
    r.body = {{.blocks = {p.id.empty() ? Block{}
                                       : Block{.content = {text("Dank aan "), mention(p.id, "Jan van den Berg"), text(".")}}}}};
    r.attendance.participants = {std::move(p)};
    return r;
}

}  // namespace

TEST_P(NameRules, HoldForTheParticipantAndAllThatReferToIt)
{
    const auto rule = GetParam();
    auto p = person();
    p.publish_name = rule.publish;
    p.public_office = rule.office;
    const auto n = narrowed(with(p), rule.audience);
    const auto& owner = n.record.agenda[0].owners[0];
    const auto& author = n.record.document.authors[0];
    const auto& mentioned = n.record.body[0].blocks[0].content[1];

    if (rule.shown == Shown::nobody) {
        EXPECT_TRUE(n.record.attendance.participants.empty());
        EXPECT_EQ(withheld(n, "participant"), 1u);
        EXPECT_EQ(owner.words + owner.ref + author.ref + mentioned.ref, "");
        EXPECT_TRUE(mentioned.children.empty());
        return;
    }
    ASSERT_EQ(n.record.attendance.participants.size(), 1u);
    const auto& shown = n.record.attendance.participants[0];
    EXPECT_EQ(shown.function, "adviseur");
    EXPECT_EQ(owner.ref, shown.id) << "a reference that no longer leads anywhere";
    EXPECT_EQ(author.ref, shown.id);
    EXPECT_EQ(mentioned.ref, shown.id);
    if (rule.shown == Shown::full) {
        EXPECT_EQ(shown.name.display, "Jan van den Berg");
        EXPECT_EQ(shown.name.family, "Berg");
        EXPECT_EQ(owner.words, "J. van den Berg");
        EXPECT_EQ(words(mentioned.children), "Jan van den Berg");
        EXPECT_EQ(shown.id, "p-berg");
        EXPECT_TRUE(n.withheld.empty());
        return;
    }
    const std::string name = rule.shown == Shown::initials ? "J. v. d. B." : "";
    EXPECT_EQ(shown.name.display, name);
    EXPECT_EQ(shown.name.initials + shown.name.given + shown.name.prefix + shown.name.family, "");
    EXPECT_EQ(owner.words, name);
    EXPECT_EQ(words(mentioned.children), name);
    EXPECT_EQ(withheld(n, "name"), 1u);
    EXPECT_EQ(shown.id.find("berg"), std::string::npos) << "the id tells the name";
}

INSTANTIATE_TEST_SUITE_P(TruthTable, NameRules, ::testing::ValuesIn(rules()));

TEST(Names, AreShortenedToTheInitialsThatTheRecordGives)
{
    auto p = person();
    p.publish_name = PublishName::initials;
    p.name.initials = "J.P.";
    EXPECT_EQ(narrowed(with(p), Audience::everyone).record.attendance.participants[0].name.display, "J.P.");
}

TEST(Names, AreShortenedToFirstLettersOtherwise)
{
    const std::pair<const char*, const char*> names[] = {{"Anne-Marie Bakker", "A.-M. B."},   {"IJsbrand de Wit", "IJ. d. W."},
                                                         {"Gerard ’t Hart", "G. t. H."},      {"Łukasz Żuk", "Ł. Ż."},
                                                         {"E\u0301mile Zola", "E\u0301. Z."}, {"Qx7", "Q."}};
    for (const auto& [display, expected] : names) {
        auto p = person();
        p.publish_name = PublishName::initials;
        p.name = {.display = display};
        EXPECT_EQ(narrowed(with(p), Audience::everyone).record.attendance.participants[0].name.display, expected);
    }
}

TEST(Names, TakeWithThemWhatWouldGiveThemAway)
{
    auto p = person();
    p.contact = {{.email = "jan@x.example", .visibility = Audience::everyone}};
    p.party = {{.words = "Dorpsbelang"}};
    p.remark = {text("De broer van de wethouder.")};
    p.presence = {{.from = "2024-01-01T20:00:00", .reason = "ziek"}};
    const auto n = narrowed(with(p), Audience::everyone);
    const auto& shown = n.record.attendance.participants[0];
    EXPECT_TRUE(shown.contact.empty());
    EXPECT_TRUE(shown.party.empty());
    EXPECT_TRUE(shown.remark.empty());
    ASSERT_EQ(shown.presence.size(), 1u);
    EXPECT_EQ(shown.presence[0].from, "2024-01-01T20:00:00");
    EXPECT_EQ(shown.presence[0].reason, "");
    for (const auto part : {"name", "contact", "affiliation", "remark", "reason"}) EXPECT_EQ(withheld(n, part), 1u) << part;
}

TEST(Names, KeepRemarkAndPartyWhereTheyAreShownInFull)
{
    auto p = person();
    p.public_office = true;
    p.party = {{.words = "Dorpsbelang"}};
    p.remark = {text("Vertrok eerder.")};
    p.presence = {{.reason = "ziek"}};
    const auto everyone = narrowed(with(p), Audience::everyone).record.attendance.participants[0];
    EXPECT_EQ(everyone.party[0].words, "Dorpsbelang") << "a party is no person";
    EXPECT_EQ(words(everyone.remark), "Vertrok eerder.");
    EXPECT_EQ(everyone.presence[0].reason, "");
    EXPECT_EQ(narrowed(with(p), Audience::participants).record.attendance.participants[0].presence[0].reason, "");
    EXPECT_EQ(narrowed(with(p), Audience::internal).record.attendance.participants[0].presence[0].reason, "ziek");
}

TEST(Names, WithoutAReferenceCountAsAPersonsForThePublic)
{
    auto r = minimal();
    r.document.authors = {{.words = "Kees Kok"},
                          {.words = "Kees Kok", .kind = PartyKind::person},
                          {.words = "De griffie", .kind = PartyKind::organisation}};
    r.follow_ups = {{.id = "f1", .owners = {{.words = "Kees Kok"}, {.words = "De deelnemers", .kind = PartyKind::group}}}};
    r.references = {{.id = "r1", .title = "Boek", .by = {{.words = "Kees Kok"}}}};
    r.body = {{.blocks = {{.kind = Block::Kind::quote, .paragraphs = {p("Ja.")}, .by = {{.words = "Kees Kok"}}}}}};
    r.meeting.body = {{.words = "Gemeenteraad"}};
    const auto n = narrowed(r, Audience::everyone);
    EXPECT_EQ(n.record.document.authors[0].words, "");
    EXPECT_EQ(n.record.document.authors[1].words, "");
    EXPECT_EQ(n.record.document.authors[2].words, "De griffie");
    EXPECT_EQ(n.record.follow_ups[0].owners[0].words, "");
    EXPECT_EQ(n.record.follow_ups[0].owners[1].words, "De deelnemers");
    EXPECT_EQ(n.record.references[0].by[0].words, "");
    EXPECT_EQ(n.record.body[0].blocks[0].by[0].words, "");
    EXPECT_EQ(n.record.meeting.body[0].words, "Gemeenteraad") << "who met is never one person";
    EXPECT_EQ(withheld(n, "name"), 5u);

    const auto participants = narrowed(r, Audience::participants);
    EXPECT_EQ(participants.record.document.authors[0].words, "Kees Kok");
    EXPECT_TRUE(participants.withheld.empty());
}

TEST(Names, InRunningTextStandWhenTheyAreOfAnOfficeOrAnOrganisation)
{
    auto r = minimal();
    auto minister = mention("", "Ollongren");
    minister.public_office = true;
    r.body = {{.blocks = {p({mention("", "Kees Kok"), text(" en "), minister, text(" van "),
                             mention("", "BZK", PartyKind::organisation)})}}};
    const auto n = narrowed(r, Audience::everyone);
    EXPECT_EQ(words(n.record.body[0].blocks[0].content), " en Ollongren van BZK");
    EXPECT_EQ(words(narrowed(r, Audience::participants).record.body[0].blocks[0].content), "Kees Kok en Ollongren van BZK");
}

TEST(Names, OfAParticipantAboveTheAudienceAreNowhere)
{
    auto p = person();
    p.publish_name = PublishName::full;
    p.visibility = Audience::internal;
    const auto n = narrowed(with(p), Audience::participants);
    EXPECT_TRUE(n.record.attendance.participants.empty());
    EXPECT_EQ(n.record.agenda[0].owners[0].words, "");
    EXPECT_EQ(n.record.agenda[0].owners[0].ref, "");
    EXPECT_EQ(words(n.record.body[0].blocks[0].content), "Dank aan .");
    EXPECT_EQ(narrowed(with(p), Audience::internal).record.attendance.participants.size(), 1u);
}

TEST(Names, OfAnOrganisationAboveTheAudienceAreNowhere)
{
    auto r = minimal();
    r.organisations = {{.id = "koper", .name = "Vastgoed BV", .visibility = Audience::confidential}};
    r.meeting.hosts = {{.words = "Vastgoed", .ref = "koper"}};
    r.body = {{.blocks = {p({text("Bod van "), mention("koper", "Vastgoed BV", PartyKind::organisation)})}}};
    const auto n = narrowed(r, Audience::internal);
    EXPECT_TRUE(n.record.organisations.empty());
    EXPECT_EQ(n.record.meeting.hosts[0].words + n.record.meeting.hosts[0].ref, "");
    EXPECT_EQ(n.record.meeting.hosts[0].kind, PartyKind::organisation);
    EXPECT_EQ(words(n.record.body[0].blocks[0].content), "Bod van ");
    EXPECT_EQ(n.record.body[0].blocks[0].content[1].ref, "");
    EXPECT_EQ(narrowed(r, Audience::confidential).record.meeting.hosts[0].words, "Vastgoed");
}

TEST(Names, OfSomebodyWithoutOneAreNotCountedAsWithheld)
{
    auto p = person();
    p.name = {};
    const auto n = narrowed(with(p), Audience::everyone);
    EXPECT_EQ(withheld(n, "name"), 0u);
    EXPECT_EQ(n.record.attendance.participants[0].id, "p-berg");
}
