#include "packages.hpp"

using namespace packages;

namespace {

std::string row(const std::string& cells, const std::string& more = "")
{
    return "<table:table-row" + more + ">" + cells + "</table:table-row>";
}
std::string cell(const std::string& inside, const std::string& more = "")
{
    return "<table:table-cell" + more + ">" + inside + "</table:table-cell>";
}
const std::string a = cell("<text:p>a</text:p>", " office:value-type=\"string\"");

}  // namespace

TEST(OpenDocument, ReadsEachKindOfCell)
{
    EXPECT_EQ(
        told(flat(row(a + cell("<text:p>30-06-20</text:p>", " office:value-type=\"date\" office:date-value=\"2020-06-30\"") +
                      cell("<text:p>1,5</text:p>", " office:value-type=\"float\" office:value=\"1.5\"") +
                      cell("<text:p>50%</text:p>", " office:value-type=\"percentage\" office:value=\"0.5\"") +
                      cell("<text:p>WAAR</text:p>", " office:value-type=\"boolean\" office:boolean-value=\"true\"") +
                      cell("<text:p>#N/B</text:p>",
                           " office:value-type=\"string\" calcext:value-type=\"error\" table:formula=\"of:=NA()\"") +
                      cell("", " table:formula=\"of:=TODAY()\"")))),
        "A1 text a|B1 day 2020-06-30|C1 number 1.5|D1 number 0.5 (as shown)|E1 truth true|F1 error #N/B|G1 unworked");
}

TEST(OpenDocument, ReadsTextAsItIsShown)
{
    EXPECT_EQ(told(flat(row(cell("<text:p>een <text:span>vet</text:span><text:s text:c=\"2\"/>\n  "
                                 "woord<text:tab/><text:a>hier</text:a></text:p><text:p>twee<text:line-break/>drie"
                                 "</text:p>",
                                 " office:value-type=\"string\"")))),
              "A1 text een vet  woord\thier\ntwee\ndrie");
    EXPECT_EQ(told(flat(row(cell("<office:annotation><text:p>opmerking</text:p></office:annotation><text:p>waarde</text:p>",
                                 " office:value-type=\"string\"")))),
              "A1 text waarde");
}

TEST(OpenDocument, CountsWhatIsRepeated)
{
    const std::string gap = "<table:table-cell table:number-columns-repeated=\"2\"/>";
    EXPECT_EQ(told(flat(row(gap + a + "<table:covered-table-cell/>" + a) +
                        row("<table:table-cell/>", " table:number-rows-repeated=\"1048000\"") + row(a))),
              "C1 text a|E1 text a|A1048002 text a");
    EXPECT_EQ(told(flat("<table:table-header-rows>" + row(a) + "</table:table-header-rows><table:table-row-group>" +
                        row(cell("<text:p>b</text:p>", " office:value-type=\"string\" table:number-columns-repeated=\"2\""),
                            " table:number-rows-repeated=\"2\"") +
                        "</table:table-row-group>" + row(a))),
              "A1 text a|A2 text b|B2 text b|A3 text b|B3 text b|A4 text a");
}

TEST(OpenDocument, IsReadFromAPackageToo)
{
    const auto content = flat(row(a));
    EXPECT_EQ(told(zip({{"mimetype", "application/vnd.oasis.opendocument.spreadsheet"}, {"content.xml", content}})), "A1 text a");
    EXPECT_EQ(refusal(zip({{"content.xml", content}, {"META-INF/manifest.xml", "<manifest:encryption-data/>"}})),
              "locked-sheet: the file is locked with a password");
    EXPECT_EQ(refusal("<office:document xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\"/>"),
              "not-a-sheet: this is an OpenDocument file of another kind, not a sheet of follow-ups");
}
