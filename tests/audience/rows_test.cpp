#include "records.hpp"

#include <gtest/gtest.h>

using namespace verslag;
using namespace verslag::example;

namespace {

constexpr auto hidden = Audience::internal;

Cell cell(std::string words, std::uint32_t columns = 1, std::uint32_t rows = 1)
{
    return {.content = {text(std::move(words))}, .colspan = columns, .rowspan = rows};
}

std::vector<Row> rows_for_all(std::vector<Row> rows)
{
    auto r = minimal();
    r.body = {{.blocks = {{.kind = Block::Kind::table, .rows = std::move(rows)}}}};
    return narrowed(r, Audience::everyone).record.body[0].blocks[0].rows;
}

std::vector<std::string> texts(const Row& row)
{
    std::vector<std::string> all;
    for (const auto& c : row.cells) all.push_back(words(c.content));
    return all;
}

using Texts = std::vector<std::string>;

}  // namespace

TEST(Rows, ThatAreWithheldShortenTheCellsThatSpanThem)
{
    const auto rows = rows_for_all(
        {{.cells = {cell("a", 1, 3), cell("b")}}, {.cells = {cell("geheim")}, .visibility = hidden}, {.cells = {cell("c")}}});
    ASSERT_EQ(rows.size(), 2u);
    EXPECT_EQ(rows[0].cells[0].rowspan, 2u);
    EXPECT_EQ(texts(rows[1]), Texts{"c"});
}

TEST(Rows, ThatAreWithheldLeaveAnEmptyCellWhereTheyReachedDown)
{
    const auto rows = rows_for_all({{.cells = {cell("x"), cell("geheim", 2, 3), cell("y")}, .visibility = hidden},
                                    {.cells = {cell("a"), cell("b")}},
                                    {.cells = {cell("c"), cell("d")}}});
    ASSERT_EQ(rows.size(), 2u);
    EXPECT_EQ(texts(rows[0]), (Texts{"a", "", "b"}));
    EXPECT_EQ(rows[0].cells[1].colspan, 2u);
    EXPECT_EQ(rows[0].cells[1].rowspan, 2u);
    EXPECT_EQ(texts(rows[1]), (Texts{"c", "d"}));
}

TEST(Rows, ThatStayAreAsTheyWere)
{
    const auto rows = rows_for_all({{.cells = {cell("a", 2), cell("b")}}, {.cells = {cell("c"), cell("d", 1, 9), cell("e")}}});
    ASSERT_EQ(rows.size(), 2u);
    EXPECT_EQ(rows[0].cells[0].colspan, 2u);
    EXPECT_EQ(rows[1].cells[1].rowspan, 9u) << "what was wrong before is not for this to mend";
}
