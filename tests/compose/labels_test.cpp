#include "views.hpp"

#include <verslag/core/load.hpp>

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <regex>
#include <set>

using namespace verslag;
namespace fs = std::filesystem;

namespace {

const std::string folder = VERSLAG_SOURCE_DIR "/core/labels/";

std::string content(const fs::path& file)
{
    std::ifstream in(file);
    return {std::istreambuf_iterator<char>(in), {}};
}

// The keys of a label file with their words, read without the code that is tested.
std::map<std::string, std::string> read_keys(const std::string& language)
{
    const auto text = content(folder + language + ".xml");
    std::map<std::string, std::string> all;
    std::string group;
    const std::regex element(R"re(<group name="([^"]+)"|<label key="([^"]+)">([^<]*)<)re");
    for (std::sregex_iterator i(text.begin(), text.end(), element), end; i != end; ++i) {
        if ((*i)[1].matched) group = (*i)[1];
        else all[group + "." + (*i)[2].str()] = (*i)[3];
    }
    return all;
}

std::set<std::string> places(const std::string& words)
{
    std::set<std::string> all;
    const std::regex place(R"(\{([a-z]+)\})");
    for (std::sregex_iterator i(words.begin(), words.end(), place), end; i != end; ++i) all.insert((*i)[1]);
    return all;
}

template <class E>
void add(std::set<std::string>& keys, const std::string& group, E, const std::string& after = "")
{
    for (const auto name : names(E{}))
        if (!name.empty()) keys.insert(group + "." + std::string(name) + after);
}

// Keys that the code puts together from a group and the words of an enumeration.
std::set<std::string> composed_keys()
{
    using namespace verslag::record;
    std::set<std::string> keys;
    add(keys, "audience", Audience{});
    add(keys, "document", DocumentType{});
    add(keys, "status", DocumentStatus{});
    add(keys, "role", ParticipantRole{});
    add(keys, "attendance", AttendanceStatus{});
    add(keys, "attendance-word", AttendanceStatus{});
    add(keys, "mode", AttendanceMode{});
    add(keys, "organisation", OrganisationType{});
    add(keys, "gap", GapReason{});
    add(keys, "result", DecisionResult{});
    add(keys, "vote-method", VoteMethod{});
    add(keys, "vote-with-count", VoteMethod{});
    add(keys, "vote-without-count", VoteMethod{});
    add(keys, "stage", Stage{});
    add(keys, "follow-up-kind", FollowUpKind{});
    add(keys, "follow-up-status", FollowUpStatus{});
    add(keys, "priority", Priority{});
    for (const auto* one : {"high", "low"}) keys.insert(std::string("priority-long.") + one);
    for (const auto* one : {"online", "hybrid"}) keys.insert(std::string("location.") + one);
    for (const auto* one : {"planned", "cancelled"}) keys.insert(std::string("meeting-status.") + one);
    for (int i = 1; i <= 12; ++i) keys.insert("month." + std::to_string(i));
    for (int i = 1; i <= 4; ++i) keys.insert("quarter." + std::to_string(i));
    for (const auto* book : {"attendance", "follow-up"})
        for (const auto* group : {"book.", "file."}) keys.insert(std::string(group) + book);
    for (const auto* sheet : {"attendance-explanation", "attendance-overview", "organisations", "follow-up-explanation",
                              "follow-up-overview", "follow-ups", "decisions", "votes", "experiments", "series-explanation",
                              "attendance-by-meeting", "follow-ups-by-meeting", "meetings", "matrix"})
        keys.insert(std::string("file.") + sheet);
    for (const auto* overview : {"attendance-overview", "follow-up-overview", "attendance-by-meeting", "follow-ups-by-meeting"})
        for (const auto* group : {"overview-alt.", "overview-chart."}) keys.insert(std::string(group) + overview);
    return keys;
}

// Whether a key belongs to what is tested by composing: the words of sheets, of which the workbook tests ask
// every one, and words that there may be or not.
bool asked_for_elsewhere(const std::string& key)
{
    return key.starts_with("sheet") || key.starts_with("meaning-") || key.starts_with("withheld.") ||
           key.starts_with("media-type.") || key.starts_with("role.member.");
}

}  // namespace

TEST(Labels, FollowTheirSchema)
{
    for (const auto& language : Labels::languages())
        EXPECT_EQ(std::system(("xmllint --noout --nonet --schema '" VERSLAG_SOURCE_DIR "/schemas/labels.xsd' '" + folder +
                               language + ".xml' 2>&1")
                                  .c_str()),
                  0);
}

