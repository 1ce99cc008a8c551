#include <verslag/house_style.hpp>
#include <verslag/running_text.hpp>

#include <gtest/gtest.h>

using namespace verslag;

namespace {

Properties kickoff()
{
    Properties p;
    p.title = "Kick-off M50", p.subject = "Verslag: kick-off", p.lang = "nl", p.label_lang = "en";
    p.meeting = "kick-off", p.organisation = "Gemeente Waalwijk", p.date = "4 February 2020", p.status = "draft";
    p.audience = "internal", p.audience_words = "internal use only", p.record_id = "2020-014";
    return p;
}

// Pages are shown as #, their number as ##.
std::string shown(std::string_view text, const Properties& p = kickoff(), std::string_view page_of = "page {page} of {pages}")
{
    std::string out;
    for (const auto& piece : running_text(text, "fy", p, page_of))
        out += piece.kind == RunningPiece::words ? piece.text : piece.kind == RunningPiece::page ? "#" : "##";
    return out;
}

}  // namespace

TEST(RunningText, FillsEveryFieldThatThereIs)
{
    EXPECT_EQ(
        shown("{title}|{subject}|{meeting}|{organisation}|{date}|{status}|{audience}|{identifier}|{page}|{pages}|{page-of}"),
        "Kick-off M50|Verslag: kick-off|kick-off|Gemeente Waalwijk|4 February 2020|draft|internal use only|2020-014|#|##|page # "
        "of ##");
    for (const auto name : running_fields) EXPECT_NE(shown("{" + std::string(name) + "}"), "") << name;
}

TEST(RunningText, LeavesOutBracketsWithAnEmptyField)
{
    auto p = kickoff();
    p.status.clear();
    EXPECT_EQ(shown("{title}[ – {status}][, {date}]", p), "Kick-off M50, 4 February 2020");
    EXPECT_EQ(shown("{title}[ ({date}, {status})]", p), "Kick-off M50");
}

TEST(RunningText, ShowsNoWordsOfItsOwnWhereAllFieldsAreEmpty)
{
    auto p = kickoff();
    p.status.clear();
    EXPECT_EQ(shown("Status: {status}", p), "");
    EXPECT_EQ(shown("[{status}] ", p), "");
    EXPECT_EQ(shown("Raadsgriffie", p), "Raadsgriffie") << "a text without fields is what it is";
}

TEST(RunningText, TellsThePublicNothingOfAudiences)
{
    auto p = kickoff();
    p.audience = "public", p.audience_words = "public";
    EXPECT_EQ(shown("{audience}", p), "");
}

TEST(RunningText, GivesEachStretchItsLanguage)
{
    const std::vector<RunningPiece> wanted{{RunningPiece::words, "Op ", "fy"},
                                           {RunningPiece::words, "4 February 2020", "en"},
                                           {RunningPiece::words, ": ", "fy"},
                                           {RunningPiece::words, "Kick-off M50", "nl"}};
    EXPECT_EQ(running_text("Op {date}: {title}", "fy", kickoff(), ""), wanted);
}

TEST(RunningText, WritesBracesAndBracketsThatAreDoubled)
{
    EXPECT_EQ(shown("{{title}} [[{date}]]"), "{title} [4 February 2020]");
    EXPECT_EQ(shown("[[[{date}]]]"), "[4 February 2020]");
}

TEST(RunningText, FindsWhatHasNoPartner)
{
    const auto strays = [](std::string_view text) {
        std::vector<std::size_t> at;
        for (const auto& t : running_tokens(text))
            if (t.kind == RunningToken::stray) at.push_back(t.offset);
        return at;
    };
    using At = std::vector<std::size_t>;
    EXPECT_EQ(strays("a {title b"), At{2});
    EXPECT_EQ(strays("a } b"), At{2});
    EXPECT_EQ(strays("[ {date}"), At{0});
    EXPECT_EQ(strays("{date} ]"), At{7});
    EXPECT_EQ(strays("[a [b] c]"), (At{0, 8})) << "brackets don't nest";
    EXPECT_EQ(strays("{a{title}"), At{0});
    EXPECT_EQ(strays("{"), At{0});
    EXPECT_EQ(strays("[ {date} ]"), At{});
    EXPECT_EQ(shown("a {title b"), "a title b") << "and does no harm";
}

TEST(RunningText, DefaultsSayTitleAudienceAndPage)
{
    const HouseStyle style;
    EXPECT_EQ(shown(style.header.left), "Kick-off M50");
    EXPECT_EQ(shown(style.footer.left), "internal use only");
    EXPECT_EQ(shown(style.footer.right), "page # of ##");
}
