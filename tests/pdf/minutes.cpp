#include "examples.hpp"

namespace verslag::pdf_test {
namespace {

Block fact_table(std::vector<std::pair<std::string, std::string>> facts)
{
    Block b{.kind = Block::Kind::table, .role = Role::key_facts};
    b.table.columns = 2;
    for (auto& [name, fact] : facts) b.table.rows.push_back({{cell(std::move(name), HeaderOf::row), cell(std::move(fact))}});
    return b;
}

}  // namespace

Document minutes()
{
    auto d = blank("Notulen raadsvergadering 14 november 2023");
    auto& b = d.blocks;
    b.push_back(heading(1, d.properties.title));
    b.push_back({.kind = Block::Kind::paragraph, .role = Role::subtitle, .runs = {words("Gemeenteraad van Esschenbroek")}});
    b.push_back(fact_table({{"Orgaan", "Gemeenteraad van Esschenbroek"},
                            {"Vergadering", "Raadsvergadering"},
                            {"Datum", "14 november 2023"},
                            {"Tijd", "19.30 – 22.50 uur"},
                            {"Plaats", "Raadzaal, Brink 1, Esschenbroek\nLivestream (online)"},
                            {"Voorzitter", "Annelies van Oudenaarde"},
                            {"Griffier", "Joost Hendrikx"},
                            {"Status", "vastgesteld op 12 december 2023, versie 2"}}));
    b.push_back(heading(2, "Samenvatting"));
    b.push_back({.kind = Block::Kind::paragraph,
                 .role = Role::summary,
                 .runs = {words("De raad stelde de begroting voor 2024 gewijzigd vast, besprak de opkomst bij de wijkraadpleging "
                                "en koos een variant voor het "
                                "Stationsplein. Het warmteplan is aangehouden.")}});

    b.push_back(heading(2, "Aanwezigheid", "aanwezigheid"));
    b.push_back(paragraph("Volgens opgave waren er 24 deelnemers uit 12 gemeenten."));
    b.push_back(heading(3, "Aanwezig"));
    std::vector<std::vector<std::string>> present{{"Naam", "Functie", "Organisatie", "Bijzonderheden"}};
    for (int i = 0; i < 4; ++i) {
        present.push_back({"Annelies van Oudenaarde", "burgemeester, voorzitter", "Gemeente Esschenbroek", ""});
        present.push_back(
            {"Renée Kuipers", "plaatsvervangend voorzitter", "Lokaal Esschenbroek", "deels aanwezig: 20.10 – 22.50 uur"});
        present.push_back({"Bjørn Łukaszewski-van der Meulen", "raadslid", "Groen & Sociaal", "online"});
    }
    b.push_back(table("", std::move(present)));
    b.push_back(heading(3, "Afwezig met kennisgeving"));
    b.push_back(bullets({"Ğani Şahin (Dorpsbelang)", "Œuvre de Vries (Vrije Lijst), vervangen door Živa Hořáková"}));

    b.push_back(heading(2, "Agenda"));
    Block agenda =
        bullets({"Opening en vaststelling van de agenda", "Begroting 2024", "Wijkraadpleging", "Sluiting"}, Marker::number);
    agenda.items[1].blocks.push_back(bullets({"Algemene beschouwingen", "Amendementen"}, Marker::letter));
    b.push_back(agenda);

    b.push_back(heading(2, "1. Opening en vaststelling van de agenda"));
    b.push_back(paragraph({words("De voorzitter opent om "), words("19.30 uur"),
                           words(" de vergadering en heet iedereen welkom. De stukken staan op "),
                           linked("de website van de gemeente met alle raadsinformatie en vergaderstukken van dit jaar",
                                  "https://raad.esschenbroek.example/2023-11-14?a=1&b=(2)"),
                           words("; de presentielijst staat onder "), leading_to("Aanwezigheid", "aanwezigheid"), words(".")}));
    b.push_back(heading(2, "2. Begroting 2024"));
    b.push_back(paragraph({words("Wethouder "),
                           strong("Hendrik de Boer"),
                           words(" licht de begroting toe. Zij sluit met een overschot van € 312.000; de "),
                           emphasis("onroerendezaakbelasting"),
                           words(" stijgt met 1,5 %. De oppervlakte van het plein is 4.200 m"),
                           {.text = "2", .script = Script::superscript},
                           words(", de uitstoot van CO"),
                           {.text = "2", .script = Script::subscript},
                           words(" daalt. Hij noemt het een kwestie van "),
                           {.text = "learning by doing", .emphasis = true, .lang = "en"},
                           words(".")}));
    b.push_back(paragraph("De raad vraagt aandacht voor het volgende:"));
    Block points =
        bullets({"Er gebeuren heel veel experimenten; voor veel gemeenten is het nu tijd voor reflectie en leren, en voor een "
                 "bredere verankering in de organisatie.",
                 "De rol van raden is een zoektocht. Soms wordt de raad aan de voorkant gemist:", "Kartrekkers zijn nodig."});
    points.items[1].blocks.push_back(bullets({"bij de opdracht,", "bij de keuze van de deelnemers; en"}));
    points.items[1].blocks.back().items[1].blocks.push_back(bullets({"ook bij de terugkoppeling."}));
    b.push_back(points);
    b.push_back(
        {.kind = Block::Kind::quote,
         .blocks = {paragraph("“Inwoners willen niet altijd meedenken. Zij verwachten soms gewoon excellente dienstverlening.”"),
                    paragraph("– Annelies van Oudenaarde")}});
    b.push_back({.kind = Block::Kind::quote,
                 .role = Role::decision,
                 .id = "besluit-1",
                 .blocks = {paragraph({strong("Besluit 2023-081")}),
                            paragraph("De raad stelt de begroting 2024 gewijzigd vast, met verwerking van amendement A2."),
                            paragraph({strong("Uitslag: aangenomen na amendering."),
                                       words(" Hoofdelijke stemming: 19 voor, 6 tegen.")})}});
    b.push_back(
        {.kind = Block::Kind::paragraph, .role = Role::gap, .runs = {words("[Hier ontbreekt tekst: onleesbaar in de bron.]")}});
    b.push_back(heading(2, "3. Wijkraadpleging"));
    b.push_back(paragraph("De opkomst verschilt sterk per wijk. De raad wil weten waarom."));
    Block figure{.kind = Block::Kind::figure,
                 .runs = {words("Opkomst bij de wijkraadpleging, in procenten")},
                 .image = "turnout",
                 .alt = "Staafdiagram met de opkomst per wijk: Centrum 41 procent, Noord 28 procent, Oost 33 procent."};
    d.resources.push_back(image("turnout", VERSLAG_SOURCE_DIR "/samples/records/council-turnout.png"));
    b.push_back(figure);
    b.push_back(heading(2, "Acties en toezeggingen"));
    Block actions =
        table("Actielijst",
              {{"Nr", "Wat", "Wie", "Wanneer", "Stand", "Bedrag"},
               {"1",
                "Bestuurlijk polsen welke gemeenten willen meedoen met Thorbecke-experimenten, tijdens de ledenbijeenkomsten van "
                "de M50 en het VNG-congres",
                "De deelnemers", "9 juni", "open", "€ 1.250"},
               {"2", "Twee vervolgbijeenkomsten organiseren", "Gemeente Waalwijk", "eind juni; december", "loopt", "€ 12.000"},
               {"3", "Ideeën doorgeven per mail", "Alle deelnemers", "", "open", "€ 0"}});
    actions.role = Role::follow_ups;
    actions.table.rows[1].id = "actie-2";
    b.push_back(actions);
    b.push_back(heading(2, "Verwijzingen"));
    b.push_back(paragraph({linked("Leren participeren", "https://www.berenschot.example/leren-participeren"),
                           words(", Berenschot; zie ook "), leading_to("actie 2", "actie-2"), words(".")}));
    b.push_back({.kind = Block::Kind::paragraph,
                 .role = Role::colophon,
                 .runs = {words("Dit verslag is gemaakt door de griffie van Esschenbroek op 1 december 2023 en bestemd voor "
                                "iedereen (openbaar).")}});
    return d;
}

}  // namespace verslag::pdf_test
