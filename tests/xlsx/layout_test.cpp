#include "common/sheets/layout.hpp"

#include "common/sheets/measure.hpp"
#include "common/sheets/names.hpp"

#include <gtest/gtest.h>
#include <numeric>

namespace verslag::sheets {
namespace {

Cell text(std::string s) { return {.text = std::move(s)}; }

Layout layout_of(const Sheet& sheet)
{
    Workbook formats;
    formats.date_format = "dd-mm-yyyy";
    formats.time_format = "hh:mm";
    return table_layout(sheet, sheet.rows, header_titles(sheet), formats);
}

Sheet one_column(ColumnType type, std::vector<Cell> cells, std::string title = "T")
{
    Sheet s;
    s.columns = {{.title = std::move(title), .type = type}};
    for (auto& c : cells) s.rows.push_back({{std::move(c)}});
    return s;
}

TEST(XlsxMeasure, CountsInDigits)
{
    EXPECT_DOUBLE_EQ(width("0123456789"), 10);
    EXPECT_DOUBLE_EQ(width("1\n333\n22"), 3);
    EXPECT_GT(width("WWW"), width("iii") * 3);
    EXPECT_DOUBLE_EQ(width("e\u0301"), width("e"));
}

TEST(XlsxMeasure, BreaksLinesBetweenWordsAndInsideWordsThatAreTooLong)
{
    EXPECT_EQ(lines("", 10), 1u);
    EXPECT_EQ(lines("11111 22222", 11), 1u);
    EXPECT_EQ(lines("11111 22222", 9), 2u);
    EXPECT_EQ(lines("1\n\n3", 9), 3u);
    EXPECT_EQ(lines("1111111111111111111111111", 10), 3u);
    EXPECT_EQ(lines("11111-22222", 9), 2u);
    EXPECT_EQ(lines("11111     ", 5), 1u);
}

TEST(XlsxLayout, HasRoomForNumbersAndDatesSoThatNoneShowsAsHashes)
{
    EXPECT_GE(layout_of(one_column(ColumnType::integer, {{.number = -999999999999999}})).widths[0], 16);
    EXPECT_GE(layout_of(one_column(ColumnType::date, {text("2020-02-04")})).widths[0], 10);
}

TEST(XlsxLayout, WidensUpToALineThatReadsWellAndThenWraps)
{
    EXPECT_LT(layout_of(one_column(ColumnType::text, {text("kort")})).widths[0], 8);
    std::string words;
    for (int i = 0; i < 60; ++i) words += "woorden ";
    const auto layout = layout_of(one_column(ColumnType::text, {text(words), text("kort")}));
    EXPECT_LE(layout.widths[0], 62);
    EXPECT_GE(layout.heights[0], 7 * line_height);
    EXPECT_EQ(layout.heights[1], 0);
}

double total(const Layout& layout) { return std::accumulate(layout.widths.begin(), layout.widths.end(), 0.0); }

Sheet columns_with(std::vector<std::string> texts)
{
    Sheet s;
    s.rows.resize(1);
    for (auto& t : texts) {
        s.columns.push_back({.title = std::to_string(s.columns.size())});
        s.rows[0].cells.push_back(text(std::move(t)));
    }
    return s;
}

const std::string long_text = "Een tekst die met gemak een hele regel van zestig tekens vult, en nog wat meer.";

TEST(XlsxLayout, SharesAPageAmongTheColumns)
{
    const auto layout = layout_of(columns_with(std::vector<std::string>(8, long_text)));
    EXPECT_LT(total(layout), 225);
    EXPECT_GT(total(layout), 210);
    EXPECT_GE(layout.heights[0], 3 * line_height);
}

TEST(XlsxLayout, TakesRoomFromAFewLongTextsBeforeManyNames)
{
    const std::string name = "Annelies van Oudenaarde";
    auto sheet = columns_with(std::vector<std::string>(9, name));
    sheet.rows.resize(20, sheet.rows[0]);
    for (std::size_t c = 5; c < 9; ++c) sheet.rows[7].cells[c] = text(long_text);
    const auto layout = layout_of(sheet);
    EXPECT_LT(total(layout), 225);
    for (std::size_t r = 0; r < 20; ++r) EXPECT_EQ(layout.heights[r] > 0, r == 7) << r;
}

TEST(XlsxLayout, BreaksNoWordToFitThePage)
{
    const auto layout = layout_of(columns_with(std::vector<std::string>(15, "Verantwoordelijkheidsgebied")));
    EXPECT_GT(total(layout), 15 * width("Verantwoordelijkheidsgebied"));
    EXPECT_EQ(layout.heights[0], 0);
}

TEST(XlsxLayout, MakesRoomForTextsThatTheHighestRowWouldCutOff)
{
    const std::string words(2500, 'x');
    const auto layout = layout_of(one_column(ColumnType::text, {text(words)}));
    EXPECT_GT(layout.widths[0], 90);
    EXPECT_LE(layout.heights[0], highest_row);
    EXPECT_EQ(layout.too_high, 0u);
    std::string more(30000, 'x');
    const auto longer = layout_of(one_column(ColumnType::text, {text("a"), text(more)}));
    EXPECT_EQ(longer.heights[1], highest_row);
    EXPECT_EQ(longer.too_high, 1u);
    EXPECT_EQ(longer.first_too_high, 1u);
}

TEST(XlsxLayout, HidesColumnsInWhichNothingStandsUnlessTheyAreToBeFilledIn)
{
    Sheet s;
    s.columns = {{.id = "a", .title = "A"},
                 {.id = "b", .title = "B"},
                 {.id = "c", .title = "C", .type = ColumnType::integer},
                 {.id = "d", .title = "D"}};
    s.rows = {{{text(""), text("b")}}, {{Cell{}, Cell{}, {.number = 0}, {.href = "https://a.example"}}}};
    EXPECT_EQ(layout_of(s).hidden, (std::vector<bool>{true, false, false, false}));
    s.totals.stated = {{{{.number = 24}}}};
    EXPECT_EQ(layout_of(s).hidden, std::vector<bool>(4)) << "something is stated under it";
    s.totals = {};
    s.columns[0].fill_in = true;
    EXPECT_EQ(layout_of(s).hidden, std::vector<bool>(4));
    EXPECT_GE(layout_of(s).widths[0], 24) << "with room to write in";
    s.columns[0].fill_in = false;
    s.rows.clear();
    EXPECT_EQ(layout_of(s).hidden, std::vector<bool>(4)) << "of a sheet without rows, all are";
}

TEST(XlsxLayout, HasWholeStepsOnTheAxisOfAChart)
{
    const auto step = [](std::int64_t most) {
        const std::vector<SheetRow> rows{{{{.text = "x"}, {.number = most - 1}, {.number = 1}}},
                                         {{{.text = "not shown"}, {.number = 5000}}}};
        return axis_step(rows, 1, Bars::stacked);
    };
    EXPECT_EQ(step(1), 1);
    EXPECT_EQ(step(8), 1);
    EXPECT_EQ(step(9), 2);
    EXPECT_EQ(step(24), 5);
    EXPECT_EQ(step(700), 100);
    const std::vector<SheetRow> beside{{{{.text = "x"}, {.number = 8}, {.number = 8}}}};
    EXPECT_EQ(axis_step(beside, 1, Bars::grouped), 1) << "bars beside each other don't add up";
    EXPECT_EQ(axis_step(beside, 1, Bars::stacked), 2);
}

TEST(XlsxLayout, BreaksNoWordOfAHeader)
{
    const auto layout =
        layout_of(one_column(ColumnType::integer, {{.number = 1}}, "Verantwoordelijkheidsgebied van de deelnemer"));
    EXPECT_GE(layout.widths[0], width("Verantwoordelijkheidsgebied"));
    EXPECT_GE(layout.header_height, 2 * line_height);
}

}  // namespace
}  // namespace verslag::sheets
