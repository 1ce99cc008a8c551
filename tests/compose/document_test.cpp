#include "views.hpp"

using namespace verslag;
using namespace verslag::example;
using namespace verslag::record;
using verslag::Role;
using Headings = std::vector<std::string>;
using RBlock = verslag::record::Block;

TEST(Document, OfTheSmallestRecordHasTitleFactsAndColophonOnly)
{
    const auto d = document(minimal());
    EXPECT_EQ(headings(d), (Headings{"# Verslag", "## Colofon"})) << "empty parts leave no heading";
    EXPECT_EQ(d.blocks[0].role, Role::title);
    EXPECT_EQ(rows(*with_role(d, Role::key_facts).at(0)), (Rows{{"Bijeenkomst", "Bijeenkomst"},
                                                                {"Datum", "4 februari 2020"},
                                                                {"Status", "definitief"},
                                                                {"Verspreiding", "openbaar"}}));
}

TEST(Document, GivesTheFactsThatThereAre)
{
    auto r = minimal();
    r.document.subtitle = "Kick-off";
    r.document.summary = {text("Kort.")};
    r.document.status = DocumentStatus::adopted;
    r.document.adopted = "2020-03-10";
    r.document.revision = 2;
    r.organisations = {{.id = "o", .name = "Gemeente Waalwijk"}, {.id = "raad", .name = "De raad"}};
    r.meeting.kind = MeetingKind::council;
    r.meeting.body = {{.ref = "raad"}};
    r.meeting.series = "Reeks";
    r.meeting.planned.words = "januari";
    r.meeting.start = "2020-02-04T19:30:00";
    r.meeting.end = "2020-02-04T22:00:00";
    r.meeting.locations = {{.municipality = "o"}, {.words = "Stream", .mode = LocationMode::online, .href = "https://x.example"}};
    r.meeting.hosts = {{.ref = "o"}};
    r.meeting.closed_doors = true;
    r.meeting.status = MeetingStatus::cancelled;
    r.meeting.recordings = {{.words = "Beeld", .href = "https://x.example/beeld"}};
    r.meeting.next.words = "eind juni";
    r.attendance.participants = {
        {.name = {.display = "Ann Bos"}, .role = ParticipantRole::chair, .status = AttendanceStatus::present},
        {.organisation = "o", .role = ParticipantRole::minute_taker, .status = AttendanceStatus::present}};
    const auto d = document(r);
    EXPECT_EQ(d.blocks[1].role, Role::subtitle);
    EXPECT_EQ(fact(d, "Orgaan"), "De raad");
    EXPECT_EQ(fact(d, "Vergadering"), "Bijeenkomst");
    EXPECT_EQ(fact(d, "Stand van zaken"), "niet doorgegaan");
    EXPECT_EQ(fact(d, "Oorspronkelijk gepland"), "januari");
    EXPECT_EQ(fact(d, "Tijd"), "van 19.30 tot 22.00 uur");
    EXPECT_EQ(fact(d, "Plaats"), "Gemeente Waalwijk\nStream (online)");
    EXPECT_EQ(fact(d, "Gastheer"), "Gemeente Waalwijk");
    EXPECT_EQ(fact(d, "Voorzitter"), "Ann Bos");
    EXPECT_EQ(fact(d, "Notulist"), "naam niet openbaar (Gemeente Waalwijk)");
    EXPECT_EQ(fact(d, "Openbaarheid"), "besloten vergadering");
    EXPECT_EQ(fact(d, "Opname"), "Beeld");
    EXPECT_EQ(fact(d, "Volgende bijeenkomst"), "eind juni");
    EXPECT_EQ(fact(d, "Status"), "vastgesteld op 10 maart 2020, versie 2");
    EXPECT_EQ(plain(after(d, "Samenvatting").runs), "Kort.");
    EXPECT_EQ(with_role(d, Role::summary).size(), 1u);
}

