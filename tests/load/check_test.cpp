// What a schema cannot say.
#include "loading.hpp"

using namespace loading;

namespace {

const std::string people =
    R"(<organisations><organisation id="w" type="municipality"><name>Waalwijk</name></organisation></organisations>
<attendance><participant id="p1" status="present"/><participant id="p2" status="excused"/></attendance>
<agenda><item id="a1"><title>Opening</title></item></agenda>
)";  // three lines: what follows begins in line 8

}  // namespace

TEST(Check, SampleRecordsHaveNoErrors)
{
    const auto samples = sample_records();
    ASSERT_GE(samples.size(), 4u);
    for (const auto& file : samples) {
        const auto loaded = verslag::load_record(file_text(file), file.string());
        EXPECT_TRUE(loaded.record) << file << ": "
                                   << (loaded.diagnostics.empty() ? "" : loaded.diagnostics.front().message.str());
    }
}

TEST(Check, ADuplicateIdNamesTheFirst)
{
    const auto loaded =
        load(record_with(people + "<body><section id=\"w\"><p id=\"x\">y</p><p id=\"x\">z</p></section></body>\n"));
    EXPECT_EQ(found(loaded), (Lines{"8:16 duplicate-id", "8:41 duplicate-id"}));
    EXPECT_NE(hint_of(loaded, "duplicate-id").find("<organisation> in line 5"), std::string::npos);
}

TEST(Check, ADanglingReferenceGetsTheNearestId)
{
    const auto loaded =
        load(record_with(people + "<decisions><decision agendaItem=\"a11\"><text>x</text></decision></decisions>\n"));
    EXPECT_EQ(found(loaded), Lines{"8:22 dangling-reference"});
    EXPECT_EQ(hint_of(loaded, "dangling-reference"), "did you mean 'a1'? write the id of an agenda item: a1");
}

TEST(Check, EveryReferenceMustBeOfItsKind)
{
    const std::string references = "<references><reference id=\"r\"><title>x</title></reference></references>\n";
    const auto in_body = [&](const std::string& p) {
        return record_with(people + "<body><section id=\"s\"><p>" + p + "</p></section></body>\n" + references);
    };
    EXPECT_EQ(found_in(in_body("<cite ref=\"p1\">x</cite>")), Lines{"8:32 wrong-reference"});
    EXPECT_EQ(found_in(in_body("<cite ref=\"r\">x</cite>")), Lines{});
    EXPECT_EQ(found_in(in_body("<mention type=\"person\" ref=\"r\"/>")), Lines{"8:49 wrong-reference"});
    EXPECT_EQ(found_in(in_body("<mention type=\"person\" ref=\"w\"/>")), Lines{});

    const auto with = [&](const std::string& from, const std::string& to) {
        return found_in(replaced(record_with(people), from, to));
    };
    EXPECT_EQ(with("status=\"excused\"", "status=\"excused\" organisation=\"p1\""), Lines{"6:90 wrong-reference"});
    EXPECT_EQ(with("status=\"excused\"", "status=\"excused\" substituteFor=\"w\""), Lines{"6:90 wrong-reference"});
    EXPECT_EQ(with("status=\"excused\"", "status=\"excused\" substituteFor=\"p2\""), Lines{"6:90 self-reference"});
    EXPECT_EQ(with("<participant id=\"p1\"", "<represented organisation=\"a1\"/><participant id=\"p1\""),
              Lines{"6:26 wrong-reference"});
    EXPECT_EQ(with("<participant id=\"p1\" status=\"present\"/>",
                   "<participant id=\"p1\" status=\"present\"><presence agendaItems=\"a1 w\"/></participant>"),
              Lines{"6:61 wrong-reference"});
    EXPECT_EQ(with("<title>Opening</title>", "<title>Opening</title><owner ref=\"a1\"/>"), Lines{"7:52 wrong-reference"});
    EXPECT_EQ(found_in(replaced(record_with(people), "</date>", "</date><location municipality=\"p1\"/>")),
              Lines{"4:99 wrong-reference"});
    EXPECT_EQ(found_in(record_with(people +
                                   "<experiments><experiment organisation=\"p1\"><title>x</title></experiment></experiments>\n")),
              Lines{"8:26 wrong-reference"});
    const auto follow_up = [&](const std::string& based_on) {
        return found_in(record_with(
            people +
            "<body><section id=\"s\"><list><item id=\"i\"><p>x</p></item></list></section></body>\n<followUps><followUp id=\"f\" "
            "kind=\"action\" basedOn=\"" +
            based_on + "\"><text>x</text></followUp></followUps>\n"));
    };
    EXPECT_EQ(follow_up("s i a1"), Lines{});
    EXPECT_EQ(follow_up("s p1 q"), (Lines{"9:43 wrong-reference", "9:43 dangling-reference"}));
}

