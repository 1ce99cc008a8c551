// Whatever the sources say in English has its words in core/messages, and nothing else has.
#include "sources.hpp"

#include <verslag/core/phrase.hpp>

#include <gtest/gtest.h>
#include <pugixml.hpp>

#include <cstdlib>
#include <set>

namespace {

const std::string file = VERSLAG_SOURCE_DIR "/core/messages/nl.xml", schema = VERSLAG_SOURCE_DIR "/schemas/messages.xsd";

struct Entry {
    std::string english, words;
};
std::vector<Entry> entries()
{
    pugi::xml_document document;
    EXPECT_TRUE(document.load_file(file.c_str()));
    std::vector<Entry> all;
    for (const auto m : document.document_element().children("message"))
        all.push_back({m.child_value("english"), m.child_value("words")});
    return all;
}

std::set<char> gaps(std::string_view words)
{
    std::set<char> all;
    for (std::size_t i = 0; i + 2 < words.size(); ++i)
        if (words[i] == '{' && words[i + 1] >= '0' && words[i + 1] <= '9' && words[i + 2] == '}') all.insert(words[i + 1]);
    return all;
}

std::size_t spaces_before(std::string_view s) { return std::min(s.find_first_not_of(' '), s.size()); }
std::size_t spaces_after(std::string_view s) { return s.size() - 1 - std::min(s.find_last_not_of(' '), s.size()); }

}  // namespace

TEST(Sources, PhrasesAreFound)
{
    const auto found = sources::phrases_in(R"text(
        f(phrase("one {0}", '"', 1'000'000), phrase(
            "two "   // phrase("not this")
            "parts \"quoted\" \\"), rephrase("nor this"));  /* phrase("nor that") */
        const char* s = "phrase(\"nor here\")";
        phrase(words);)text");
    ASSERT_EQ(found.size(), 3u);
    EXPECT_EQ(found[0].words, "one {0}");
    EXPECT_EQ(found[0].line, 2u);
    EXPECT_EQ(found[1].words, "two parts \"quoted\" \\");
    EXPECT_EQ(found[2].words, "") << "a phrase without a literal is told";
    EXPECT_EQ(found[2].line, 6u);
}

TEST(Translation, EveryPhraseHasDutchWords)
{
    std::set<std::string> known;
    for (const auto& e : entries()) known.insert(e.english);
    EXPECT_GT(sources::all_phrases().size(), 300u);
    for (const auto& [words, place] : sources::all_phrases()) EXPECT_TRUE(known.contains(words)) << place << ": " << words;
}

TEST(Translation, NoWordsAreLeftOver)
{
    for (const auto& e : entries()) EXPECT_TRUE(sources::all_phrases().contains(e.english)) << "nothing says this: " << e.english;
}

TEST(Translation, HasTheGapsOfTheEnglish)
{
    for (const auto& e : entries()) {
        const auto all = gaps(e.english);
        EXPECT_EQ(gaps(e.words), all) << e.english << "\n" << e.words;
        char next = '0';
        for (const char gap : all) EXPECT_EQ(gap, next++) << "a gap is left out: " << e.english;
    }
}

// A part that goes before or behind another one parts from it in the same way in each language.
TEST(Translation, BeginsAndEndsLikeTheEnglish)
{
    for (const auto& e : entries()) {
        EXPECT_EQ(spaces_before(e.words), spaces_before(e.english)) << e.words;
        EXPECT_EQ(spaces_after(e.words), spaces_after(e.english)) << e.words;
        for (const char mark : {'?', ';', ',', '.'}) EXPECT_EQ(e.words.ends_with(mark), e.english.ends_with(mark)) << e.words;
        EXPECT_EQ(e.words.starts_with(','), e.english.starts_with(',')) << e.words;
    }
}

// What belongs to the record or to the command line is the same in each language: tags, attributes, commands.
TEST(Translation, LeavesTheWordsOfTheSchemaAlone)
{
    for (const auto& e : entries()) {
        for (auto at = e.english.find('<'); at != std::string::npos; at = e.english.find('<', at + 1)) {
            const auto end = e.english.find_first_of("> ", at);
            if (end == std::string::npos || end == at + 1 || e.english[at + 1] == '\'') continue;
            const auto tag = e.english.substr(at, end - at);
            EXPECT_NE(e.words.find(tag), std::string::npos) << tag << ": " << e.words;
        }
        for (auto at = e.english.find("=\""); at != std::string::npos; at = e.english.find("=\"", at + 1)) {
            const auto value = e.english.substr(at, e.english.find('"', at + 2) - at);
            if (value == "=\"value") continue;
            EXPECT_NE(e.words.find(value), std::string::npos) << value << ": " << e.words;
        }
        for (auto at = e.english.find(" --"); at != std::string::npos; at = e.english.find(" --", at + 1)) {
            const auto option = e.english.substr(at, e.english.find_first_of(" :'", at + 1) - at);
            EXPECT_NE(e.words.find(option), std::string::npos) << option << ": " << e.words;
        }
    }
}

TEST(Translation, FilesAreValid)
{
    const auto judged = [&](const std::string& one) {
        return std::system(("xmllint --noout --nonet --schema '" + schema + "' '" + one + "' 2>/dev/null").c_str());
    };
    EXPECT_EQ(judged(file), 0);

    pugi::xml_document document;
    ASSERT_TRUE(document.load_file(file.c_str()));
    EXPECT_STREQ(document.document_element().attribute("lang").value(), "nl");
    // The schema refuses what would go wrong without a word: the same English twice, and no words.
    const auto broken = testing::TempDir() + "verslag-messages.xml";
    auto first = document.document_element().child("message");
    document.document_element().append_copy(first);
    ASSERT_TRUE(document.save_file(broken.c_str()));
    EXPECT_NE(judged(broken), 0) << "the same sentence twice";
    document.document_element().remove_child(document.document_element().last_child());
    first.child("words").text().set("");
    ASSERT_TRUE(document.save_file(broken.c_str()));
    EXPECT_NE(judged(broken), 0) << "a sentence without words";
    std::remove(broken.c_str());
}

TEST(Translation, LanguagesBeginWithEnglish) { EXPECT_EQ(verslag::message_languages(), (std::vector<std::string>{"en", "nl"})); }
