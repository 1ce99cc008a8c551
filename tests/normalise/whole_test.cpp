// Whole files: encodings, what cannot be mended, real records, large ones.
#include "mending.hpp"

#include <chrono>
#include <fstream>
#include <random>

using namespace mending;
using loading::record_with;
using loading::replaced;
namespace fs = std::filesystem;

namespace {

std::string declaring(const std::string& text, const std::string& encoding) { return replaced(text, "UTF-8", encoding); }

const std::string cafe = section("<p>caf\xE9</p>");

std::string in_section(const std::string& bytes)
{
    const auto text = text_of(bytes);
    const auto begin = text.find("<section>") + 9;
    return text.substr(begin, text.find("</section>") - begin);
}

std::string utf16(const std::string& ascii, bool little)
{
    std::string out = little ? "\xFF\xFE" : "\xFE\xFF";
    for (const char c : ascii) {
        const char high = '\0';
        out += little ? c : high;
        out += little ? high : c;
    }
    return out;
}

Lines codes(const verslag::Diagnostics& all)
{
    Lines lines;
    for (const auto& d : all) lines.push_back(d.code);
    return lines;
}

}  // namespace

TEST(Encodings, OtherThanUtf8BecomeUtf8)
{
    EXPECT_EQ(in_section(declaring(cafe, "ISO-8859-1")), "<p>café</p>");
    EXPECT_EQ(in_section(declaring(section("<p>caf\xE9 \x80 \x92t</p>"), "Windows-1252")), "<p>café € ’t</p>");
    EXPECT_EQ(in_section(declaring(section("<p>\xA4</p>"), "ISO-8859-15")), "<p>€</p>");
    const auto n = mended(declaring(cafe, "ISO-8859-1"));
    EXPECT_EQ(n.text->substr(0, 38), "<?xml version=\"1.0\" encoding=\"UTF-8\"?>");
    EXPECT_EQ(notes(n.changes), (Lines{"1:1 recoded: the file is ISO-8859-1; its copy is UTF-8",
                                       "1:21 encoding-mismatch: the encoding 'ISO-8859-1' is now declared as 'UTF-8'"}));
    EXPECT_TRUE(verslag::load_record(*n.text, "r.xml").diagnostics.empty());
}

TEST(Encodings, OfTwoBytesBecomeUtf8)
{
    for (const bool little : {true, false}) {
        const auto bytes = utf16(declaring(replaced(record_with(""), "2020-02-04", "4-2-2020"), "UTF-16"), little);
        const auto n = mended(bytes);
        EXPECT_EQ(*n.text, record_with(""));
        EXPECT_EQ(n.compared, declaring(replaced(record_with(""), "2020-02-04", "4-2-2020"), "UTF-16"));
        EXPECT_EQ(in_section(bytes.substr(0, 2) + utf16(declaring(section("<p>x</p>"), "UTF-16"), little).substr(2)), "<p>x</p>");
    }
}

TEST(Encodings, DeclaredWronglyAreSetRight)
{
    EXPECT_EQ(in_section(declaring(section("<p>café</p>"), "ISO-8859-1")), "<p>café</p>");      // is UTF-8
    EXPECT_EQ(in_section(cafe), "<p>café</p>");                                                 // is Windows-1252
    EXPECT_EQ(in_section(replaced(cafe, " encoding=\"UTF-8\"", "")), "<p>café</p>");            // undeclared
    EXPECT_EQ(in_section(declaring(section("<p>\x93x\x94</p>"), "ISO-8859-1")), "<p>“x”</p>");  // is Windows-1252
    EXPECT_EQ(in_section(declaring(section("<p>x</p>"), "UTF-16")), "<p>x</p>");
    EXPECT_EQ(in_section(declaring(section("<p>café</p>"), "UFT-8")), "<p>café</p>");
    EXPECT_EQ(in_section("\xEF\xBB\xBF" + declaring(section("<p>café</p>"), "ISO-8859-1")), "<p>café</p>");
    EXPECT_EQ(text_of("\xEF\xBB\xBF" + section("<p>e\u0301</p>")).substr(0, 3), "\xEF\xBB\xBF");
    EXPECT_EQ(in_section(section("<p>\xA4 5</p>")), "<p>€ 5</p>");
}

TEST(Encodings, AStrayByteIsMendedByItself)
{
    const auto n = mended(section("<p>één caf\xE9 \x80 5</p>"));
    EXPECT_NE(n.text->find("<p>één café € 5</p>"), std::string::npos);
    EXPECT_EQ(notes(n.changes), (Lines{"5:26 invalid-encoding: byte 0xE9 is now 'é' (U+00E9)",
                                       "5:28 invalid-encoding: byte 0x80 is now '€' (U+20AC)"}));
}

