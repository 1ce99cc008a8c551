#include "hyphens.hpp"

#include "supplies.hpp"

#include <gtest/gtest.h>

#include <hyphen.h>
#include <fstream>
#include <iterator>
#include <memory>
#include <stdexcept>
#include <thread>

namespace verslag::pdf {
namespace {

constexpr char dutch[] = "/usr/share/hyphen/hyph_nl_NL.dic", british[] = "/usr/share/hyphen/hyph_en_GB.dic";

std::string hyphenated(std::string_view word, std::string_view lang)
{
    Hyphens hyphens{::pdf_test::supply()};
    std::string out(word);
    const auto places = hyphens.places(word, lang);
    for (auto at = places.rbegin(); at != places.rend(); ++at) out.insert(*at, "-");
    return out;
}

TEST(Hyphens, FollowTheLanguageOfTheText)
{
    EXPECT_EQ(hyphenated("democratische", "nl"), "de-mo-cra-ti-sche");
    EXPECT_EQ(hyphenated("gemeenteraadsvergadering", "nl-NL"), "ge-meen-te-raads-ver-ga-de-ring");
    EXPECT_EQ(hyphenated("representatives", "en"), "rep-res-ent-at-ives");
    EXPECT_EQ(hyphenated("representatives", "en-US"), "rep-re-sen-ta-tives");
    EXPECT_EQ(hyphenated("gemeenteraad", "fy"), "gemeenteraad");
    EXPECT_EQ(hyphenated("gemeenteraad", "nlx"), "gemeenteraad");
    EXPECT_EQ(hyphenated("gemeenteraad", ""), "gemeenteraad");
}

TEST(Hyphens, LeaveTwoLettersBeforeAndThreeBehind)
{
    EXPECT_EQ(hyphenated("ideeën", "nl"), "ideeën");
    EXPECT_EQ(hyphenated("raden", "nl"), "ra-den");
    EXPECT_EQ(hyphenated("open", "nl"), "open");
    EXPECT_EQ(hyphenated("agenda", "nl"), "agenda");  // not "agen-da"
}

TEST(Hyphens, TakeCapitalsForSmallLettersAndLeaveAbbreviationsWhole)
{
    EXPECT_EQ(hyphenated("Vergadering", "nl"), "Ver-ga-de-ring");
    EXPECT_EQ(hyphenated("VERGADERING", "nl"), "VERGADERING");
}

TEST(Hyphens, DoNotChangeTheSpellingByBreakingBeforeATrema)
{
    EXPECT_EQ(hyphenated("coördinatie", "nl"), "coör-di-na-tie");
    EXPECT_EQ(hyphenated("geïnteresseerden", "nl"), "geïn-te-res-seer-den");
}

TEST(Hyphens, KnowNamesThatFollowOtherRules)
{
    EXPECT_EQ(hyphenated("Tytsjerksteradiel", "nl"), "Tyt-sjerk-ste-ra-diel");
    EXPECT_EQ(hyphenated("Noardeast", "nl"), "Noard-east");
    EXPECT_EQ(hyphenated("Achtkarspelen", "nl"), "Acht-kar-spe-len");
}

TEST(Hyphens, LeaveWordsWithOtherLettersWhole)
{
    EXPECT_EQ(hyphenated("Łukaszewska", "nl"), "Łukaszewska");
    EXPECT_EQ(hyphenated("демократия", "nl"), "демократия");
}

TEST(Hyphens, SayOnceThatPatternsAreMissing)
{
    Hyphens none{[](auto, auto) -> HostResource { throw std::runtime_error("there is none"); }};
    std::vector<std::string> said;
    none.missing = [&](const std::string& why) { said.push_back(why); };
    // In a thread of its own: patterns that were read once are kept.
    std::thread([&] {
        EXPECT_TRUE(none.places("democratische", "nl").empty());
        EXPECT_TRUE(none.places("gemeenteraad", "nl").empty());
    }).join();
    EXPECT_EQ(said, std::vector<std::string>{"there is none; words stay whole where a hyphen would help"});
    try {
        Patterns{{.bytes = "KOI8-R\n.a1b\n", .called = "patterns"}};
        FAIL();
    } catch (const std::runtime_error& e) {
        EXPECT_NE(std::string(e.what()).find("in an encoding that is not known here"), std::string::npos) << e.what();
    }
}

// The same points as by libhyphen, for each word of a long list.
void agree(const char* file, const std::vector<std::string>& words)
{
    const std::unique_ptr<HyphenDict, decltype(&hnj_hyphen_free)> judge{hnj_hyphen_load(file), hnj_hyphen_free};
    ASSERT_TRUE(judge);
    std::ifstream in(file, std::ios::binary);
    const std::string bytes{std::istreambuf_iterator<char>(in), {}};
    const Patterns ours{{.bytes = bytes, .called = file}};
    std::size_t points = 0;
    for (const auto& word : words) {
        std::string marks(word.size() + 5, '\0');
        char** rep = nullptr;
        int *pos = nullptr, *cut = nullptr;
        ASSERT_EQ(hnj_hyphen_hyphenate3(judge.get(), word.data(), static_cast<int>(word.size()), marks.data(), nullptr, &rep,
                                        &pos, &cut, 2, 3, 2, 3),
                  0);
        const auto levels = ours.levels(word);
        ASSERT_EQ(levels.size(), word.size());
        for (std::size_t i = 2; i + 3 <= word.size(); ++i) {
            EXPECT_EQ(levels[i] % 2, (marks[i - 1] - '0') % 2) << word << " at " << i;
            points += levels[i] % 2;
        }
    }
    EXPECT_GT(points, words.size() / 2);
}

// Words as they come: pieces of words put together, so that there are many that nobody thought of.
std::vector<std::string> made_of(std::initializer_list<const char*> parts)
{
    std::vector<std::string> out;
    for (const auto* a : parts)
        for (const auto* b : parts)
            for (const auto* c : parts) out.push_back(std::string(a) + b + c);
    return out;
}

TEST(Hyphens, StandWhereLibhyphenPutsThem)
{
    agree(dutch,
          made_of({"gemeente", "raads", "vergadering", "en", "burger", "meester", "schap", "bestuurs", "lijk", "onroerende",
                   "zaak", "belasting", "ver", "nieuwing", "participatie", "over", "heids", "controle", "ijs"}));
    agree(british, made_of({"council", "lor", "demo", "cracy", "partner", "ship", "represent", "ation", "munic", "ipal", "ity",
                            "re", "develop", "ment", "through", "out", "anti", "establish"}));
}

}  // namespace
}  // namespace verslag::pdf
