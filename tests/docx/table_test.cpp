#include "common/table_grid.hpp"
#include "parts.hpp"

#include <gtest/gtest.h>

#include <numeric>

using namespace verslag;
using namespace verslag::docx::samples;

namespace {

using Strings = std::vector<std::string>;

Block table(std::vector<TableRow> rows, std::vector<TableRow> head = {})
{
    return {.kind = Block::Kind::table, .table = {.head = std::move(head), .rows = std::move(rows)}};
}

// Each row's cells as "columns" or "columns+" (begins a tall cell) or "columns|" (goes on with one).
Strings shape(const Parts& parts)
{
    Strings rows;
    for (const auto& tr : parts.all("//w:tr")) {
        std::string line;
        for (const auto& tc : tr.children("w:tc")) {
            const auto properties = tc.child("w:tcPr");
            const auto merge = std::string_view(properties.child("w:vMerge").attribute("w:val").value());
            line += properties.child("w:gridSpan") ? properties.child("w:gridSpan").attribute("w:val").value() : "1";
            line += merge == "restart" ? "+" : merge == "continue" ? "|" : " ";
        }
        rows.push_back(line);
    }
    return rows;
}

TEST(WordTables, RepeatTheirHeadAndKeepRowsWhole)
{
    const Parts parts(with({table({row({"1", "2"}), row({"3", "4"})}, {row({"A", "B"}, HeaderOf::column)})}));
    EXPECT_EQ(parts.values("//w:tr[w:trPr/w:tblHeader]"), (Strings{"AB"}));
    EXPECT_EQ(parts.all("//w:tr[w:trPr/w:cantSplit]").size(), 3u);
    EXPECT_EQ(parts.value("//w:tblLook/@w:firstRow"), "1");
    EXPECT_EQ(parts.value("//w:tblLook/@w:firstColumn"), "0");
    EXPECT_EQ(parts.value("//w:tblLook/@w:val"), "0620");
    EXPECT_EQ(parts.values("//w:p[w:pPr/w:pStyle/@w:val='TableHeading']"), (Strings{"A", "B"}));
}

TEST(WordTables, NameTheirRowsWhereTheFirstCellsDo)
{
    auto named = row({"Datum", "4 februari"});
    named.cells[0].header = HeaderOf::row;
    const Parts parts(with({table({named})}));
    EXPECT_EQ(parts.value("//w:tblLook/@w:firstColumn"), "1");
    EXPECT_EQ(parts.value("//w:tblStyle/@w:val"), "MeetingTable");
    EXPECT_EQ(parts.value("//w:p[w:pPr/w:pStyle/@w:val='RowHeading']"), "Datum");
}

TEST(WordFacts, AreParagraphsWithAHangingIndentAsATableWithoutHeadingsIsHardToRead)
{
    auto facts = table({row({"Datum", "4 februari"}), row({"Plaats", "Raadhuis\nWaalwijk"})});
    facts.role = Role::key_facts;
    facts.table.rows[1].id = "plaats";
    const Parts parts(with({facts}));
    EXPECT_TRUE(parts.all("//w:tbl").empty());
    EXPECT_EQ(parts.values("//w:p[w:pPr/w:pStyle/@w:val='MeetingFact']/w:r[w:rPr/w:rStyle/@w:val='Strong']"),
              (Strings{"Datum", "Plaats"}));
    EXPECT_EQ(parts.all("//w:p[w:pPr/w:pStyle/@w:val='MeetingFact']/w:r/w:tab").size(), 2u);
    EXPECT_EQ(parts.all("//w:p[w:pPr/w:keepNext]").size(), 1u) << "all but the last";
    EXPECT_EQ(parts.all("//w:p[w:pPr/w:pStyle]/w:bookmarkStart").size(), 1u) << "of the row that has a name to link to";
}

TEST(WordFacts, StayATableWhereTheyAreNoPairs)
{
    auto facts = table({row({"Datum", "4 februari", "2020"})});
    facts.role = Role::key_facts;
    EXPECT_EQ(Parts(with({facts})).all("//w:tbl").size(), 1u);
}

TEST(WordTables, NameRowsInTheFirstColumnOnlyAsWordDoes)
{
    auto numbered = row({"1", "Nadenken over de vorm", "iedereen"});
    numbered.cells[1].header = HeaderOf::row;
    const Parts parts(with({table({numbered})}));
    EXPECT_EQ(parts.value("//w:tblLook/@w:firstColumn"), "0");
    EXPECT_TRUE(parts.all("//w:pStyle[@w:val='TableHeading' or @w:val='RowHeading']").empty());
}

TEST(WordTables, StayOnOnePageWhenTheyAreSmall)
{
    const Parts small(with({table({row({"1"}), row({"2"})}, {row({"h"})})}));
    EXPECT_EQ(small.values("//w:p[w:pPr/w:keepNext]"), (Strings{"1"}));
    const auto styles = small.part("word/styles.xml");
    EXPECT_TRUE(styles.select_node("//w:style[@w:styleId='TableHeading']/w:pPr/w:keepNext"));  // the head with its first row
    const Parts large(with({table(std::vector<TableRow>(20, row({"r"})), {row({"h"})})}));
    EXPECT_TRUE(large.all("//w:p[w:pPr/w:keepNext]").empty());
}

TEST(WordTables, SpanColumnsAndRows)
{
    const Parts parts(with({table({{{cell("tall", HeaderOf::nothing, 0, 3), cell("wide", HeaderOf::nothing, 2)}},
                                   {{cell("b"), cell("block", HeaderOf::nothing, 1, 2)}},
                                   {{cell("c")}},
                                   {{cell("d"), cell("e"), cell("f")}}})}));
    EXPECT_EQ(shape(parts), (Strings{"1+2 ", "1|1 1+", "1|1 1|", "1 1 1 "}));
    EXPECT_EQ(parts.values("//w:tr"), (Strings{"tallwide", "bblock", "c", "def"}));
}

TEST(WordTables, MendRaggedRowsAndSpansThatRunOut)
{
    const Parts parts(with({table({{{cell("a"), cell("b", HeaderOf::nothing, 0, 4'000'000'000u), cell("c")}},
                                   {{cell("d", HeaderOf::nothing, 3)}},
                                   {{}}})}));
    EXPECT_EQ(shape(parts), (Strings{"1 1+1 ", "1 1|1 ", "1 1|1 "}));
    for (const auto& tr : parts.all("//w:tr")) {
        unsigned columns = 0;
        for (const auto& tc : tr.children("w:tc"))
            columns += std::max(1u, tc.child("w:tcPr").child("w:gridSpan").attribute("w:val").as_uint());
        EXPECT_EQ(columns, parts.all("//w:gridCol").size());
        for (const auto& tc : tr.children("w:tc")) EXPECT_STREQ(tc.last_child().name(), "w:p");
    }
    EXPECT_EQ(parts.values("//w:tr"), (Strings{"abc", "d", ""}));
}

TEST(WordTables, WithTooManyColumnsAreRefusedWithTheirLine)
{
    TableRow wide;
    for (int i = 0; i < 64; ++i) wide.cells.push_back(cell("x"));
    auto block = table({wide});
    block.line = 88;
    const auto made = make(with({block}));
    EXPECT_EQ(made.status, VERSLAG_FAILED);
    EXPECT_EQ(made.said.at(0).message, "a table has 64 columns; Word shows 63 at most (line 88 of the record)");
    block.table.rows[0].cells = {cell("x", HeaderOf::nothing, 4'000'000'000u)};
    EXPECT_EQ(make(with({block})).status, VERSLAG_FAILED);
    block.table.rows[0].cells.assign(63, cell("x"));
    EXPECT_EQ(make(with({block})).status, VERSLAG_OK);
}

TEST(WordTables, StayApartAndAreFollowedByAParagraph)
{
    const auto one = table({row({"x"})});
    const Parts parts(with({one, one}));
    Strings order;
    for (const auto& node : parts.all("//w:body/*")) order.push_back(node.name());
    EXPECT_EQ(order, (Strings{"w:tbl", "w:p", "w:tbl", "w:p", "w:sectPr"}));
    const Parts followed(with({one, paragraph("tekst")}));
    EXPECT_EQ(followed.all("//w:body/w:p").size(), 1u);
    EXPECT_EQ(followed.value("//w:body/w:p/w:pPr/w:spacing/@w:before"), "160");
}

TEST(WordTables, WithoutRowsLeaveTheirCaptionOnly)
{
    auto empty = table({});
    empty.table.caption = {run("Niets")};
    empty.id = "t";
    const Parts parts(with({empty}));
    EXPECT_TRUE(parts.all("//w:tbl").empty());
    EXPECT_EQ(parts.value("//w:p"), "Niets");
}

TEST(WordTables, AreNamedByTheirCaptionOrTheHeadingAboveThem)
{
    auto captioned = table({row({"x"})});
    captioned.table.caption = {run("Acties")};
    const Parts parts(with({heading(2, "Aanwezig"), table({row({"x"})}), captioned}));
    EXPECT_EQ(parts.values("//w:tblCaption/@w:val"), (Strings{"Aanwezig", "Acties"}));
    EXPECT_EQ(parts.value("//w:p[w:pPr/w:keepNext]"), "Acties");
    // A name may be no letters at all, and is cut between letters.
    const Parts odd(with({heading(2, "→"), table({row({"x"})}), heading(2, std::string(59, 'a') + "é en meer"),
                          table({row({"x"})}), heading(2, ""), table({row({"x"})})}));
    EXPECT_EQ(odd.values("//w:tblCaption/@w:val"), (Strings{"→", std::string(59, 'a'), "Table"}));
}

TEST(ColumnWidths, AddUpAndGiveEachLongestWordItsRoom)
{
    const std::string prose(400, 'a');
    std::string sentence;
    for (int i = 0; i < 60; ++i) sentence += "woorden ";
    const Table t{.rows = {row({"1", sentence, "gemeenteraadsvergadering", "eind juni"}), row({"2", prose, "x", "december"})}};
    const auto widths = common::column_widths(t, 4, 9072);
    EXPECT_EQ(std::accumulate(widths.begin(), widths.end(), 0), 9072);
    EXPECT_LT(widths[0], widths[3]);
    EXPECT_GT(widths[1], widths[2]);
    EXPECT_GT(widths[2], 2000);
    EXPECT_GT(widths[3], 900);
}

TEST(ColumnWidths, GoByWhatCellsUsuallyHoldNotByOneLongCell)
{
    std::string tale;
    for (int i = 0; i < 9; ++i) tale += "een lang verhaal ";
    Table t;
    for (int i = 0; i < 12; ++i)
        t.rows.push_back(row({"Een actie die altijd een hele zin beslaat, en nog wat meer", i ? "open" : tale}));
    const auto widths = common::column_widths(t, 2, 9072);
    EXPECT_GT(widths[0], widths[1]);
}

TEST(ColumnWidths, LeaveNumbersTheirNarrowColumnAndAHeadingTwoLines)
{
    const Table t{.head = {row({"Nr.", "Onderwerp", "Stand van zaken"}, HeaderOf::column)},
                  .rows = {row({"1", "Opening", "open"}), row({"2", "T-31", "x"})}};
    const auto widths = common::column_widths(t, 3, 9072);
    EXPECT_LT(widths[0], 700);
    EXPECT_GT(widths[2], 1000);
}

TEST(ColumnWidths, HoldForEveryNumberOfColumns)
{
    for (std::uint32_t columns = 1; columns <= 63; ++columns) {
        Table t;
        t.rows.emplace_back();
        for (std::uint32_t i = 0; i < columns; ++i) t.rows[0].cells.push_back(cell(i % 3 ? "gemeentesecretaris" : ""));
        const auto widths = common::column_widths(t, columns, 9072);
        EXPECT_EQ(std::accumulate(widths.begin(), widths.end(), 0), 9072);
        for (const int width : widths) EXPECT_GT(width, 0);
    }
}

TEST(WordFigures, AreScaledToThePageAndDescribed)
{
    auto document = with({{.kind = Block::Kind::figure, .runs = {run("Bijschrift")}, .image = "wide.png", .alt = "Een grafiek"},
                          {.kind = Block::Kind::figure, .image = "wide.png"},
                          {.kind = Block::Kind::figure, .image = "tall.png", .alt = "Toren"},
                          {.kind = Block::Kind::figure, .image = "small.png", .alt = "Punt"}});
    document.resources = {{"wide.png", "image/png", 0, 0, png(1800, 300)},
                          {"tall.png", "image/png", 0, 0, png(20, 2000)},
                          {"small.png", "image/png", 0, 0, png(96, 48)}};
    const Parts parts(document);
    EXPECT_EQ(parts.values("//wp:extent/@cx"), (Strings{"5760000", "5760000", "50400", "914400"}));
    EXPECT_EQ(parts.values("//wp:extent/@cy"), (Strings{"960000", "960000", "5040000", "457200"}));
    EXPECT_EQ(parts.values("//wp:docPr/@descr"), (Strings{"Een grafiek", "Toren", "Punt"}));
    EXPECT_EQ(parts.all("//wp:docPr[not(@descr)]//adec:decorative[@val='1']").size(), 1u);
    EXPECT_EQ(parts.values("//wp:docPr/@id"), (Strings{"1", "2", "3", "4"}));
    EXPECT_EQ(parts.value("//w:p[w:pPr/w:pStyle/@w:val='Caption']"), "Bijschrift");
    EXPECT_TRUE(parts.bytes.contains("word/media/image3.png"));
    EXPECT_FALSE(parts.bytes.contains("word/media/image4.png"));  // one image shown twice is one part
}

TEST(WordFigures, ThatCannotBeShownGiveTheirDescription)
{
    const auto whole = png(10, 10);
    for (const std::string& bytes : {std::string("GIF89a"), std::string(), whole.substr(0, 40), whole.substr(0, whole.size() - 4),
                                     png(0, 10), std::string("\xff\xd8\xff\xe0")}) {
        auto document = with({{.kind = Block::Kind::figure, .image = "bad.png", .alt = "De zaal"},
                              {.kind = Block::Kind::figure, .image = "bad.png", .alt = "Weer de zaal"}});
        document.resources = {{"bad.png", "image/png", 10, 10, bytes}};
        const Parts parts(document);
        EXPECT_EQ(parts.values("//w:p[w:pPr/w:pStyle/@w:val='FigureText']"), (Strings{"De zaal", "Weer de zaal"}));
        EXPECT_EQ(parts.said(), "the image bad.png is no whole PNG or JPEG: its description stands in its place\n");
    }
    Block missing{.kind = Block::Kind::figure, .line = 9, .image = "gone.png", .alt = "Weg"};
    const Parts parts(with({missing}));
    EXPECT_EQ(parts.value("//w:p[w:pPr/w:pStyle/@w:val='FigureText']"), "Weg");
    EXPECT_EQ(parts.made.said.at(0).line, 9u);
}

}  // namespace
