#include "../docx/samples.hpp"

#include <gtest/gtest.h>
#include <pugixml.hpp>

using namespace verslag;
using namespace verslag::docx::samples;

namespace {

struct Flat {
    verslag::testing::Made made;
    pugi::xml_document xml;
    explicit Flat(Document document) : made(make(std::move(document), "fodt"))
    {
        EXPECT_EQ(made.status, VERSLAG_OK);
        EXPECT_TRUE(xml.load_string(made.artefacts.at("").bytes.c_str(), pugi::parse_full));
    }
    std::vector<std::string> texts(const char* path) const
    {
        std::vector<std::string> all;
        for (const auto& found : xml.select_nodes(path)) all.push_back(found.node().text().get());
        return all;
    }
    std::size_t count(const char* path) const { return xml.select_nodes(path).size(); }
};

Block table(Table t)
{
    Block b{.kind = Block::Kind::table};
    b.table = std::move(t);
    return b;
}

}  // namespace

TEST(OpenDocumentText, PutsChaptersOnTheFirstLevelAndTheTitleOnNone)
{
    const Flat f(with({heading(1, "Verslag", "", Role::title), heading(2, "Besluiten"), heading(3, "Begroting")}));
    EXPECT_EQ(f.texts("//text:p[@text:style-name='Title']"), std::vector<std::string>{"Verslag"});
    EXPECT_EQ(f.texts("//text:h[@text:outline-level='1']"), std::vector<std::string>{"Besluiten"});
    EXPECT_EQ(f.texts("//text:h[@text:outline-level='2']"), std::vector<std::string>{"Begroting"});
}

TEST(OpenDocumentText, GoesOnCountingBehindATableInAnItem)
{
    const Flat f(
        with({list(Marker::number,
                   {{paragraph("een"), table({.rows = {row({"cel"})}}), paragraph("nog bij een")}, {paragraph("twee")}}, 4)}));
    EXPECT_EQ(f.count("//text:list//table:table"), 0u);  // it may not stand there
    EXPECT_EQ(f.count("//table:table"), 1u);
    EXPECT_EQ(f.texts("//text:list-header/text:p"), std::vector<std::string>{"nog bij een"});
    const auto items = f.xml.select_nodes("//text:list-item");
    ASSERT_EQ(items.size(), 2u);
    EXPECT_STREQ(items[0].node().attribute("text:start-value").value(), "4");
    EXPECT_STREQ(items[1].node().attribute("text:start-value").value(), "5");
}

TEST(OpenDocumentText, RepeatsTheHeadOfATableAndFillsEveryPlaceOfEveryRow)
{
    const Flat f(everything());
    EXPECT_GE(f.count("//table:table-header-rows"), 2u);
    for (const auto& found : f.xml.select_nodes("//table:table")) {
        const auto columns = found.node().select_nodes(".//table:table-column").size();
        for (const auto& r : found.node().select_nodes(".//table:table-row"))
            EXPECT_EQ(r.node().select_nodes("table:table-cell|table:covered-table-cell").size(), columns);
    }
}

TEST(OpenDocumentText, KeepsSpacesThatXmlWouldLose)
{
    const Flat f(
        with({paragraph(std::vector<verslag::Run>{run("  a "), verslag::Run{.text = " b", .strong = true}, run("\tc\nd")})}));
    EXPECT_EQ(f.count("//office:text/text:p//text:s"), 3u);
    EXPECT_EQ(f.count("//office:text/text:p//text:tab"), 1u);
    EXPECT_EQ(f.count("//office:text/text:p//text:line-break"), 1u);
}

TEST(OpenDocumentText, NamesTheLanguageOfWhatIsForeign)
{
    auto block = paragraph("Guten Tag");
    block.lang = "de";
    auto document = with({block});
    document.properties.lang = "nl";
    const Flat f(std::move(document));
    const auto style = f.xml.select_node("//office:text/text:p").node().attribute("text:style-name").value();
    const auto look =
        f.xml.select_node(("//style:style[@style:name='" + std::string(style) + "']/style:text-properties").c_str()).node();
    EXPECT_STREQ(look.attribute("fo:language").value(), "de");
    EXPECT_STREQ(look.attribute("fo:country").value(), "DE");
    EXPECT_STREQ(f.xml.select_node("//style:default-style/style:text-properties").node().attribute("fo:country").value(), "NL");
}

TEST(OpenDocumentText, TellsOfALinkThatLeadsNowhereAndKeepsItsWords)
{
    const Flat f(with({paragraph(std::vector<verslag::Run>{verslag::Run{.text = "daar", .target = "nergens"}})}));
    EXPECT_EQ(f.count("//text:a"), 0u);
    EXPECT_EQ(f.texts("//office:text/text:p"), std::vector<std::string>{"daar"});
    ASSERT_EQ(f.made.said.size(), 1u);
    EXPECT_EQ(f.made.said[0].message, "the link to 'nergens' leads nowhere: its text stays, without a link");
}

TEST(OpenDocumentText, LinksEachEntryOfTheContentsToAHeadingThatIsThere)
{
    std::vector<Block> blocks{heading(1, "Verslag", "", Role::title)};
    for (int i = 0; i < 9; ++i) blocks.push_back(heading(2, "Kop " + std::to_string(i), i % 2 ? "kop" + std::to_string(i) : ""));
    EXPECT_EQ(Flat(with(blocks)).count("//text:table-of-content"), 0u);
    blocks.push_back(paragraph(std::string(30'000, 'a')));
    const Flat f(with(blocks));
    const auto entries = f.xml.select_nodes("//text:index-body/text:p/text:a");
    ASSERT_EQ(entries.size(), 9u);
    for (const auto& e : entries) {
        const std::string name = e.node().attribute("xlink:href").value() + 1;
        EXPECT_EQ(f.count(("//text:h[text:bookmark/@text:name='" + name + "']").c_str()), 1u) << name;
    }
    // On which page it stands is for the program to fill in.
    EXPECT_EQ(f.count("//text:index-body//text:bookmark-ref[@text:reference-format='page']"), 9u);
}

TEST(OpenDocumentText, ShowsADraftsWordInEveryHeader)
{
    auto document = with({paragraph("tekst")});
    document.words.draft = "CONCEPT";
    document.properties.draft = false;
    EXPECT_EQ(Flat(document).count("//style:master-page//draw:custom-shape"), 0u);
    document.properties.draft = true;
    const Flat f(document);
    EXPECT_EQ(f.texts("//style:header//draw:custom-shape/text:p"), std::vector<std::string>{"CONCEPT"});
    EXPECT_EQ(f.texts("//style:header-first//draw:custom-shape/text:p"), std::vector<std::string>{"CONCEPT"});
}

TEST(OpenDocumentText, IsTheSameBytesEachTime)
{
    for (const char* format : {"odt", "fodt"})
        EXPECT_EQ(make(everything(), format).artefacts.at("").bytes, make(everything(), format).artefacts.at("").bytes);
}

TEST(OpenDocumentText, FailsWithAMessageWhenItCannotBeWritten)
{
    for (const char* format : {"odt", "fodt"}) {
        const auto made = verslag::testing::Run{
            .plugin = verslag_plugin_v1, .format = format, .document = everything(), .options = {{"toc", "no"}}, .room = 1000}();
        EXPECT_EQ(made.status, VERSLAG_FAILED);
        ASSERT_FALSE(made.said.empty());
        EXPECT_NE(made.said.back().message.find("writing the file"), std::string::npos);
    }
}
