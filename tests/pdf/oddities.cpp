// Documents that try what is rare.
#include "examples.hpp"

namespace verslag::pdf_test {
namespace {

std::string data(const char* file) { return std::string(VERSLAG_SOURCE_DIR "/tests/pdf/data/") + file; }

std::string many(const std::string& sentence, int times)
{
    std::string out;
    for (int i = 0; i < times; ++i) out += (i ? " " : "") + sentence;
    return out;
}

Block figure(std::string image, std::string alt, std::string caption = {})
{
    Block b{.kind = Block::Kind::figure, .image = std::move(image), .alt = std::move(alt)};
    if (!caption.empty()) b.runs.push_back(words(std::move(caption)));
    return b;
}

}  // namespace

Document every_block()
{
    auto d = blank(
        "Alles wat een verslag kan bevatten, met een titel die zo lang is dat hij niet op één regel boven aan elke bladzijde "
        "past, "
        "zelfs niet met kleine letters");
    auto& b = d.blocks;
    b.push_back(heading(1, d.properties.title));
    b.push_back(paragraph(std::string{}));
    for (std::uint32_t level = 2; level <= 7; ++level) b.push_back(heading(level, "Kop van niveau " + std::to_string(level)));
    b.push_back(paragraph({words("Gewoon, "),
                           strong("vet"),
                           words(", "),
                           emphasis("cursief"),
                           words(", "),
                           {.text = "vet en cursief", .strong = true, .emphasis = true},
                           words(", H"),
                           {.text = "2", .script = Script::subscript},
                           words("O, x"),
                           {.text = "2n", .script = Script::superscript},
                           words(".\nEen nieuwe regel.\n\nEn nog een, na een lege.")}));
    b.push_back(paragraph({linked("Een ", "https://example.org/a"),
                           {.text = "half vette", .strong = true, .href = "https://example.org/a"},
                           linked(" koppeling", "https://example.org/a"),
                           words(" en "),
                           {.text = "a foreign one", .href = "https://example.org/é en spatie", .lang = "en"},
                           words(", een interne naar "),
                           leading_to("de rij", "rij-2"),
                           words(" en een die "),
                           leading_to("nergens", "bestaat-niet"),
                           words(" heen gaat.")}));
    b.push_back(paragraph(
        "Zie https://www.example.org/een/heel/lang/adres/dat/niet/op/een/regel/past/en/dus/gebroken/moet/worden/"
        "zonder-dat-iemand-er-last-van-heeft?met=vragen&en=antwoorden en "
        "Rindfleischetikettierungsüberwachungsaufgabenübertragungsgesetzesdonaudampfschifffahrtselektrizitätenhauptbetriebswerk"
        "bauunterbeamtengesellschaftsvorsitzender."));
    b.push_back(paragraph("Zachte af\u00ADbreek\u00ADstreep\u00ADjes " +
                          many("in on\u00ADroe\u00ADren\u00ADde\u00ADzaak\u00ADbe\u00ADlas\u00ADting", 12) +
                          " en vaste spaties: 4\u00A0februari\u00A02020, artikel\u00A05."));
    b.push_back({.kind = Block::Kind::paragraph, .lang = "en", .runs = {words("A paragraph in English.")}});

    Block deep = bullets({"eerste", "tweede", "derde"});
    deep.items[0].blocks.push_back(bullets({"genummerd", "ook"}, Marker::number));
    deep.items[0].blocks.back().items[1].blocks.push_back(bullets({"letter", "letter"}, Marker::letter));
    deep.items[0].blocks.back().items[1].blocks.back().items[0].blocks.push_back(bullets({"vierde laag"}));
    deep.items[0].blocks.back().items[1].blocks.back().items[0].blocks.back().items[0].blocks.push_back(
        bullets({many("vijfde laag", 20)}));
    deep.items[1].blocks.push_back(paragraph("Een tweede alinea in hetzelfde punt."));
    deep.items[2].blocks.clear();
    b.push_back(deep);
    Block late = bullets({"zesentwintig", "zevenentwintig"}, Marker::letter);
    late.start = 26;
    b.push_back(late);
    Block high = bullets({"negenennegentig", "honderd"}, Marker::number);
    high.start = 99;
    b.push_back(high);
    b.push_back({.kind = Block::Kind::list});
    Block only_list{.kind = Block::Kind::list};
    only_list.items.push_back({{bullets({"een punt dat met een lijst begint"})}});
    b.push_back(only_list);

    Block set_off{.kind = Block::Kind::quote, .role = Role::decision, .lang = "nl"};
    for (int i = 0; i < 12; ++i) set_off.blocks.push_back(paragraph(many("De raad besluit conform het voorstel.", 12)));
    set_off.blocks.push_back(table("In een besluit", {{"Voor", "Tegen"}, {"19", "6"}}));
    set_off.blocks.push_back({.kind = Block::Kind::quote, .blocks = {paragraph("Een citaat in een besluit.")}});
    b.push_back(set_off);
    b.push_back({.kind = Block::Kind::quote});
    Block counted = table("", {{"A", "B"}, {"1", "2"}, {"3", "4"}});
    counted.table.rows[1].id = "rij-2";
    b.push_back(counted);
    b.push_back({.kind = Block::Kind::paragraph, .role = Role::gap, .runs = {words("[Weggelaten.]")}});
    b.push_back(heading(2, "Een kop zonder inhoud"));
    b.push_back(heading(3, "en nog een"));
    return d;
}

Document every_script()
{
    auto d = blank("Łódź, Ğani, Œuvre — Ελληνικά и кириллица");
    auto& b = d.blocks;
    b.push_back(heading(1, d.properties.title));
    b.push_back(paragraph(
        "Łukaszewska, Yıldız, Şahin, Hořáková, Őry, Škvorecký, Þórður, Œuvre, Ŵyn, ﬁets, ĳs, ’t Hof, één, ideeën, coördinatie."));
    b.push_back(
        paragraph("Ελληνικά: η δημοκρατία ανανεώνεται. Кириллица: обновление демократии. Հայերեն. Tiếng Việt: nước dân chủ."));
    b.push_back(paragraph(
        "Samengesteld: e\u0301e\u0301n, n\u0303, o\u0302\u0323, q\u0307 en x\u0331\u0301 naast g\u0303 midden in een regel."));
    b.push_back(paragraph("Tekens: → ✓ ✗ ∑ ≤ ∞ ½ ⅔ € № ™ • … ‰ ℃ ☎ — “aanhaling” ‘enkel’ «frans»."));
    b.push_back(
        {.kind = Block::Kind::paragraph, .line = 42, .runs = {words("Wat ontbreekt: 😀 en 漢 en nog eens 😀, privé \uE000.")}});
    b.push_back(
        {.kind = Block::Kind::paragraph, .line = 43, .runs = {words("Hebreeuws: שלום עולם in een regel; Arabisch: مرحبا.")}});
    b.push_back(paragraph("Onzichtbaar: a\u200Bb, c\u200Dd, e\uFEFFf, hart ❤\uFE0F, woord\u2060verbinder, niet\u2011breken."));
    return d;
}

Document tables()
{
    auto d = blank("Tabellen");
    auto& b = d.blocks;
    b.push_back(heading(1, d.properties.title));
    std::vector<std::vector<std::string>> rows{{"Nr", "Naam", "Organisatie", "Aantal", "Opmerking"}};
    for (int i = 1; i <= 90; ++i)
        rows.push_back({std::to_string(i), i % 3 ? "Van ’t Hof" : "Yıldız-Łukaszewska",
                        i % 4 ? "Gemeente Etten-Leur" : "Vereniging van Nederlandse Gemeenten", std::to_string(i * 37),
                        i % 7 ? "" : many("heeft een opmerking", i % 5 + 1)});
    b.push_back(table("Een tabel over meer bladzijden", std::move(rows)));

    Block spans{.kind = Block::Kind::table};
    spans.table.columns = 4;
    spans.table.caption = {words("Met cellen over rijen en kolommen")};
    spans.table.head = {{{{.runs = {words("Blok")}, .header = HeaderOf::column, .rows = 2},
                          {.runs = {words("Stemmen")}, .header = HeaderOf::column, .columns = 3}}},
                        {{cell("voor", HeaderOf::column), cell("tegen", HeaderOf::column), cell("onthouden", HeaderOf::column)}}};
    spans.table.rows = {
        {{{.runs = {words("Coalitie")}, .header = HeaderOf::row, .rows = 3}, cell("12"), cell("3"), cell("0")}},
        {{cell("11"), cell("4"), cell("0")}},
        {{cell("10"), {.runs = {words("niet gestemd")}, .columns = 2}}},
        {{cell("Oppositie", HeaderOf::row), cell("9")}},                                      // too few
        {{cell("Samen", HeaderOf::row), cell("42"), cell("7"), cell("0"), cell("te veel")}},  // too many for `columns`
        {{{.runs = {words("Steekt uit")}, .header = HeaderOf::row, .rows = 9}, cell("1"), cell("2"), cell("3")}}};
    b.push_back(spans);

    Block no_head{.kind = Block::Kind::table};
    no_head.table.rows = {row({"zonder", "kop"}), row({"twee", "rijen"})};
    b.push_back(no_head);
    Block only_head{.kind = Block::Kind::table};
    only_head.table.head = {row({"alleen", "een kop"}, HeaderOf::column)};
    b.push_back(only_head);
    b.push_back({.kind = Block::Kind::table});

    Block high = table("Een rij die hoger is dan een bladzijde",
                       {{"Onderwerp", "Toelichting"},
                        {"kort", "kort"},
                        {"lang", many("Deze toelichting houdt maar niet op, regel na regel.", 160)},
                        {"kort", "kort"}});
    b.push_back(high);
    Block tall_span{.kind = Block::Kind::table};
    tall_span.table.head = {row({"Groep", "Rij"}, HeaderOf::column)};
    for (int i = 0; i < 70; ++i) tall_span.table.rows.push_back(row({"rij " + std::to_string(i)}));
    tall_span.table.rows[0].cells.insert(
        tall_span.table.rows[0].cells.begin(),
        TableCell{.runs = {words("zeventig rijen bij elkaar")}, .header = HeaderOf::row, .rows = 70});
    b.push_back(tall_span);
    b.push_back(table("Heel lange woorden", {{"Eerste", "Tweede", "Derde"},
                                             {"Rindfleischetikettierungsüberwachungsaufgabenübertragungsgesetz",
                                              "hottentottententententoonstellingsmakersopleidingscursus", "kort"},
                                             {"https://www.example.org/een/heel/lang/adres/dat/niet/past",
                                              "meervoudigepersoonlijkheidsstoornissen", "1"}}));
    std::vector<std::string> narrow(14, "kolom");
    b.push_back(table("Veertien kolommen", {narrow, narrow, narrow}));
    return d;
}

Document figures()
{
    auto d = blank("Figuren");
    auto& b = d.blocks;
    b.push_back(heading(1, d.properties.title));
    for (const auto* file : {"photo.jpg", "grey.jpg", "cmyk.jpg", "alpha.png", "deep.png"})
        d.resources.push_back(image(file, data(file)));
    d.resources.push_back(image("turnout", VERSLAG_SOURCE_DIR "/samples/records/council-turnout.png"));
    d.resources.push_back(image("skyline", VERSLAG_SOURCE_DIR "/samples/records/council-skyline.png"));
    auto broken = d.resources.back();
    broken.name = "broken.png";
    broken.bytes.resize(broken.bytes.size() / 2);
    d.resources.push_back(broken);
    b.push_back(figure("skyline", ""));
    b.push_back(figure("turnout", "Staafdiagram met de opkomst per wijk.", "Opkomst per wijk"));
    b.push_back(figure("photo.jpg", "Een verloop van blauw naar geel."));
    b.push_back(figure("photo.jpg", "Hetzelfde verloop nog eens.", "Tweemaal dezelfde foto"));
    b.push_back(figure("grey.jpg", "Een verloop van zwart naar wit."));
    b.push_back(figure("alpha.png", "Een half doorzichtige groene cirkel."));
    b.push_back(figure("deep.png", "Een verloop van rood naar blauw, zestien bits."));
    b.push_back(figure("", "Foto van de zaal; niet meegestuurd.", "De zaal"));
    b.push_back(figure("onbekend.png", "Een afbeelding die niemand meestuurde."));
    b.push_back(figure("cmyk.jpg", "Een drukwerkfoto."));
    b.push_back(figure("broken.png", "Een beschadigde afbeelding."));
    b.push_back(figure("", many("Een heel lange beschrijving.", 200)));
    b.push_back(figure("", ""));
    Block quoted{.kind = Block::Kind::quote, .blocks = {figure("photo.jpg", "Een foto in een citaat.", "In een citaat")}};
    b.push_back(quoted);
    return d;
}

Document wide_table(std::size_t columns)
{
    auto d = blank("Breed");
    std::vector<std::string> row;
    for (std::size_t i = 0; i < columns; ++i) row.push_back("kolom" + std::to_string(i));
    d.blocks = {table("Breed", {row, row, row})};
    d.blocks[0].line = 17;
    return d;
}

Document long_title(std::size_t characters)
{
    auto d = blank("");
    for (int i = 0; d.properties.title.size() < characters; ++i) d.properties.title += "vergadering" + std::to_string(i) + " ";
    d.blocks = {heading(1, d.properties.title), heading(2, d.properties.title), paragraph("tekst")};
    return d;
}

Document only_emoji()
{
    auto d = blank("🎉🎉🎉");
    d.blocks = {heading(1, "🎉🎉🎉"), paragraph("👩‍💻👍🏽🇳🇱😀"), bullets({"🥳", "🦄"}),
                table("🧮", {{"🍏", "🍐"}, {"🍊", "🍋"}})};
    return d;
}

Document deep_lists(std::size_t depth)
{
    auto d = blank("Diep");
    Block list = bullets({"het diepste punt"});
    for (std::size_t i = 0; i < depth; ++i) {
        Block outer = bullets({"laag " + std::to_string(i)}, static_cast<Marker>(i % 3));
        outer.items[0].blocks.push_back(std::move(list));
        list = std::move(outer);
    }
    d.blocks = {heading(1, "Diep"), list};
    return d;
}

}  // namespace verslag::pdf_test
