#include "context.hpp"

#include <algorithm>
#include <cctype>

namespace verslag {
namespace {

char upper(char c) { return static_cast<char>(std::toupper(static_cast<unsigned char>(c))); }

}  // namespace

void say_artefacts(Artefacts& all, const Labels& labels)
{
    all.heading = labels["artefacts.heading"];
    for (auto& made : all.made) {
        const auto* word = labels.find("file." + made.role);
        auto& title = made.title = made.role.empty() ? labels["artefacts.document"] : word ? *word : made.role;
        std::replace(title.begin(), title.end(), '-', ' ');
        if (!title.empty()) title[0] = upper(title[0]);
        title += " (";
        for (const char c : made.file.substr(made.file.rfind('.') + 1)) title += upper(c);
        title += ')';
    }
}

}  // namespace verslag
