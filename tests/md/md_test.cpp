#include "../docx/samples.hpp"

#include <dlfcn.h>
#include <gtest/gtest.h>

namespace verslag {
namespace {

using docx::samples::cell, docx::samples::heading, docx::samples::list, docx::samples::paragraph, docx::samples::row;

using Piece = Run;  // "Run" is a member of every test
using Runs = std::vector<Piece>;

testing::Run prepare(Document document, const std::string& images = "embed")
{
    static void* file = dlopen(VERSLAG_BINARY_DIR "/lib/verslag/plugins/md.so", RTLD_NOW | RTLD_LOCAL);
    const void* object = file ? dlsym(file, "verslag_plugin_v1") : nullptr;
    if (!object) throw std::runtime_error(dlerror());
    return {.plugin = *static_cast<const verslag_plugin*>(object),
            .format = "md",
            .document = std::move(document),
            .options = {{"images", images}}};
}

std::string text_of(const testing::Made& made)
{
    EXPECT_EQ(made.status, VERSLAG_OK);
    return made.artefacts.contains("") && made.artefacts.at("").whole ? made.artefacts.at("").bytes : "no file";
}
std::string text_of(std::vector<Block> blocks) { return text_of(prepare({.blocks = std::move(blocks)})()); }
std::string text_of(Runs runs) { return text_of({paragraph(std::move(runs))}); }
std::string text_of(std::string text) { return text_of({paragraph(std::move(text))}); }

TEST(Md, EscapesWhatMarkdownWouldTakeForMarks)
{
    EXPECT_EQ(text_of("*a* _b_ `c` [d](e) <f> M&O ~g~ | $h$ #1 \\"),
              "\\*a\\* \\_b\\_ \\`c\\` \\[d\\](e) \\<f\\> M\\&O \\~g\\~ \\| \\$h\\$ \\#1 \\\\\n");
    EXPECT_EQ(text_of("<script>alert(1)</script>"), "\\<script\\>alert(1)\\</script\\>\n");
    EXPECT_EQ(text_of("Prijs: 1.000 - 2 + 3 = 4! (ja)"), "Prijs: 1.000 - 2 + 3 = 4! (ja)\n") << "nothing needs escaping here";
}

TEST(Md, EscapesWhatMeansSomethingOnlyAtTheBeginningOfALine)
{
    EXPECT_EQ(text_of("- a\n+ b\n1. c\n12) d\n=== e\n# f\n4.5 g"),
              "\\- a\\\n\\+ b\\\n1\\. c\\\n12\\) d\\\n\\=== e\\\n\\# f\\\n4.5 g\n");
    EXPECT_EQ(text_of(Runs{{.text = "1"}, {.text = ". Opening"}}), "1\\. Opening\n") << "over the border of two runs";
}

TEST(Md, LetsNoBareAddressBecomeALink)
{
    EXPECT_EQ(text_of("zie http://a.example, WWW.a.example of a@b.example"),
              "zie http\\://a.example, WWW\\.a.example of a\\@b.example\n");
}

TEST(Md, LetsOnlyWebAndMailAddressesBecomeLinks)
{
    EXPECT_EQ(text_of(Runs{{.text = "a b", .href = "https://a.example/x (y)?b=1&copy;"}}),
              "[a b](https://a.example/x%20\\(y\\)?b=1&amp;copy;)\n");
    for (const char* bad : {"javascript:alert(1)", "JavaScript:alert(1)", "data:text/html,x", "vbscript:x", "file:///etc/passwd",
                            " https://a.example", "java\nscript:x", "//a.example"}) {
        const auto made = prepare({.blocks = {paragraph({Piece{.text = "klik", .href = bad}})}})();
        EXPECT_EQ(text_of(made), "klik\n") << bad;
        EXPECT_EQ(made.said.size(), 1u) << bad;
    }
}

TEST(Md, MarksLooksWithAsterisksWhereTheyWorkAndWithTagsWhereTheyDoNot)
{
    EXPECT_EQ(text_of(Runs{{.text = "een "}, {.text = "sterk ", .strong = true}, {.text = "woord"}}), "een **sterk** woord\n");
    EXPECT_EQ(text_of(Runs{{.text = "a"}, {.text = "b", .emphasis = true}, {.text = "c"}}), "a*b*c\n");
    EXPECT_EQ(text_of(Runs{{.text = "(ja)", .strong = true}, {.text = "maar"}}), "<strong>(ja)</strong>maar\n");
    EXPECT_EQ(text_of(Runs{{.text = "a", .strong = true}, {.text = "b", .emphasis = true}}), "**a**<em>b</em>\n");
    EXPECT_EQ(text_of(Runs{{.text = "CO"}, {.text = "2", .script = Script::subscript}}), "CO<sub>2</sub>\n");
}

TEST(Md, WritesAnExclamationMarkBeforeALinkSoThatItIsNoImage)
{
    EXPECT_EQ(text_of(Runs{{.text = "Let op!"}, {.text = "hier", .href = "https://a.example"}}),
              "Let op\\![hier](https://a.example)\n");
}

TEST(Md, MakesPlacesOnlyWhereALinkLeads)
{
    auto document = Document{.blocks = {heading(2, "Besluiten", "besluiten"), heading(2, "Rest", "rest"),
                                        paragraph({Piece{.text = "zie daar", .target = "besluiten"}}),
                                        paragraph({Piece{.text = "nergens", .target = "weg"}})}};
    const auto made = prepare(document)();
    EXPECT_EQ(text_of(made), "## <a id=\"besluiten\"></a>Besluiten\n\n## Rest\n\n[zie daar](#besluiten)\n\nnergens\n");
    ASSERT_EQ(made.said.size(), 1u);
    EXPECT_EQ(made.said[0].message, "a link to 'weg' can't be followed: its text stays");
}

TEST(Md, NestsListsAndKeepsNeighboursApart)
{
    EXPECT_EQ(text_of({list(Marker::bullet, {{paragraph("a"), list(Marker::number, {{paragraph("b")}, {paragraph("c")}})}}),
                       list(Marker::bullet, {{paragraph("d")}})}),
              "- a\n  1. b\n  2. c\n\n* d\n");
    // Only a list that begins with 1 ends a paragraph by itself.
    EXPECT_EQ(text_of({list(Marker::bullet, {{paragraph("a"), list(Marker::number, {{paragraph("b")}}, 3)}})}),
              "- a\n\n  3. b\n");
    EXPECT_EQ(text_of({list(Marker::letter, {{paragraph("z")}, {paragraph("aa")}}, 26)}), "- z\\. z\n- aa\\. aa\n");
}

TEST(Md, WritesTablesWithBreaksSpansAndNamesOfRows)
{
    Block b{.kind = Block::Kind::table};
    b.table = {.head = {row({"Wie", "Wat|hoe"})},
               .rows = {{{cell("A\nB", HeaderOf::row), cell("c", HeaderOf::nothing, 0, 2)}}, {{cell("d")}}},
               .columns = 2};
    EXPECT_EQ(text_of({b}), "| Wie | Wat\\|hoe |\n| --- | --- |\n| **A<br>B** | c |\n| d |  |\n");
    b.table.head.clear();
    b.table.rows = {{{cell("breed", HeaderOf::nothing, 9)}}};
    EXPECT_EQ(text_of({b}), "|  |  |\n| --- | --- |\n| breed |  |\n") << "a span that is too wide ends with its table";
}

TEST(Md, KeepsPicturesBehindTheTextOrDescribesThem)
{
    Document document{
        .blocks = {{.kind = Block::Kind::figure, .runs = {Piece{.text = "Figuur 1"}}, .image = "a.png", .alt = "Kaart [1]"}},
        .resources = {{.name = "a.png", .media_type = "image/png", .bytes = "\xfb\xff"}}};
    EXPECT_EQ(text_of(prepare(document)()), "![Kaart \\[1\\]][image-1]\n\n*Figuur 1*\n\n[image-1]: data:image/png;base64,+/8=\n");
    EXPECT_EQ(text_of(prepare(document, "describe")()), "*Kaart \\[1\\]*\n\n*Figuur 1*\n");
    document.resources.clear();
    const auto made = prepare(document)();
    EXPECT_EQ(text_of(made), "*Kaart \\[1\\]*\n\n*Figuur 1*\n");
    EXPECT_EQ(made.said.size(), 1u);
}

TEST(Md, ReplacesWhatMayNotStandInATextFileAndSaysSo)
{
    Document document;
    for (int i = 0; i < 8; ++i)
        document.blocks.push_back(
            paragraph(std::string("a\x01"
                                  "b\xff\xef\xbf\xbe")));
    const auto made = prepare(document)();
    EXPECT_TRUE(
        text_of(made).starts_with("a\xef\xbf\xbd"
                                  "b\xef\xbf\xbd\xef\xbf\xbd\n"));
    ASSERT_EQ(made.said.size(), 6u);
    EXPECT_EQ(made.said.back().message, "such characters were replaced in 3 more places");
}

TEST(Md, IsAnEmptyFileForAnEmptyDocument) { EXPECT_EQ(text_of(std::vector<Block>{}), ""); }

TEST(Md, KeepsTextFromRightToLeftAndLongWordsAsTheyAre)
{
    const std::string hebrew = "\xd7\xa9\xd7\x9c\xd7\x95\xd7\x9d", word(100'000, 'x');
    EXPECT_EQ(text_of(hebrew + " " + word), hebrew + " " + word + "\n");
}

TEST(Md, IsTheSameEachTime)
{
    const auto run = prepare(docx::samples::everything());
    const auto first = text_of(run());
    for (int i = 0; i < 5; ++i) EXPECT_EQ(text_of(run()), first);
}

TEST(Md, FailsWhenTheDiskIsFullWhereverThatIs)
{
    auto run = prepare(docx::samples::everything());
    const auto size = text_of(run()).size();
    for (const auto room : {std::size_t{0}, size / 2, size - 1}) {
        run.room = room;
        const auto made = run();
        EXPECT_EQ(made.status, VERSLAG_FAILED);
        EXPECT_FALSE(made.artefacts.at("").whole);
    }
}

}  // namespace
}  // namespace verslag
