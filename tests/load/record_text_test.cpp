// From a loaded record back to the places in its file.
#include "loading.hpp"

using namespace loading;
using verslag::record::Inline;

namespace {

std::string at(const verslag::RecordText::Place& p) { return std::to_string(p.line) + ':' + std::to_string(p.column); }

// The place of a word within a paragraph that is written so, from line 6 on.
std::string place_of(const std::string& paragraph, const std::string& word)
{
    const auto loaded = load(record_with("<body><section>\n<p>" + paragraph + "</p></section></body>\n"));
    EXPECT_EQ(found(loaded), Lines{});
    if (!loaded.record) return {};
    std::string result;
    const auto look = [&](const auto& self, const std::vector<Inline>& content) -> void {
        for (const auto& part : content) {
            if (const auto byte = part.text.find(word); byte != part.text.npos && result.empty())
                result = at(loaded.text->in_inline(part.offset, part.text, byte));
            self(self, part.children);
        }
    };
    look(look, loaded.record->body.at(0).blocks.at(0).content);
    return result;
}

}  // namespace

TEST(RecordText, FindsAWordThroughLinesAndSpaces)
{
    EXPECT_EQ(place_of("een twee drie", "twee"), "6:8");
    EXPECT_EQ(place_of("\n   een\n   twee   drie", "een"), "7:4");
    EXPECT_EQ(place_of("\n   een\n   twee   drie", "drie"), "8:11");
    EXPECT_EQ(place_of("é ë ö woord", "woord"), "6:10");
}

TEST(RecordText, FindsAWordBehindReferencesCommentsAndCdata)
{
    EXPECT_EQ(place_of("a &amp; b &#233; woord", "woord"), "6:21");
    EXPECT_EQ(place_of("a <!-- woord --> woord", "woord"), "6:21");
    EXPECT_EQ(place_of("a <?x woord?>woord", "woord"), "6:17");
    EXPECT_EQ(place_of("<![CDATA[a & <b> woord]]>", "woord"), "6:21");
    EXPECT_EQ(place_of("a<![CDATA[ & ]]>&lt; woord", "woord"), "6:25");
}

TEST(RecordText, FindsAWordInAnElementOfItsOwn)
{
    EXPECT_EQ(place_of("een <em>twee <strong>drie</strong></em> vier", "drie"), "6:25");
    EXPECT_EQ(place_of("een <em>twee</em> vier", "vier"), "6:22");
}

TEST(RecordText, FindsWordsOfALineInTextAndInAttributes)
{
    const auto loaded =
        load(record_with("<body><section>\n<title>De heer\n  Jansen</title><p><link href=\"https://x.example/jansen\">"
                         "x</link></p></section></body>\n"));
    ASSERT_TRUE(loaded.record);
    EXPECT_EQ(at(loaded.text->of_words(6, "Jansen")), "7:3");
    EXPECT_EQ(at(loaded.text->of_words(6, "heer Jansen")), "6:11");
    EXPECT_EQ(at(loaded.text->of_words(6, "jansen")), "7:50");
    EXPECT_EQ(at(loaded.text->of_words(6, "Pietersen")), "6:0");
}
