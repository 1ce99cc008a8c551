// Each code of mending is explained in docs/diagnostics.md.
#include "mending.hpp"

#include <regex>
#include <set>

using loading::file_text;

TEST(NormaliseDoc, EveryCodeIsExplained)
{
    std::set<std::string> codes;
    const std::regex told(R"re((?:changed|doubtful|put)\([^"]*"([a-z]+(?:-[a-z]+)*)",)re");
    for (const auto& entry : std::filesystem::directory_iterator(VERSLAG_SOURCE_DIR "/core/src/normalise")) {
        const auto text = file_text(entry.path());
        for (std::sregex_iterator m(text.begin(), text.end(), told), end; m != end; ++m) codes.insert((*m)[1].str());
    }
    EXPECT_EQ(codes.size(), 13u);
    const auto page = file_text(VERSLAG_SOURCE_DIR "/docs/diagnostics.md");
    const auto begin = page.find("\n## A mended copy");
    const auto part = page.substr(begin, page.find("\n## Exporting") - begin);
    for (const auto& code : codes) {
        EXPECT_NE(part.find("`" + code + "`"), std::string::npos) << code;
        EXPECT_NE(page.find("\n### `" + code + "`\n"), std::string::npos) << code;
    }
}
