#include "common/language.hpp"

#include <algorithm>
#include <array>

namespace verslag::common {
namespace {

struct Home {
    std::string_view language, tag;
};
// The languages that meet in Dutch town halls.
constexpr std::array homes{
    Home{"ar", "ar-SA"}, Home{"bg", "bg-BG"}, Home{"cs", "cs-CZ"}, Home{"da", "da-DK"}, Home{"de", "de-DE"}, Home{"el", "el-GR"},
    Home{"en", "en-GB"}, Home{"es", "es-ES"}, Home{"fa", "fa-IR"}, Home{"fi", "fi-FI"}, Home{"fr", "fr-FR"}, Home{"fy", "fy-NL"},
    Home{"he", "he-IL"}, Home{"hu", "hu-HU"}, Home{"it", "it-IT"}, Home{"ja", "ja-JP"}, Home{"ko", "ko-KR"}, Home{"nb", "nb-NO"},
    Home{"nl", "nl-NL"}, Home{"pl", "pl-PL"}, Home{"pt", "pt-PT"}, Home{"ro", "ro-RO"}, Home{"ru", "ru-RU"}, Home{"sv", "sv-SE"},
    Home{"tr", "tr-TR"}, Home{"uk", "uk-UA"}, Home{"ur", "ur-PK"}, Home{"zh", "zh-CN"},
};

std::string_view primary(std::string_view tag) { return tag.substr(0, tag.find('-')); }

}  // namespace

std::string tag_with_region(std::string_view bcp47)
{
    const auto at = std::find_if(homes.begin(), homes.end(), [&](const Home& h) { return h.language == bcp47; });
    return std::string(at == homes.end() ? bcp47 : at->tag);
}

bool right_to_left(std::string_view bcp47)
{
    const auto p = primary(bcp47);
    return p == "ar" || p == "fa" || p == "he" || p == "ur";
}

bool east_asian(std::string_view bcp47)
{
    const auto p = primary(bcp47);
    return p == "zh" || p == "ja" || p == "ko";
}

}  // namespace verslag::common
