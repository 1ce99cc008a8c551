#include "records.hpp"

#include <gtest/gtest.h>

using namespace verslag;
using namespace verslag::example;

namespace {

// The lines at which a text about somebody withheld is warned of.
std::vector<std::uint32_t> lines(Record r, Audience audience = Audience::everyone)
{
    if (r.attendance.participants.empty()) r.attendance.participants = {person()};
    std::vector<std::uint32_t> all;
    for (const auto& d : narrowed(r, audience).diagnostics) {
        EXPECT_EQ(d.code, "withheld-name-remains");
        EXPECT_EQ(d.severity, Severity::warning);
        EXPECT_EQ(d.file, "r.xml");
        EXPECT_FALSE(d.hint.empty());
        all.push_back(d.line);
    }
    return all;
}

Record saying(std::vector<Inline> content)
{
    auto r = minimal();
    auto block = p(std::move(content));
    block.line = 30;
    r.body = {{.blocks = {block}, .line = 29}};
    return r;
}
Record saying(std::string words) { return saying(std::vector{text(std::move(words))}); }

using Lines = std::vector<std::uint32_t>;

}  // namespace

TEST(Remains, OfANameAreWarnedOfWithTheirLine)
{
    const auto n = [] {
        auto r = saying("Volgens Jan van den Berg kan het.");
        r.attendance.participants = {person()};
        return narrowed(r, Audience::everyone);
    }();
    ASSERT_EQ(n.diagnostics.size(), 2u) << "the whole name, and the family name in it";
    EXPECT_EQ(n.diagnostics[0].line, 30u);
    EXPECT_NE(n.diagnostics[0].message.str().find("'Jan van den Berg'"), std::string::npos);
    EXPECT_NE(n.diagnostics[0].message.str().find("'public'"), std::string::npos);
}

TEST(Remains, AreFoundByTheFamilyNameHoweverItIsWritten)
{
    EXPECT_EQ(lines(saying("De heer Van den Berg zegt ja.")), Lines{30});
    EXPECT_EQ(lines(saying("VAN DEN BERG: ja")), Lines{30});
    EXPECT_EQ(lines(saying("(van\u00a0den Berg)")), Lines{30});
    EXPECT_EQ(lines(saying(std::vector{text("van den "), Inline{.kind = Inline::Kind::strong, .children = {text("Berg")}}})),
              Lines{30});
}

TEST(Remains, AreWholeWordsOnly)
{
    EXPECT_EQ(lines(saying("van den Bergse polder, van den berg, Berg")), Lines{});
    EXPECT_EQ(lines(saying(std::vector{text("van den "), mention("", ""), text(" Berg")})), Lines{})
        << "words that are not next to each other";
}

TEST(Remains, AreFoundInEveryText)
{
    auto r = minimal();
    r.document.line = 3;
    r.document.keywords = {"van den Berg"};
    r.agenda = {{.id = "a", .title = "Motie van den Berg", .line = 11}};
    r.body = {
        {.blocks = {
             {.kind = Block::Kind::figure, .line = 21, .alt = "Foto van den Berg"},
             {.kind = Block::Kind::gap, .line = 22, .words = "Adres van den Berg"},
             {.kind = Block::Kind::p,
              .line = 23,
              .content = {{.kind = Inline::Kind::link, .children = {text("hier")}, .href = "https://x.example/van-den-berg"}}}}}};
    EXPECT_EQ(lines(r), (Lines{3, 11, 21, 22, 23}));
}

TEST(Remains, AreNoneWhereTheNameMayBeSeen)
{
    EXPECT_EQ(lines(saying("Volgens Jan van den Berg kan het."), Audience::participants), Lines{});
    auto r = saying("Volgens Jan van den Berg kan het.");
    r.attendance.participants = {person()};
    r.attendance.participants[0].public_office = true;
    EXPECT_EQ(lines(r), Lines{});
}

TEST(Remains, AreNoneWhereSomebodyElseBearsTheNameOpenly)
{
    auto r = saying("Raadslid van den Berg zegt ja.");
    auto other = person("p-2");
    other.name.display = "Tom van den Berg";
    other.public_office = true;
    r.attendance.participants = {person(), other};
    EXPECT_EQ(lines(r), Lines{});
}

TEST(Remains, OfAShortNameAreTooCommonToTell)
{
    auto r = saying("Het is een Bos vol.");
    r.attendance.participants = {person()};
    r.attendance.participants[0].name = {.display = "Bos", .family = "Bos"};
    EXPECT_EQ(lines(r), Lines{});
    r.attendance.participants[0].name = {.display = "Ed Bos", .family = "Bos"};
    r.body[0].blocks[0].content[0].text = "Dank aan Ed Bos.";
    EXPECT_EQ(lines(r), Lines{30});
}

TEST(Remains, OfPeopleWithoutAnIdAndOfOrganisationsAreFoundToo)
{
    auto r = saying("Kees Kok sprak met Vastgoed BV.");
    r.attendance.participants = {person()};
    r.document.authors = {{.words = "Kees Kok"}};
    r.organisations = {{.id = "o", .name = "Vastgoed BV", .visibility = Audience::internal}};
    EXPECT_EQ(lines(r), (Lines{30, 30}));
}

TEST(Remains, OfThousandsOfNamesAreFoundInALongText)
{
    auto r = saying("");
    r.attendance.participants.clear();
    for (int i = 0; i < 2000; ++i) {
        auto p = person(std::to_string(i));
        p.name = {.display = "Piet Naam" + std::to_string(i)};
        r.attendance.participants.push_back(p);
    }
    std::string much;
    for (int i = 0; i < 200'000; ++i) much += "woord ";
    r.body[0].blocks[0].content[0].text = much + "Piet Naam1999";
    EXPECT_EQ(lines(r), Lines{30});
}
