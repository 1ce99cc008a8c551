// Each code of merging is explained in docs/diagnostics.md, and nothing is explained that is gone.
#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <regex>
#include <set>
#include <sstream>

namespace {

std::string text_of(const std::filesystem::path& file)
{
    std::ifstream in(file);
    std::ostringstream out;
    out << in.rdbuf();
    return out.str();
}

}  // namespace

TEST(MergeDoc, EveryCodeIsExplained)
{
    std::set<std::string> codes, explained;
    const std::regex heading("\n### `([a-z-]+)`");
    for (const auto* room : {"merge", "tables"})
        for (const auto& entry : std::filesystem::directory_iterator(std::string(VERSLAG_SOURCE_DIR "/core/src/") + room)) {
            const auto text = text_of(entry.path());
            const std::regex said(
                R"re((?:Refused\{|Severity::\w+, (?:\w+\.number, )?|warn\([^"]*|\.code = |column\.id\), )"([a-z]+(?:-[a-z]+)+|merged)"|"(doubtful-cell|bad-cell|no-id|row-twice|unknown-follow-up)")re");
            for (std::sregex_iterator m(text.begin(), text.end(), said), end; m != end; ++m)
                codes.insert((*m)[1].matched ? (*m)[1].str() : (*m)[2].str());
        }
    const auto page = text_of(VERSLAG_SOURCE_DIR "/docs/diagnostics.md");
    const auto begin = page.find("\n## A sheet that came back");
    ASSERT_NE(begin, page.npos);
    const auto part = page.substr(begin, page.find("\n## House styles") - begin);
    for (std::sregex_iterator m(part.begin(), part.end(), heading), end; m != end; ++m) explained.insert((*m)[1].str());
    EXPECT_EQ(codes, explained);
    for (const auto& c : explained) EXPECT_NE(part.find("[" + c + "]"), part.npos) << c << " has no example";
}
