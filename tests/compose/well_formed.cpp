#include "well_formed.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <regex>
#include <set>

namespace verslag::example {
namespace {

template <class F>
void each_runs(const Block& block, F f)
{
    f(block.runs);
    f(block.table.caption);
    for (const auto* rows : {&block.table.head, &block.table.rows})
        for (const auto& row : *rows)
            for (const auto& cell : row.cells) f(cell.runs);
}

bool has_controls(const std::string& text)
{
    for (std::size_t i = 0; i < text.size(); ++i) {
        const auto c = static_cast<unsigned char>(text[i]);
        if ((c < 0x20 && c != '\n') || c == 0x7f) return true;
        if (c == 0xc2 && i + 1 < text.size() && static_cast<unsigned char>(text[i + 1]) < 0xa0) return true;
    }
    return false;
}

void expect_rectangular(const std::vector<TableRow>& rows, std::uint32_t columns)
{
    std::vector<std::uint32_t> reaching(columns);  // how many rows from here on a cell above takes a place in
    for (std::size_t r = 0; r < rows.size(); ++r) {
        auto below = reaching;
        std::vector<bool> taken(columns);
        for (std::size_t c = 0; c < columns; ++c) {
            taken[c] = reaching[c] > 0;
            if (taken[c]) --below[c];
        }
        std::size_t column = 0;
        for (const auto& cell : rows[r].cells) {
            while (column < columns && reaching[column] > 0) ++column;
            const auto wide = std::max(1u, cell.columns), high = std::max(1u, cell.rows);
            ASSERT_LE(column + wide, columns) << "row " << r;
            EXPECT_LE(r + high, rows.size()) << "a cell reaches below the table";
            for (auto c = column; c < column + wide; ++c) {
                EXPECT_FALSE(taken[c]) << "two cells in one place, in row " << r;
                taken[c] = true;
                below[c] = high - 1;
            }
            column += wide;
        }
        for (std::size_t c = 0; c < columns; ++c) EXPECT_TRUE(taken[c]) << "no cell in column " << c << " of row " << r;
        reaching = std::move(below);
    }
}

void collect(const std::vector<Block>& blocks, std::vector<const Block*>& all)
{
    for (const auto& block : blocks) {
        all.push_back(&block);
        for (const auto& item : block.items) collect(item.blocks, all);
        collect(block.blocks, all);
    }
}

bool is_date(const std::string& text) { return text.size() == 10 && Date::parse(text).has_value(); }

}  // namespace

std::vector<const Block*> all_blocks(const std::vector<Block>& blocks)
{
    std::vector<const Block*> all;
    collect(blocks, all);
    return all;
}

std::string all_text(const std::vector<Block>& blocks)
{
    std::string out;
    for (const auto* block : all_blocks(blocks))
        each_runs(*block, [&](const std::vector<Run>& runs) {
            for (const auto& run : runs) out += run.text;
            if (!runs.empty()) out += '\n';
        });
    return out;
}

void expect_well_formed(const Document& document)
{
    const auto blocks = all_blocks(document.blocks);
    const std::regex id_form("[A-Za-z][A-Za-z0-9._-]*");
    std::set<std::string> ids;
    const auto add_id = [&](const std::string& id) {
        if (id.empty()) return;
        EXPECT_TRUE(std::regex_match(id, id_form)) << id;
        EXPECT_TRUE(ids.insert(id).second) << "twice: " << id;
    };
    for (const auto* block : blocks) {
        add_id(block->id);
        for (const auto* rows : {&block->table.head, &block->table.rows})
            for (const auto& row : *rows) add_id(row.id);
    }
    std::set<std::string> resources;
    for (const auto& resource : document.resources) resources.insert(resource.name);

    std::uint32_t level = 0;
    std::size_t titles = 0;
    for (const auto* block : blocks) {
        each_runs(*block, [&](const std::vector<Run>& runs) {
            for (const auto& run : runs) {
                EXPECT_FALSE(run.text.empty());
                EXPECT_FALSE(has_controls(run.text)) << run.text;
                if (!run.target.empty()) {
                    EXPECT_TRUE(ids.contains(run.target)) << "no block #" << run.target;
                }
                EXPECT_TRUE(run.href.empty() || run.target.empty());
            }
        });
        if (!block->image.empty()) {
            EXPECT_TRUE(resources.contains(block->image)) << block->image;
        }
        switch (block->kind) {
            case Block::Kind::heading:
                EXPECT_FALSE(block->runs.empty());
                EXPECT_GE(block->level, 1u);
                EXPECT_LE(block->level, std::min(level + 1, 6u)) << "a level is skipped";
                level = block->level;
                titles += level == 1;
                break;
            case Block::Kind::paragraph:
                EXPECT_FALSE(block->runs.empty());
                break;
            case Block::Kind::list:
                EXPECT_FALSE(block->items.empty());
                for (const auto& item : block->items) EXPECT_FALSE(item.blocks.empty());
                break;
            case Block::Kind::table:
                EXPECT_GT(block->table.columns, 0u);
                expect_rectangular(block->table.head, block->table.columns);
                expect_rectangular(block->table.rows, block->table.columns);
                break;
            case Block::Kind::figure:
                break;
            case Block::Kind::quote:
                EXPECT_FALSE(block->blocks.empty());
                break;
        }
    }
    EXPECT_EQ(titles, 1u);
}

void expect_well_formed(const Workbook& workbook)
{
    for (const auto& book : workbook.books) {
        std::set<std::string> tabs;
        for (const auto& sheet : book.sheets) {
            EXPECT_TRUE(tabs.insert(sheet.title).second) << sheet.title;
            EXPECT_LE(sheet.title.size(), 31u) << "too long for a tab";
            std::set<std::string> titles;
            for (const auto& column : sheet.columns) {
                EXPECT_TRUE(titles.insert(column.title).second) << sheet.id << ": " << column.title;
                EXPECT_FALSE(column.meaning.empty());
                const std::set<std::string> choices(column.choices.begin(), column.choices.end());
                EXPECT_EQ(choices.size(), column.choices.size()) << sheet.id << "." << column.id << ": a choice is there twice";
                EXPECT_EQ(column.type == ColumnType::choice, !choices.empty()) << sheet.id << "." << column.id;
            }
            for (const auto& id : sheet.totals.adds)
                EXPECT_EQ(sheet.columns.at(sheet.column(id)).type, ColumnType::integer) << sheet.id << "." << id;
            for (const auto& row : sheet.totals.stated) EXPECT_EQ(row.cells.size(), sheet.columns.size()) << sheet.id;
            for (const auto& row : sheet.rows) {
                ASSERT_EQ(row.cells.size(), sheet.columns.size()) << sheet.id;
                for (std::size_t c = 0; c < row.cells.size(); ++c) {
                    const auto& cell = row.cells[c];
                    const auto& column = sheet.columns[c];
                    EXPECT_FALSE(has_controls(cell.text));
                    if (cell.empty()) continue;
                    EXPECT_EQ(cell.number.has_value(), column.type == ColumnType::integer) << sheet.id << "." << column.id;
                    if (column.type == ColumnType::date) {
                        EXPECT_TRUE(is_date(cell.text)) << cell.text;
                    }
                    if (column.type == ColumnType::time) {
                        EXPECT_TRUE(std::regex_match(cell.text, std::regex("[0-2][0-9]:[0-5][0-9]"))) << cell.text;
                    }
                    if (column.type == ColumnType::choice) {
                        EXPECT_NE(std::find(column.choices.begin(), column.choices.end(), cell.text), column.choices.end())
                            << sheet.id << "." << column.id << ": " << cell.text;
                    }
                }
            }
        }
    }
}

}  // namespace verslag::example