TEST(Refusal, IsTheVerdictOfChecking)
{
    const auto whole = record_with("");
    for (const std::string& bytes :
         {std::string(), std::string("Verslag"), std::string("%PDF-1.7"), std::string("<html></html>"), std::string("<x/>"),
          std::string("<!DOCTYPE meetingRecord>") + whole, whole.substr(0, 300), replaced(whole, "</title>", ""),
          replaced(whole, "Overleg", "Over<leg"), replaced(whole, "Overleg", "&onbekend;"), replaced(whole, "Overleg", "a\x01"),
          replaced(whole, "Overleg", "&#xFFFF;"), replaced(whole, "Overleg", "\x81\xE9"), replaced(whole, "Overleg", "&#12"),
          declaring(cafe, "KOI8-R"), std::string("PK\3\4 word/document.xml"), utf16(whole, true) + "\xD8"}) {
        const auto n = verslag::normalise_record(bytes, "r.xml");
        EXPECT_FALSE(n.text) << bytes;
        EXPECT_TRUE(n.changes.empty());
        EXPECT_EQ(notes(n.diagnostics), notes(verslag::load_record(bytes, "r.xml").diagnostics));
        EXPECT_TRUE(verslag::has_errors(n.diagnostics)) << bytes;
        EXPECT_EQ(verslag::unified_diff(n, "a", "b"), "");
    }
    verslag::LoadOptions small;
    small.max_size = 100;
    EXPECT_EQ(codes(verslag::normalise_record(whole, "r.xml", small).diagnostics), Lines{"too-large"});
}

TEST(Whole, RecordsThatAreRightStayByteForByte)
{
    for (const auto& file : loading::sample_records()) {
        const auto text = loading::file_text(file);
        EXPECT_EQ(text_of(text), text) << file;
    }
    const auto everything = loading::file_text(VERSLAG_SOURCE_DIR "/tests/load/data/everything.xml");
    EXPECT_EQ(text_of(everything), everything);
}

TEST(Whole, MessyRecordsAreMendedOrRefused)
{
    std::size_t done = 0;
    for (const auto& entry : fs::recursive_directory_iterator(VERSLAG_SOURCE_DIR "/tests/messy")) {
        if (!entry.is_regular_file() || entry.path().extension() != ".xml") continue;
        const auto bytes = loading::file_text(entry.path());
        SCOPED_TRACE(entry.path());
        if (const auto n = verslag::normalise_record(bytes, "r.xml"); n.text) {
            mended(bytes);
            // Nothing that was no error becomes one.
            if (verslag::load_record(bytes, "r.xml").record) {
                EXPECT_TRUE(verslag::load_record(*n.text, "r.xml").record);
            }
        } else {
            EXPECT_EQ(notes(n.diagnostics), notes(verslag::load_record(bytes, "r.xml").diagnostics));
        }
        ++done;
    }
    EXPECT_GT(done, 50u);
}

// What is damaged anywhere is mended soundly or refused, and never kills the program.
TEST(Whole, AnyDamageIsMendedOrRefused)
{
    const auto whole = loading::file_text(VERSLAG_SOURCE_DIR "/tests/load/data/everything.xml");
    const std::vector<std::string> pieces{"&",    "<",    "\uF0B7\u00A0", "e\u0301",  "Ã©",
                                          "\xE9", "• ",   "]]>",          "&nbsp;",   "</p><p>- ",
                                          "<!--", "\r\n", "\"",           "4-2-2020", "<p>· x</p><p>o\u00A0\u00A0 y</p>"};
    std::mt19937 random(7);
    std::size_t mended_ones = 0;
    for (int i = 0; i < 1000; ++i) {
        auto text = whole;
        for (int k = 0; k < 3; ++k) text.insert(random() % text.size(), pieces[random() % pieces.size()]);
        const auto n = verslag::normalise_record(text, "r.xml");
        if (!n.text) continue;
        ++mended_ones;
        const auto again = verslag::normalise_record(*n.text, "r.xml");
        ASSERT_TRUE(again.text);
        EXPECT_EQ(*again.text, *n.text) << text;
        EXPECT_TRUE(again.changes.empty());
        if (i % 20 == 0) mended(text);
    }
    EXPECT_GT(mended_ones, 40u);
}

TEST(Whole, TenMegabytesWithAChangeInEachParagraph)
{
    std::string blocks = "\n";
    while (blocks.size() < 10'000'000)
        blocks +=
            "<p>·\u00A0\u00A0 De cafe\u0301s van R&D en NoÃ«l \uF0E0 &eacute;&nbsp;</p>\n<p>Gewone tekst van een alinea zonder "
            "iets bijzonders erin.</p>\n";
    const auto n = verslag::normalise_record(section(blocks), "r.xml");
    ASSERT_TRUE(n.text);
    EXPECT_GT(n.changes.size(), 300'000u);
    const auto diff = verslag::unified_diff(n, "r.xml", "r.normalised.xml");
    EXPECT_EQ(patched(n.compared, diff), *n.text);
    // On a single line as well.
    std::string line;
    for (const char c : blocks.substr(0, 3'000'000)) line += c == '\n' ? ' ' : c;
    EXPECT_GT(verslag::normalise_record(section(line.substr(0, line.rfind("<p>"))), "r.xml").changes.size(), 80'000u);
}
