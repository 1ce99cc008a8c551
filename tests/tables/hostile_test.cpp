// Files that were made to do harm, or that came to it: each is refused in one sentence, and nothing falls over.
#include "packages.hpp"

#include <random>

using namespace packages;
using verslag::tables::Limits;

namespace {

const std::string row = "<row r=\"1\"><c r=\"A1\" t=\"s\"><v>0</v></c></row>";
const std::string large = "large-sheet: the file holds more than a sheet of follow-ups can";

bool starts(const std::string& said, const std::string& with) { return said.substr(0, with.size()) == with; }

}  // namespace

TEST(Hostile, UnpacksNoMoreThanIsAllowed)
{
    EXPECT_EQ(refusal(office_open("<!--" + std::string(50'000'000, 'x') + "-->"), {.unpacked = 10'000'000}), large);
    EXPECT_EQ(refusal(office_open(row, {{"xl/styles.xml", std::string(110'000'000, ' ')}})), large);
}

TEST(Hostile, HoldsNoMoreCellsThanIsAllowed)
{
    EXPECT_EQ(refusal(flat("<table:table-row table:number-rows-repeated=\"1000000000\"><table:table-cell "
                           "table:number-columns-repeated=\"1000000000\" "
                           "office:value-type=\"string\"><text:p>x</text:p></table:table-cell></table:table-row>")),
              large);
    EXPECT_EQ(refusal(office_open(row + row + row), {.unpacked = 100'000, .cells = 2}), large);
    EXPECT_EQ(told(office_open("<row r=\"1\"><c r=\"XFD1\"><v>1</v></c><c r=\"ZZZZZZ1\"><v>1</v></c></row>")), "")
        << "far columns are not looked at";
}

TEST(Hostile, ExpandsNoEntities)
{
    const std::string doctype =
        "<!DOCTYPE x [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;\"><!ENTITY c SYSTEM \"file:///etc/passwd\">]>";
    auto parts = office_open_parts(row);
    parts["xl/worksheets/sheet1.xml"].insert(0, doctype);
    EXPECT_EQ(refusal(zip(parts)), "damaged-sheet: the file is damaged: its part xl/worksheets/sheet1.xml has a DOCTYPE");
    auto text = flat("<table:table-row/>");
    text.insert(text.find('\n'), doctype);
    EXPECT_EQ(refusal(text), "damaged-sheet: the file is damaged: its part content.xml has a DOCTYPE");
}

TEST(Hostile, IsNotLedIntoTheDeep)
{
    std::string deep;
    for (int i = 0; i < 100'000; ++i) deep += "<table:table-row-group>";
    EXPECT_TRUE(starts(refusal(flat(deep)), "damaged-sheet"));
    std::string spans = "<table:table-row><table:table-cell><text:p>";
    for (int i = 0; i < 100'000; ++i) spans += "<text:span>";
    EXPECT_TRUE(starts(refusal(flat(spans)), "damaged-sheet"));
}

TEST(Hostile, LockedAndOldFilesAreNamed)
{
    std::string ole = "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1" + std::string(600, '\0');
    EXPECT_EQ(refusal(ole), "not-a-sheet: this is an old Office file (.doc, .xls or .msg), not a sheet of follow-ups");
    for (const char c : std::string("EncryptedPackage")) ole += c, ole += '\0';
    EXPECT_EQ(refusal(ole), "locked-sheet: the file is locked with a password");
    auto locked = office_open(row);
    for (std::size_t at = 0; (at = locked.find(std::string("PK\1\2", 4), at)) != locked.npos; at += 4) locked[at + 8] |= 1;
    EXPECT_EQ(refusal(locked), "locked-sheet: the file is locked with a password");
}

TEST(Hostile, MissingAndBrokenPartsAreNamed)
{
    for (const std::string name : {"xl/workbook.xml", "xl/worksheets/sheet1.xml"}) {
        auto parts = office_open_parts(row);
        parts.erase(name);
        EXPECT_EQ(refusal(zip(parts)), "damaged-sheet: the file is damaged: its part " + name + " is missing");
        parts[name] = "<a><b></a>";
        EXPECT_EQ(refusal(zip(parts)), "damaged-sheet: the file is damaged: its part " + name + " is no XML");
    }
    auto parts = office_open_parts(row);
    parts.erase("xl/sharedStrings.xml");
    EXPECT_EQ(refusal(zip(parts)), "damaged-sheet: the file is damaged: a cell refers to a text that is not there");
    EXPECT_TRUE(starts(refusal(office_open("<row r=\"1\"><c r=\"A1\"><v>1e</v></c></row>")), "damaged-sheet"));
}

TEST(Hostile, CutAndBrokenFilesAreRefusedOrRead)
{
    std::mt19937 random(5);
    for (const auto& whole :
         {office_open(row), zip({{"content.xml", flat("<table:table-row><table:table-cell/></table:table-row>")}}),
          flat("<table:table-row><table:table-cell/></table:table-row>"), std::string("a;b\r\n\"c\";d\r\n")}) {
        for (std::size_t size = 0; size < whole.size(); size += 1 + whole.size() / 200) told(whole.substr(0, size));
        for (int i = 0; i < 3000; ++i) {
            auto broken = whole;
            for (auto n = 1 + random() % 4; n > 0; --n) broken[random() % broken.size()] = static_cast<char>(random());
            told(broken);
        }
    }
}