TEST(Document, NeverSkipsALevelOfHeadings)
{
    auto r = minimal();
    Section deep{.title = {text("diep")}};
    for (int i = 0; i < 8; ++i) deep = {.title = {text("laag")}, .sections = {deep}};
    r.body = {
        {.sections = {{.title = {text("onder een deel zonder titel")}, .sections = {{.sections = {{.title = {text("x")}}}}}}}},
        deep};
    const auto d = document(r);  // checks the levels
    EXPECT_TRUE(has_heading(d, "## onder een deel zonder titel"));
    EXPECT_TRUE(has_heading(d, "### x"));
    EXPECT_TRUE(has_heading(d, "###### diep")) << "below the deepest, the level stays";
}

TEST(Document, HasListsTablesFiguresQuotesAndGaps)
{
    auto r = minimal();
    RBlock list{
        .kind = RBlock::Kind::list, .list_kind = ListKind::letter, .start = 3, .items = {{.blocks = {p("c")}, .id = "item"}}};
    RBlock table{.kind = RBlock::Kind::table,
                 .content = {text("Tabel 1")},
                 .head = {{.cells = {{.content = {text("A")}}}}},
                 .rows = {{.cells = {{.content = {text("1")}, .header = CellHeader::row}}, .id = "rij"}}};
    RBlock figure{.kind = RBlock::Kind::figure, .content = {text("Figuur 1")}, .src = "plaat.png", .alt = "Een plaat"};
    RBlock quote{.kind = RBlock::Kind::quote, .paragraphs = {p("“Ja.”")}, .by = {{.words = "De griffier"}}};
    RBlock gap{.kind = RBlock::Kind::gap, .reason = GapReason::redacted, .basis = "Woo 5.1", .words = "Het adres"};
    r.body = {{.blocks = {list, table, figure, quote, gap, {.kind = RBlock::Kind::gap, .reason = GapReason::illegible}}}};
    auto d = document(r);
    const auto& b = d.blocks;
    const auto at = static_cast<std::size_t>(
        std::find_if(b.begin(), b.end(), [](const verslag::Block& x) { return x.kind == verslag::Block::Kind::list; }) -
        b.begin());
    EXPECT_EQ(b[at].marker, Marker::letter);
    EXPECT_EQ(b[at].start, 3u);
    EXPECT_EQ(b[at].items[0].blocks[0].id, "item");
    EXPECT_EQ(plain(b[at + 1].table.caption), "Tabel 1");
    EXPECT_EQ(b[at + 1].table.head[0].cells[0].header, HeaderOf::column);
    EXPECT_EQ(b[at + 1].table.rows[0].cells[0].header, HeaderOf::row);
    EXPECT_EQ(b[at + 1].table.rows[0].id, "rij");
    EXPECT_EQ(b[at + 2].image, "") << "no such image was given";
    EXPECT_EQ(b[at + 2].alt, "Een plaat");
    EXPECT_EQ(plain(b[at + 2].runs), "Figuur 1");
    EXPECT_EQ(plain(b[at + 3].blocks.at(1).runs), "– De griffier");
    EXPECT_EQ(plain(b[at + 4].runs), "[Niet openbaar gemaakt: Het adres (grondslag: Woo 5.1)]");
    EXPECT_EQ(b[at + 4].role, Role::gap);
    EXPECT_EQ(plain(b[at + 5].runs), "[Onleesbaar of onverstaanbaar]");

    d = compose_document(r, Labels::load("nl"), {.images = {{.name = "plaat.png", .bytes = "x"}, {.name = "andere.png"}}});
    EXPECT_EQ(d.blocks[at + 2].image, "plaat.png");
    ASSERT_EQ(d.resources.size(), 1u) << "only what is shown";
}

TEST(Document, LeavesNothingOfADecorationThatIsNotThere)
{
    auto r = minimal();
    r.body = {{.blocks = {{.kind = RBlock::Kind::figure, .src = "lijn.png", .alt = "x", .decorative = true}}}};
    const auto d = document(r);
    for (const auto* b : all_blocks(d.blocks)) EXPECT_NE(b->kind, verslag::Block::Kind::figure);
}

