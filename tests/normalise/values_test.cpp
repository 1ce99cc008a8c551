// Dates, codes and names of municipalities are written one way, where it is certain what is meant.
#include "mending.hpp"

using namespace mending;
using loading::record_with;
using loading::replaced;

namespace {

// What becomes of the date of the meeting.
std::string mended_date(const std::string& when, const std::string& lang = "nl")
{
    auto text = replaced(replaced(record_with(""), "when=\"2020-02-04\"", "when=\"" + when + "\""), "lang=\"nl\"",
                         "lang=\"" + lang + "\"");
    text = text_of(text);
    const auto begin = text.find("when=\"") + 6;
    return text.substr(begin, text.find('"', begin) - begin);
}

std::string organisation(const std::string& code, const std::string& name, const std::string& more = "")
{
    return record_with("<organisations>\n  <organisation id=\"a\" type=\"municipality\" cbsCode=\"" + code + "\">\n    <name>" +
                       name + "</name>\n" + more + "  </organisation>\n</organisations>\n");
}

std::string name_of(const std::string& text)
{
    const auto begin = text.find("    <name>");
    return text.substr(begin, text.find("  </organisation>") - begin);
}

}  // namespace

TEST(Dates, AreWrittenYearMonthDay)
{
    EXPECT_EQ(mended_date("4-2-2020"), "2020-02-04");
    EXPECT_EQ(mended_date("04/02/2020"), "2020-02-04");
    EXPECT_EQ(mended_date("4.2.2020"), "2020-02-04");
    EXPECT_EQ(mended_date(" 4 februari 2020 "), " 2020-02-04 ");
    EXPECT_EQ(mended_date("2020/2/4"), "2020-02-04");
    EXPECT_EQ(mended_date("2020-02-04"), "2020-02-04");
    EXPECT_EQ(mended_date("4&#45;2-2020"), "2020-02-04");
    const auto n = mended(replaced(record_with(""), "when=\"2020-02-04\"", "when=\"4-2-2020\""));
    EXPECT_EQ(notes(n.changes), Lines{"4:55 bad-date: attribute 'when' of <date>: '4-2-2020' is now '2020-02-04'"});
    EXPECT_TRUE(verslag::load_record(*n.text, "r.xml").record);
}

TEST(Dates, ThatCouldBeAnotherDayAreReportedAndLeft)
{
    EXPECT_EQ(mended_date("03/04/20"), "03/04/20");
    EXPECT_EQ(mended_date("4-2-20"), "4-2-20");
    EXPECT_EQ(mended_date("03/04/2020"), "2020-04-03");
    EXPECT_EQ(mended_date("03/04/2020", "en"), "03/04/2020");
    EXPECT_EQ(mended_date("4-2-2020", "en"), "2020-02-04");
    EXPECT_EQ(mended_date("13/04/2020", "en-GB"), "2020-04-13");
    EXPECT_EQ(mended_date("4 April 2020", "en"), "2020-04-04");
    const auto n = mended(replaced(record_with(""), "when=\"2020-02-04\"", "when=\"03/04/20\""));
    EXPECT_EQ(notes(n.changes), Lines{});
    EXPECT_EQ(notes(n.diagnostics), Lines{"4:55 doubtful-date: attribute 'when' of <date>: '03/04/20' is left as it is: it could "
                                          "be 2020-04-03, or another day"});
    EXPECT_EQ(n.diagnostics.at(0).severity, verslag::Severity::warning);
    EXPECT_EQ(n.diagnostics.at(0).hint.str(), "write year-month-day, as 2020-02-04");
}

TEST(Dates, ThatAreNoneStay)
{
    for (const char* when : {"30-2-2020", "04-13-2020", "eind juni", "2020", "x", "4-2-2020T13:00"})
        EXPECT_EQ(mended_date(when), when);
}

TEST(Dates, InElementsAndWithTimesToo)
{
    const auto mend = [](const std::string& element, const std::string& value) {
        const auto in_meeting = element == "start" || element == "end";
        auto text = record_with("");
        const auto tags = "<" + element + ">" + value + "</" + element + ">";
        text =
            in_meeting ? replaced(text, "</meeting>", tags + "</meeting>") : replaced(text, "</document>", tags + "</document>");
        text = text_of(text);
        const auto begin = text.find("<" + element + ">") + element.size() + 2;
        return text.substr(begin, text.find("</" + element, begin) - begin);
    };
    EXPECT_EQ(mend("adopted", "12 december 2023"), "2023-12-12");
    EXPECT_EQ(mend("created", "\n  6-2-2020 10:11\n"), "\n  2020-02-06T10:11:00\n");
    EXPECT_EQ(mend("start", "2020-02-04 13:30"), "2020-02-04T13:30:00");
    EXPECT_EQ(mend("start", "4-2-2020 13.30"), "2020-02-04T13:30:00");
    EXPECT_EQ(mend("start", "2020-02-04T13:30"), "2020-02-04T13:30:00");
    EXPECT_EQ(mend("end", "4-2-2020"), "4-2-2020");  // at which hour?
    EXPECT_EQ(mend("adopted", "12-12<!-- x -->-2023"), "12-12<!-- x -->-2023");
}

