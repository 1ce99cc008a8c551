#include "examples.hpp"

#include "supplies.hpp"

#include <unistd.h>
#include <array>
#include <cstdio>
#include <fstream>
#include <iterator>
#include <stdexcept>

extern "C" const verslag_plugin verslag_plugin_v1;

namespace verslag::pdf_test {

Run words(std::string text) { return {.text = std::move(text)}; }
Run strong(std::string text) { return {.text = std::move(text), .strong = true}; }
Run emphasis(std::string text) { return {.text = std::move(text), .emphasis = true}; }
Run linked(std::string text, std::string href) { return {.text = std::move(text), .href = std::move(href)}; }
Run leading_to(std::string text, std::string target) { return {.text = std::move(text), .target = std::move(target)}; }

Block heading(std::uint32_t level, std::string text, std::string id)
{
    Block b{.kind = Block::Kind::heading, .level = level, .id = std::move(id), .runs = {words(std::move(text))}};
    if (level == 1) b.role = Role::title;
    return b;
}
Block paragraph(std::vector<Run> runs) { return {.kind = Block::Kind::paragraph, .runs = std::move(runs)}; }
Block paragraph(std::string text) { return paragraph(std::vector{words(std::move(text))}); }
Block bullets(std::vector<std::string> items, Marker marker)
{
    Block list{.kind = Block::Kind::list, .marker = marker};
    for (auto& item : items) list.items.push_back({{paragraph(std::move(item))}});
    return list;
}
TableCell cell(std::string text, HeaderOf header)
{
    TableCell c{.header = header};
    if (!text.empty()) c.runs.push_back(words(std::move(text)));
    return c;
}
TableRow row(std::vector<std::string> cells, HeaderOf header)
{
    TableRow r;
    for (auto& text : cells) r.cells.push_back(cell(std::move(text), header));
    return r;
}
Block table(std::string caption, std::vector<std::vector<std::string>> rows)
{
    Block b{.kind = Block::Kind::table};
    if (!caption.empty()) b.table.caption.push_back(words(std::move(caption)));
    b.table.columns = static_cast<std::uint32_t>(rows.front().size());
    b.table.head.push_back(row(std::move(rows.front()), HeaderOf::column));
    for (std::size_t i = 1; i < rows.size(); ++i) b.table.rows.push_back(row(std::move(rows[i])));
    return b;
}
Resource image(std::string name, const std::string& file)
{
    std::ifstream in(file, std::ios::binary);
    if (!in) throw std::runtime_error("no such image: " + file);
    return {.name = std::move(name), .bytes = {std::istreambuf_iterator<char>(in), {}}};
}

Document blank(std::string title)
{
    Document d;
    d.properties = {.title = std::move(title),
                    .subject = "Verslag, 4 februari 2020",
                    .author = "Griffie",
                    .publisher = "Netwerk M50",
                    .keywords = {"verslag", "besluiten & acties"},
                    .lang = "nl",
                    .label_lang = "nl",
                    .modified = 1580860800,
                    .record_id = "voorbeeld",
                    .audience = "public",
                    .audience_words = "openbaar",
                    .generator = "verslag 0.1.0"};
    d.words = {.page_of = "pagina {page} van {pages}",
               .page = "pagina",
               .contents = "Inhoud",
               .link = "Koppeling: {text}",
               .draft = "CONCEPT"};
    return d;
}

Document book(std::size_t sections)
{
    auto d = blank("Verslag van een lange vergadering");
    d.blocks.push_back(heading(1, d.properties.title));
    for (std::size_t i = 1; i <= sections; ++i) {
        const auto n = std::to_string(i);
        d.blocks.push_back(heading(2, "Agendapunt " + n + ": vaststelling van de begroting", "punt-" + n));
        for (int k = 0; k < 3; ++k)
            d.blocks.push_back(paragraph(
                "De voorzitter, mevrouw Çiğdem Yıldız-Łukaszewska, opent om 19.30 uur de beraadslaging over punt " + n +
                ". Bericht van verhindering is ontvangen van de heer Ğani Şahin en mevrouw Živa Hořáková. “Het is fijn dat u er "
                "allen "
                "bent”, zegt zij – en voegt eraan toe dat de begroting € 12.345.678,90 bedraagt en de vergoeding € 7,50 per m². "
                "De wethouder "
                "antwoordt dat het college de motie ‘Groene daken’ ontraadt, omdat de dekking ontbreekt in het lopende jaar."));
        d.blocks.push_back(
            bullets({"de OZB-tarieven worden met 1,5 % verhoogd",
                     "het amendement over de leges is aangehouden tot " + n + " maart", "de rondvraag levert geen punten op"}));
        std::vector<std::vector<std::string>> votes{{"Raadslid", "Fractie", "Stem", "Opmerking"}};
        for (int k = 0; k < 8; ++k)
            votes.push_back({k % 2 ? "Hořáková" : "Van ’t Hof", k % 3 ? "Lokaal Belang" : "Vooruit", k % 4 ? "voor" : "tegen",
                             k % 5 ? "" : "Legt een stemverklaring af: de fractie is niet overtuigd."});
        d.blocks.push_back(table("Stemming bij punt " + n, std::move(votes)));
    }
    return d;
}

HouseStyle another_style()
{
    HouseStyle style{.name = "Voorbeeld", .lang = "en"};
    style.text.body.name = "Noto Serif";
    style.text.heading.name = "DejaVu Sans";
    style.text.line_height = 1.5;
    style.text.numbers = true;
    style.page.left = 110;
    style.table = {.rules = TableRules::none, .banded = true, .head_ground = 0x204060, .head_ink = 0xFFFFFF};
    style.logo = {.image = image("logo", VERSLAG_SOURCE_DIR "/samples/records/council-skyline.png"),
                  .alt = "Skyline of houses",
                  .width = 150,
                  .side = Side::right,
                  .every_page = true};
    style.header = {.left = "{meeting}", .right = "{organisation}", .first_page = false, .rule = true};
    style.footer = {.left = "{date}[ · {status}]", .centre = "{page}/{pages}", .right = "Printed by nobody", .rule = true};
    return style;
}

HouseStyle landscape()
{
    HouseStyle style;
    std::swap(style.page.width, style.page.height);
    style.table = {.rules = TableRules::grid, .head = TableHead::plain};
    style.header.centre = "In het midden van de bladzijde";
    return style;
}

std::vector<Example> examples()
{
    auto draft = minutes();
    draft.properties.draft = true;
    return {{"minutes", minutes()},
            {"every-block", every_block()},
            {"every-script", every_script()},
            {"tables", tables()},
            {"figures", figures()},
            {"book", book(12)},
            {"book-without-contents", book(4), {{"toc", "no"}}},
            {"empty", blank("Een leeg verslag")},
            {"nameless", {}},
            {"letter", minutes(), {{"paper", "letter"}}},
            {"large-print", tables(), {{"base-size", "16"}}},
            {"draft", draft, {{"toc", "yes"}}},
            {"justified", every_block(), {{"justify", "on"}}},
            {"numbered", book(6), {{"numbering", "yes"}, {"toc", "yes"}}},
            {"compact", minutes(), {{"compact", "on"}}},
            {"another-style", minutes(), {{"toc", "yes"}}, another_style()},
            {"another-style-tables", tables(), {}, another_style()},
            {"landscape", tables(), {}, landscape()},
            {"wide-table", wide_table(60)},
            {"long-title", long_title(5000)},
            {"only-emoji", only_emoji()},
            {"deep-lists", deep_lists(250)}};
}

testing::Made make(const Document& document, const std::map<std::string, std::string>& options, const HouseStyle& style,
                   std::uint64_t room, const std::map<std::string, std::string>& fonts)
{
    auto resources = ::pdf_test::resources();
    resources.insert(fonts.begin(), fonts.end());
    std::map<std::string, std::string> all{{"paper", "style"},     {"base-size", "style"}, {"toc", "auto"},   {"justify", "off"},
                                           {"numbering", "style"}, {"watermark", "auto"},  {"compact", "off"}};
    for (const auto& [name, value] : options) all[name] = value;
    return testing::Run{.plugin = verslag_plugin_v1,
                        .format = "pdf",
                        .document = document,
                        .house_style = style,
                        .options = all,
                        .resources = resources,
                        .room = room}();
}

std::string read_with(const std::string& command, const std::string& pdf)
{
    char name[] = "/tmp/verslag-pdf-XXXXXX";
    const int file = mkstemp(name);
    if (file < 0) throw std::runtime_error("no file to write to");
    close(file);
    std::ofstream(name, std::ios::binary) << pdf;
    auto whole = command;
    whole.replace(whole.find("{}"), 2, name);
    std::string out;
    std::array<char, 4096> buffer;
    auto* pipe = popen(whole.c_str(), "r");
    for (std::size_t n; pipe && (n = fread(buffer.data(), 1, buffer.size(), pipe)) > 0;) out.append(buffer.data(), n);
    const int status = pipe ? pclose(pipe) : -1;
    unlink(name);
    if (status != 0) throw std::runtime_error("'" + command + "' failed: " + out);
    return out;
}

std::string make_pdf(const Example& example) { return make_pdf(example.document, example.options, example.style); }

std::string make_pdf(const Document& document, const std::map<std::string, std::string>& options, const HouseStyle& style)
{
    auto made = make(document, options, style);
    const auto pdf = made.artefacts.find("");
    if (made.status == VERSLAG_OK && pdf != made.artefacts.end() && pdf->second.whole) return std::move(pdf->second.bytes);
    std::string what = "no PDF was made:";
    for (const auto& said : made.said) what += ' ' + said.message;
    throw std::runtime_error(what);
}

}  // namespace verslag::pdf_test