TEST(Document, MakesTablesRectangular)
{
    auto r = minimal();
    const auto cell = [](std::string words, std::uint32_t columns = 1, std::uint32_t high = 1) {
        return record::Cell{.content = {text(std::move(words))}, .colspan = columns, .rowspan = high};
    };
    RBlock ragged{.kind = RBlock::Kind::table,
                  .head = {{.cells = {cell("a", 1, 5), cell("b")}}},
                  .rows = {{.cells = {cell("c", 1, 2), cell("d"), cell("e", 2)}},
                           {.cells = {cell("f", 4'000'000'000u, 4'000'000'000u)}},
                           {.cells = {}}}};
    r.body = {{.blocks = {ragged}}};
    const auto d = document(r);  // checks the rectangles
    const auto& table = after(d, "Verslag").role == Role::key_facts ? d.blocks[2].table : d.blocks[1].table;
    EXPECT_GT(table.columns, 4u);
    EXPECT_LE(table.columns, 1001u) << "a record cannot ask for any amount of memory";
}

TEST(Document, GivesEachBlockAnIdOfItsOwn)
{
    auto r = minimal();
    auto first = p("een"), second = p("twee");
    first.id = "é1";
    second.id = "ë1";
    r.body = {{.blocks = {first, second}, .id = "_deel"}};
    r.follow_ups = {{.id = "f", .text = {text("doen")}, .based_on = {"ë1"}}};
    const auto d = document(r);  // checks that they are unique and that targets exist
    for (const auto* b : all_blocks(d.blocks))
        if (plain(b->runs) == "twee")
            for (const auto* t : with_role(d, Role::follow_ups)) {
                const auto& cell = t->table.rows[0].cells[0];
                EXPECT_TRUE(std::any_of(cell.runs.begin(), cell.runs.end(),
                                        [&](const verslag::Run& run) { return run.target == b->id; }));
            }
}

TEST(Decisions, StandInTheSectionOfTheirAgendaItemOnce)
{
    auto r = minimal();
    r.agenda = {{.id = "a1", .number = "1", .title = "Begroting"}};
    r.body = {{.title = {text("1. Begroting")},
               .blocks = {p("tekst")},
               .sections = {{.title = {text("Amendement")}, .agenda_item = "a1"}},
               .agenda_item = "a1"}};
    r.decisions = {
        {.id = "b1",
         .number = "2020-1",
         .text = {text("De begroting vaststellen")},
         .vote = {.in_favour = 11, .against = 3, .abstained = 0, .method = VoteMethod::roll_call},
         .agenda_item = "a1",
         .date = {2020, 2, 5},
         .result = DecisionResult::adopted_amended},
        {.text = {text("Los besluit")}, .vote = {.method = VoteMethod::acclamation}, .result = DecisionResult::postponed}};
    const auto d = document(r);
    EXPECT_EQ(headings(d),
              (Headings{"# Verslag", "## Agenda", "## 1. Begroting", "### Amendement", "## Besluiten", "## Colofon"}));
    const auto all = with_role(d, Role::decision);
    ASSERT_EQ(all.size(), 2u);
    EXPECT_EQ(all_text(all[0]->blocks),
              "Besluit 2020-1\nDe begroting vaststellen\nResultaat: gewijzigd aangenomen. Hoofdelijke stemming: 11 voor en 3 "
              "tegen. Genomen op 5 februari 2020.\n");
    EXPECT_EQ(all_text(all[1]->blocks), "Besluit\nLos besluit\nResultaat: aangehouden. Bij acclamatie.\n");
    EXPECT_EQ(&after(d, "Besluiten"), all[1]);

    r.document.type = DocumentType::decision_list;
    EXPECT_EQ(with_role(document(r), Role::decision).size(), 2u);
    EXPECT_EQ(plain(after(document(r), "Besluiten").blocks[0].runs), "Besluit 2020-1") << "a decision list has them together";
}

