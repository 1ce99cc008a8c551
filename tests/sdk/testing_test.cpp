// The in-memory run of an author's own tests gives a plugin what the program would give it, and refuses what it would refuse.
#include <verslag/testing.hpp>

#include <gtest/gtest.h>

#include <cstdlib>

namespace verslag {
namespace {

constexpr Flag loud{"loud", true, "Whether it is loud."};
constexpr Integer copies{"copies", 2, 1, 9, "How many."};
constexpr Choice paper{"paper", "a4", "a4|letter", "The paper."};
constexpr Text words{"words", "hello", "The words."};
constexpr Option options[] = {loud, copies, paper, words};
constexpr Flag forgotten{"forgotten", true, "Not among them."};
constexpr Format formats[] = {
    {"seen", "txt", "text/plain", "What was given", Needs::document, "", options, ""},
    {"pair", "txt", "text/plain", "Two files", Needs::record | Needs::house_style, "first|second", {}},
};
constexpr Manifest manifest{"tested", "1", "me", "For the tests", formats};

class Tested : public Exporter {
    void run(const ExportRequest& request, OutputSink& sink) override
    {
        if (request.format() == "pair") {
            sink.begin("first", "").finish();
            sink.begin("second", "");
            return;
        }
        const auto title = request.document().properties.title;
        if (title == "nothing") return;
        if (title == "forgotten") (void)request[forgotten];
        if (title == "record") (void)request.record();
        auto file = sink.begin(title == "role" ? "appendix" : "", "text/plain");
        file.write(std::string(request[loud] ? "loud " : "still ") + std::to_string(request[copies]) + ' ' +
                   std::string(request[paper]) + ' ' + std::string(request[words]));
        if (title == "caught") {
            try {
                file.write(std::string(100, 'x'));
            } catch (const std::exception&) {
            }
        }
        file.finish();
    }
};

testing::Run seen(std::map<std::string, std::string> given = {})
{
    return {.plugin = verslag_plugin_v1, .format = "seen", .options = std::move(given)};
}

std::string refusal(const testing::Run& run)
{
    try {
        (void)run();
        return "it was not refused";
    } catch (const std::invalid_argument& e) {
        return e.what();
    }
}

}  // namespace
}  // namespace verslag

VERSLAG_PLUGIN(verslag::Tested, verslag::manifest)

