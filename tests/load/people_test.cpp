// Who was there when: presence, substitutes, votes, municipalities, visibility within visibility.
#include "loading.hpp"

using namespace loading;

namespace {

std::string with_hours(const std::string& more)
{
    return replaced(
        record_with(more), "<date when=\"2020-02-04\">4 februari 2020</date>",
        "<date when=\"2020-02-04\">4 februari 2020</date><start>2020-02-04T13:30:00</start><end>2020-02-04T16:00:00</end>");
}

std::string organisation(const std::string& attributes, const std::string& content)
{
    return record_with("<organisations><organisation id=\"o\" type=\"municipality\"" + attributes + ">" + content +
                       "</organisation></organisations>\n");
}

std::string decision(const std::string& result, const std::string& votes)
{
    return record_with("<decisions><decision result=\"" + result + "\"><text>x</text><vote " + votes +
                       "/></decision></decisions>\n");
}

}  // namespace

TEST(CheckPeople, NobodyComesBeforeTheMeetingOrLeavesAfterIt)
{
    const auto presence = [](const std::string& attributes) {
        return found_in(with_hours("<attendance><participant status=\"partial\"><presence " + attributes +
                                   "/></participant></attendance>\n"));
    };
    EXPECT_EQ(presence("from=\"2020-02-04T13:30:00\" to=\"2020-02-04T16:00:00\""), Lines{});
    EXPECT_EQ(presence("from=\"2020-02-04T13:00:00\""), Lines{"warning 5:53 outside-meeting"});
    EXPECT_EQ(presence("to=\"2020-02-04T16:01:00\""), Lines{"warning 5:53 outside-meeting"});
    EXPECT_EQ(presence("from=\"2020-02-05T14:00:00\""), Lines{"warning 5:53 outside-meeting"});
    EXPECT_EQ(presence("from=\"2020-02-04T13:00:00Z\""), Lines{}) << "with and without a zone cannot be compared";
}

TEST(CheckPeople, AnAgendaItemLiesWithinTheMeeting)
{
    EXPECT_EQ(found_in(with_hours("<agenda><item id=\"a\" start=\"2020-02-04T13:00:00\"><title>x</title></item></agenda>\n")),
              Lines{"warning 5:22 outside-meeting"});
}

TEST(CheckPeople, WhoWasAbsentHasNoTimesOfPresence)
{
    EXPECT_EQ(found_in(record_with("<attendance><participant status=\"absent\"><presence from=\"2020-02-04T13:30:00\"/>"
                                   "</participant></attendance>\n")),
              Lines{"warning 5:26 absent-with-presence"});
    EXPECT_EQ(found_in(record_with("<attendance><participant status=\"absent\"><presence reason=\"ziek\"/>"
                                   "</participant></attendance>\n")),
              Lines{});
}

TEST(CheckPeople, NobodyReplacesSomebodyWhoIsPresent)
{
    const auto replaced_one = [](const std::string& status) {
        return found_in(record_with("<attendance><participant id=\"p\" status=\"" + status +
                                    "\"/><participant status=\"present\" substituteFor=\"p\"/></attendance>\n"));
    };
    EXPECT_EQ(replaced_one("present"), Lines{"warning 5:81 substitute-for-present"});
    EXPECT_EQ(replaced_one("substituted"), Lines{});
    EXPECT_EQ(replaced_one("excused"), Lines{});
    EXPECT_EQ(replaced_one("partial"), Lines{});
}

TEST(CheckPeople, NobodyIsReplacedTwice)
{
    EXPECT_EQ(found_in(record_with("<attendance><participant id=\"p\" status=\"absent\"/>\n"
                                   "<participant status=\"present\" substituteFor=\"p\"/>\n"
                                   "<participant status=\"present\" substituteFor=\"p\"/></attendance>\n")),
              Lines{"warning 7:31 two-substitutes"});
}

TEST(CheckVotes, TheResultFollowsFromThem)
{
    EXPECT_EQ(found_in(decision("adopted", "for=\"12\" against=\"3\"")), Lines{});
    EXPECT_EQ(found_in(decision("adopted", "for=\"3\" against=\"12\"")), Lines{"warning 5:22 vote-against-result"});
    EXPECT_EQ(found_in(decision("adopted", "for=\"7\" against=\"7\"")), Lines{"warning 5:22 vote-against-result"});
    EXPECT_EQ(found_in(decision("rejected", "for=\"7\" against=\"7\"")), Lines{});
    EXPECT_EQ(found_in(decision("rejected", "for=\"8\" against=\"7\"")), Lines{"warning 5:22 vote-against-result"});
    EXPECT_EQ(found_in(decision("adoptedUnanimously", "for=\"8\" against=\"1\"")), Lines{"warning 5:22 vote-against-result"});
    EXPECT_EQ(found_in(decision("adoptedUnanimously", "for=\"8\"")), Lines{});
    EXPECT_EQ(found_in(decision("postponed", "for=\"8\" against=\"7\"")), Lines{});
}