TEST(Decisions, TellVotesInWords)
{
    auto r = minimal();
    const auto outcome = [&](Vote vote, const std::string& language = "nl") {
        r.decisions = {{.text = {text("x")}, .vote = vote}};
        const auto d = document(r, language);
        return plain(with_role(d, Role::decision).at(0)->blocks.back().runs);
    };
    EXPECT_EQ(outcome({.in_favour = 13, .against = 0, .abstained = 1, .method = VoteMethod::written}),
              "Schriftelijke stemming: 13 voor, 0 tegen en 1 onthouding.");
    EXPECT_EQ(outcome({.in_favour = 1}), "Stemming: 1 voor.");
    EXPECT_EQ(outcome({.abstained = 0}), "Stemming: 0 onthoudingen.");
    EXPECT_EQ(outcome({.method = VoteMethod::none}), "Zonder stemming.");
    EXPECT_EQ(outcome({.in_favour = 3, .against = 2, .method = VoteMethod::show_of_hands}, "en"),
              "Show of hands: 3 for and 2 against.");
    EXPECT_EQ(outcome({}), "x") << "nothing to tell";
}

TEST(Experiments, StandByOrganisation)
{
    auto r = minimal();
    r.organisations = {{.id = "z", .name = "Zeist"}, {.id = "a", .name = "Almere"}};
    r.experiments = {{.organisation = "z",
                      .title = "E1",
                      .description = {text("Omschrijving")},
                      .lessons = {{.content = {text("Les 1")}}},
                      .contact = {{.name = "Ann", .email = "ann@x.example"}},
                      .theme = "Thema",
                      .stage = Stage::running},
                     {.organisation = "a", .title = "E2"},
                     {.organisation = "z", .title = "E3"},
                     {.organisation = "", .title = "E4"}};
    const auto d = document(r);
    EXPECT_EQ(headings(d), (Headings{"# Verslag", "## Experimenten", "### Zeist", "#### E1", "#### E3", "### Almere", "#### E2",
                                     "### E4", "## Colofon"}));
    EXPECT_EQ(plain(after(d, "E1").runs), "Thema: Thema\nFase: in uitvoering\nContact: Ann, ann@x.example");
}

TEST(Agenda, KeepsItsOwnNumbers)
{
    auto r = minimal();
    r.agenda = {{.id = "a1", .number = "1", .title = "Opening", .start = "2020-02-04T19:30:00"},
                {.id = "h",
                 .kind = AgendaKind::heading,
                 .title = "Hamerstukken",
                 .items = {{.id = "a10a",
                            .number = "10a",
                            .title = "Motie",
                            .description = {text("Toelichting")},
                            .owners = {{.words = "Ann Bos"}}}}}};
    r.body = {{.title = {text("Opening")}, .blocks = {p("x")}, .agenda_item = "a1"}};
    const auto d = document(r);
    const auto& table = *with_role(d, Role::agenda).at(0);
    EXPECT_EQ(rows(table), (Rows{{"Nr.", "Onderwerp", "Portefeuillehouder", "Tijd"},
                                 {"1", "Opening", "", "19.30 uur"},
                                 {"", "Hamerstukken", "", ""},
                                 {"10a", "Motie\nToelichting", "Ann Bos", ""}}));
    EXPECT_FALSE(table.table.rows[0].cells[1].runs[0].target.empty()) << "a link to where it was treated";
    EXPECT_TRUE(table.table.rows[2].cells[1].runs[0].target.empty()) << "it was not treated";
}

TEST(Agenda, OfTitlesOnlyIsAList)
{
    auto r = minimal();
    r.agenda = {{.id = "a", .title = "Opening", .items = {{.id = "b", .title = "Mededelingen"}}},
                {.id = "c", .title = "Sluiting"}};
    const auto d = document(r);
    const auto& list = after(d, "Agenda");
    ASSERT_EQ(list.kind, verslag::Block::Kind::list);
    ASSERT_EQ(list.items.size(), 2u);
    EXPECT_EQ(list.items[0].blocks.size(), 2u);
}

