#include "pages.hpp"

#include <gtest/gtest.h>

#include <regex>

namespace verslag {
namespace {

using docx::samples::cell, docx::samples::heading, docx::samples::list, docx::samples::paragraph, docx::samples::row;
using Piece = Run;  // "Run" is a member of every test

testing::Run prepare(Document document)
{
    return html::prepare(VERSLAG_BINARY_DIR "/lib/verslag/plugins/html.so", std::move(document));
}

std::string text_of(const testing::Made& made)
{
    EXPECT_EQ(made.status, VERSLAG_OK) << (made.said.empty() ? "" : made.said.back().message);
    return made.artefacts.contains("") && made.artefacts.at("").whole ? made.artefacts.at("").bytes : "no file";
}
std::string text_of(Document document) { return text_of(prepare(std::move(document))()); }
// What the text of the page is made of, behind an introduction that is empty.
std::string blocks_of(std::vector<Block> blocks)
{
    blocks.insert(blocks.begin(), heading(2, "K", "k"));
    const auto page = text_of(Document{.blocks = std::move(blocks)});
    const std::string before = "<h2 id=\"k\">K</h2>\n";
    const auto begin = page.find(before) + before.size();
    return page.substr(begin, page.find("</div>\n</main>") - begin);
}
std::size_t count(const std::string& text, const std::string& what)
{
    std::size_t n = 0;
    for (std::size_t at = 0; (at = text.find(what, at)) != text.npos; at += what.size()) ++n;
    return n;
}

TEST(Html, LinksTheArtefactsOfTheRunWithTheirSizesAndNoFailedOne)
{
    auto run = prepare({.properties = {.lang = "nl", .label_lang = "nl"}});
    run.others = html::two_artefacts();
    const auto page = text_of(run());
    EXPECT_NE(page.find("<h2 id=\"page:downloads\">Hier kunt u het verslag downloaden</h2>"), std::string::npos);
    EXPECT_NE(page.find("<a href=\"./a%20b%23%C3%A9.pdf\" type=\"application/pdf\">"), std::string::npos);
    EXPECT_NE(page.find("<span class=\"name\">Verslag (PDF)</span> <span class=\"size\">75 kB</span>"), std::string::npos);
    EXPECT_NE(page.find("<a href=\"./javascript%3Aalert%281%29\""), std::string::npos) << "a file's name is no scheme";
    EXPECT_EQ(page.find("xlsx"), std::string::npos);
    run.others = {.heading = "Hier kunt u het verslag downloaden", .failed = {"pdf"}};
    EXPECT_EQ(text_of(run()).find("Hier kunt u"), std::string::npos) << "nothing to download, nothing said";
}

TEST(Html, LetsNothingRunAndNothingBeFetched)
{
    const auto page = text_of(html::hostile());
    EXPECT_EQ(page.find("<script"), std::string::npos);
    EXPECT_EQ(page.find("<img"), std::string::npos);
    const auto without_values = std::regex_replace(page, std::regex("\"[^\"<>]*\""), "");
    EXPECT_FALSE(std::regex_search(without_values, std::regex("<[a-z0-9]+[^>]* on[a-z]+=")));
    EXPECT_EQ(count(page, "</style>"), 1u);
    EXPECT_EQ(count(page, "</title>"), 1u);
    EXPECT_NE(page.find("http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'"), std::string::npos);
    const std::regex link("href=\"([^\"]*)\"");
    for (std::sregex_iterator at(page.begin(), page.end(), link), end; at != end; ++at) {
        const auto to = (*at)[1].str();
        EXPECT_TRUE(to.starts_with("https://") || to.starts_with("#")) << to;
    }
}

TEST(Html, WritesRunsInTheirLooksLanguagesAndDirections)
{
    EXPECT_EQ(
        blocks_of({paragraph({Piece{.text = "a & "},
                              {.text = "b", .strong = true, .emphasis = true},
                              {.text = "2", .script = Script::subscript},
                              {.text = "c ", .href = "https://a.example/?x=1&y=2"},
                              {.text = "d", .strong = true, .href = "https://a.example/?x=1&y=2"},
                              {.text = "by doing", .lang = "en"},
                              {.text = "\xd7\xa9", .lang = "he"},
                              {.text = "e\nf"}})}),
        "<p>a &amp; <strong><em>b</em></strong><sub>2</sub><a href=\"https://a.example/?x=1&amp;y=2\">c <strong>d</strong></a>"
        "<span lang=\"en\">by doing</span><span lang=\"he\" dir=\"rtl\">\xd7\xa9</span>e<br>\nf</p>\n");
}

TEST(Html, TurnsTheDirectionWhereTheScriptDoes)
{
    Document d{.properties = {.lang = "ar", .label_lang = "nl"},
               .blocks = {paragraph({Piece{.text = "x", .lang = "nl"}, {.text = "y", .lang = "fa"}})}};
    d.words.skip = "Naar de inhoud";
    const auto page = text_of(d);
    EXPECT_NE(page.find("<html lang=\"ar\" dir=\"rtl\">"), std::string::npos);
    EXPECT_NE(page.find("<span lang=\"nl\" dir=\"ltr\">x</span><span lang=\"fa\">y</span>"), std::string::npos);
    EXPECT_NE(page.find("lang=\"nl\" dir=\"ltr\">Naar de inhoud</a>"), std::string::npos);
}

TEST(Html, LinksWithinThePageOnlyToWhatIsThere)
{
    auto made = prepare(
        {.blocks = {heading(2, "A", "a"), paragraph({Piece{.text = "x", .target = "a"}, {.text = "y", .target = "weg"}})}})();
    EXPECT_NE(text_of(made).find("<p><a href=\"#a\">x</a>y</p>"), std::string::npos);
    ASSERT_EQ(made.said.size(), 1u);
    EXPECT_EQ(made.said[0].message, "a link to 'weg' can't be followed: its text stays");
}

TEST(Html, NestsListsAndCountsAsTheRecordDoes)
{
    EXPECT_EQ(blocks_of({list(Marker::bullet, {{paragraph("a"), list(Marker::letter, {{paragraph("b")}}, 3)}})}),
              "<ul>\n<li>a\n<ol type=\"a\" start=\"3\">\n<li>b</li>\n</ol>\n</li>\n</ul>\n");
}

TEST(Html, MakesTablesWithNamesOfRowsAndColumns)
{
    Block t{.kind = Block::Kind::table};
    t.table = {.head = {row({"Wie", "Wat", "\"Wanneer\""}, HeaderOf::column)},
               .rows = {{{cell("VNG", HeaderOf::row), cell("peilen"), cell("")}}},
               .columns = 3};
    EXPECT_EQ(
        blocks_of({t}),
        "<div class=\"table stacks\" role=\"group\" tabindex=\"0\" aria-labelledby=\"k\">\n<table>\n<thead>\n<tr><th "
        "scope=\"col\">Wie</th>"
        "<th scope=\"col\">Wat</th><th scope=\"col\">&quot;Wanneer&quot;</th></tr>\n</thead>\n<tbody>\n<tr><th "
        "scope=\"row\">VNG</th>"
        "<td data-label=\"Wat\">peilen</td><td data-label=\"&quot;Wanneer&quot;\"></td></tr>\n</tbody>\n</table>\n</div>\n");
    t.table.rows = {{{cell("breed", HeaderOf::nothing, 900, 900), cell("te veel")}}, {{cell("x")}}};
    const auto html = blocks_of({t});
    EXPECT_NE(html.find("<td colspan=\"3\" rowspan=\"2\">breed</td></tr>\n<tr></tr>"), std::string::npos)
        << "spans end with their table";
    EXPECT_NE(html.find("class=\"table\""), std::string::npos) << "cells that span have no one name to be stacked under";
}

TEST(Html, IsAPageAlsoForAnEmptyDocument)
{
    const auto page = text_of(Document{});
    EXPECT_TRUE(page.starts_with("<!DOCTYPE html>\n<html>\n<head>\n<meta charset=\"utf-8\">\n<title>-</title>\n"));
    EXPECT_TRUE(page.ends_with("</main>\n</body>\n</html>\n"));
    EXPECT_NE(text_of({.properties = {.lang = "n\"l", .label_lang = "nl"}}).find("<html lang=\"nl\">"), std::string::npos);
}

TEST(Html, ListsChaptersWhereThereAreSeveralAndSkipsToThem)
{
    Document d{.properties = {.lang = "nl", .label_lang = "en"},
               .blocks = {heading(2, "A"), heading(2, "B", "b"), heading(3, "B1")}};
    d.words = {.contents = "Contents", .skip = "Skip to the content"};
    EXPECT_EQ(text_of(d).find("<nav"), std::string::npos);
    d.blocks.push_back(heading(2, "C"));
    const auto page = text_of(d);
    EXPECT_NE(page.find("<a class=\"skip\" href=\"#page:main\" lang=\"en\">Skip to the content</a>"), std::string::npos);
    EXPECT_NE(page.find("<li><a href=\"#page:0\">A</a></li>\n<li><a href=\"#b\">B</a></li>\n<li><a href=\"#page:3\">C</a></li>"),
              std::string::npos);
    EXPECT_NE(page.find("<h2 id=\"page:0\">A</h2>"), std::string::npos);
}

TEST(Html, HidesFromSearchWhatIsNotForEverybodyOrNotFinal)
{
    EXPECT_EQ(text_of({.properties = {.audience = "public"}}).find("noindex"), std::string::npos);
    EXPECT_NE(text_of({.properties = {.audience = "internal"}}).find("<meta name=\"robots\" content=\"noindex\">"),
              std::string::npos);
    Document draft{.properties = {.audience = "public", .draft = true}};
    draft.words.draft = "CONCEPT";
    EXPECT_NE(text_of(draft).find("noindex"), std::string::npos);
    EXPECT_NE(text_of(draft).find("<p class=\"draft\">CONCEPT</p>"), std::string::npos);
}

TEST(Html, CarriesPicturesAndTheLogoWithIt)
{
    Document d{
        .blocks = {{.kind = Block::Kind::figure, .runs = {Piece{.text = "Figuur 1"}}, .image = "a.png", .alt = "Kaart \"1\""}},
        .resources = {{.name = "a.png", .media_type = "image/png", .width = 9, .height = 4, .bytes = "\xfb\xff"}}};
    auto run = prepare(d);
    run.house_style.logo = {
        .image = {.media_type = "image/png", .width = 300, .height = 100, .bytes = "x"}, .alt = "Gemeente", .width = 90};
    const auto page = text_of(run());
    EXPECT_NE(page.find("<img src=\"data:image/png;base64,+/8=\" alt=\"Kaart &quot;1&quot;\" width=\"9\" "
                        "height=\"4\">\n<figcaption>Figuur 1</figcaption>"),
              std::string::npos);
    EXPECT_NE(page.find("<img class=\"logo\" src=\"data:image/png;base64,eA==\" alt=\"Gemeente\" width=\"120\" height=\"40\">"),
              std::string::npos);
    d.resources.clear();
    const auto made = prepare(d)();
    EXPECT_NE(text_of(made).find("<p class=\"missing\">Kaart &quot;1&quot;</p>"), std::string::npos);
    EXPECT_EQ(made.said.size(), 1u);
}

TEST(Html, PutsFontsInOnlyWhenAskedAndSaysWhichItCannot)
{
    auto run = prepare({});
    run.house_style.text.body.name = "Huis \"x\"";
    for (const auto* style : {"regular", "bold"})
        run.resources[std::string("font:Huis \"x\"/") + style] = "/usr/share/fonts/truetype/noto/NotoSans-Regular.ttf";
    run.resources["font:Huis \"x\"/italic"] = "/nowhere";
    EXPECT_EQ(text_of(run()).find("@font-face"), std::string::npos);
    run.options["fonts"] = "embed";
    const auto made = run();
    EXPECT_EQ(count(text_of(made), "@font-face{font-family:\"Huis \\22 x\\22 \""), 2u);
    EXPECT_EQ(made.said.size(), 2u);
}

TEST(Html, ReplacesWhatMayNotStandInAPageAndSaysSo)
{
    Document d;
    for (int i = 0; i < 8; ++i)
        d.blocks.push_back(
            paragraph(std::string("a\x01"
                                  "b\xff")));
    const auto made = prepare(d)();
    EXPECT_NE(text_of(made).find("<p>a\xef\xbf\xbd"
                                 "b\xef\xbf\xbd</p>"),
              std::string::npos);
    ASSERT_EQ(made.said.size(), 6u);
    EXPECT_EQ(made.said.back().message, "such characters were replaced in 3 more places");
}

TEST(Html, IsTheSameEachTimeAlsoWhenItIsHugeAndFailsWhenTheDiskIsFull)
{
    auto run = prepare(docx::samples::huge());
    run.others = html::two_artefacts();
    const auto first = text_of(run());
    EXPECT_GT(first.size(), 300'000u);
    EXPECT_EQ(text_of(run()), first);
    for (const auto room : {std::size_t{0}, first.size() / 2, first.size() - 1}) {
        run.room = room;
        const auto made = run();
        EXPECT_EQ(made.status, VERSLAG_FAILED);
        EXPECT_FALSE(made.artefacts.at("").whole);
    }
}

}  // namespace
}  // namespace verslag