TEST(Dates, OfEveryAttributeThatIsOne)
{
    const auto text =
        text_of(record_with("<agenda><item id=\"i\" start=\"4-2-2020 9:00\"><title>x</title></item></agenda>\n"
                            "<decisions><decision date='5 maart 2020'><text>x</text></decision></decisions>\n"
                            "<followUps><followUp id=\"f\" kind=\"action\" firstRaised=\"1-1-2020\"><text>x</text><due "
                            "notBefore=\"1-6-2020\" notAfter=\"30-6-2020\">juni</due></followUp></followUps>\n"));
    for (const char* now : {"start=\"2020-02-04T09:00:00\"", "date='2020-03-05'", "firstRaised=\"2020-01-01\"",
                            "notBefore=\"2020-06-01\" notAfter=\"2020-06-30\""})
        EXPECT_NE(text.find(now), std::string::npos) << now << text;
    EXPECT_TRUE(verslag::load_record(text, "r.xml").record);
    // Also where an element stands that may not stand there.
    EXPECT_NE(text_of(record_with("<body><due when=\"4-2-2020\"/><nonsense><date when=\"5-2-2020\"/></nonsense></body>\n"))
                  .find("<due when=\"2020-02-04\"/><nonsense><date when=\"2020-02-05\"/>"),
              std::string::npos);
}

TEST(Codes, AreWrittenOneWay)
{
    for (const char* code : {"0867", "gm0867", "GM0867", "Gm0867", "GM 0867", "867", " 0867"}) {
        const auto text = text_of(organisation(code, "Waalwijk"));
        EXPECT_NE(text.find("GM0867"), std::string::npos) << code;
        EXPECT_EQ(verslag::load_record(text, "r.xml").diagnostics.size(), 0u);
    }
    EXPECT_EQ(notes(mended(organisation("gm0867", "Waalwijk")).changes),
              Lines{"6:53 bad-code: attribute 'cbsCode' of <organisation>: 'gm0867' is now 'GM0867'"});
    // A short one must be that of the municipality by its name.
    for (const char* code : {"1", "9", "08670", "x867", "GM", "NL0867"})
        EXPECT_EQ(text_of(organisation(code, "Waalwijk")), organisation(code, "Waalwijk"));
}

TEST(Names, OfMunicipalitiesAreTheOfficialOnes)
{
    EXPECT_EQ(name_of(text_of(organisation("gm1948", "Meijerijstad", "    <province>Noord-Brabant</province>\n"))),
              "    <name>Meierijstad</name>\n    <asWritten>Meijerijstad</asWritten>\n    <province>Noord-Brabant</province>\n");
    EXPECT_EQ(name_of(text_of(organisation("1900", "Sudwest Fryslan"))),
              "    <name>Súdwest-Fryslân</name>\n    <asWritten>Sudwest Fryslan</asWritten>\n");
    EXPECT_EQ(name_of(text_of(organisation("0777", "Etten- Leur", "    <asWritten>Etten- Leur</asWritten>\n"))),
              "    <name>Etten-Leur</name>\n    <asWritten>Etten- Leur</asWritten>\n");
    EXPECT_EQ(name_of(text_of(organisation("1948", "Gemeente Meijerijstad"))),
              "    <name>Gemeente Meierijstad</name>\n    <asWritten>Gemeente Meijerijstad</asWritten>\n");
    EXPECT_EQ(notes(mended(organisation("GM1948", "Meijerijstad")).changes),
              Lines{"7:11 municipality-name: 'Meijerijstad' is now 'Meierijstad', as the register has it for GM1948"});
    EXPECT_TRUE(verslag::load_record(text_of(organisation("gm1948", "Meijerijstad")), "r.xml").diagnostics.empty());
}

TEST(Names, ThatAreRightOrAnothersStay)
{
    for (const std::string name : {"Den Haag", "'s-Gravenhage", "Gemeente Den Haag"})
        EXPECT_EQ(text_of(organisation("GM0518", name)), organisation("GM0518", name));
    for (const std::string name : {"Lochem", "Zeist", "Iets heel anders", "Meijerij<!-- x -->stad"})
        EXPECT_EQ(text_of(organisation("GM1948", name)), organisation("GM1948", name)) << name;
    const auto of_no_code = replaced(organisation("GM1948", "Meijerijstad"), " cbsCode=\"GM1948\"", "");
    EXPECT_EQ(text_of(of_no_code), of_no_code);
    EXPECT_EQ(text_of(organisation("GM9999", "Meijerijstad")), organisation("GM9999", "Meijerijstad"));
}