TEST(CheckMunicipalities, ANameThatTheCodeDoesNotBearIsAWarningWithTheRightOne)
{
    const auto loaded = load(organisation(" cbsCode=\"GM1948\"", "<name>Meijerijstad</name>"));
    EXPECT_EQ(found(loaded), Lines{"warning 5:75 municipality-name"});
    EXPECT_EQ(message_of(loaded, "municipality-name"), "the municipality GM1948 is called 'Meierijstad', not 'Meijerijstad'");
    EXPECT_EQ(found_in(organisation(" cbsCode=\"GM1948\"", "<name>Meierijstad</name><asWritten>Meijerijstad</asWritten>")),
              Lines{});
    EXPECT_EQ(found_in(organisation(" cbsCode=\"GM1948\"", "<name>Gemeente Meierijstad</name>")), Lines{});
    EXPECT_EQ(found_in(organisation(" cbsCode=\"GM0518\"", "<name>Den Haag</name>")), Lines{});
}

TEST(CheckMunicipalities, ACodeOfAnotherMunicipalityNamesBoth)
{
    EXPECT_EQ(message_of(load(organisation(" cbsCode=\"GM0867\"", "<name>Lochem</name>")), "municipality-name"),
              "Lochem has the CBS code GM0262; GM0867 is that of Waalwijk");
}

TEST(CheckMunicipalities, AnUnknownCodeGetsTheOneOfItsName)
{
    const auto loaded = load(organisation(" cbsCode=\"GM9999\"", "<name>Zeist</name>"));
    EXPECT_EQ(found(loaded), Lines{"warning 5:57 unknown-municipality"});
    EXPECT_EQ(hint_of(loaded, "unknown-municipality"), "Zeist has the code GM0355");
}

TEST(CheckMunicipalities, OneMustHaveExistedOnTheDayOfTheMeeting)
{
    EXPECT_EQ(found_in(organisation(" cbsCode=\"GM0844\"", "<name>Schijndel</name>")), Lines{"warning 5:57 municipality-gone"});
    EXPECT_EQ(found_in(replaced(organisation(" cbsCode=\"GM0844\"", "<name>Schijndel</name>"),
                                "when=\"2020-02-04\">4 februari 2020<", "when=\"2010-02-04\">4 februari 2010<")),
              Lines{});
    EXPECT_EQ(message_of(load(organisation(" cbsCode=\"GM1991\"", "<name>Maashorst</name>")), "municipality-gone"),
              "Maashorst (GM1991) exists since 2022-01-01, after this meeting");
}

TEST(CheckMunicipalities, ASlipInANameWithoutACodeIsFound)
{
    EXPECT_EQ(hint_of(load(organisation("", "<name>Meijerijstad</name>")), "municipality-name"),
              "did you mean Meierijstad? it has the CBS code GM1948");
    EXPECT_EQ(found_in(organisation("", "<name>Esschenbroek</name>")), Lines{});
    EXPECT_EQ(found_in(organisation("", "<name>Waalwijk</name>")), Lines{});
}

TEST(CheckMunicipalities, TheProvinceIsThatOfTheTable)
{
    EXPECT_EQ(found_in(organisation(" cbsCode=\"GM0867\"", "<name>Waalwijk</name><province>Brabant</province>")),
              Lines{"warning 5:96 municipality-province"});
    EXPECT_EQ(found_in(organisation(" cbsCode=\"GM0080\"", "<name>Leeuwarden</name><province>Friesland</province>")), Lines{});
}

TEST(CheckMunicipalities, CodesAreWrittenOneWay)
{
    for (const auto* code : {"0867", "gm0867", "GM0867"}) {
        const auto loaded = load(organisation(" cbsCode=\"" + std::string(code) + "\"", "<name>Waalwijk</name>"));
        EXPECT_EQ(found(loaded), Lines{}) << code;
        ASSERT_TRUE(loaded.record);
        EXPECT_EQ(loaded.record->organisations.at(0).cbs_code, "GM0867");
    }
}

TEST(CheckVisibility, APartCannotBeForMoreThanWhatIsAroundIt)
{
    EXPECT_EQ(found_in(record_with("<body><section visibility=\"internal\">\n<p visibility=\"public\">x</p></section></body>\n")),
              Lines{"warning 6:4 visibility-widened"});
    EXPECT_EQ(
        found_in(record_with("<body><section visibility=\"internal\">\n<p visibility=\"confidential\">x</p></section></body>\n")),
        Lines{});
    EXPECT_EQ(found_in(record_with("<body><section>\n<p visibility=\"internal\">x</p></section></body>\n")), Lines{});
}

TEST(CheckLength, AParagraphOfMoreThanFiveMegabytesIsRefused)
{
    const auto paragraph = [](std::size_t size) {
        return found_in(
            record_with("<body><section id=\"s\"><p>" + std::string(size, 'x') + "<em>y</em></p></section></body>\n"));
    };
    EXPECT_EQ(paragraph(4'999'999), Lines{});
    EXPECT_EQ(paragraph(5'000'000), Lines{"5:24 too-long"});
}
