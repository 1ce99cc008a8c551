// Every code that loading gives is explained in docs/diagnostics.md, and nothing is explained that is gone.
#include "loading.hpp"

#include <algorithm>
#include <regex>
#include <set>

using namespace loading;

namespace {

std::set<std::string> codes_in_source()
{
    std::set<std::string> codes;
    // Where a diagnostic is made, the code is the first literal of letters and dashes after its place.
    const std::regex made(
        R"re((?:error|warning|flaw|breach)\((?:[^"]|"[a-zA-Z]+"\))*?"([a-z]+(?:-[a-z]+)*)",|(?:Complaint|NotXml|Refusal|return |why)\{\s*"([a-z]+(?:-[a-z]+)+)"|"(more-problems|bad-attribute)")re");
    for (const auto& entry : std::filesystem::directory_iterator(VERSLAG_SOURCE_DIR "/core/src/load")) {
        if (entry.path().extension() != ".cpp") continue;
        const auto text = file_text(entry.path());
        for (std::sregex_iterator m(text.begin(), text.end(), made), end; m != end; ++m)
            for (std::size_t g = 1; g < m->size(); ++g)
                if ((*m)[g].matched) codes.insert((*m)[g].str());
    }
    return codes;
}

// The headings "### `code`" of the sections that are about loading.
std::set<std::string> codes_in_doc()
{
    const auto text = file_text(VERSLAG_SOURCE_DIR "/docs/diagnostics.md");
    const auto begin = text.find("\n## Reading a record");
    EXPECT_NE(begin, text.npos);
    auto end = text.find("<!-- end of loading -->", begin);
    EXPECT_NE(end, text.npos);
    std::set<std::string> codes;
    const std::regex heading("\n### `([a-z-]+)`");
    const auto part = text.substr(begin, end - begin);
    for (std::sregex_iterator m(part.begin(), part.end(), heading), none; m != none; ++m)
        EXPECT_TRUE(codes.insert((*m)[1].str()).second) << (*m)[1].str() << " is explained twice";
    return codes;
}

}  // namespace

TEST(DiagnosticsDoc, EveryCodeIsExplained)
{
    const auto source = codes_in_source(), doc = codes_in_doc();
    EXPECT_GT(source.size(), 50u);
    for (const auto& code : source) EXPECT_TRUE(doc.count(code)) << "docs/diagnostics.md does not explain " << code;
    for (const auto& code : doc)
        EXPECT_TRUE(source.count(code)) << "docs/diagnostics.md explains " << code << ", which nothing says";
}

// A code without an example helps nobody.
TEST(DiagnosticsDoc, EveryCodeHasAnExampleLine)
{
    const auto text = file_text(VERSLAG_SOURCE_DIR "/docs/diagnostics.md");
    for (const auto& code : codes_in_doc()) {
        const auto at = text.find("### `" + code + "`");
        const auto next = text.find("\n##", at);
        EXPECT_NE(text.substr(at, next - at).find("[" + code + "]"), std::string::npos) << code << " has no example";
    }
}
