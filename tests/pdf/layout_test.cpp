// Where things come to stand on their pages.
#include "composition.hpp"
#include "examples.hpp"
#include "supplies.hpp"

#include <gtest/gtest.h>

#include <cmath>

namespace verslag::pdf {
namespace {

using namespace pdf_test;

struct Layout {
    HouseStyle style;
    Typesetting type;
    std::vector<std::string> said;
    Composition made;

    explicit Layout(const Document& d, HouseStyle of = {}, const Wishes& wishes = {.contents = Wishes::When::no})
        : style(std::move(of)),
          type(style.text, ::pdf_test::supply()),
          made(compose(
              d, style, wishes, [this](std::string_view m, std::uint32_t) { said.emplace_back(m); }, type))
    {
    }
};

std::string shown(const Text& text)
{
    std::string out;
    for (const auto* word : text.line.words) out += word->text;
    return out;
}
std::vector<const Text*> texts(const Page& page)
{
    std::vector<const Text*> out;
    for (const auto& item : page.items)
        if (const auto* t = std::get_if<Text>(&item)) out.push_back(t);
    return out;
}
std::string_view type(const Text& text) { return text.line.pieces.front().owner ? text.line.pieces.front().owner->type : "none"; }

std::string sentence(int words)
{
    std::string out;
    for (int i = 0; i < words; ++i) out += "woord" + std::to_string(i) + ' ';
    return out;
}

// Documents whose headings and paragraphs come to stand at every height of a page.
Document shifted(int lines_above)
{
    auto d = blank("Titel");
    for (int i = 0; i < lines_above; ++i) d.blocks.push_back(paragraph("regel"));
    d.blocks.push_back(heading(2, "Een kop"));
    d.blocks.push_back(heading(3, "Een kop eronder"));
    d.blocks.push_back(paragraph(sentence(90)));
    d.blocks.push_back(table("Een tabel", {{"A", "B"}, {"1", sentence(20)}, {"2", "x"}, {"3", "y"}}));
    d.blocks.push_back(paragraph("Het volgende is besloten:"));
    d.blocks.push_back(bullets({sentence(30), sentence(30)}));
    return d;
}

TEST(Layout, NeverEndsAPageWithAHeadingOrACaption)
{
    for (int n = 0; n < 45; ++n) {
        const Layout l{shifted(n)};
        for (std::size_t i = 0; i + 1 < l.made.pages.size(); ++i) {
            const auto all = texts(l.made.pages[i]);
            ASSERT_FALSE(all.empty());
            EXPECT_NE(type(*all.back()).front(), 'H') << n << ": " << shown(*all.back());
            EXPECT_NE(type(*all.back()), "Caption") << n;
            EXPECT_NE(shown(*all.back()), "Het volgende is besloten:") << n;
        }
    }
}

TEST(Layout, KeepsAColophonOnOnePage)
{
    for (int n = 0; n < 45; ++n) {
        auto d = blank("Titel");
        for (int i = 0; i < n; ++i) d.blocks.push_back(paragraph("regel"));
        d.blocks.push_back(heading(2, "Colofon"));
        for (int i = 0; i < 12; ++i)
            d.blocks.push_back(
                {.kind = Block::Kind::paragraph, .role = Role::colophon, .runs = {words("Gegeven " + std::to_string(i))}});
        const Layout l{d};
        std::set<std::size_t> pages;
        for (std::size_t i = 0; i < l.made.pages.size(); ++i)
            for (const auto* t : texts(l.made.pages[i]))
                if (shown(*t).starts_with("Gegeven") || shown(*t) == "Colofon") pages.insert(i);
        EXPECT_EQ(pages.size(), 1u) << n;
    }
}

TEST(Layout, LeavesNoLineOfAParagraphAlone)
{
    for (int n = 0; n < 45; ++n) {
        const Layout l{shifted(n)};
        std::map<const Element*, std::map<std::size_t, int>> lines;
        std::map<const Element*, int> total;
        for (std::size_t i = 0; i < l.made.pages.size(); ++i)
            for (const auto* t : texts(l.made.pages[i])) {
                const auto* owner = t->line.pieces.front().owner;
                if (owner->type != "P" && owner->type != "LBody") continue;
                ++lines[owner][i];
                ++total[owner];
            }
        for (const auto& [owner, by_page] : lines)
            for (const auto& [page, count] : by_page) EXPECT_GE(count, std::min(total[owner], 2)) << n << ": page " << page;
    }
}

TEST(Layout, KeepsEverythingInsideTheMargins)
{
    for (const auto& example : examples()) {
        const Layout l{example.document, example.style};
        const auto& sheet = l.made.sheet;
        for (const auto& page : l.made.pages) {
            for (const auto* t : texts(page)) {
                EXPECT_GE(t->x, sheet.left() - 0.01) << example.name << ": " << shown(*t);
                EXPECT_LE(t->x + t->line.width, sheet.right() + 0.01) << example.name << ": " << shown(*t);
                EXPECT_LE(t->y, sheet.bottom() + 0.01) << example.name << ": " << shown(*t);
                EXPECT_GE(t->y, sheet.top()) << example.name << ": " << shown(*t);
            }
            for (const auto& box : page.boxes) {
                EXPECT_GE(box.x, sheet.left() - 0.01) << example.name;
                EXPECT_LE(box.x + box.width, sheet.right() + 0.01) << example.name;
                EXPECT_LE(box.y + box.height, sheet.bottom() + 0.01) << example.name;
                EXPECT_GT(box.height, 0) << example.name;
            }
            for (const auto& item : page.items)
                if (const auto* p = std::get_if<Picture>(&item)) {
                    EXPECT_LE(p->x + p->width, sheet.right() + 0.01) << example.name;
                    EXPECT_LE(p->y + p->height, sheet.bottom() + 0.01) << example.name;
                }
        }
    }
}

TEST(Layout, SetsNoTwoLinesOnOneAnother)
{
    for (const auto& example : examples()) {
        const Layout l{example.document, example.style};
        for (const auto& page : l.made.pages) {
            const auto all = texts(page);
            for (std::size_t i = 0; i < all.size(); ++i)
                for (std::size_t k = i + 1; k < all.size(); ++k) {
                    const auto& pieces = all[i]->line.pieces;
                    if (std::abs(all[i]->y - all[k]->y) > 0.4 * pieces.front().size) continue;
                    const bool apart =
                        all[i]->x + all[i]->line.width <= all[k]->x + 0.01 || all[k]->x + all[k]->line.width <= all[i]->x + 0.01;
                    EXPECT_TRUE(apart) << example.name << ": " << shown(*all[i]) << " | " << shown(*all[k]);
                }
        }
    }
}

TEST(Layout, SplitsNoRowThatFitsAPage)
{
    auto d = blank("Titel");
    std::vector<std::vector<std::string>> rows{{"Nr", "Tekst"}};
    for (int i = 0; i < 80; ++i) rows.push_back({"rij" + std::to_string(i), sentence(i % 60)});
    d.blocks = {table("", rows)};
    const Layout l{d};
    std::map<const Element*, std::size_t> page_of_row;
    for (std::size_t i = 0; i < l.made.pages.size(); ++i)
        for (const auto* t : texts(l.made.pages[i])) {
            if (t->reading == Reading::again) continue;
            const auto* row = t->line.pieces.front().owner->parent;
            const auto [at, fresh] = page_of_row.try_emplace(row, i);
            EXPECT_EQ(at->second, i) << shown(*t);
        }
    EXPECT_GT(l.made.pages.size(), 3u);
}

TEST(Layout, GivesEachColumnRoomForItsLongestWord)
{
    auto d = blank("Titel");
    d.blocks = {table("", {{"Nr", "Wat", "Wie", "Bedrag"}, {"1", sentence(60), "Gemeentesecretarissenvereniging", "€ 12.000"}})};
    const Layout l{d};
    std::vector<std::string> all;
    for (const auto* t : texts(l.made.pages[0])) all.push_back(shown(*t));
    EXPECT_NE(std::find(all.begin(), all.end(), "Gemeentesecretarissenvereniging"), all.end());
    EXPECT_NE(std::find(all.begin(), all.end(), "€ 12.000"), all.end());
}

TEST(Layout, StandsFiguresFlushRight)
{
    auto d = blank("Titel");
    d.blocks = {table("", {{"Naam", "Bedrag"}, {"een", "€ 1"}, {"twee", "€ 1.000"}, {"drie", "− 12,5 %"}})};
    const Layout l{d};
    std::vector<double> ends;
    for (const auto* t : texts(l.made.pages[0]))
        if (shown(*t).find_first_of("0123456789") != std::string::npos) ends.push_back(t->x + t->line.width);
    ASSERT_EQ(ends.size(), 3u);
    EXPECT_NEAR(ends[0], ends[1], 0.01);
    EXPECT_NEAR(ends[0], ends[2], 0.01);
}

TEST(Layout, DrawsTheBarOfADecisionOnEachOfItsPages)
{
    auto d = blank("Titel");
    Block decision{.kind = Block::Kind::quote, .role = Role::decision};
    for (int i = 0; i < 30; ++i) decision.blocks.push_back(paragraph(sentence(40)));
    d.blocks = {decision};
    const Layout l{d};
    ASSERT_GE(l.made.pages.size(), 3u);
    for (const auto& page : l.made.pages) {
        ASSERT_EQ(page.boxes.size(), 2u);
        EXPECT_EQ(page.boxes[0].color, l.made.sheet.colors.tint);
        EXPECT_EQ(page.boxes[1].color, l.made.sheet.colors.accent);
        const auto all = texts(page);
        EXPECT_LT(page.boxes[0].y, all.front()->y);
        EXPECT_GT(page.boxes[0].y + page.boxes[0].height, all.back()->y);
    }
}

TEST(Layout, BreaksATitleIntoLinesOfLikeLength)
{
    auto d = blank("Titel");
    d.blocks = {heading(1, "Notulen van de openbare raadsvergadering van november 2023")};
    const Layout l{d};
    const auto all = texts(l.made.pages[0]);
    ASSERT_EQ(all.size(), 2u);
    EXPECT_GT(all[1]->line.width, all[0]->line.width * 0.6);
}

TEST(Layout, ReachesEveryAnchor)
{
    const auto d = minutes();
    const Layout l{d};
    std::set<std::string> found;
    for (const auto& page : l.made.pages)
        for (const auto& item : page.items)
            if (const auto* a = std::get_if<Anchor>(&item)) {
                EXPECT_TRUE(found.insert(a->id).second) << a->id << " stands twice";
                EXPECT_GE(a->y, l.made.sheet.top());
                EXPECT_LE(a->y, l.made.sheet.bottom());
            }
    EXPECT_EQ(found, (std::set<std::string>{"aanwezigheid", "actie-2", "besluit-1"}));
}

// The pages on which texts of these elements stand.
std::set<std::size_t> pages_of(const Composition& made, std::string_view wanted)
{
    std::set<std::size_t> out;
    for (std::size_t i = 0; i < made.pages.size(); ++i)
        for (const auto* t : texts(made.pages[i]))
            if (shown(*t).find(wanted) != std::string::npos) out.insert(i);
    return out;
}

TEST(Layout, KeepsAFigureAndItsCaptionOnOnePage)
{
    for (int lines = 0; lines < 50; ++lines) {
        auto d = blank("Titel");
        d.resources = {image("a", VERSLAG_SOURCE_DIR "/samples/records/council-turnout.png")};
        for (int i = 0; i < lines; ++i) d.blocks.push_back(paragraph("regel"));
        Block figure{.kind = Block::Kind::figure, .runs = {words("Onderschrift")}, .image = "a", .alt = "Een figuur"};
        d.blocks.push_back(figure);
        const Layout l{d};
        for (std::size_t i = 0; i < l.made.pages.size(); ++i)
            for (const auto& item : l.made.pages[i].items)
                if (std::holds_alternative<Picture>(item)) {
                    EXPECT_EQ(pages_of(l.made, "Onderschrift"), std::set{i}) << lines;
                }
    }
}

TEST(Layout, KeepsAPointWithThePointsBelowIt)
{
    for (int lines = 30; lines < 50; ++lines) {
        auto d = blank("Titel");
        for (int i = 0; i < lines; ++i) d.blocks.push_back(paragraph("regel"));
        Block list = bullets({"hoofdpunt", "volgend"});
        list.items[0].blocks.push_back(bullets({"onderpunt", "nog een"}));
        d.blocks.push_back(list);
        const Layout l{d};
        EXPECT_EQ(pages_of(l.made, "hoofdpunt"), pages_of(l.made, "onderpunt")) << lines;
    }
}

TEST(Layout, KeepsTheEndOfALongParagraphWithWhatItIntroduces)
{
    for (int lines = 20; lines < 50; ++lines) {
        auto d = blank("Titel");
        for (int i = 0; i < lines; ++i) d.blocks.push_back(paragraph("regel"));
        d.blocks.push_back(paragraph(sentence(60) + "en ten slotte:"));
        d.blocks.push_back(bullets({"eerste punt", "tweede punt"}));
        const Layout l{d};
        EXPECT_EQ(pages_of(l.made, "slotte:"), pages_of(l.made, "eerste punt")) << lines;
    }
}

TEST(Layout, KeepsASmallTableWhole)
{
    for (int lines = 20; lines < 50; ++lines) {
        auto d = blank("Titel");
        for (int i = 0; i < lines; ++i) d.blocks.push_back(paragraph("regel"));
        d.blocks.push_back(table("", {{"Fractie", "Stem"}, {"eerste rij", "a"}, {"b", "b"}, {"c", "c"}, {"laatste rij", "d"}}));
        const Layout l{d};
        EXPECT_EQ(pages_of(l.made, "eerste rij"), pages_of(l.made, "laatste rij")) << lines;
    }
}

Document present(std::size_t rows)
{
    auto d = blank("Titel");
    std::vector<std::vector<std::string>> all{{"Organisatie", "Rol"}};
    for (std::size_t i = 0; i < rows; ++i) all.push_back({"Gemeente " + std::to_string(i), "deelnemer"});
    d.blocks = {table("", all)};
    d.blocks[0].role = Role::attendance;
    return d;
}

TEST(Layout, SetsALongListOfShortRowsInTwoPanels)
{
    const Layout l{present(14)};
    ASSERT_EQ(l.made.pages.size(), 1u);
    std::map<std::string, const Text*> at;
    std::size_t heads = 0;
    for (const auto* t : texts(l.made.pages[0])) {
        at[shown(*t)] = t;
        heads += shown(*t) == "Organisatie";
    }
    EXPECT_EQ(heads, 2u);
    EXPECT_DOUBLE_EQ(at["Gemeente 0"]->y, at["Gemeente 7"]->y);
    EXPECT_LT(at["Gemeente 0"]->x, at["Gemeente 7"]->x);
    EXPECT_EQ(at["Organisatie"]->reading, Reading::again) << "the second header is for the eye";
    // Few rows, or more than a page holds, stay in one.
    const Layout few{present(5)}, many{present(200)};
    for (const auto* other : {&few, &many})
        for (const auto& page : other->made.pages)
            for (const auto* t : texts(page)) EXPECT_LT(t->x, other->made.sheet.left() + other->made.sheet.measure());
}

TEST(Layout, SetsFactsSideBySideInTheirOrder)
{
    auto d = blank("Titel");
    Block facts{.kind = Block::Kind::table, .role = Role::key_facts};
    for (const auto* name : {"Orgaan", "Datum", "Plaats", "Status"})
        facts.table.rows.push_back({{cell(name, HeaderOf::row), cell(std::string("van ") + name)}});
    d.blocks = {facts};
    const Layout l{d};
    std::vector<std::string> order;
    std::map<std::string, const Text*> at;
    for (const auto* t : texts(l.made.pages[0])) order.push_back(shown(*t)), at[shown(*t)] = t;
    EXPECT_EQ(order, (std::vector<std::string>{"Orgaan", "van Orgaan", "Datum", "van Datum", "Plaats", "van Plaats", "Status",
                                               "van Status"}));
    EXPECT_DOUBLE_EQ(at["Orgaan"]->y, at["Plaats"]->y);
    EXPECT_LT(at["Orgaan"]->y, at["van Orgaan"]->y);
    EXPECT_LT(at["van Orgaan"]->y, at["Status"]->y);
}

TEST(Layout, SetsTheColumnsOfLikeTablesBelowOneAnother)
{
    auto d = blank("Titel");
    d.blocks = {table("", {{"Naam", "Functie"}, {"Kort", "x"}}),
                table("", {{"Naam", "Functie", "Bijzonderheden"}, {"Een heel wat langere naam", "burgemeester", "online"}})};
    for (auto& b : d.blocks) b.role = Role::attendance;
    const Layout l{d};
    std::vector<double> starts;
    for (const auto* t : texts(l.made.pages[0]))
        if (shown(*t) == "Functie") starts.push_back(t->x);
    ASSERT_EQ(starts.size(), 2u);
    EXPECT_DOUBLE_EQ(starts[0], starts[1]);
}

TEST(Layout, MakesDoWithoutALastPageThatWouldBeAlmostEmpty)
{
    // Some of these documents end a little below a page's end, and none of them shows it.
    for (int paragraphs = 20; paragraphs < 60; ++paragraphs) {
        auto d = blank("Titel");
        for (int i = 0; i < paragraphs; ++i) d.blocks.push_back(paragraph(sentence(12)));
        const Layout l{d};
        if (l.made.pages.size() < 2) continue;
        const auto all = texts(l.made.pages.back());
        EXPECT_GT(all.back()->y - l.made.sheet.top(), 40) << paragraphs;
    }
}

TEST(Layout, MakesTheLettersOfALongTitleSmaller)
{
    const Layout l{long_title(5000)};
    EXPECT_LE(texts(l.made.pages[0]).front()->line.pieces.front().size, 10);
    EXPECT_LE(l.made.pages.size(), 5u);
}

}  // namespace
}  // namespace verslag::pdf
