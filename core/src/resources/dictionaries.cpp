#include "dictionaries.hpp"

#include <algorithm>
#include <array>
#include <cctype>
#include <system_error>
#include <vector>

namespace fs = std::filesystem;

namespace verslag::resources {
namespace {

// The region whose spelling a language without one is taken to have.
constexpr std::array<std::pair<std::string_view, std::string_view>, 3> usual{{{"nl", "NL"}, {"en", "GB"}, {"de", "DE"}}};

bool is_word(std::string_view s, std::size_t least, std::size_t most)
{
    return s.size() >= least && s.size() <= most &&
           std::all_of(s.begin(), s.end(), [](unsigned char c) { return c < 0x80 && std::isalpha(c); });
}
std::string in_case(std::string_view s, int (*change)(int))
{
    std::string out;
    for (const char c : s) out += static_cast<char>(change(static_cast<unsigned char>(c)));
    return out;
}

// The files of a language, in order.
std::vector<fs::path> all_of(const std::string& language, const fs::path& folder)
{
    std::vector<fs::path> out;
    std::error_code failed;
    for (fs::directory_iterator at(folder, failed), end; !failed && at != end; at.increment(failed)) {
        const auto name = at->path().filename().string();
        if (name.starts_with("hyph_" + language + "_") && name.ends_with(".dic")) out.push_back(at->path());
    }
    std::sort(out.begin(), out.end());
    return out;
}

}  // namespace

Dictionary dictionary_of(std::string_view tag, const fs::path& folder)
{
    const auto end = tag.find('-');
    const auto language = in_case(tag.substr(0, end), std::tolower);
    if (!is_word(language, 2, 3)) return {{}, "'" + std::string(tag.substr(0, 100)) + "' is no language"};
    auto region = end == tag.npos ? std::string() : in_case(tag.substr(end + 1), std::toupper);
    if (!is_word(region, 2, 2)) region.clear();
    std::vector<std::string> regions;
    if (!region.empty()) regions.push_back(region);
    for (const auto& [name, its] : usual)
        if (name == language) regions.emplace_back(its);
    std::error_code failed;
    for (const auto& one : regions)
        if (const auto file = folder / ("hyph_" + language + "_" + one + ".dic"); fs::exists(file, failed)) return {file, {}};
    if (const auto others = all_of(language, folder); !others.empty()) return {others.front(), {}};

    const auto package = language == "en" ? region == "US" ? std::string("hyphen-en-us") : "hyphen-en-gb" : "hyphen-" + language;
    const auto wanted = folder / ("hyph_" + language + "_" + (regions.empty() ? "*" : regions.front()) + ".dic");
    return {{},
            "the hyphenation patterns " + wanted.string() + " cannot be read; install the package " + package +
                " (apt-get install " + package + ")"};
}

}  // namespace verslag::resources
