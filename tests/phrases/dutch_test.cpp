// What a broken record is told in Dutch, word for word.
#include <verslag/core/load.hpp>

#include <gtest/gtest.h>

namespace {

const std::string people =
    R"(<organisations><organisation id="w" type="municipality"><name>Waalwijk</name></organisation></organisations>
<attendance><stated participants="24" exhaustive="true"/><participant id="p1" status="present"/></attendance>
<agenda><item id="a1"><title>Opening</title></item></agenda>
)";  // three lines: what follows begins in line 8

std::string record_with(const std::string& more)
{
    return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
           "<meetingRecord xmlns=\"urn:verslag:meeting-record:1\" schemaVersion=\"1.0\" lang=\"nl\" visibility=\"public\">\n"
           "<document type=\"minutes\" status=\"final\"><title>Verslag</title></document>\n"
           "<meeting kind=\"other\"><name>Overleg</name><date when=\"2020-02-04\">4 februari 2020</date></meeting>\n" +
           more + "</meetingRecord>\n";
}

using Lines = std::vector<std::string>;
// Two lines for each diagnostic: "5:4 message", and its hint.
Lines said_of(std::string text)
{
    Lines all;
    for (const auto& d : verslag::load_record(std::move(text), "r.xml").diagnostics) {
        all.push_back(std::to_string(d.line) + ':' + std::to_string(d.column) + ' ' + d.message.in("nl"));
        all.push_back(d.hint.in("nl"));
    }
    return all;
}

}  // namespace

TEST(Dutch, NamesOfElements)
{
    EXPECT_EQ(
        said_of(record_with("<atendance/>\n<agenda><participant/><x:logo xmlns:x=\"urn:x\"/></agenda>\n")),
        (Lines{
            "5:2 <atendance> is geen element van een record",
            "bedoelt u <attendance>? hier mag staan: document, meeting, organisations, attendance, agenda, body, experiments, "
            "decisions, followUps, references, attachments, extension",
            "6:10 <participant> kan niet in <agenda> staan",
            "het hoort in <attendance>; hier mag staan: item",
            "6:24 <x:logo> hoort bij de naamruimte 'urn:x' en kan niet in <agenda> staan",
            "elementen uit een ander vocabulaire horen in <extension name=\"…\"> aan het eind van het record",
        }));
}