namespace verslag {

TEST(Testing, FillsInTheDefaultsOfTheManifest)
{
    EXPECT_EQ(seen()().artefacts.at("").bytes, "loud 2 a4 hello");
    EXPECT_EQ(seen({{"loud", "off"}, {"copies", "9"}, {"paper", "letter"}, {"words", ""}})().artefacts.at("").bytes,
              "still 9 letter ");
}

TEST(Testing, RefusesAnOptionThatTheManifestDoesNotHave)
{
    EXPECT_EQ(refusal(seen({{"papr", "a4"}})), "the format 'seen' has no option 'papr': did you mean 'paper'?");
    EXPECT_EQ(refusal(seen({{"zoom", "1"}})),
              "the format 'seen' has no option 'zoom': its options are loud, copies, paper, words");
    EXPECT_EQ(refusal({.plugin = verslag_plugin_v1, .format = "pair", .options = {{"zoom", "1"}}}),
              "the format 'pair' has no option 'zoom', nor any other");
}

TEST(Testing, RefusesAValueThatIsNotAllowed)
{
    const std::string of = "' of the format 'seen': ";
    EXPECT_EQ(refusal(seen({{"loud", "yes"}})), "option 'loud" + of + "'yes' is neither on nor off");
    for (const std::string value : {"0", "10", "", "2x", "99999999999999999999"})
        EXPECT_EQ(refusal(seen({{"copies", value}})),
                  "option 'copies" + of + "'" + value + "' is not a whole number from 1 to 9");
    EXPECT_EQ(refusal(seen({{"paper", "leter"}})),
              "option 'paper" + of + "'leter' is not one of a4, letter: did you mean 'letter'?");
    for (const std::string value : {"two\nlines", "\xff", "\x1b[31m", "\xc2\x80"})
        EXPECT_EQ(refusal(seen({{"words", value}})), "option 'words" + of + "its value is not plain UTF-8 text on one line");
}

TEST(Testing, RefusesAFormatAModelAndACollectionThatTheManifestDoesNotHave)
{
    EXPECT_EQ(refusal({.plugin = verslag_plugin_v1, .format = "sen"}),
              "the plugin under test has no format 'sen': its formats are seen, pair");
    auto run = seen();
    run.record.lang = "nl";
    EXPECT_EQ(refusal(run),
              "the test gives the format 'seen' a model that its manifest doesn't ask for: add 'record' to its needs");
    testing::Run many{.plugin = verslag_plugin_v1, .format = "pair", .collection = record::Collection{}};
    EXPECT_EQ(refusal(many), "the format 'pair' takes no collection: its manifest names no roles for one");
}

TEST(Testing, RefusesAPluginWithoutAManifest)
{
    // The code of another library, which has no note of ours.
    const verslag_plugin other{sizeof other, VERSLAG_ABI,
                               reinterpret_cast<verslag_status (*)(const verslag_request*, const verslag_host*)>(&std::abort)};
    EXPECT_EQ(refusal({.plugin = other, .format = "seen"}),
              "the plugin under test has no manifest: link or load the file that has VERSLAG_PLUGIN");
}

TEST(Testing, FailsWhereTheProgramWould)
{
    const auto last = [](const testing::Run& run) {
        const auto made = run();
        EXPECT_EQ(made.status, VERSLAG_FAILED);
        return made.said.empty() ? "nothing was said" : made.said.back().message;
    };
    auto run = seen();
    run.document.properties.title = "nothing";
    EXPECT_EQ(last(run), "the plugin says that all went well, but made no file");
    EXPECT_EQ(last({.plugin = verslag_plugin_v1, .format = "pair"}),
              "the plugin left its file 'second' unfinished: finish() was not called");
    run.document.properties.title = "role";
    EXPECT_EQ(last(run),
              "began a file with the role 'appendix', which the format's manifest does not declare, or which was begun "
              "before");
    run.document.properties.title = "forgotten";
    EXPECT_EQ(last(run),
              "the plugin reads the option 'forgotten', which is not among those of the format 'seen': add it to them in "
              "the manifest");
    run.document.properties.title = "caught";
    run.room = 50;
    EXPECT_TRUE(last(run).starts_with("finishing the file")) << "a write that failed spoils the file";
}

TEST(Testing, FailsWhereThePluginReadsAModelThatItsManifestDoesNotAskFor)
{
    auto run = seen();
    run.document.properties.title = "record";
    EXPECT_EQ(run().said.back().message,
              "the plugin reads the record, which the format 'seen' doesn't ask for: name it among its needs in the manifest");
}

TEST(Testing, SaysWhichFilesWereMadeWhereATestWantsAnother)
{
    const auto asked = [](const testing::MadeArtefacts& made, const std::string& role) -> std::string {
        try {
            return made.at(role).bytes;
        } catch (const std::out_of_range& e) {
            return e.what();
        }
    };
    const testing::Run pair{.plugin = verslag_plugin_v1, .format = "pair"};
    EXPECT_EQ(asked(pair().artefacts, ""), "the plugin made no file with the role ''; made were: 'first', 'second'");
    EXPECT_EQ(asked({}, "first"), "the plugin made no file with the role 'first'; it made none");
}

TEST(Testing, SaysWhyWhenTheDiskIsFull)
{
    auto run = seen();
    run.room = 3;
    const auto made = run();
    EXPECT_EQ(made.status, VERSLAG_FAILED);
    EXPECT_FALSE(made.artefacts.at("").whole);
}

}  // namespace verslag
