// Running text: what is put into runs, and what is not.
#include "views.hpp"

using namespace verslag;
using namespace verslag::example;
using record::Inline, record::PartyKind;
using Kind = Inline::Kind;

namespace {

record::Record saying(std::vector<Inline> content)
{
    auto r = minimal();
    r.body = {{.blocks = {p(std::move(content))}}};
    return r;
}

// The runs of the only paragraph.
std::vector<Run> runs(const record::Record& r, const std::string& language = "nl", Audience audience = Audience::everyone)
{
    const auto d = document(r, language, audience);
    for (const auto* b : all_blocks(d.blocks))
        if (b->kind == Block::Kind::paragraph && b->role == Role::none) return b->runs;
    return {};
}
Inline in(Kind kind, std::vector<Inline> children) { return {.kind = kind, .children = std::move(children)}; }
Inline mention(std::string ref, PartyKind type = PartyKind::person)
{
    return {.kind = Kind::mention, .ref = std::move(ref), .type = type};
}

}  // namespace

TEST(Text, NestsItsMarks)
{
    const auto all = runs(saying({text("a "), in(Kind::em, {text("b "), in(Kind::strong, {text("c")})}),
                                  in(Kind::sup, {text("2")}), in(Kind::sub, {text("3")})}));
    ASSERT_EQ(all.size(), 5u);
    EXPECT_FALSE(all[0].emphasis);
    EXPECT_TRUE(all[1].emphasis && !all[1].strong);
    EXPECT_TRUE(all[2].emphasis && all[2].strong);
    EXPECT_EQ(all[3].script, Script::superscript);
    EXPECT_EQ(all[4].script, Script::subscript);
    EXPECT_EQ(plain(all), "a b c23");
}

TEST(Text, BreaksLinesOnlyWhereTheRecordDoes)
{
    EXPECT_EQ(plain(runs(saying({text("Brink 4"), {.kind = Kind::br}, text("Essch\nenbroek\t!")}))), "Brink 4\nEssch enbroek !");
}

TEST(Text, LosesWhatNoExporterMayGet)
{
    EXPECT_EQ(plain(runs(saying({text("a\x01"
                                      "b\x7f"
                                      "c\u0085d")}))),
              "a bcd");
}

TEST(Text, LinksOnlyWhereOneCanGo)
{
    const auto link = [](std::string href) {
        return Inline{.kind = Kind::link, .children = {text("hier")}, .href = std::move(href)};
    };
    EXPECT_EQ(runs(saying({link("https://x.example/a")}))[0].href, "https://x.example/a");
    EXPECT_EQ(runs(saying({link("HTTP://x.example")}))[0].href, "HTTP://x.example");
    EXPECT_EQ(runs(saying({link("mailto:a@x.example")}))[0].href, "mailto:a@x.example");
    for (const auto* unsafe : {"javascript:alert(1)", "file:///etc/passwd", "bijlage.pdf", "https://", ""}) {
        const auto all = runs(saying({link(unsafe)}));
        EXPECT_EQ(all[0].href, "") << unsafe;
        EXPECT_EQ(plain(all), "hier");
    }
    EXPECT_EQ(plain(runs(saying({{.kind = Kind::link, .href = "https://x.example"}}))), "https://x.example")
        << "a link without words";
}

TEST(Text, LinksCitationsToTheReference)
{
    auto r = saying({{.kind = Kind::cite, .children = {text("het rapport")}, .ref = "rapport"},
                     {.kind = Kind::cite, .ref = "rapport"},
                     {.kind = Kind::cite, .children = {text("weg")}, .ref = "nergens"}});
    r.references = {{.id = "rapport", .title = "Het Rapport"}};
    const auto all = runs(r);
    EXPECT_EQ(plain(all), "het rapportHet Rapportweg");
    EXPECT_EQ(all[0].target, "rapport");
    EXPECT_EQ(all.back().target, "") << "a link to what is not there";
}

TEST(Text, KeepsTheWordsOfDatesAndWritesThoseWithoutAny)
{
    Inline words{.kind = Kind::date, .text = "eind juni", .date = {.when = {2020, 6, 30}}},
        bare{.kind = Kind::date, .date = {.when = {2020, 6, 9}}};
    EXPECT_EQ(plain(runs(saying({words, text(" en "), bare}))), "eind juni en 9 juni 2020");
    EXPECT_EQ(plain(runs(saying({bare}), "en")), "9 juni 2020") << "running text stays in the record's language";
}

TEST(Text, SaysWhoAWithheldNameStandsFor)
{
    auto r = saying({text("Dank aan "), mention("p"), text(".")});
    r.organisations = {{.id = "o", .name = "Gemeente Zeist"}};
    r.attendance.participants = {
        {.id = "p", .function = "adviseur", .organisation = "o", .status = record::AttendanceStatus::present}};
    EXPECT_EQ(plain(runs(r)), "Dank aan [adviseur (Gemeente Zeist)].");
    r.attendance.participants[0].function.clear();
    EXPECT_EQ(plain(runs(r)), "Dank aan [deelnemer (Gemeente Zeist)].");
    r.attendance.participants[0].name.display = "Ann Bos";
    EXPECT_EQ(plain(runs(r)), "Dank aan Ann Bos.");
    EXPECT_EQ(plain(runs(saying({mention("")}))), "[naam niet openbaar]");
    EXPECT_EQ(plain(runs(saying({mention("", PartyKind::organisation)}))), "[organisatie niet openbaar]");
}

TEST(Text, CarriesItsLanguages)
{
    auto r = saying({text("een "), {.kind = Kind::span, .children = {text("PowerPoint")}, .lang = "en"}, mention("")});
    const auto all = runs(r, "en");
    ASSERT_GE(all.size(), 4u);
    EXPECT_EQ(all[0].lang, "");
    EXPECT_EQ(all[1].lang, "en");
    EXPECT_EQ(all[2].text, "[") << "what is put in has the language of the labels";
    EXPECT_EQ(all[3].lang, "en");
}

TEST(Text, OfABlockInAnotherLanguageSaysSoAllTheWayDown)
{
    auto r = minimal();
    record::Block list{.kind = record::Block::Kind::list, .lang = "en", .items = {{.blocks = {p("one")}}}};
    r.body = {{.blocks = {list, p("nul")}, .sections = {{.title = {text("Zwei")}, .blocks = {p("drei")}, .lang = "de"}}}};
    const auto d = document(r);
    std::map<std::string, std::string> languages;
    for (const auto* b : all_blocks(d.blocks)) languages[plain(b->runs)] = b->lang;
    EXPECT_EQ(languages["one"], "en");
    EXPECT_EQ(languages["nul"], "");
    EXPECT_EQ(languages["Zwei"], "de");
    EXPECT_EQ(languages["drei"], "de");
}

TEST(Text, OfLabelsSaysItsLanguageWhereItIsNotTheRecords)
{
    const auto dutch = document(minimal(), "nl"), english = document(minimal(), "en");
    for (const auto* b : all_blocks(dutch.blocks))
        for (const auto& row : b->table.rows)
            for (const auto& run : row.cells[0].runs) EXPECT_EQ(run.lang, "");
    for (const auto* b : with_role(english, Role::key_facts))
        for (const auto& row : b->table.rows) EXPECT_EQ(row.cells[0].runs[0].lang, "en");
    EXPECT_EQ(fact(english, "Date"), "4 February 2020");
    EXPECT_EQ(english.properties.lang, "nl");
    EXPECT_EQ(english.properties.label_lang, "en");
}
