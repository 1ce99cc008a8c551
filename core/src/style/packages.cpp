#include "packages.hpp"

#include <array>

namespace verslag::style {
namespace {

struct Pair {
    std::string_view family, what;
};

// Of Debian 12; only those that hold TrueType fonts with fixed weights.
constexpr std::array packages{Pair{"andika", "fonts-sil-andika"},
                              Pair{"arimo", "fonts-croscore"},
                              Pair{"caladea", "fonts-crosextra-caladea"},
                              Pair{"carlito", "fonts-crosextra-carlito"},
                              Pair{"charis sil", "fonts-sil-charis"},
                              Pair{"dejavu sans", "fonts-dejavu-core"},
                              Pair{"dejavu serif", "fonts-dejavu-core"},
                              Pair{"freesans", "fonts-freefont-ttf"},
                              Pair{"freeserif", "fonts-freefont-ttf"},
                              Pair{"gentium book plus", "fonts-sil-gentiumplus"},
                              Pair{"gentium plus", "fonts-sil-gentiumplus"},
                              Pair{"lato", "fonts-lato"},
                              Pair{"liberation sans", "fonts-liberation"},
                              Pair{"liberation sans narrow", "fonts-liberation"},
                              Pair{"liberation serif", "fonts-liberation"},
                              Pair{"noto sans", "fonts-noto-core"},
                              Pair{"noto serif", "fonts-noto-core"},
                              Pair{"open sans", "fonts-open-sans"},
                              Pair{"quicksand", "fonts-quicksand"},
                              Pair{"roboto", "fonts-roboto-unhinted"},
                              Pair{"roboto condensed", "fonts-roboto-unhinted"},
                              Pair{"tinos", "fonts-croscore"},
                              Pair{"vollkorn", "fonts-vollkorn"}};

constexpr std::array counterparts{Pair{"arial", "Liberation Sans"},
                                  Pair{"calibri", "Carlito"},
                                  Pair{"cambria", "Caladea"},
                                  Pair{"helvetica", "Liberation Sans"},
                                  Pair{"helvetica neue", "Liberation Sans"},
                                  Pair{"segoe ui", "Open Sans"},
                                  Pair{"tahoma", "DejaVu Sans"},
                                  Pair{"times", "Liberation Serif"},
                                  Pair{"times new roman", "Liberation Serif"},
                                  Pair{"verdana", "DejaVu Sans"}};

template <std::size_t N>
std::string_view look_up(const std::array<Pair, N>& table, std::string_view family)
{
    const auto wanted = folded(family);
    for (const auto& p : table)
        if (p.family == wanted) return p.what;
    return {};
}

}  // namespace

std::string_view package_of(std::string_view family) { return look_up(packages, family); }
std::string_view free_counterpart(std::string_view family) { return look_up(counterparts, family); }

std::string folded(std::string_view family)
{
    std::string out;
    bool space = false;
    for (const char c : family) {
        if (c == ' ' || c == '\t' || c == '\n' || c == '\r') {
            space = !out.empty();
            continue;
        }
        if (space) out += ' ';
        space = false;
        out += c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c;
    }
    return out;
}

}  // namespace verslag::style
