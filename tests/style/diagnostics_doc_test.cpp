// Every code that loading a house style gives is explained in docs/diagnostics.md, and nothing is explained that is gone.
#include "styling.hpp"

#include <regex>
#include <set>

using namespace styling;

namespace {

std::set<std::string> codes_in(const std::filesystem::path& folder)
{
    std::set<std::string> codes;
    // A code is the first literal of small letters and dashes behind a place, or at the head of what becomes a diagnostic.
    const std::regex made(
        R"re((?:error|warning)\((?:[^"]|"[a-zA-Z]+"\))*?"([a-z]+(?:-[a-z]+)*)",|(?:\{|, |return \{|return damaged\()\s*"([a-z]+(?:-[a-z]+)+)", *phrase|Severity::(?:error|warning),\s*"([a-z]+(?:-[a-z]+)+)")re");
    for (const auto& entry : std::filesystem::directory_iterator(folder)) {
        if (entry.path().extension() != ".cpp") continue;
        const auto text = file_text(entry.path());
        for (std::sregex_iterator m(text.begin(), text.end(), made), end; m != end; ++m)
            for (std::size_t g = 1; g < m->size(); ++g)
                if ((*m)[g].matched) codes.insert((*m)[g].str());
    }
    return codes;
}

std::set<std::string> explained(const std::string& part)
{
    std::set<std::string> codes;
    const std::regex heading("\n### `([a-z-]+)`");
    for (std::sregex_iterator m(part.begin(), part.end(), heading), none; m != none; ++m)
        EXPECT_TRUE(codes.insert((*m)[1].str()).second) << (*m)[1].str() << " is explained twice";
    return codes;
}

// The part of the page that is about house styles.
std::string part()
{
    const auto text = file_text(VERSLAG_SOURCE_DIR "/docs/diagnostics.md");
    const auto begin = text.find("\n## House styles"), end = text.find("<!-- end of house styles -->");
    EXPECT_NE(begin, text.npos);
    EXPECT_NE(end, text.npos);
    return text.substr(begin, end - begin);
}

}  // namespace

TEST(StyleDiagnosticsDoc, EveryCodeIsExplained)
{
    const auto source = codes_in(VERSLAG_SOURCE_DIR "/core/src/style");
    const auto here = explained(part()), anywhere = explained(file_text(VERSLAG_SOURCE_DIR "/docs/diagnostics.md"));
    EXPECT_GT(source.size(), 12u);
    for (const auto& code : source) EXPECT_TRUE(anywhere.count(code)) << "docs/diagnostics.md does not explain " << code;
    for (const auto& code : here)
        EXPECT_TRUE(source.count(code)) << "docs/diagnostics.md explains " << code << ", which nothing says";
}

TEST(StyleDiagnosticsDoc, EveryCodeHasAnExampleLine)
{
    const auto text = part();
    for (const auto& code : explained(text)) {
        const auto at = text.find("### `" + code + "`");
        EXPECT_NE(text.substr(at, text.find("\n##", at) - at).find("[" + code + "]"), std::string::npos)
            << code << " has no example";
    }
}
