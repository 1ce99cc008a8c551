// Values of the wrong form: what is wrong with them, and what to write.
#include "loading.hpp"

using namespace loading;

namespace {

struct Value {
    std::string element;  // its attribute or text is the value
    std::string code, says, hint;
};

void expect(const std::vector<Value>& all, const std::string& before, const std::string& after)
{
    for (const auto& v : all) {
        const auto loaded = load(record_with(before + v.element + after));
        ASSERT_FALSE(loaded.diagnostics.empty()) << v.element;
        const auto& d = loaded.diagnostics.front();
        EXPECT_EQ(d.code, v.code) << v.element;
        EXPECT_EQ(d.line, 5u) << v.element;
        EXPECT_NE(d.message.str().find(v.says), std::string::npos) << d.message.str();
        EXPECT_NE(d.hint.str().find(v.hint), std::string::npos) << d.hint.str();
    }
}

std::string due(const std::string& when) { return "<due when=\"" + when + "\"/>"; }

}  // namespace

TEST(Value, DatesAreExplainedAndWrittenOut)
{
    expect({{due("2020-02-30"), "bad-date", "February 2020 has 29 days", ""},
            {due("2021-02-29"), "bad-date", "February 2021 has 28 days", ""},
            {due("4-2-2020"), "bad-date", "'4-2-2020'", "write 2020-02-04"},
            {due("04/02/2020"), "bad-date", "'04/02/2020'", "write 2020-02-04"},
            {due("4 februari 2020"), "bad-date", "'4 februari 2020'", "write 2020-02-04"},
            {due("4 Mrt. 2020"), "bad-date", "'4 Mrt. 2020'", "write 2020-03-04"},
            {due("2020/2/4"), "bad-date", "'2020/2/4'", "write 2020-02-04"},
            {due("2020-13-01"), "bad-date", "no month 13", ""},
            {due("31-04-2020"), "bad-date", "April 2020 has 30 days", ""},
            {due("2020-02-00"), "bad-date", "count from 1", ""},
            {due("eind juni"), "bad-date", "'eind juni' is no date", "2020-02-04"},
            {due(""), "bad-date", "empty", "leave it out"},
            {due("2020-02-04T10:00:00"), "bad-date", "", "write 2020-02-04"},
            {due("12020-02-04"), "bad-date", "four digits", ""}},
           "<followUps><followUp id=\"f\" kind=\"action\"><text>x</text>", "</followUp></followUps>\n");
}

TEST(Value, DatesAndTimesAreExplainedAndWrittenOut)
{
    const auto item = [](const std::string& start) { return "<item id=\"a\" start=\"" + start + "\"><title>x</title></item>"; };
    expect({{item("2020-02-04 13:30"), "bad-date", "", "write 2020-02-04T13:30:00"},
            {item("2020-02-04T13:30"), "bad-date", "", "write 2020-02-04T13:30:00"},
            {item("4-2-2020 9.05"), "bad-date", "", "2020-02-04T13:30:00"},
            {item("4-2-2020 9:05"), "bad-date", "", "write 2020-02-04T09:05:00"},
            {item("2020-02-04"), "bad-date", "", "write the time as well"},
            {item("13:30"), "bad-date", "'13:30' is no date and time", ""}},
           "<agenda>", "</agenda>\n");
}

TEST(Value, NumbersAndTheRestOfOrganisations)
{
    const auto organisation = [](const std::string& attributes, const std::string& population = "") {
        return "<organisation id=\"o\" type=\"municipality\" " + attributes + "><name>W</name>" +
               (population.empty() ? "" : "<population at=\"2020-01-01\">" + population + "</population>") + "</organisation>";
    };
    expect({{organisation("cbsCode=\"867\""), "bad-code", "'867'", "write GM0867"},
            {organisation("cbsCode=\"gm0867\""), "bad-code", "'gm0867'", "write GM0867"},
            {organisation("cbsCode=\"Waalwijk\""), "bad-code", "", "GM and four digits"},
            {organisation("uri=\"http://[x\""), "bad-address", "", ""},
            {organisation("visibility=\"openbaar\""), "unknown-value", "'openbaar'",
             "allowed are: public, participants, internal, confidential"},
            {organisation("visibility=\"pubic\""), "unknown-value", "'pubic'", "did you mean 'public'?"},
            {organisation("", "48.000"), "bad-number", "'48.000'", "write 48000"},
            {organisation("", "veel"), "bad-number", "'veel'", "digits only"},
            {organisation("", "-1"), "bad-number", "below zero", "0 or more"}},
           "<organisations>", "</organisations>\n");
}

TEST(Value, TheRestOfTheBody)
{
    expect({{"<list start=\"0\"><item><p>x</p></item></list>", "bad-number", "0 is too small", "1 or more"},
            {"<list start=\"99999999999\"><item><p>x</p></item></list>", "bad-number", "too large", ""},
            {"<p id=\"1a\">x</p>", "bad-id", "'1a' cannot be an id", "for instance x1a"},
            {"<p id=\"a b\">x</p>", "bad-id", "'a b'", "for instance a-b"},
            {"<p id=\"\">x</p>", "bad-id", "empty", ""},
            {"<p lang=\"nl_NL\">x</p>", "bad-language", "'nl_NL'", "write nl-NL"},
            {"<p><mention type=\"person\" publicOffice=\"ja\">x</mention></p>", "bad-boolean", "'ja'", "write true"},
            {"<figure src=\"a.png\" decorative=\"nee\"><alt/></figure>", "bad-boolean", "'nee'", "write false"},
            {"<p><cite ref=\"a b\">x</cite></p>", "bad-id", "'a b'", "id of another element"}},
           "<body><section>", "</section></body>\n");
    expect({{"<attachment sha256=\"xyz\"><title>x</title></attachment>", "bad-checksum", "'xyz'", ""}}, "<attachments>",
           "</attachments>\n");
}

TEST(Value, SpaceAroundAValueIsNoError)
{
    EXPECT_TRUE(found_in(record_with("<body><section kind=\" text \" lang=\" nl\"><p>x</p></section></body>\n")).empty());
}
