#include <verslag/wire.hpp>

#include <verslag/document.hpp>
#include <verslag/house_style.hpp>
#include <verslag/record/record.hpp>
#include <verslag/sheet_rows.hpp>
#include <verslag/workbook.hpp>

#include <gtest/gtest.h>

using namespace verslag;

namespace {

Document small_document()
{
    Document d;
    d.properties.title = "Verslag";
    d.properties.keywords = {"a", "", "c"};
    d.properties.modified = -1;
    Block list{.kind = Block::Kind::list, .marker = Marker::number, .start = 300};
    list.items.resize(2);
    list.items[1].blocks.push_back({.kind = Block::Kind::paragraph, .runs = {{.text = "één", .strong = true}, {.text = ""}}});
    d.blocks.push_back(list);
    return d;
}

// A later version of Properties: one field more, one of another kind.
struct Later {
    std::string title;
    std::vector<Run> notes;
    template <class Take>
    static constexpr void fields(Take take)
    {
        take(field(1, "title", &Later::title), field(99, "notes", &Later::notes));
    }
};

}  // namespace

TEST(Wire, BringsBackWhatWentIn)
{
    const auto before = small_document();
    const auto after = wire::Reader::decode<Document>(wire::Writer::encode(before));
    EXPECT_EQ(after.properties.title, "Verslag");
    EXPECT_EQ(after.properties.keywords, before.properties.keywords);
    EXPECT_EQ(after.properties.modified, -1);
    ASSERT_EQ(after.blocks.size(), 1u);
    EXPECT_EQ(after.blocks[0].start, 300u);
    ASSERT_EQ(after.blocks[0].items.size(), 2u);
    EXPECT_TRUE(after.blocks[0].items[0].blocks.empty());
    ASSERT_EQ(after.blocks[0].items[1].blocks.at(0).runs.size(), 2u);
    EXPECT_EQ(after.blocks[0].items[1].blocks[0].runs[0].text, "één");
    EXPECT_TRUE(after.blocks[0].items[1].blocks[0].runs[0].strong);
    EXPECT_EQ(wire::Writer::encode(after), wire::Writer::encode(before));
}

TEST(Wire, KeepsLengthsOverOneByte)
{
    Document d;
    d.blocks.push_back({.kind = Block::Kind::paragraph, .runs = {{.text = std::string(70'000, 'x')}}});
    const auto after = wire::Reader::decode<Document>(wire::Writer::encode(d));
    EXPECT_EQ(after.blocks.at(0).runs.at(0).text.size(), 70'000u);
}

TEST(Wire, SkipsFieldsItDoesNotKnow)
{
    const Later later{"titel", {{.text = "new"}}};
    EXPECT_EQ(wire::Reader::decode<Properties>(wire::Writer::encode(later)).title, "titel");
}

TEST(Wire, SkipsAKnownNumberOfAnotherKind)
{
    const char title_as_number[] = {1 << 3 | wire::varint, 5};
    EXPECT_EQ(wire::Reader::decode<Properties>({title_as_number, 2}).title, "");
}

TEST(Wire, KeepsOptionalZeroApartFromNothing)
{
    record::Vote vote;
    vote.against = 0;
    const auto after = wire::Reader::decode<record::Vote>(wire::Writer::encode(vote));
    EXPECT_EQ(after.against, 0u);
    EXPECT_FALSE(after.in_favour);
}

TEST(Wire, BringsAcrossNumbersWithFractions)
{
    HouseStyle before;
    before.page.width = 595.2755905511812;
    before.text.line_height = 1.25;
    before.logo.width = -0.1;
    const auto after = wire::Reader::decode<HouseStyle>(wire::Writer::encode(before));
    EXPECT_EQ(after.page.width, 595.2755905511812);
    EXPECT_EQ(after.text.line_height, 1.25);
    EXPECT_EQ(after.logo.width, -0.1);
}

TEST(Wire, KeepsZeroApartFromADefaultThatIsNot)
{
    HouseStyle before;
    before.colors.ink = 0;
    before.header.left = "";
    before.header.first_page = false, before.footer.first_page = false;
    before.page.top = 0;
    const auto after = wire::Reader::decode<HouseStyle>(wire::Writer::encode(before));
    EXPECT_EQ(after.colors.ink, 0u);
    EXPECT_EQ(after.header.left, "");
    EXPECT_FALSE(after.footer.first_page);
    EXPECT_EQ(after.page.top, 0);
    EXPECT_EQ(after.colors.accent, HouseStyle{}.colors.accent);
    EXPECT_EQ(wire::Reader::decode<HouseStyle>("").header.left, "{title}") << "nothing at all is the default style";
}

TEST(Wire, RefusesANumberWithFractionsThatIsCutShort)
{
    const char half[] = {1 << 3 | wire::fixed64, 0, 0, 0, 0};
    EXPECT_THROW(wire::Reader::decode<PageStyle>({half, sizeof half}), std::runtime_error);
}

TEST(Wire, RefusesEveryTruncation)
{
    const auto whole = wire::Writer::encode(small_document());
    int refused = 0;
    for (std::size_t n = 1; n < whole.size(); ++n) {
        try {
            wire::Reader::decode<Document>(std::string_view(whole).substr(0, n));
        } catch (const std::runtime_error&) {
            ++refused;
        }
    }
    EXPECT_GE(refused, static_cast<int>(whole.size()) - 4);  // all but the ends of top-level fields
}

TEST(Wire, EnumsHaveAWordForEachValue)
{
    EXPECT_EQ(name_of(Role::colophon), "colophon");
    EXPECT_EQ(name_of(record::ParticipantRole::other), "other");
    EXPECT_EQ(name_of(record::FollowUpKind::event), "event");
    EXPECT_EQ(enum_of<record::AttendanceStatus>("excused"), record::AttendanceStatus::excused);
    EXPECT_EQ(enum_of<record::AttendanceStatus>("no such word"), record::AttendanceStatus::unset);
}

TEST(SheetRows, AreTheSameLeftAsBytesAsAtHand)
{
    Workbook w{.date_format = "d", .books = {{.id = "b", .sheets = {{.id = "s", .title = "T", .tally = {.sheet = "x"}}}}}};
    auto& sheet = w.books[0].sheets[0];
    sheet.rows = {{.cells = {{.text = "a", .href = "https://x.example"}, {.number = 0}}, .line = 7},
                  {.cells = {}, .line = 0},
                  {.cells = {{}, {.text = "b"}}, .line = 9}};
    const auto bytes = wire::Writer::encode(w);
    const auto stored = wire::Reader::decode<StoredWorkbook>(bytes);
    EXPECT_EQ(stored.date_format, "d");
    const auto& found = stored.books.at(0).sheets.at(0);
    EXPECT_EQ(found.title, "T");
    EXPECT_EQ(found.tally.sheet, "x");
    EXPECT_TRUE(found.rows.empty());
    const auto told = [](const SheetRows& rows) {
        std::string all;
        rows.each([&](std::size_t i, const SheetRow& row) {
            all += std::to_string(i) + ":" + std::to_string(row.line);
            for (const auto& c : row.cells) all += "|" + c.text + c.href + (c.number ? std::to_string(*c.number) : "");
            all += '\n';
        });
        return all;
    };
    EXPECT_EQ(told(found.encoded()), "0:7|ahttps://x.example|0\n1:0\n2:9||b\n");
    EXPECT_EQ(told(found.encoded()), told(sheet.rows));
    EXPECT_EQ(found.encoded().size(), 3u);
}
