// What a screen reader hears: all words, once, in the order of the document.
#include "examples.hpp"

#include <gtest/gtest.h>

#include <regex>

namespace verslag::pdf_test {
namespace {

// The text of the structure's elements in their order, a line for each piece of content.
std::string heard(const std::string& pdf)
{
    return read_with("/usr/bin/python3 " VERSLAG_SOURCE_DIR "/tests/pdf/heard.py {}", pdf);
}

std::string without(std::string text, std::initializer_list<std::string_view> parts)
{
    for (const auto part : parts) {
        std::string rest;
        std::size_t from = 0;
        for (auto at = text.find(part); at != std::string::npos; at = text.find(part, from)) {
            rest.append(text, from, at - from);
            from = at + part.size();
        }
        text = rest + text.substr(from);
    }
    return text;
}
// Spaces differ where lines, links and pages end; soft hyphens and byte order marks come and go.
std::string letters(const std::string& text) { return without(text, {" ", "\n", "\u00AD", "\uFEFF"}); }

std::string label(Marker marker, std::uint32_t number, unsigned depth)
{
    if (marker == Marker::bullet) return depth % 2 ? "–" : "•";
    if (marker == Marker::number) return std::to_string(number) + ".";
    return (number > 26 ? std::string(1, static_cast<char>('a' + (number - 27) / 26)) : "") +
           static_cast<char>('a' + (number - 1) % 26) + ".";
}

std::string spoken(const std::vector<Run>& runs)
{
    std::string out;
    for (const auto& run : runs) out += run.text;
    return out;
}
std::string spoken(const std::vector<Block>& blocks, unsigned depth = 0)
{
    std::string out;
    for (const auto& b : blocks) {
        if (b.kind != Block::Kind::figure) out += spoken(b.runs);
        if (b.kind == Block::Kind::list)
            for (std::size_t i = 0; i < b.items.size(); ++i)
                out += label(b.marker, b.start + static_cast<std::uint32_t>(i), depth) + spoken(b.items[i].blocks, depth + 1);
        if (b.kind == Block::Kind::figure) {
            if (b.image.empty()) out += b.alt;
            out += spoken(b.runs);
        }
        out += spoken(b.table.caption);
        for (const auto* rows : {&b.table.head, &b.table.rows})
            for (const auto& row : *rows)
                for (const auto& cell : row.cells) out += spoken(cell.runs);
        out += spoken(b.blocks, depth);
    }
    return out;
}

class AllWordsInOrder : public ::testing::TestWithParam<std::string> {};

TEST_P(AllWordsInOrder, AreHeardOnce)
{
    for (const auto& example : examples())
        if (example.name == GetParam()) {
            auto wanted = letters(spoken(example.document.blocks));
            for (const std::string_view missing : {"漢", "\uE000"})  // the only ones in the examples that no font has
                for (auto at = wanted.find(missing); at != std::string::npos; at = wanted.find(missing))
                    wanted.replace(at, missing.size(), "\uFFFD");
            EXPECT_EQ(letters(heard(make_pdf(example))), wanted);
        }
}
INSTANTIATE_TEST_SUITE_P(Pdf, AllWordsInOrder,
                         ::testing::Values("minutes", "every-block", "every-script", "tables", "book-without-contents", "letter",
                                           "large-print", "justified", "compact", "another-style-tables", "landscape"));

std::string tree(const Document& d) { return read_with("pdfinfo -struct {}", make_pdf(d)); }
std::size_t count(const std::string& in, const std::string& what)
{
    std::size_t n = 0;
    for (auto at = in.find(what); at != std::string::npos; at = in.find(what, at + 1)) ++n;
    return n;
}

TEST(Pdf, KeepsWordsApartWhereLinesEnd)
{
    auto d = blank("Titel");
    std::string text = "woord";
    for (int i = 0; i < 300; ++i) text += " woord" + std::to_string(i);
    d.blocks = {paragraph(text), paragraph("boven\nonder")};
    EXPECT_EQ(heard(make_pdf(d)), text + "\nboven onder\n");
    const auto by_poppler = read_with("pdfinfo -struct-text {}", make_pdf(d));
    EXPECT_NE(by_poppler.find('"' + text + '"'), std::string::npos) << by_poppler;
    EXPECT_NE(by_poppler.find("\"boven onder\""), std::string::npos) << by_poppler;
}

TEST(Pdf, ReadsAHyphenatedWordAsOne)
{
    auto d = blank("Titel");
    std::string text;
    for (int i = 0; i < 60; ++i) text += "on\u00ADroe\u00ADren\u00ADde\u00ADzaak\u00ADbe\u00ADlas\u00ADtin\u00ADgen ";
    d.blocks = {paragraph(text)};
    const auto raw = read_with("pdftotext -raw {} -", make_pdf(d));
    EXPECT_GT(count(raw, "\u00AD\n"), 2u);  // at line ends it is seen, and read as what it is
    EXPECT_EQ(count(raw, "-"), 0u);
    EXPECT_EQ(count(raw, "\u00AD"), count(raw, "\u00AD\n"));  // and nowhere else
}

TEST(Pdf, HasOneTableForOneTableHoweverManyPages)
{
    auto d = blank("Titel");
    std::vector<std::vector<std::string>> rows(200, {"a", "b"});
    d.blocks = {table("Lang", rows)};
    const auto pdf = make_pdf(d);
    EXPECT_EQ(count(read_with("pdfinfo -struct {}", pdf), "Table"), 1u);
    EXPECT_EQ(count(read_with("pdfinfo -struct {}", pdf), "THead"), 1u);
    EXPECT_GE(count(read_with("pdftotext {} -", pdf), "\f"), 4u);
}

TEST(Pdf, RepeatsTheHeaderOfATableForTheEyeOnly)
{
    auto d = blank("Titel");
    std::vector<std::vector<std::string>> rows(120, {"cel", "cel"});
    rows[0] = {"KOP-A", "KOP-B"};
    d.blocks = {table("", rows)};
    const auto pdf = make_pdf(d);
    const auto seen = read_with("pdftotext {} -", pdf);
    EXPECT_EQ(count(seen, "KOP-A"), count(seen, "\f"));
    EXPECT_GE(count(seen, "KOP-A"), 3u);
    EXPECT_EQ(count(heard(pdf), "KOP-A"), 1u);
}

TEST(Pdf, TagsEachKindOfBlock)
{
    const auto minutes_tree = tree(minutes());
    for (const auto* type : {"H1 ",   "H2 ", "H3 ", "P ", "Sect",    "L ",     "LI ", "Lbl",        "LBody", "Table ", "THead",
                             "TBody", "TR",  "TH",  "TD", "Caption", "Figure", "Div", "BlockQuote", "Link",  "Span"})
        EXPECT_GT(count(minutes_tree, std::string(" ") + type), 0u) << type;
    EXPECT_EQ(count(minutes_tree, " Table "), 3u);
    EXPECT_EQ(count(minutes_tree, " H1 "), 1u);
}

TEST(Pdf, LeavesDecorationOutOfTheStructure)
{
    auto d = figures();
    d.blocks.resize(2);  // the title and the skyline
    EXPECT_EQ(count(tree(d), "Figure"), 0u);
    EXPECT_EQ(count(read_with("pdfimages -list {}", make_pdf(d)), "image"), 1u + 1u);  // and the heading of the list
}

TEST(Pdf, PutsATitleAboveEachPageButTheFirst)
{
    const auto pages = read_with("pdftotext -y 0 -x 0 -W 600 -H 60 {} -", make_pdf(book(3)));
    EXPECT_EQ(count(pages, "Verslag van een lange vergadering"), count(pages, "\f") - 1);
    EXPECT_TRUE(pages.starts_with('\f'));
}

TEST(Pdf, NumbersItsPages)
{
    const auto text = read_with("pdftotext {} -", make_pdf(book(3)));
    const auto pages = count(text, "\f");
    for (std::size_t i = 1; i <= pages; ++i)
        EXPECT_EQ(count(text, "pagina " + std::to_string(i) + " van " + std::to_string(pages)), 1u);
}

TEST(Pdf, SaysForWhomItIsWhenThatIsNotEverybody)
{
    auto d = blank("Titel");
    EXPECT_EQ(count(read_with("pdftotext {} -", make_pdf(d)), "alleen intern"), 0u);
    d.properties.audience = "internal";
    d.properties.audience_words = "alleen intern";
    EXPECT_EQ(count(read_with("pdftotext {} -", make_pdf(d)), "alleen intern"), 1u);
}

TEST(Pdf, TellsItsPropertiesAndLanguage)
{
    const auto info = read_with("pdfinfo -isodates {}", make_pdf(blank("Łódź & <ik>")));
    for (const auto* line :
         {"Title:           Łódź & <ik>\n", "Subject:         Verslag, 4 februari 2020\n",
          "Keywords:        verslag, besluiten & acties\n", "Author:          Griffie\n", "Creator:         verslag 0.1.0\n",
          "CreationDate:    2020-02-05T00:00:00Z\n", "Tagged:          yes\n", "PDF version:     1.7\n"})
        EXPECT_NE(info.find(line), std::string::npos) << line << "is not in\n" << info;
    EXPECT_NE(make_pdf(blank("x")).find("/Lang(nl)"), std::string::npos);
}

TEST(Pdf, HoldsThreeHundredPages)
{
    const auto info = read_with("pdfinfo {}", make_pdf(book(400)));
    std::smatch pages;
    ASSERT_TRUE(std::regex_search(info, pages, std::regex("Pages: +(\\d+)")));
    EXPECT_GE(std::stoi(pages[1]), 290);
}

}  // namespace
}  // namespace verslag::pdf_test