TEST(References, AreListedWithTheirLinks)
{
    auto r = minimal();
    r.references = {
        {.id = "r", .title = "Boek", .by = {{.words = "Bureau"}}, .date = {.words = "juni"}, .href = "https://x.example"},
        {.id = "s", .title = "Nota", .href = "nota.pdf"}};
    r.attachments = {{.title = "Begroting", .href = "https://x.example/b", .media_type = "application/pdf", .bytes = 1'234'567},
                     {.title = "Klein", .bytes = 12'000},
                     {.title = "Dit verslag", .generated = true}};
    const auto d = document(r);
    const auto& references = after(d, "Bronnen en verwijzingen");
    EXPECT_EQ(plain(references.items[0].blocks[0].runs), "Boek, Bureau, juni");
    EXPECT_EQ(references.items[0].blocks[0].runs[0].href, "https://x.example");
    EXPECT_EQ(plain(references.items[1].blocks[0].runs), "Nota, nota.pdf") << "an address that cannot be followed is told";
    const auto& attachments = after(d, "Bijlagen");
    ASSERT_EQ(attachments.items.size(), 2u) << "a document is no attachment to itself";
    EXPECT_EQ(plain(attachments.items[0].blocks[0].runs), "Begroting, pdf, 1,2 MB");
    EXPECT_EQ(plain(attachments.items[1].blocks[0].runs), "Klein, 12 kB");
}

TEST(Colophon, TellsWhatIsNotThere)
{
    auto r = minimal();
    const auto d = compose_document(r, Labels::load("nl"),
                                    {.withheld = {{"block", 2}, {"name", 1}, {"follow-up", 3}}, .generator = "verslag 1"});
    const auto said = all_text(d.blocks);
    EXPECT_NE(said.find("Niet opgenomen in deze uitgave: 2 alinea’s of andere tekstblokken, 1 naam en 3 acties of afspraken\n"),
              std::string::npos)
        << said;
    EXPECT_NE(said.find("Gemaakt met: verslag 1\n"), std::string::npos);
    EXPECT_EQ(all_text(document(r).blocks).find("Niet opgenomen"), std::string::npos);
}

TEST(Properties, SayWhatTheFileIs)
{
    auto r = minimal();
    r.document.identifiers = {{.value = "Z-1", .scheme = "zaak"}};
    r.document.authors = {{.words = "Griffie"}, {.kind = PartyKind::person}};
    r.document.themes = {"Begroting"};
    r.document.keywords = {"geld"};
    r.document.status = DocumentStatus::draft;
    const auto d = document(r, "nl", Audience::internal);
    EXPECT_EQ(d.properties.subject, "Verslag: Bijeenkomst, 4 februari 2020");
    EXPECT_EQ(d.properties.author, "Griffie") << "nobody is called 'naam niet openbaar'";
    EXPECT_EQ(d.properties.keywords, (std::vector<std::string>{"Begroting", "geld"}));
    EXPECT_EQ(d.properties.record_id, "Z-1");
    EXPECT_EQ(d.properties.audience, "internal");
    EXPECT_EQ(d.properties.audience_words, "alleen voor intern gebruik");
    EXPECT_EQ(d.properties.generator, "verslag 1");
    EXPECT_TRUE(d.properties.draft);
    EXPECT_EQ(d.properties.meeting, "Bijeenkomst");
    EXPECT_EQ(d.properties.date, "4 februari 2020");
    EXPECT_EQ(d.properties.status, "concept");
    EXPECT_EQ(document(minimal()).properties.record_id, "proef");
    EXPECT_EQ(d.words.page_of, "pagina {page} van {pages}");
    EXPECT_EQ(d.words.draft, "CONCEPT");
}

TEST(Properties, NameTheOrganisationThatPublishesElseWhoseMeetingItWas)
{
    auto r = minimal();
    EXPECT_EQ(document(r).properties.organisation, "");
    r.meeting.hosts = {{.words = "Gemeente Waalwijk"}};
    EXPECT_EQ(document(r).properties.organisation, "Gemeente Waalwijk");
    r.meeting.body = {{.words = "Gemeenteraad"}};
    EXPECT_EQ(document(r).properties.organisation, "Gemeenteraad");
    r.document.publisher = {{.kind = PartyKind::person}};
    EXPECT_EQ(document(r).properties.organisation, "Gemeenteraad") << "nobody is called 'naam niet openbaar'";
    r.document.publisher = {{.words = "Griffie"}};
    EXPECT_EQ(document(r).properties.organisation, "Griffie");
}
