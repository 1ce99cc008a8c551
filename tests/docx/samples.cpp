#include "samples.hpp"

#include <zlib.h>

namespace verslag::docx::samples {
namespace {

void put32(std::string& out, std::uint32_t v)
{
    for (int shift = 24; shift >= 0; shift -= 8) out += static_cast<char>(v >> shift & 0xff);
}

void put_chunk(std::string& out, const std::string& kind_and_data)
{
    put32(out, static_cast<std::uint32_t>(kind_and_data.size() - 4));
    out += kind_and_data;
    put32(out, static_cast<std::uint32_t>(
                   crc32(0, reinterpret_cast<const Bytef*>(kind_and_data.data()), static_cast<uInt>(kind_and_data.size()))));
}

Block key_facts()
{
    Block b{.kind = Block::Kind::table, .role = Role::key_facts, .id = "facts"};
    const std::pair<const char*, const char*> facts[] = {{"Datum", "dinsdag 4 februari 2020"},
                                                         {"Plaats", "Raadhuis, Waalwijk"},
                                                         {"Deelnemers", "24 uit 12 gemeenten"},
                                                         {"Gastheer", "gemeente Waalwijk"}};
    for (const auto& [name, fact] : facts) b.table.rows.push_back({{cell(name, HeaderOf::row), cell(fact)}});
    b.table.columns = 2;
    return b;
}

Block actions()
{
    Block b{.kind = Block::Kind::table, .role = Role::follow_ups, .id = "actions"};
    b.table.caption = {run("Acties en voorstellen na de bijeenkomst")};
    b.table.head = {row({"Nr.", "Wat", "Wie", "Wanneer"}, HeaderOf::column)};
    b.table.rows = {
        row({"1",
             "Bestuurlijk peilen of gemeenten mee willen doen met een Thorbecke-experiment, tijdens de ledenbijeenkomst en op "
             "het VNG-congres",
             "VNG", "9 juni"}),
        row({"2", "Een vervolgbijeenkomst over het voorstellingsvermogen", "gastgemeente: nog niet bekend", "eind juni"}),
        row({"3", "The next step als lerende organisatie", "De deelnemers", "december"}),
    };
    b.table.rows[1].id = "action-2";
    b.table.columns = 4;
    return b;
}

Block attendance()
{
    Block b{.kind = Block::Kind::table, .role = Role::attendance};
    b.table.head = {{{cell("Gemeente", HeaderOf::column, 0, 2), cell("Aanwezig", HeaderOf::column, 2)}},
                    {{cell("van", HeaderOf::column), cell("tot", HeaderOf::column)}}};
    b.table.rows = {{{cell("Waalwijk", HeaderOf::row, 0, 2), cell("13.00"), cell("15.00")}},
                    {{cell("15.30"), cell("17.00")}},
                    {{cell("Lochem", HeaderOf::row), cell("de hele bijeenkomst", HeaderOf::nothing, 2)}}};
    b.table.columns = 3;
    return b;
}

Block mixed_text()
{
    return paragraph({run("Wat "),
                      {.text = "krachtig", .strong = true},
                      run(" is, wordt "),
                      {.text = "schuin", .emphasis = true},
                      run(" of "),
                      {.text = "allebei", .strong = true, .emphasis = true},
                      run("; H"),
                      {.text = "2", .script = Script::subscript},
                      run("O en m"),
                      {.text = "2", .script = Script::superscript},
                      run(", een "),
                      {.text = "koppeling naar ", .href = "https://vng.nl/a b?x=1&y=<2>"},
                      {.text = "de VNG", .strong = true, .href = "https://vng.nl/a b?x=1&y=<2>"},
                      run(", een verwijzing naar "),
                      {.text = "actie 2", .target = "action-2"},
                      run(", "),
                      {.text = "learning by doing", .lang = "en"},
                      run(", "),
                      {.text = "مرحبا", .lang = "ar"},
                      run(" en een regel\ndie hier afbreekt.")});
}

Block nested_list()
{
    Block inner = list(Marker::letter, {{paragraph("eerste lid")}, {paragraph("tweede lid")}, {paragraph("derde lid")}}, 3);
    Block middle = list(Marker::number, {{paragraph("Thorbecke-experimenten"), inner},
                                         {paragraph("De volgende stap"), paragraph("Een tweede alinea bij dit punt.")}});
    return list(Marker::bullet, {{paragraph("Participeren waar energie ligt")},
                                 {paragraph("Twee bijeenkomsten:"), middle},
                                 {paragraph("Kartrekkers zijn nodig")}});
}

Block quote(Role role, std::vector<Block> blocks)
{
    return {.kind = Block::Kind::quote, .role = role, .blocks = std::move(blocks)};
}

Block figure(std::string image, std::string alt, std::string caption = {})
{
    Block b{.kind = Block::Kind::figure, .image = std::move(image), .alt = std::move(alt)};
    if (!caption.empty()) b.runs = {run(std::move(caption))};
    return b;
}

Properties properties()
{
    return {.title = "Verslag startbijeenkomst democratische vernieuwing",
            .subject = "Verslag van de kick-off, 4 februari 2020",
            .author = "A. de Vries",
            .publisher = "Netwerk M50",
            .keywords = {"democratie", "experiment"},
            .lang = "nl",
            .label_lang = "nl",
            .modified = 1'580'860'800,
            .record_id = "M50-2020-01",
            .audience = "participants",
            .audience_words = "voor deelnemers",
            .generator = "verslag 0.1.0",
            .draft = true};
}

}  // namespace

Run run(std::string text) { return {.text = std::move(text)}; }

Block heading(std::uint32_t level, std::string text, std::string id, Role role)
{
    return {.kind = Block::Kind::heading, .role = role, .level = level, .id = std::move(id), .runs = {run(std::move(text))}};
}

Block paragraph(std::string text, Role role)
{
    return {.kind = Block::Kind::paragraph, .role = role, .runs = {run(std::move(text))}};
}
Block paragraph(std::vector<Run> runs) { return {.kind = Block::Kind::paragraph, .runs = std::move(runs)}; }

Block list(Marker marker, std::vector<std::vector<Block>> items, std::uint32_t start)
{
    Block b{.kind = Block::Kind::list, .marker = marker, .start = start};
    for (auto& blocks : items) b.items.push_back({std::move(blocks)});
    return b;
}

TableCell cell(std::string text, HeaderOf header, std::uint32_t columns, std::uint32_t rows)
{
    return {.runs = {run(std::move(text))}, .header = header, .columns = columns, .rows = rows};
}

TableRow row(std::initializer_list<std::string> texts, HeaderOf header)
{
    TableRow r;
    for (const auto& text : texts) r.cells.push_back(cell(text, header));
    return r;
}

std::string png(std::uint32_t width, std::uint32_t height)
{
    std::string lines;
    for (std::uint32_t y = 0; y < height; ++y) {
        lines += '\0';
        for (std::uint32_t x = 0; x < width; ++x) lines += static_cast<char>((x * 255 / width + y * 255 / height) / 2);
    }
    std::string packed(compressBound(lines.size()), '\0');
    auto size = static_cast<uLongf>(packed.size());
    compress(reinterpret_cast<Bytef*>(packed.data()), &size, reinterpret_cast<const Bytef*>(lines.data()), lines.size());
    packed.resize(size);

    std::string out = "\x89PNG\r\n\x1a\n", head = "IHDR";
    put32(head, width), put32(head, height);
    head += std::string("\x08\0\0\0\0", 5);  // eight bits of grey
    put_chunk(out, head), put_chunk(out, "IDAT" + packed), put_chunk(out, "IEND");
    return out;
}

Document with(std::vector<Block> blocks)
{
    Document d{.properties = properties(), .blocks = std::move(blocks)};
    d.words = {.page_of = "pagina {page} van {pages}",
               .page = "pagina",
               .contents = "Inhoud",
               .link = "Koppeling: {text}",
               .draft = "CONCEPT"};
    return d;
}

Document everything()
{
    const auto decision =
        quote(Role::decision,
              {paragraph({Run{.text = "Besluit 1. ", .strong = true}, run("Het netwerk gaat door.")}),
               list(Marker::number, {{paragraph("Er komen twee bijeenkomsten.")}, {paragraph("De VNG deelt de bundel.")}}),
               paragraph("Aangenomen met 11 stemmen voor en 1 tegen.")});
    Block source = paragraph({Run{.text = "Leren participeren", .href = "https://www.berenschot.nl/"}, run(", Berenschot")});
    source.id = "source-1";
    Block sources = list(Marker::bullet, {{source}});
    sources.role = Role::references;
    Block english = paragraph("This paragraph is in English.");
    english.lang = "en";
    auto d = with({
        heading(1, "Verslag startbijeenkomst democratische vernieuwing", "title", Role::title),
        paragraph("Kick-off van de M50-gemeenten, 4 februari 2020", Role::subtitle),
        key_facts(),
        paragraph("Twaalf gemeenten deelden hun experimenten en besloten samen door te gaan. De VNG zoekt deelnemers voor de "
                  "Thorbecke-experimenten.",
                  Role::summary),
        heading(2, "Aanwezig", "present", Role::attendance),
        attendance(),
        heading(2, "Wat valt op?", "observations"),
        mixed_text(),
        nested_list(),
        list(Marker::number, {{paragraph("Deze lijst begint opnieuw.")}, {paragraph("En telt verder.")}}),
        list(Marker::number, {{paragraph("Deze begint bij vijf.")}, {paragraph("Zes.")}}, 5),
        heading(3, "Een kop van het derde niveau"),
        paragraph("Nog niet uitgewerkt: de ervaringen van de gemeenten.", Role::gap),
        quote(Role::none, {paragraph("De gemeenteraad is geen hindermacht maar een medespeler.")}),
        english,
        paragraph({run("Meer hierover staat in "), {.text = "Leren participeren", .target = "source-1"}, run(".")}),
        heading(2, "Besluiten"),
        decision,
        quote(Role::decision, {paragraph({Run{.text = "Besluit 2. ", .strong = true}, run("De notulen zijn vastgesteld.")})}),
        quote(Role::decision, {paragraph({Run{.text = "Besluit 3. ", .strong = true}, run("Het voorstel is aangehouden.")})}),
        paragraph("Daarna sloot de voorzitter de bijeenkomst."),
        heading(2, "Vervolg", "follow-up"),
        actions(),
        figure("chart.png", "Grafiek: het aantal experimenten stijgt", "Figuur 1. Experimenten per jaar"),
        figure("line.png", ""),
        figure("", "Foto van de zaal", "Figuur 2. De zaal (niet beschikbaar)"),
        heading(4, "Vierde niveau"),
        heading(5, "Vijfde niveau"),
        heading(6, "Zesde niveau"),
        heading(7, "Zevende niveau"),
        heading(2, "Bronnen", "sources", Role::references),
        sources,
        paragraph("Gemaakt uit het vergaderbestand M50-2020-01.", Role::colophon),
    });
    d.resources = {{"chart.png", "image/png", 900, 420, png(900, 420)}, {"line.png", "image/png", 300, 12, png(300, 12)}};
    return d;
}

Document huge()
{
    std::vector<Block> blocks{heading(1, "Notulen van de raad", "title", Role::title)};
    for (int i = 1; i <= 300; ++i) {
        const auto n = std::to_string(i);
        blocks.push_back(heading(2, "Agendapunt " + n, "item-" + n));
        for (int p = 0; p < 2; ++p)
            blocks.push_back(paragraph({run("De voorzitter opent de beraadslaging over punt " + n + ". "),
                                        {.text = "Mevrouw Van den Berg", .strong = true},
                                        run(" vraagt hoe het college de gevolgen voor de begroting ziet, en of de raad daarover "
                                            "voor de zomer nog een voorstel krijgt. De "
                                            "wethouder zegt toe dat hij de raad in juni schriftelijk bericht, met een overzicht "
                                            "van kosten, risico's en keuzen."),
                                        {.text = "punt " + n, .target = "item-" + n}}));
        blocks.push_back(list(
            Marker::number, {{paragraph("De raad neemt kennis van het voorstel.")}, {paragraph("Het college werkt het uit.")}}));
        if (i % 3 == 0) blocks.push_back(actions());
        if (i % 3 == 0) blocks.back().id += n, blocks.back().table.rows[1].id += n;
    }
    return with(std::move(blocks));
}

}  // namespace verslag::docx::samples
