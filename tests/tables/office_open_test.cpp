#include "packages.hpp"

using namespace packages;

TEST(OfficeOpen, ReadsEachKindOfCell)
{
    EXPECT_EQ(told(office_open(
                  "<row r=\"2\"><c r=\"B2\" t=\"s\"><v>0</v></c><c r=\"C2\" t=\"s\"><v>1</v></c><c r=\"D2\" t=\"s\"><v>2</v></c>"
                  "<c r=\"E2\" t=\"inlineStr\"><is><r><t>in </t></r><r><t>de cel</t></r></is></c>"
                  "<c r=\"F2\" t=\"b\"><v>1</v></c><c r=\"G2\" t=\"e\"><f>1/0</f><v>#DIV/0!</v></c><c r=\"H2\" s=\"1\"/></row>")),
              "B2 text een|C2 text vet en niet|D2 text a\nb _x0041_|E2 text in de cel|F2 truth 1|G2 error #DIV/0!");
}

TEST(OfficeOpen, TellsDaysFromNumbersByTheirFormat)
{
    const std::string cells =
        "<row r=\"1\"><c r=\"A1\"><v>44012</v></c><c r=\"B1\" s=\"1\"><v>44012</v></c><c r=\"C1\" s=\"2\"><v>44012</v></c>"
        "<c r=\"D1\" s=\"3\"><v>44012.75</v></c><c r=\"E1\" s=\"4\"><v>0.5</v></c><c r=\"F1\" "
        "t=\"d\"><v>2020-06-30</v></c></row>";
    EXPECT_EQ(told(office_open(cells)),
              "A1 number 44012|B1 day 2020-06-30|C1 number 44012 (as shown)|D1 day 2020-06-30|E1 number 0.5 (as shown)|F1 day "
              "2020-06-30");
    auto parts = office_open_parts(cells);
    auto& book = parts["xl/workbook.xml"];
    book.insert(book.find("<sheets>"), "<workbookPr date1904=\"1\"/>");
    EXPECT_EQ(told(zip(parts)).substr(0, 35), "A1 number 44012|B1 day 2024-07-01|C");
}

TEST(OfficeOpen, CountsDaysAsExcelDoes)
{
    using verslag::tables::day_of;
    EXPECT_EQ(day_of(1, false), "1900-01-01");
    EXPECT_EQ(day_of(59, false), "1900-02-28");
    EXPECT_EQ(day_of(60, false), "") << "29 February 1900 never was";
    EXPECT_EQ(day_of(61, false), "1900-03-01");
    EXPECT_EQ(day_of(0, true), "1904-01-01");
    EXPECT_EQ(day_of(2958465, false), "9999-12-31");
    for (const double none : {-1.0, 0.0, 2958466.0, 1e300, std::numeric_limits<double>::quiet_NaN()})
        EXPECT_EQ(day_of(none, false), "") << none;
}

TEST(OfficeOpen, TakesTheValueThatAFormulaHad)
{
    EXPECT_EQ(told(office_open("<row r=\"1\"><c r=\"A1\" t=\"str\"><f>B1</f><v>af</v></c><c r=\"B1\"><f>1+1</f><v>2</v></c><c "
                               "r=\"C1\"><f>TODAY()</f></c></row>")),
              "A1 text af|B1 number 2|C1 unworked");
}

TEST(OfficeOpen, CountsOnWhereNoPlacesAreGiven)
{
    EXPECT_EQ(told(office_open("<row><c><v>1</v></c><c><v>2</v></c></row><row r=\"5\"><c "
                               "r=\"C5\"><v>3</v></c><c><v>4</v></c></row><row><c><v>5</v></c></row>")),
              "A1 number 1|B1 number 2|C5 number 3|D5 number 4|A6 number 5");
}

TEST(OfficeOpen, FollowsItsRelationsWhereverTheyLead)
{
    auto parts = office_open_parts("<row r=\"1\"><c r=\"A1\" t=\"s\"><v>0</v></c></row>");
    for (const std::string name : {"xl/workbook.xml", "xl/worksheets/sheet1.xml", "xl/sharedStrings.xml"}) {
        parts["a/b" + name.substr(2)] = parts[name];
        parts.erase(name);
    }
    auto& root = parts["_rels/.rels"];
    root.replace(root.find("xl/"), 3, "a/b/");
    auto& relations = parts["a/b/_rels/workbook.xml.rels"] = parts["xl/_rels/workbook.xml.rels"];
    parts.erase("xl/_rels/workbook.xml.rels");
    relations.replace(relations.find("worksheets/"), 11, "../b/worksheets/");
    EXPECT_EQ(told(zip(parts)), "A1 text een");
}

TEST(OfficeOpen, OtherPackagesAreNamed)
{
    auto parts = office_open_parts("");
    auto& root = parts["_rels/.rels"];
    root.replace(root.find("xl/workbook.xml"), 15, "word/document.xml");
    EXPECT_EQ(refusal(zip(parts)), "not-a-sheet: this is a Word document, not a sheet of follow-ups");
    root.replace(root.find("word/document.xml"), 17, "xl/workbook.bin");
    EXPECT_EQ(refusal(zip(parts)), "not-a-sheet: this is a binary Excel workbook (.xlsb), not a sheet of follow-ups");
    EXPECT_EQ(refusal(zip({{"a.txt", "x"}})), "not-a-sheet: this is a ZIP archive, not a sheet of follow-ups");
}
