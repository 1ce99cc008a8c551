// Nothing above the audience is in what crosses the wall; and what is not above it is.
#include "plant.hpp"

#include <verslag/core/compose.hpp>
#include <verslag/wire.hpp>

#include <gtest/gtest.h>

#include <set>

using namespace verslag;
using namespace verslag::example;

namespace {

struct Crossing {
    std::string record, document, workbook;
};

Crossing cross(const Plantation& planted, Audience audience, const Labels& labels)
{
    const auto n = narrow(planted.record, audience, "r.xml");
    const ComposeOptions options{.audience = audience, .record_name = "r", .withheld = n.withheld, .generator = "verslag"};
    return {wire::Writer::encode(n.record), wire::Writer::encode(compose_document(n.record, labels, options)),
            wire::Writer::encode(compose_workbook(n.record, labels, options))};
}

const Plantation& plantation()
{
    static const auto planted = plant();
    return planted;
}

class Leak : public ::testing::TestWithParam<int> {};

}  // namespace

TEST_P(Leak, NothingAboveTheAudienceCrossesTheWall)
{
    const auto audience = static_cast<Audience>(GetParam());
    for (const auto& language : Labels::languages()) {
        const auto crossing = cross(plantation(), audience, Labels::load(language));
        for (const auto* bytes : {&crossing.record, &crossing.document, &crossing.workbook}) {
            for (const auto& [marker, times] : markers_in(*bytes)) {
                const auto& planted = plantation().markers.at(marker);
                EXPECT_LE(planted.rank, GetParam())
                    << planted.where << " is shown to '" << name_of(audience) << "' " << times << " times";
            }
            EXPECT_EQ(bytes->find("qid-nobody"), std::string::npos);
            if (audience == Audience::everyone) {
                EXPECT_EQ(bytes->find("qid-hidden"), std::string::npos);
            }
            if (audience < Audience::confidential) {
                EXPECT_EQ(bytes->find("qid-secret"), std::string::npos);
            }
        }
    }
}

TEST_P(Leak, EverythingElseIsInTheRecordThatCrosses)
{
    const auto found = markers_in(cross(plantation(), static_cast<Audience>(GetParam()), Labels::load("nl")).record);
    for (const auto& [marker, planted] : plantation().markers)
        if (planted.rank <= GetParam()) {
            EXPECT_TRUE(found.contains(marker)) << planted.where << " for rank " << planted.rank << " is missing";
        }
}

INSTANTIATE_TEST_SUITE_P(Audiences, Leak, ::testing::Values(1, 2, 3, 4));

TEST(Planting, ReachesEveryRank)
{
    std::map<int, std::size_t> ranks;
    for (const auto& [marker, planted] : plantation().markers) ++ranks[planted.rank];
    for (int rank = 1; rank <= 5; ++rank) EXPECT_GT(ranks[rank], 200u) << rank;
}

TEST(Views, ShowEveryKindOfTextToThoseWhoMaySeeAll)
{
    const auto crossing = cross(plantation(), Audience::confidential, Labels::load("nl"));
    std::set<std::string> shown;
    for (const auto* bytes : {&crossing.document, &crossing.workbook})
        for (const auto& [marker, times] : markers_in(*bytes)) shown.insert(plantation().markers.at(marker).where);

    // What the views leave to exporters that read the record itself, and what is no text for people.
    const std::set<std::string> not_shown{"Organisation.id",
                                          "Organisation.as_written",
                                          "Organisation.population_source",
                                          "Meeting.id",
                                          "Meeting.start",
                                          "Meeting.end",
                                          "Presence.from",
                                          "Presence.to",
                                          "AgendaItem.start",
                                          "AgendaItem.end",
                                          "DocumentInfo.created",
                                          "DocumentInfo.modified",
                                          "DocumentInfo.adopted",
                                          "DocumentInfo.published",
                                          "Attachment.media_type",
                                          "Attachment.sha256",
                                          "Extension.name",
                                          "Extension.xml",
                                          "Participant.id",
                                          "PersonName.initials",
                                          "PersonName.given",
                                          "PersonName.prefix",
                                          "PersonName.family",
                                          "Participant.name.initials",
                                          "Item.id",
                                          "Block.src"};
    for (const auto& [marker, planted] : plantation().markers)
        if (planted.rank <= 4 && !not_shown.contains(planted.where)) {
            EXPECT_TRUE(shown.contains(planted.where)) << planted.where << " is in neither view";
        }
}
