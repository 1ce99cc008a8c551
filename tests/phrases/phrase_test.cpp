// How sentences are put together and said.
#include <verslag/core/phrase.hpp>

#include <gtest/gtest.h>

#include <cerrno>
#include <cstdlib>
#include <cstring>
#include <optional>

using verslag::Phrase;
using verslag::phrase;

namespace {

// An environment variable that is what it was when the test is over.
class Variable {
public:
    Variable(const char* name, const char* value) : name_(name)
    {
        if (const char* before = std::getenv(name)) before_ = before;
        if (value) setenv(name, value, 1);
        else unsetenv(name);
    }
    ~Variable()
    {
        if (before_) setenv(name_, before_->c_str(), 1);
        else unsetenv(name_);
    }
    Variable(const Variable&) = delete;
    Variable& operator=(const Variable&) = delete;

private:
    const char* name_;
    std::optional<std::string> before_;
};

std::string language_with(const char* all, const char* messages, const char* lang)
{
    const Variable a("LC_ALL", all), b("LC_MESSAGES", messages), c("LANG", lang);
    return verslag::message_language();
}

}  // namespace

TEST(Phrase, SaysEnglishAndAnotherLanguage)
{
    const auto p = phrase("here may stand: {0}", "p, list");
    EXPECT_EQ(p.str(), "here may stand: p, list");
    EXPECT_EQ(p.in("en"), "here may stand: p, list");
    EXPECT_EQ(p.in("nl"), "hier mag staan: p, list");
}

TEST(Phrase, KnowsALanguageByItsTagAndByItsLocale)
{
    const auto p = phrase("remove it");
    for (const auto* dutch : {"nl", "NL", "nl-BE", "nl_NL", "nl_NL.UTF-8", "nl@euro"})
        EXPECT_EQ(p.in(dutch), "haal het weg") << dutch;
}

TEST(Phrase, SaysEnglishWhereItHasNoWords)
{
    for (const auto* other : {"", "de", "C", "nln", "n", "-nl"}) EXPECT_EQ(phrase("remove it").in(other), "remove it") << other;
    EXPECT_EQ(phrase("nobody wrote {0} down", "this").in("nl"), "nobody wrote this down");
}

TEST(Phrase, FillsItsGapsInTheOrderOfTheLanguage)
{
    const auto p = phrase("write for instance {0} after {1}", "<name>…</name>", "<title>");
    EXPECT_EQ(p.str(), "write for instance <name>…</name> after <title>");
    EXPECT_EQ(p.in("nl"), "schrijf na <title> bijvoorbeeld <name>…</name>");
}

TEST(Phrase, FillsAGapAsOftenAsItStands) { EXPECT_EQ(phrase("{0}, {1} and {0}", "a", 2).str(), "a, 2 and a"); }

TEST(Phrase, TakesTextAndNumbersAsTheyAre)
{
    const std::string s = "s";
    const std::string_view v = "v";
    EXPECT_EQ(phrase("{0} {1} {2} {3} {4}", s, v, "c", std::uint64_t{18'446'744'073'709'551'615u}, -1).str(),
              "s v c 18446744073709551615 -1");
}

TEST(Phrase, WhatFillsAGapIsNeverTakenForAGap)
{
    EXPECT_EQ(phrase("{0} {1}", "{1}", "{0}").str(), "{1} {0}");
    EXPECT_EQ(phrase("here may stand: {0}", "{0}").in("nl"), "hier mag staan: {0}");
}

TEST(Phrase, LeavesOtherBracesAlone) { EXPECT_EQ(phrase("{ {a} {} {10} {1} {0", "x").str(), "{ {a} {} {10} {1} {0"); }

TEST(Phrase, SaysWhatFillsItInTheSameLanguage)
{
    const auto inner = phrase("{0} or {1}", phrase("a participant"), phrase("an organisation"));
    EXPECT_EQ(phrase("write the id of {0}", inner).str(), "write the id of a participant or an organisation");
    EXPECT_EQ(phrase("write the id of {0}", inner).in("nl"), "schrijf het id van een deelnemer of een organisatie");
}

TEST(Phrase, VerbatimIsTheSameInEveryLanguage)
{
    const auto p = Phrase::verbatim("remove it {0}");
    EXPECT_EQ(p.str(), "remove it {0}");
    EXPECT_EQ(p.in("nl"), "remove it {0}");
}

TEST(Phrase, PhrasesFollowOneAnother)
{
    auto p = Phrase::verbatim("pdf: ") + phrase("remove it");
    p += Phrase::verbatim("!") + Phrase::verbatim("?");
    EXPECT_EQ(p.str(), "pdf: remove it!?");
    EXPECT_EQ(p.in("nl"), "pdf: haal het weg!?");
    EXPECT_EQ(phrase("write {0}", p).in("nl"), "schrijf pdf: haal het weg!?");
}

TEST(Phrase, NothingIsNothing)
{
    EXPECT_TRUE(Phrase().empty());
    EXPECT_TRUE(Phrase::verbatim("").empty());
    EXPECT_EQ(Phrase().in("nl"), "");
    EXPECT_TRUE((Phrase() + Phrase()).empty());
    EXPECT_EQ((Phrase() + phrase("remove it")).in("nl"), "haal het weg");
    EXPECT_EQ((phrase("remove it") + Phrase()).in("nl"), "haal het weg");
    EXPECT_FALSE((phrase("remove it") + phrase("remove it")).empty());
}

TEST(MessageLanguage, IsThatOfTheSurroundings)
{
    EXPECT_EQ(language_with(nullptr, nullptr, nullptr), "en");
    EXPECT_EQ(language_with(nullptr, nullptr, "nl_NL.UTF-8"), "nl");
    EXPECT_EQ(language_with(nullptr, nullptr, "nl_BE"), "nl");
    EXPECT_EQ(language_with(nullptr, nullptr, "en_GB.UTF-8"), "en");
}

TEST(MessageLanguage, TheStrongestVariableDecides)
{
    EXPECT_EQ(language_with("C", "nl_NL.UTF-8", "nl_NL.UTF-8"), "en");
    EXPECT_EQ(language_with("nl_NL", "C", "C"), "nl");
    EXPECT_EQ(language_with(nullptr, "en_US.UTF-8", "nl_NL.UTF-8"), "en");
    EXPECT_EQ(language_with(nullptr, "nl_NL.UTF-8", "en_US.UTF-8"), "nl");
    EXPECT_EQ(language_with("", "", "nl_NL"), "nl") << "an empty variable says nothing";
}

TEST(MessageLanguage, IsEnglishWhereTheLanguageIsUnknown)
{
    EXPECT_EQ(language_with(nullptr, nullptr, "fy_NL.UTF-8"), "en");
    EXPECT_EQ(language_with("POSIX", nullptr, nullptr), "en");
}

TEST(SystemWords, AreThoseOfTheCLibraryInEnglish)
{
    for (int error = 0; error < 200; ++error) {
        const char* words = strerrordesc_np(error);
        EXPECT_EQ(verslag::system_words(error).str(), words ? words : "error " + std::to_string(error)) << error;
    }
    EXPECT_EQ(verslag::system_words(EACCES).in("nl"), "geen toegang");
}