TEST(Dutch, ValuesOfAttributes)
{
    EXPECT_EQ(said_of(record_with(R"(<attendance><participant id="p q" status="prezent" signed="ja"/></attendance>
<body><section lnag="nl_NL">x</section></body>
)")),
              (Lines{
                  "5:26 attribuut 'id' van <participant>: 'p q' kan geen id zijn",
                  "begin met een letter, zonder spaties of dubbele punten: bijvoorbeeld p-q",
                  "5:35 attribuut 'status' van <participant>: 'prezent' is geen toegestane waarde",
                  "bedoelt u 'present'? toegestaan zijn: present, partial, excused, absent, substituted, invited, unknown",
                  "5:52 attribuut 'signed' van <participant>: 'ja' is noch true noch false",
                  "schrijf true",
                  "6:16 het attribuut 'lnag' is onbekend in <section>",
                  "bedoelt u 'lang'? toegestaan zijn: agendaItem, kind, id, visibility, lang",
                  "6:29 er staat tekst rechtstreeks in <section>: 'x'",
                  "zet die in een alinea: <p>…</p>",
              }));
}

TEST(Dutch, Dates)
{
    EXPECT_EQ(said_of(record_with(R"(<followUps><followUp id="f" kind="action" firstRaised="30-2-2020"><text>x</text>
<due notBefore="2020-06-30" notAfter="2020-06-21">y</due></followUp></followUps>
)")),
              (Lines{
                  "5:43 attribuut 'firstRaised' van <followUp>: '30-2-2020' bestaat niet: februari 2020 heeft 29 dagen",
                  "schrijf een dag die bestaat; is alleen de maand bekend, schrijf dan notBefore en notAfter",
                  "6:29 'notAfter' (2020-06-21) ligt vóór 'notBefore' (2020-06-30)",
                  "verwissel ze, of verbeter wat niet klopt",
              }));
}

TEST(Dutch, ReferencesAndCounts)
{
    EXPECT_EQ(
        said_of(record_with(
            people +
            "<body><section agendaItem=\"a11\"><p id=\"w\"><mention type=\"person\" ref=\"a1\"/></p></section></body>\n")),
        (Lines{
            "6:21 er zijn 24 deelnemers opgegeven, de lijst telt er 1",
            "vul de lijst aan, of schrijf exhaustive=\"false\" als de bron ze niet allemaal noemt",
            "8:16 attribuut 'agendaItem' van <section>: er is niets met het id 'a11'",
            "bedoelt u 'a1'? schrijf het id van een agendapunt: a1",
            "8:36 het id 'w' komt twee keer voor",
            "het eerste is van <organisation> op regel 5; geef dit een ander id, en pas aan wat ernaar verwijst",
            "8:66 attribuut 'ref' van <mention>: 'a1' is het id van <item> op regel 7, niet van een organisatie of een deelnemer",
            "schrijf het id van een organisatie of een deelnemer: w, p1",
        }));
}

TEST(Dutch, OneAndMany)
{
    const auto table = [](int rows, const char* last) {
        std::string all;
        for (int i = 0; i < rows; ++i) all += "<row><cell/><cell/><cell/></row>";
        return said_of(record_with("<body><section><table><caption>x</caption><rows>" + all + last +
                                   "</rows></table></section></body>\n"))
            .front();
    };
    EXPECT_EQ(table(1, "<row><cell/></row>"), "5:82 de rij heeft 1 kolom, de tabel 3");
    EXPECT_EQ(table(1, "<row><cell/><cell/></row>"), "5:82 de rij heeft 2 kolommen, de tabel 3");
    EXPECT_EQ(table(0, "<row><cell rowspan=\"9\"/></row>"), "5:60 de cel beslaat 9 rijen, maar er is er nog maar 1");
    EXPECT_EQ(table(0, "<row><cell rowspan=\"9\"/></row><row/>"), "5:60 de cel beslaat 9 rijen, maar er zijn er nog maar 2");
}

TEST(Dutch, TagsAndEntities)
{
    EXPECT_EQ(said_of(record_with("<body><section><p>a & b &eacute; &foo;</p><p>x</section></body>\n")),
              (Lines{
                  "5:21 een '&' waarmee geen entiteit of tekencode begint",
                  "schrijf &amp; voor het teken zelf",
                  "5:25 '&eacute;' is een entiteit van HTML, in een record onbekend",
                  "schrijf het teken zelf, é, of &#233;",
                  "5:34 '&foo;' is een onbekende entiteit",
                  "schrijf het teken zelf; bekend zijn &amp; &lt; &gt; &quot; &apos; en nummers zoals &#160;",
                  "5:49 </section> staat waar </p> hoort: <p> is geopend op regel 5, kolom 44",
                  "schrijf </p> ervoor",
              }));
}

TEST(Dutch, BytesAndOtherFiles)
{
    EXPECT_EQ(said_of("<?xml version=\"1.0\"?>\n<p>Caf\xE9</p>"),
              (Lines{
                  "2:7 byte 0xE9 op positie 28 is geen UTF-8",
                  "in Windows-1252 staat daar 'é': klopt dat, begin het bestand dan met <?xml version=\"1.0\" "
                  "encoding=\"Windows-1252\"?>; sla het anders op als UTF-8",
              }));
    EXPECT_EQ(said_of("<p><q>"), (Lines{
                                     "1:7 het bestand houdt op terwijl <q> nog open is, sinds regel 1, kolom 5",
                                     "is het wel helemaal gekopieerd of gedownload? Om te sluiten wat open is: </q></p>",
                                 }));
    EXPECT_EQ(said_of("%PDF-1.7"), (Lines{
                                       "0:0 dit is een pdf-bestand, en niet een verslagrecord in XML",
                                       "geef het XML-bestand van het record zelf op",
                                   }));
}

TEST(Dutch, WhatIsNotShown)
{
    std::string many;
    for (int i = 0; i < 103; ++i) many += "<q/>";
    const auto said = said_of(record_with("<body><section>" + many + "</section></body>\n"));
    EXPECT_EQ(said.at(said.size() - 2), "0:0 nog 3 problemen worden niet getoond");
    EXPECT_EQ(said.back(), "verhelp deze eerst en controleer opnieuw");
}