TEST(Check, AListItemIsNoAgendaItem)
{
    EXPECT_EQ(
        found_in(record_with("<body><section agendaItem=\"i\"><list><item id=\"i\"><p>x</p></item></list></section></body>\n")),
        Lines{"5:16 wrong-reference"});
}

TEST(Check, WhatIsHiddenIsNotReferredToFromWhatIsNot)
{
    const auto loaded =
        load(record_with("<agenda><item id=\"a\" visibility=\"confidential\"><title>x</title></item></agenda>\n"
                         "<body><section agendaItem=\"a\" visibility=\"confidential\"/><section "
                         "visibility=\"internal\"><p>y</p><section agendaItem=\"a\"/></section></body>\n"));
    EXPECT_EQ(found(loaded), Lines{"warning 6:106 hidden-reference"});
    EXPECT_NE(message_of(loaded, "hidden-reference").find("'confidential', what refers to it for 'internal'"), std::string::npos);
}

TEST(Check, RangesRunForwards)
{
    const auto due = [](const std::string& attributes) {
        return found_in(record_with("<followUps><followUp id=\"f\" kind=\"action\"><text>x</text><due " + attributes +
                                    ">y</due></followUp></followUps>\n"));
    };
    EXPECT_EQ(due("notBefore=\"2020-06-21\" notAfter=\"2020-06-30\""), Lines{});
    EXPECT_EQ(due("notBefore=\"2020-06-30\" notAfter=\"2020-06-21\""), Lines{"5:85 reversed-range"});
    EXPECT_EQ(due("when=\"2020-06-30\" notAfter=\"2020-06-30\""), Lines{"5:62 date-and-range"});
    const auto meeting = [](const std::string& start, const std::string& end) {
        return found_in(replaced(record_with(""), "</date>", "</date>\n<start>" + start + "</start>\n<end>" + end + "</end>"));
    };
    EXPECT_EQ(meeting("2020-02-04T13:30:00", "2020-02-04T17:00:00"), Lines{});
    EXPECT_EQ(meeting("2020-02-04T13:30:00", "2020-02-04T13:00:00"), Lines{"6:2 reversed-range"});
    EXPECT_EQ(meeting("2020-02-04T13:30:00+01:00", "2020-02-04T13:00:00Z"), Lines{});
    EXPECT_EQ(meeting("2020-02-04T13:30:00Z", "2020-02-04T13:45:00+01:00"), Lines{"6:2 reversed-range"});
    EXPECT_EQ(meeting("2020-02-04T13:30:00Z", "2020-02-04T13:00:00"), Lines{});  // one of them has no zone: nothing can be said
    EXPECT_EQ(found_in(record_with("<agenda><item id=\"a\" start=\"2020-02-04T14:00:00\" "
                                   "end=\"2020-02-04T13:00:00\"><title>x</title></item></agenda>\n")),
              Lines{"5:50 reversed-range"});
    EXPECT_EQ(found_in(record_with("<attendance><participant status=\"partial\"><presence from=\"2020-02-04T14:00:00\" "
                                   "to=\"2020-02-04T13:00:00\"/></participant></attendance>\n")),
              Lines{"5:80 reversed-range"});
}

TEST(Check, StatedAndListedCountsAreCompared)
{
    const auto attendance = [](const std::string& stated, int participants, const std::string& more = "") {
        std::string s = "<attendance><stated " + stated + ">x</stated>" + more;
        for (int i = 0; i < participants; ++i) s += "<participant status=\"present\"/>";
        return load(record_with(s + "<participant status=\"excused\"/></attendance>\n"));
    };
    const auto fewer = attendance("participants=\"24\"", 12);
    EXPECT_EQ(found(fewer), Lines{"warning 5:21 count-mismatch"});
    EXPECT_EQ(message_of(fewer, "count-mismatch"), "24 participants are stated, 12 are listed");
    EXPECT_EQ(found(attendance("participants=\"24\" exhaustive=\"false\"", 12)), Lines{});
    EXPECT_EQ(found(attendance("participants=\"3\" exhaustive=\"false\"", 12)), Lines{"warning 5:21 count-mismatch"});
    EXPECT_EQ(found(attendance("participants=\"12\"", 12)), Lines{});
    EXPECT_EQ(found(attendance("participants=\"24\"", 0)), Lines{});  // nobody is listed: there is nothing to compare
    EXPECT_EQ(message_of(attendance("participants=\"1\"", 2), "count-mismatch"), "1 participant is stated, 2 are listed");
}

