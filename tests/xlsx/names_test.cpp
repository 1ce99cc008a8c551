#include "common/sheets/names.hpp"

#include "common/sheets/text.hpp"

#include <gtest/gtest.h>

namespace verslag::sheets {
namespace {

std::vector<std::string> tabs(std::vector<std::string> titles)
{
    Book book;
    for (auto& t : titles) book.sheets.push_back({.id = "sheet", .title = std::move(t)});
    return sheet_names(book);
}
std::string tab(std::string title) { return tabs({std::move(title)})[0]; }

std::vector<std::string> tables(std::vector<std::string> ids)
{
    Book book;
    for (auto& id : ids) book.sheets.push_back({.id = std::move(id)});
    return table_names(book);
}

std::vector<std::string> headers(std::vector<std::string> titles)
{
    Sheet sheet;
    for (auto& t : titles) sheet.columns.push_back({.id = "column", .title = std::move(t)});
    return header_titles(sheet);
}

TEST(XlsxSheetNames, KeepOrdinaryTitles) { EXPECT_EQ(tab("Acties, vragen & besluiten"), "Acties, vragen & besluiten"); }

TEST(XlsxSheetNames, ReplaceWhatExcelForbids) { EXPECT_EQ(tab("a:b*c?d/e\\f[g]"), "a-b-c-d-e-f(g)"); }

TEST(XlsxSheetNames, HaveNoApostropheAtAnEnd) { EXPECT_EQ(tab("'s-Hertogenbosch'"), "s-Hertogenbosch"); }

TEST(XlsxSheetNames, AreNeverTheWordThatExcelKeeps) { EXPECT_EQ(tab("hISTORY"), "hISTORY_"); }

TEST(XlsxSheetNames, AreCutAtThirtyOneUnitsOfUtf16)
{
    EXPECT_EQ(utf16_length(tab(std::string(40, 'x'))), 31u);
    std::string emoji;
    for (int i = 0; i < 20; ++i) emoji += "\U0001F600";
    EXPECT_EQ(utf16_length(tab(emoji)), 30u);
}

TEST(XlsxSheetNames, AreUniqueWithoutRegardToCaseAlsoWhenCut)
{
    EXPECT_EQ(tabs({"Één", "éÉN", "één"}), (std::vector<std::string>{"Één", "éÉN (2)", "één (3)"}));
    const std::string title(31, 'x');
    EXPECT_EQ(tabs({title, title})[1], std::string(27, 'x') + " (2)");
}

TEST(XlsxSheetNames, FallBackOnTheIdAndThenOnANumber)
{
    EXPECT_EQ(tab(" "), "sheet");
    Book book;
    book.sheets.push_back({});
    EXPECT_EQ(sheet_names(book)[0], "1");
}

TEST(XlsxSheetNames, HoldNeitherLineEndsNorCodes) { EXPECT_EQ(tab("a\nb_x0041_"), "a b-x005F-x0041_"); }

TEST(XlsxTableNames, AreNoAddressOfACell)
{
    EXPECT_EQ(
        tables({"follow-up", "A1", "abc12", "R1C1", "r", "2020", "", "attendance", "Attendance"}),
        (std::vector<std::string>{"follow_up", "A1_", "abc12_", "R1C1_", "r_", "_2020", "_", "attendance", "Attendance_2"}));
}

TEST(XlsxHeaders, AreUniqueAndNeverEmpty)
{
    EXPECT_EQ(headers({"Naam", "naam", "", "Een\n  titel ", "NAAM"}),
              (std::vector<std::string>{"Naam", "naam 2", "column", "Een titel", "NAAM 3"}));
    EXPECT_EQ(utf16_length(headers({std::string(300, 'x')})[0]), 255u);
}

TEST(XlsxCellNames, CountFromAOne)
{
    EXPECT_EQ(cell_name(0, 0), "A1");
    EXPECT_EQ(cell_name(11, 25), "Z12");
    EXPECT_EQ(cell_name(1048575, 16383), "XFD1048576");
}

}  // namespace
}  // namespace verslag::sheets