TEST(Labels, AreThereForEveryFile)
{
    std::set<std::string> files;
    for (const auto& file : fs::directory_iterator(folder)) files.insert(file.path().stem().string());
    const auto languages = Labels::languages();
    EXPECT_EQ(files, std::set<std::string>(languages.begin(), languages.end()));
}

TEST(Labels, HaveTheSameKeysAndPlacesInEveryLanguage)
{
    const auto first = read_keys("nl");
    EXPECT_GT(first.size(), 300u);
    for (const auto& language : Labels::languages()) {
        const auto other = read_keys(language);
        for (const auto& [key, words] : first) {
            ASSERT_TRUE(other.contains(key)) << key << " is not in " << language << ".xml";
            auto here = places(words), there = places(other.at(key));
            if (key == "time.clock") here.erase("hour"), there.erase("hour"), there.erase("hh");
            EXPECT_EQ(here, there) << key << " in " << language << ".xml";
        }
        EXPECT_EQ(other.size(), first.size()) << language << ".xml has keys that nl.xml has not";
    }
}

TEST(Labels, AreKnownByEveryKeyThatTheCodeAsksFor)
{
    const auto known = read_keys("nl");
    std::set<std::string> groups;
    for (const auto& [key, words] : known) groups.insert(key.substr(0, key.find('.')));

    auto asked = composed_keys();
    const std::regex literal(R"re("([a-z-]+)\.([a-z.-]+)")re");
    for (const auto& file : fs::directory_iterator(VERSLAG_SOURCE_DIR "/core/src/compose")) {
        const auto text = content(file);
        for (std::sregex_iterator i(text.begin(), text.end(), literal), end; i != end; ++i) {
            const auto group = (*i)[1].str(), key = group + "." + (*i)[2].str();
            if (!groups.contains(group) || key.ends_with(".hpp")) continue;  // not a key: "labels.xsd", "sheet.hpp"
            if (known.contains(key + ".one")) asked.insert(key + ".one"), asked.insert(key + ".many");
            else asked.insert(key);
        }
    }
    for (const auto& key : asked) EXPECT_TRUE(known.contains(key)) << key;
    for (const auto& [key, words] : known)
        EXPECT_TRUE(asked.contains(key) || asked_for_elsewhere(key)) << "nobody asks for " << key;
}

TEST(Labels, NameEverythingThatCanBeWithheld)
{
    // The parts as the audience room counts them, out of its own table.
    const auto text = content(VERSLAG_SOURCE_DIR "/core/src/audience/count.hpp");
    const auto table = text.substr(text.find("names(Part)"));
    const std::regex part(R"re("([a-z-]+)")re");
    std::set<std::string> keys;
    for (std::sregex_iterator i(table.begin(), table.end(), part), end; i != end; ++i) {
        keys.insert("withheld." + (*i)[1].str() + ".one");
        keys.insert("withheld." + (*i)[1].str() + ".many");
    }
    EXPECT_GE(keys.size(), 40u);
    std::set<std::string> known;
    for (const auto& [key, words] : read_keys("nl"))
        if (key.starts_with("withheld.")) known.insert(key);
    EXPECT_EQ(known, keys);
}

TEST(Labels, AreFoundByTheFirstPartOfALanguage)
{
    for (const auto* tag : {"nl", "NL", "nl-BE", "nl_NL"}) {
        EXPECT_EQ(Labels::load(tag).language(), "nl") << tag;
        EXPECT_FALSE(Labels::load(tag).fallback());
    }
    EXPECT_EQ(Labels::load("nl")["month.2"], "februari");
}

TEST(Labels, AreEnglishForALanguageWithoutAny)
{
    for (const auto* tag : {"fy", "nld", ""}) {
        EXPECT_EQ(Labels::load(tag).language(), "en") << tag;
        EXPECT_TRUE(Labels::load(tag).fallback());
    }
}

TEST(Labels, SayWhichKeyIsMissing)
{
    const auto labels = Labels::load("nl");
    EXPECT_EQ(labels.find("heading.nothing"), nullptr);
    try {
        labels["heading.nothing"];
        FAIL();
    } catch (const std::logic_error& e) {
        EXPECT_NE(std::string(e.what()).find("heading.nothing"), std::string::npos);
    }
}