TEST(Check, OrganisationsCountWithAndWithoutThoseThatAreNoMunicipality)
{
    const std::string organisations =
        "<organisations><organisation id=\"a\" type=\"municipality\"><name>A</name></organisation><organisation id=\"b\" "
        "type=\"municipality\"><name>B</name>"
        "</organisation><organisation id=\"v\" type=\"association\"><name>V</name></organisation></organisations>\n";
    const auto stated = [&](const std::string& attributes) {
        return found_in(record_with(organisations + "<attendance><stated " + attributes +
                                    ">x</stated><represented organisation=\"a\"/><represented organisation=\"b\"/><represented "
                                    "organisation=\"v\"/></attendance>\n"));
    };
    EXPECT_EQ(stated("organisations=\"2\""), Lines{});
    EXPECT_EQ(stated("organisations=\"3\""), Lines{});
    EXPECT_EQ(stated("organisations=\"1\""), Lines{"warning 6:21 count-mismatch"});
    EXPECT_EQ(stated("organisations=\"12\""), Lines{"warning 6:21 count-mismatch"});
    EXPECT_EQ(stated("organisations=\"12\" exhaustive=\"false\""), Lines{});
    EXPECT_EQ(stated("organisations=\"1\" exhaustive=\"false\""), Lines{"warning 6:21 count-mismatch"});
    EXPECT_EQ(stated("organisations=\"2\" exhaustive=\"false\""), Lines{"warning 6:39 open-list-complete"});
}

TEST(Check, TablesFit)
{
    const auto table = [](const std::string& rows) {
        return found_in(
            record_with("<body><section><table><caption>x</caption><rows>\n" + rows + "</rows></table></section></body>\n"));
    };
    EXPECT_EQ(table("<row><cell/><cell/></row>\n<row><cell colspan=\"2\"/></row>\n"), Lines{});
    EXPECT_EQ(table("<row><cell rowspan=\"2\"/><cell/></row>\n<row><cell/></row>\n"), Lines{});
    EXPECT_EQ(table("<row><cell/><cell/></row>\n<row><cell/></row>\n"), Lines{"warning 7:2 ragged-table"});
    EXPECT_EQ(table("<row><cell/></row>\n<row><cell rowspan=\"2\"/></row>\n"), Lines{"7:12 table-shape"});
    EXPECT_EQ(table("<row><cell/><cell rowspan=\"2\"/></row>\n<row><cell colspan=\"2\"/></row>\n"), Lines{"7:12 table-shape"});
    EXPECT_EQ(table("<row><cell colspan=\"4000000000\"/></row>\n"), Lines{"6:12 bad-number"});
    EXPECT_EQ(table("<row><cell rowspan=\"99999999999999999999999\"/></row>\n"), Lines{"6:12 bad-number"});
}

TEST(Check, AFigureIsDescribedUnlessItIsDecoration)
{
    const auto figure = [](const std::string& attributes, const std::string& alt) {
        return found_in(record_with("<body><section><figure src=\"a.png\"" + attributes + "><alt>" + alt +
                                    "</alt></figure></section></body>\n"));
    };
    EXPECT_EQ(figure("", "De raadzaal"), Lines{});
    EXPECT_EQ(figure(" decorative=\"true\"", ""), Lines{});
    EXPECT_EQ(figure("", " "), Lines{"warning 5:37 missing-alt"});
    EXPECT_EQ(figure(" decorative=\"true\"", "x"), Lines{"warning 5:36 decorative-with-alt"});
}

TEST(Check, AHeadingWithoutContentIsDoubtful)
{
    const auto loaded =
        load(record_with("<body><section><title>Experimenten</title></section><section><title>x</title><gap "
                         "reason=\"notInSource\"/></section></body>\n"));
    EXPECT_EQ(found(loaded), Lines{"warning 5:8 empty-section"});
    EXPECT_NE(hint_of(loaded, "empty-section").find("<gap"), std::string::npos);
}

TEST(Check, FollowUpNumbersAreGivenOnce)
{
    const auto follow_up = [](const std::string& id, const std::string& number) {
        return "<followUp id=\"" + id + "\" kind=\"action\"><number>" + number + "</number><text>x</text></followUp>\n";
    };
    const auto loaded =
        load(record_with("<followUps>\n" + follow_up("a", "1") + follow_up("b", " 1 ") + follow_up("c", "2") + "</followUps>\n"));
    EXPECT_EQ(found(loaded), Lines{"warning 7:33 duplicate-number"});
    EXPECT_NE(hint_of(loaded, "duplicate-number").find("line 6"), std::string::npos);
}

TEST(Check, ThereAreNoMoreVotesThanPeople)
{
    const auto vote = [](const std::string& attendance) {
        return found_in(record_with(
            attendance +
            "\n<decisions><decision><text>x</text><vote for=\"2\" against=\"1\" abstained=\"0\"/></decision></decisions>\n"));
    };
    EXPECT_EQ(vote("<attendance><participant status=\"present\"/><participant status=\"partial\"/></attendance>"),
              Lines{"warning 6:37 too-many-votes"});
    EXPECT_EQ(vote("<attendance><stated participants=\"3\" exhaustive=\"false\"/><participant status=\"present\"/></attendance>"),
              Lines{});
    EXPECT_EQ(vote(""), Lines{});
}
