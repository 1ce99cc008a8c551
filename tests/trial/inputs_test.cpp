// What plugins are tried with is what it claims to be.
#include "trial/inputs.hpp"

#include <verslag/wire.hpp>

#include <gtest/gtest.h>

#include <set>

using namespace verslag;

TEST(TrialInputs, RealMeetingHasTablesListsFiguresAndRows)
{
    const auto views = trial::real_meeting();
    std::set<Block::Kind> kinds;
    for (const auto& b : views.document.blocks) kinds.insert(b.kind);
    EXPECT_EQ(kinds.size(), 6u) << "every kind of block is there";
    EXPECT_EQ(views.document.resources.size(), 2u);
    EXPECT_EQ(views.workbook.books.size(), 2u);
    EXPECT_FALSE(views.record.attendance.participants.empty());
}

TEST(TrialInputs, UnknownFieldsAreInEveryMessageAndChangeNothing)
{
    const auto input = trial::encoded(trial::real_meeting());
    const auto later = trial::with_unknown_fields(input);
    EXPECT_GT(later.document.size(), input.document.size() * 2) << "in the runs, too";
    EXPECT_EQ(wire::Writer::encode(wire::Reader::decode<Document>(later.document)), input.document);
    EXPECT_EQ(wire::Writer::encode(wire::Reader::decode<Workbook>(later.workbook)), input.workbook);
    EXPECT_EQ(wire::Writer::encode(wire::Reader::decode<record::Record>(later.record)), input.record);
    const auto series = trial::series();
    EXPECT_EQ(wire::Writer::encode(wire::Reader::decode<record::Collection>(trial::with_unknown_fields(series).record)),
              series.record);
}

TEST(TrialInputs, HugeMeetingKeepsTheIdsOfItsBlocksUnique)
{
    const auto views = trial::repeated(8);
    std::set<std::string> ids;
    std::size_t titles = 0;
    for (const auto& b : views.document.blocks) {
        EXPECT_TRUE(b.id.empty() || ids.insert(b.id).second) << b.id;
        titles += b.role == Role::title;
    }
    EXPECT_EQ(titles, 1u);
    EXPECT_GT(views.document.blocks.size(), trial::real_meeting().document.blocks.size() * 3);
}

TEST(TrialInputs, ManyTonguesLeaveDatesAndChoicesAsTheyAre)
{
    const auto plain = trial::real_meeting(), odd = trial::many_tongues();
    ASSERT_EQ(plain.workbook.books.size(), odd.workbook.books.size());
    std::size_t changed = 0;
    for (std::size_t b = 0; b < plain.workbook.books.size(); ++b)
        for (std::size_t s = 0; s < plain.workbook.books[b].sheets.size(); ++s) {
            const auto &one = plain.workbook.books[b].sheets[s], &other = odd.workbook.books[b].sheets[s];
            for (std::size_t r = 0; r < one.rows.size(); ++r)
                for (std::size_t c = 0; c < one.columns.size(); ++c) {
                    const bool same = one.rows[r].cells[c].text == other.rows[r].cells[c].text;
                    EXPECT_TRUE(same || one.columns[c].type == ColumnType::text) << one.columns[c].id;
                    changed += !same;
                }
        }
    EXPECT_GT(changed, 20u);
}

TEST(TrialInputs, SeriesIsInTheOrderOfItsMeetings)
{
    const auto all = wire::Reader::decode<record::Collection>(trial::series().record);
    ASSERT_EQ(all.records.size(), 2u);
    EXPECT_TRUE(all.records[0].meeting.date.words != all.records[1].meeting.date.words);
}
