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
    ASSERT_EQ(n.diagnostics.size(), 1u) << "the whole name, and not the family name in it once more";
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

TEST(Remains, AreFoundWithTheGenitiveAndWithoutAccentsOrInitials)
{
    const auto ozturk = [](std::string words) {
        auto r = saying(std::move(words));
        r.attendance.participants = {person()};
        r.attendance.participants[0].name = {.display = "F. Öztürk"};
        return lines(r);
    };
    EXPECT_EQ(ozturk("mevrouw Öztürk vraagt"), Lines{30});
    EXPECT_EQ(ozturk("Öztürks voorstel"), Lines{30});
    EXPECT_EQ(ozturk("Öztürk's voorstel"), Lines{30});
    EXPECT_EQ(ozturk("de motie-Öztürk"), Lines{30});
    EXPECT_EQ(ozturk("ÖZTÜRK: nee"), Lines{30});
    EXPECT_EQ(ozturk("mevrouw Ozturk vraagt"), Lines{30});
    EXPECT_EQ(ozturk("Oz\u0308tu\u0308rk vraagt"), Lines{30}) << "letters and marks apart";
    EXPECT_EQ(ozturk("een ander voorstel"), Lines{});
}

TEST(Remains, AreFoundByTheFirstNameToo)
{
    auto r = saying("Volgens Willemijn kan het.");
    r.attendance.participants = {person()};
    r.attendance.participants[0].name = {.display = "Willemijn Bos", .given = "Willemijn", .family = "Bos"};
    EXPECT_EQ(lines(r), Lines{30});
    auto other = person("p-2");
    other.name = {.display = "Willemijn Vos", .given = "Willemijn", .family = "Vos"};
    other.public_office = true;
    r.attendance.participants.push_back(other);
    EXPECT_EQ(lines(r), Lines{}) << "somebody else may be meant";
}

TEST(Remains, OfAShortFamilyNameAreFoundBehindAFormOfAddress)
{
    auto r = saying("Mevrouw Bos zegt nee, en de heer Bos ook.");
    r.attendance.participants = {person()};
    r.attendance.participants[0].name = {.display = "Ed Bos", .family = "Bos"};
    EXPECT_EQ(lines(r), (Lines{30, 30}));
}

TEST(Remains, InAnIdOrInTheNameOfTheFileAreFoundToo)
{
    auto r = saying("x");
    r.body[0].blocks[0].id = "punt-van-den-berg";
    EXPECT_EQ(lines(r), Lines{30});
    r = saying("x");
    r.attendance.participants = {person()};
    const auto n = narrow(r, Audience::everyone, "map/verslag-van-den-berg.xml");
    ASSERT_EQ(n.diagnostics.size(), 1u);
    EXPECT_EQ(n.diagnostics[0].line, 0u);
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
