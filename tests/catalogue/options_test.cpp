#include "wall.hpp"

#include <verslag/testing_manifest.hpp>

using namespace wall_test;
using verslag::check_options;
using verslag::OptionError;

namespace {

using Options = std::map<std::string, std::string>;

const verslag::FormatInfo& plain() { return *catalogue().find("plain").format; }

struct Said {
    std::string message, hint;
};
Said refusal(const Options& settings, const verslag::FormatInfo& format = plain())
{
    try {
        check_options(format, settings);
    } catch (const OptionError& e) {
        return {e.what(), e.hint.str()};
    }
    ADD_FAILURE() << "nothing is wrong with it";
    return {};
}

}  // namespace

TEST(Options, HaveTheirDefaults)
{
    EXPECT_EQ(check_options(plain(), {}), (Options{{"copies", "1"}, {"loud", "off"}, {"paper", "a4"}, {"words", "hello"}}));
}

TEST(Options, AreSet)
{
    EXPECT_EQ(check_options(plain(), {{"copies", "1000"}, {"loud", "on"}, {"paper", "legal"}, {"words", ""}}),
              (Options{{"copies", "1000"}, {"loud", "on"}, {"paper", "legal"}, {"words", ""}}));
}

TEST(Options, UnknownAreRefusedWithTheNearest)
{
    const auto said = refusal({{"papr", "a4"}});
    EXPECT_EQ(said.message, "the format 'plain' has no option 'papr'");
    EXPECT_EQ(said.hint, "did you mean 'paper'?");
    EXPECT_EQ(refusal({{"zoom", "1"}}).hint, "its options are copies, loud, paper, words");
    EXPECT_EQ(refusal({{"zoom", "1"}}, *catalogue().find("c").format).hint, "'c' has no options");
}

TEST(Options, ChoicesAreRefusedWithTheNearest)
{
    const auto said = refusal({{"paper", "leter"}});
    EXPECT_EQ(said.message, "option 'paper' of the format 'plain': 'leter' is not one of a4, letter, legal");
    EXPECT_EQ(said.hint, "did you mean 'letter'?");
    EXPECT_EQ(refusal({{"paper", "foolscap"}}).hint, "the default is a4");
    EXPECT_EQ(refusal({{"paper", ""}}).hint, "the default is a4");
    EXPECT_EQ(refusal({{"paper", "A4"}}).hint, "did you mean 'a4'?");
}

TEST(Options, NumbersAreRefusedWithTheirBounds)
{
    for (const auto* value : {"0", "1001", "-1", "ten", "", " 5", "5 ", "+5", "5.0", "0x5", "99999999999999999999"}) {
        const auto said = refusal({{"copies", value}});
        EXPECT_EQ(said.message,
                  "option 'copies' of the format 'plain': '" + std::string(value) + "' is not a whole number from 1 to 1000");
        EXPECT_EQ(said.hint, "the default is 1");
    }
}

TEST(Options, FlagsAreRefusedWithWhatWasMeant)
{
    EXPECT_EQ(refusal({{"loud", "yes"}}).message, "option 'loud' of the format 'plain': 'yes' is neither on nor off");
    EXPECT_EQ(refusal({{"loud", "yes"}}).hint, "did you mean 'on'?");
    EXPECT_EQ(refusal({{"loud", "False"}}).hint, "did you mean 'off'?");
    EXPECT_EQ(refusal({{"loud", "ON"}}).hint, "did you mean 'on'?");
    EXPECT_EQ(refusal({{"loud", "maybe"}}).hint, "write on or off; the default is off");
}

TEST(Options, TextsAreOneLineOfUtf8)
{
    for (const auto* value : {"two\nlines", "\xff", "\033[31m"})
        EXPECT_EQ(refusal({{"words", value}}).message,
                  "option 'words' of the format 'plain': its value is not plain UTF-8 text on one line");
    EXPECT_EQ(check_options(plain(), {{"words", "één dag, 日本"}}).at("words"), "één dag, 日本");
}

// An author's own test takes and refuses what the program does, in the same words.
TEST(Options, AreJudgedAlikeByTheTestsOfAPluginsAuthor)
{
    const auto& format = plain();
    verslag::testing::ManifestFormat same{format.name, {}, {}, std::nullopt, {}};
    for (const auto& o : format.options) same.options.push_back({o.name, o.type, o.fallback, o.allowed});
    const auto here = [&](const Options& settings) {
        try {
            return check_options(format, settings);
        } catch (const OptionError& e) {
            return Options{{"refused", e.message.str()}};
        }
    };
    const auto there = [&](const Options& settings) {
        try {
            return verslag::testing::options_under_test(same, settings);
        } catch (const std::invalid_argument& e) {
            return Options{{"refused", e.what()}};
        }
    };
    for (const std::string name : {"copies", "loud", "paper", "words", "papr", "zoom"})
        for (const std::string value : {"",
                                        "1",
                                        "1000",
                                        "0",
                                        "1001",
                                        "-1",
                                        "1.5",
                                        "on",
                                        "off",
                                        "On",
                                        "yes",
                                        "a4",
                                        "leter",
                                        "letter|a4",
                                        "é",
                                        "\xc3",
                                        "\xed\xa0\x80",
                                        "\xf4\x90\x80\x80",
                                        "\xef\xbf\xbe",
                                        "a\tb",
                                        "\x7f",
                                        "\xc2\x85"}) {
            const auto ours = here({{name, value}}), theirs = there({{name, value}});
            if (!ours.contains("refused")) EXPECT_EQ(theirs, ours) << name << '=' << value;
            else
                EXPECT_TRUE(theirs.contains("refused") && theirs.at("refused").starts_with(ours.at("refused")))
                    << name << '=' << value << ": " << ours.at("refused");
        }
}
