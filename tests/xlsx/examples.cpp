#include "examples.hpp"

#include <dlfcn.h>

namespace verslag::xlsx::examples {
namespace {

Cell text(std::string s) { return {.text = std::move(s)}; }
Cell link(std::string s, std::string href) { return {.text = std::move(s), .href = std::move(href)}; }
Cell number(std::int64_t n) { return {.number = n}; }

SheetRow row(std::uint32_t line, std::vector<Cell> cells) { return {std::move(cells), line}; }

Column column(std::string id, std::string title, ColumnType type = ColumnType::text, std::vector<std::string> choices = {})
{
    return {std::move(id), std::move(title), "", type, std::move(choices)};
}

Workbook frame()
{
    Workbook w;
    w.properties = {.title = "Kick-off democratische vernieuwing M50",
                    .subject = "Verslag van de kick-off, 4 februari 2020",
                    .author = "Secretariaat M50",
                    .publisher = "Gemeente Waalwijk & partners",
                    .keywords = {"democratische vernieuwing", "M50"},
                    .lang = "nl",
                    .label_lang = "nl",
                    .modified = 1580860800,
                    .record_id = "kickoff",
                    .audience = "public",
                    .audience_words = "Openbaar",
                    .generator = "verslag"};
    w.date_format = "dd-mm-yyyy";
    w.time_format = "hh:mm";
    w.page_of = "pagina {page} van {pages}";
    return w;
}

Sheet explanation()
{
    Sheet s{.id = "explanation", .title = "Toelichting", .prose = true};
    s.columns = {column("name", "Onderwerp"), column("text", "Uitleg")};
    s.rows = {
        row(0, {text("Vergadering"), text("Kick-off democratische vernieuwing M50")}),
        row(0, {text("Datum"), text("4 februari 2020")}),
        row(0, {text("Plaats"), text("Raadhuis Waalwijk, Taxandriaweg 6, 5141 PA Waalwijk")}),
        row(0, {text("Deelnemers"),
                text("Volgens opgave 24 deelnemers uit 12 gemeenten. De lijst noemt de gemeenten; namen van mensen die "
                     "daar geen toestemming voor gaven staan er niet in, maar wel hun functie en hun organisatie.")}),
        row(0, {text("Meer lezen"), link("Het verslag op de website", "https://www.voorbeeld.nl/m50/verslag?jaar=2020&maand=2")}),
        row(0, {text("Bladen en kolommen")}),
        row(0, {text("Aanwezigheid"),
                text("Eén regel voor elke deelnemer, in de volgorde van het verslag: voorzitter, griffier, en daarna op "
                     "achternaam zonder voorvoegsel.")}),
        row(0, {text("Aanwezig"), text("aanwezig, deels, afwezig met kennisgeving of afwezig zonder kennisgeving")}),
    };
    return s;
}

}  // namespace

Workbook kickoff()
{
    Workbook w = frame();
    Sheet attendance{.id = "attendance", .title = "Aanwezigheid"};
    attendance.columns = {
        column("number", "Nr.", ColumnType::integer),
        column("name", "Naam of functie"),
        column("organisation", "Organisatie"),
        column("code", "CBS-code"),
        column("role", "Rol"),
        column("status", "Aanwezig", ColumnType::choice, {"aanwezig", "deels", "afwezig (m.k.)", "afwezig (z.k.)"}),
        column("from", "Van", ColumnType::time),
        column("until", "Tot", ColumnType::time),
        column("date", "Datum", ColumnType::date),
        column("mail", "E-mail"),
        column("remarks", "Opmerkingen")};
    const char* towns[] = {"Meierijstad", "Lochem",     "Coevorden", "Oosterhout",  "Barneveld", "Rijswijk",
                           "Oldambt",     "Etten-Leur", "De Bilt",   "Papendrecht", "Waalwijk",  "Zeist"};
    const char* codes[] = {"GM1948", "GM0262", "GM0109", "GM0826", "GM0203", "GM0603",
                           "GM1895", "GM0777", "GM0310", "GM0590", "GM0867", "GM0355"};
    const char* states[] = {"aanwezig", "aanwezig", "deels", "afwezig (m.k.)"};
    for (int i = 0; i < 24; ++i) {
        const auto at = static_cast<std::size_t>(i % 12);
        attendance.rows.push_back(row(
            static_cast<std::uint32_t>(40 + i),
            {number(i + 1), text(i % 3 ? "Beleidsadviseur participatie" : "Wethouder burgerparticipatie en dienstverlening"),
             text(towns[at]), text(codes[at]), text(i == 0 ? "voorzitter" : "deelnemer"), text(states[i % 4]),
             i % 4 == 2 ? text("19:30") : Cell{}, i % 4 == 2 ? text("21:05") : Cell{}, text("2020-02-04"),
             link("", "mailto:griffie@" + std::string(codes[at]) + ".voorbeeld.nl?subject=M50"),
             i == 5
                 ? text("Sloot later aan wegens een vergadering van het college over de begroting, en vertrok voor de rondvraag.")
                 : Cell{}}));
    }
    Sheet organisations{.id = "organisations", .title = "Organisaties"};
    organisations.columns = {column("name", "Organisatie"), column("code", "CBS-code"), column("kind", "Soort"),
                             column("stated", "Aantal deelnemers volgens opgave", ColumnType::integer),
                             column("site", "Website")};
    for (std::size_t i = 0; i < 12; ++i)
        organisations.rows.push_back(row(20, {text(towns[i]), text(codes[i]), text("gemeente"), number(2),
                                              link("www.voorbeeld.nl", "https://www.voorbeeld.nl/" + std::string(codes[i]))}));
    organisations.rows.push_back(row(33, {text("VNG / Democratie in Actie"), Cell{}, text("vereniging"), Cell{}, Cell{}}));

    Sheet actions{.id = "follow-ups", .title = "Opvolging"};
    actions.columns = {
        column("number", "Nr."),
        column("kind", "Soort", ColumnType::choice, {"actie", "voorstel", "toezegging", "afspraak", "vraag", "gebeurtenis"}),
        column("text", "Wat"),
        column("owner", "Wie"),
        column("due", "Wanneer"),
        column("before", "Uiterlijk", ColumnType::date),
        column("status", "Stand", ColumnType::choice, {"open", "loopt", "gereed", "uitgesteld", "vervallen"}),
        column("note", "Toelichting")};
    actions.rows = {
        row(101, {text("1"), text("voorstel"),
                  text("Tijdens de volgende ledenbijeenkomsten en het komende congres wordt bestuurlijk gepolst welke gemeenten "
                       "mee willen doen met Thorbecke-experimenten. De inspiratiebundel en de filmpjes worden ook binnen dit "
                       "netwerk gedeeld."),
                  text("De deelnemers"), text("eind juni"), text("2020-06-30"), text("open"), Cell{}}),
        row(108, {text("2"), text("gebeurtenis"),
                  text("Vervolgbijeenkomst: de volgende stap als lerende organisatie, en in rolontwikkeling en samenwerking met "
                       "de raad."),
                  text("Gemeente Waalwijk"), text("december"), text("2020-12-31"), text("open"),
                  text("Datum volgt.\nDe raad wordt vooraf gevraagd.")}),
        row(115, {text("3"), text("vraag"), text("Hoe gaat het netwerk verder?"), Cell{}, text("het komend jaar"), Cell{},
                  text("open"), text("=1+1 is geen formule, en @iedereen geen verwijzing")}),
        row(120, {text("007"), text("actie"), text("+31 (0)416 683 456 bellen"), text("-"), Cell{}, text("2020-02-29"),
                  text("gereed"), Cell{}}),
    };
    Sheet decisions{.id = "decisions", .title = "Besluiten"};
    decisions.columns = {column("number", "Nr."), column("text", "Besluit"), column("date", "Datum", ColumnType::date),
                         column("for", "Voor", ColumnType::integer), column("against", "Tegen", ColumnType::integer)};
    w.books = {{"attendance", "Aanwezigheid", {explanation(), attendance, organisations}},
               {"follow-up", "Opvolging", {explanation(), actions, decisions}}};
    return w;
}

Workbook long_list(std::size_t rows)
{
    Workbook w = frame();
    Sheet s{.id = "attendance", .title = "Presentielijst"};
    s.columns = {column("number", "Nr.", ColumnType::integer),
                 column("name", "Naam"),
                 column("organisation", "Gemeente"),
                 column("role", "Functie"),
                 column("mail", "E-mail"),
                 column("status", "Aanwezig", ColumnType::choice, {"ja", "nee"}),
                 column("date", "Datum", ColumnType::date),
                 column("from", "Aankomst", ColumnType::time),
                 column("until", "Vertrek", ColumnType::time),
                 column("group", "Werkgroep"),
                 column("votes", "Stemmen", ColumnType::integer),
                 column("remarks", "Opmerkingen")};
    const char* towns[] = {"Meierijstad", "Lochem", "Coevorden", "Oosterhout", "Barneveld", "Rijswijk"};
    const char* roles[] = {"Raadsgriffier", "Beleidsadviseur", "Raadslid", "Wethouder"};
    s.rows.reserve(rows);
    for (std::size_t i = 0; i < rows; ++i) {
        const auto n = std::to_string(i + 1);
        const auto minutes = 10 + i % 50;
        s.rows.push_back(row(static_cast<std::uint32_t>(i + 10),
                             {number(static_cast<std::int64_t>(i + 1)), text("Deelnemer " + n), text(towns[i % 6]),
                              text(roles[i % 4]), text("deelnemer" + n + "@example.org"), text(i % 7 == 6 ? "nee" : "ja"),
                              text("2020-02-04"), text("09:" + std::to_string(minutes)), text("12:" + std::to_string(minutes)),
                              text("Werkgroep " + std::to_string(i % 9 + 1)), number(static_cast<std::int64_t>(i % 5)),
                              i % 11 ? Cell{} : text("Sloot later aan")}));
    }
    w.books = {{"attendance", "Presentielijst", {std::move(s)}}};
    return w;
}

Workbook limits()
{
    Workbook w = frame();
    w.properties.title = "R&G & \"Zo\" <b> 2020";
    std::string emoji, words;
    for (int i = 0; i < 20000; ++i) emoji += "\U0001F600";  // two UTF-16 units each
    for (int i = 0; i < 900; ++i) words += "woord ";
    Sheet first{.id = "A1", .title = "Vragen: wie/wat [2020] en hoe? 'n lange naam"};
    first.columns = {column("a", "Tekst"),
                     column("b", "tekst"),
                     column("c", ""),
                     column("d", "Getal", ColumnType::integer),
                     column("e", "Datum", ColumnType::date),
                     column("f", "Tijd", ColumnType::time),
                     column("g", "Keuze, met komma", ColumnType::choice, {"ja, graag", "nee"}),
                     column("h", "Keuze \"aan\"", ColumnType::choice, {"\"aan\"", "één", "=uit"})};
    first.rows = {
        row(1, {text(emoji), text("_x0041_ en _xZZZZ_"), text("a\r\nb\rc"), number(1234567890123456789), text("1815-06-18"),
                text("25:00"), text("ja, graag"), text("één")}),
        row(2, {text(std::string("nul\0bel\a", 8)), text("\xC3("), text("\xEF\xBF\xBE"), number(-999999999999999),
                text("1900-03-01"), text("00:00"), text("nee"), text("\"aan\"")}),
        row(3, {text(words), text(" voor en na "), text("tab\tin"), number(0), text("9999-12-31"), text("23:59:59"), Cell{},
                text("=uit")}),
        row(4, {link("lang", "https://a.nl/" + std::string(2100, 'x')),
                link("raar", "javascript:alert(1)"),
                link("haken", "https://a.nl/[x] {y}?q=\"a b\"#deel"),
                {.number = 7, .href = "https://a.nl/external:x"},
                {.text = "2020-02-04", .href = "https://a.nl/"},
                text("31 februari"),
                Cell{},
                Cell{}}),
        row(5, {text("te weinig cellen")}),
    };
    Sheet second{.id = "a1", .title = "vragen- wie-wat (2020) en hoe? 'n"};
    second.columns = {column("a", "Alleen")};
    second.rows = {row(9, {text("x")})};
    w.books = {{"attendance",
                "",
                {first,
                 second,
                 {.id = "empty", .title = "History", .columns = {column("a", "Niets")}},
                 {.id = "y", .title = "2020", .columns = {column("a", "Jaar")}, .rows = {row(1, {text("x")})}},
                 {.id = "c", .title = "A1", .columns = {column("a", "Cel")}, .rows = {row(1, {text("x")})}}}}};
    return w;
}

Workbook worked_out()
{
    Workbook w = frame();
    Sheet actions{.id = "follow-ups", .title = "Wat 'n lijst"};
    actions.columns = {column("what", "Wat"), column("latest", "Uiterlijk", ColumnType::date),
                       column("status", "Status", ColumnType::choice, {"open", "zei \"ja\"", "vervallen"}),
                       column("standing", "Stand", ColumnType::choice, {"afgehandeld", "te laat", "loopt"}),
                       column("points", "Punten", ColumnType::integer)};
    actions.standing = {.status = "status",
                        .due = "latest",
                        .says = "standing",
                        .closed = {"zei \"ja\"", "vervallen"},
                        .done = "afgehandeld",
                        .late = "te laat",
                        .running = "loopt"};
    actions.rows = {row(1, {text("a"), text("2020-01-01"), text("open"), text("te laat"), number(3)}),
                    row(2, {text("b"), text("2020-01-01"), text("vervallen"), text("afgehandeld"), number(4)}),
                    row(3, {text("c"), text("9999-01-01"), text("open"), text("loopt"), Cell{}}),
                    row(4, {text("d"), Cell{}, Cell{}, text("loopt"), number(5)}),
                    row(5, {text("e"), Cell{}, text("zei \"ja\""), text("afgehandeld"), number(6)})};
    actions.totals = {.name = "Totaal van 5",
                      .adds = {"points"},
                      .stated = {row(7, {text("Volgens het verslag: =20 & meer"), Cell{}, Cell{}, Cell{}, number(20)}),
                                 row(8, {text("Nog een")})}};
    Sheet overview{.id = "overview", .title = "Overzicht"};
    overview.columns = {column("status", "Status"), column("n", "Aantal", ColumnType::integer),
                        column("points", "Punten", ColumnType::integer)};
    overview.tally = {.sheet = "follow-ups",
                      .key = "status",
                      .adds = {"", "points"},
                      .nothing = "zonder status",
                      .total = "Totaal",
                      .chart = "Per status",
                      .alt = "Staafdiagram: open 2 & \"ja\" 1.",
                      .charted = 4};
    overview.rows = {row(0, {text("open"), number(2), number(3)}), row(0, {text("zei \"ja\""), number(1), number(6)}),
                     row(0, {text("vervallen"), number(1), number(4)}), row(0, {text("zonder status"), number(1), number(5)})};
    w.books = {{"follow-up", "Opvolging", {overview, actions}}};
    return w;
}

Workbook one_sheet(std::vector<Column> columns, std::vector<SheetRow> rows)
{
    Workbook w = frame();
    w.books = {
        {"attendance", "Proef", {{.id = "sheet", .title = "Blad", .columns = std::move(columns), .rows = std::move(rows)}}}};
    return w;
}

const verslag_plugin& plugin()
{
    void* file = dlopen(VERSLAG_BINARY_DIR "/lib/verslag/plugins/xlsx.so", RTLD_NOW | RTLD_LOCAL);
    const void* object = file ? dlsym(file, "verslag_plugin_v1") : nullptr;
    if (!object) throw std::runtime_error(dlerror());
    return *static_cast<const verslag_plugin*>(object);
}

testing::Made run(const Workbook& workbook, bool tables, std::uint64_t room)
{
    testing::Run run{plugin(), "xlsx"};
    run.workbook = workbook;
    run.options = {{"tables", tables ? "on" : "off"}};
    run.room = room;
    return run();
}

}  // namespace verslag::xlsx::examples
