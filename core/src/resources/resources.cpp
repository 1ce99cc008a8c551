#include <verslag/core/resources.hpp>

#include "dictionaries.hpp"
#include "style/families.hpp"

#include <fcntl.h>
#include <sys/mman.h>
#include <unistd.h>
#include <array>
#include <cerrno>
#include <map>
#include <utility>

namespace fs = std::filesystem;

namespace verslag {
namespace {

using Found = Resources::Found;

constexpr const char* srgb = "/usr/share/color/icc/sRGB.icc";

// Families that are always wanted: their files are known without looking through all fonts.
struct Usual {
    std::string_view family;
    std::array<const char*, 4> files;  // by style
    std::string_view package;
};
constexpr Usual usual[] = {
    {"Noto Sans",
     {"/usr/share/fonts/truetype/noto/NotoSans-Regular.ttf", "/usr/share/fonts/truetype/noto/NotoSans-Bold.ttf",
      "/usr/share/fonts/truetype/noto/NotoSans-Italic.ttf", "/usr/share/fonts/truetype/noto/NotoSans-BoldItalic.ttf"},
     "fonts-noto-core"},
    {"DejaVu Sans",
     {"/usr/share/fonts/truetype/dejavu/DejaVuSans.ttf", "/usr/share/fonts/truetype/dejavu/DejaVuSans-Bold.ttf",
      "/usr/share/fonts/truetype/dejavu/DejaVuSans.ttf", "/usr/share/fonts/truetype/dejavu/DejaVuSans-Bold.ttf"},
     "fonts-dejavu-core"},
};
constexpr std::array<std::string_view, 4> style_names{"regular", "bold", "italic", "bold-italic"};

std::string install(std::string_view package)
{
    return "; install the package " + std::string(package) + " (apt-get install " + std::string(package) + ")";
}

Found opened(const std::string& path, std::uint32_t index = 0)
{
    const int file = ::open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NOCTTY | O_NONBLOCK);
    return {file, index, file < 0 ? path + " cannot be read" : path};
}

// A file in memory.
Found held(const FontFile& font, std::string called)
{
    const int file = memfd_create("font", MFD_CLOEXEC);
    std::string_view left = font.bytes;
    while (file >= 0 && !left.empty()) {
        const auto n = ::write(file, left.data(), left.size());
        if (n < 0 && errno == EINTR) continue;
        if (n <= 0) break;
        left.remove_prefix(static_cast<std::size_t>(n));
    }
    if (file >= 0 && left.empty()) return {file, font.index, std::move(called)};
    if (file >= 0) close(file);
    return {-1, 0, called + " does not fit in memory"};
}

const FontFile& file_of(const FontFamily& family, std::size_t style)
{
    const FontFile* const all[] = {&family.regular, &family.bold, &family.italic, &family.bold_italic};
    return *all[style];
}

class SystemResources : public Resources {
public:
    explicit SystemResources(const HouseStyle& style) : style_(style.text) {}

    Found find(std::string_view kind, std::string_view name) override
    {
        if (kind == "font") return font(name);
        if (kind == "hyphenation") {
            const auto dictionary = resources::dictionary_of(name);
            return dictionary.file.empty() ? Found{-1, 0, dictionary.why} : opened(dictionary.file.string());
        }
        if (kind == "color-profile" && name == "sRGB") {
            if (auto found = opened(srgb); found.file >= 0) return found;
            return {-1, 0, std::string("the colour profile ") + srgb + " is missing" + install("icc-profiles-free")};
        }
        return {};
    }

private:
    Found font(std::string_view name)
    {
        const auto slash = name.rfind('/');
        std::size_t style = 0;
        while (style < style_names.size() && (slash == name.npos || name.substr(slash + 1) != style_names[style])) ++style;
        if (style == style_names.size()) return {};
        const std::string family(name.substr(0, slash));
        for (const auto* own : {&style_.body, &style_.heading})
            if (!family.empty() && own->name == family) return of_family(*own, style);
        for (const auto& one : usual) {
            if (one.family != family && !(family.empty() && &one == usual)) continue;
            auto found = opened(one.files[style]);
            if (found.file < 0) found.called = std::string("the font ") + one.files[style] + " is missing" + install(one.package);
            return found;
        }
        const auto [at, fresh] = others_.try_emplace(family);
        if (fresh) {
            auto looked = families_.find(family, true);
            for (const auto& problem : looked.problems)
                if (problem.severity == Severity::error && at->second.why.empty())
                    at->second.why = problem.message.str() + (problem.hint.empty() ? "" : "; " + problem.hint.str());
            at->second.family = std::move(looked.family);
        }
        if (!at->second.why.empty()) return {-1, 0, at->second.why};
        return of_family(at->second.family, style);
    }
    static Found of_family(const FontFamily& family, std::size_t style)
    {
        const auto& file = file_of(family, style);
        if (file.bytes.empty()) return opened(file.path, file.index);
        return held(file, "a font of the house style (" + family.name + ", " + std::string(style_names[style]) + ")");
    }

    struct Other {
        FontFamily family;
        std::string why;  // it is not to be had
    };
    TextStyle style_;
    style::Families families_{fs::path()};
    std::map<std::string, Other, std::less<>> others_;
};

}  // namespace

std::shared_ptr<Resources> system_resources(const HouseStyle& style) { return std::make_shared<SystemResources>(style); }

HouseStyle for_plugins(HouseStyle style)
{
    for (auto* family : {&style.text.body, &style.text.heading})
        for (auto* file : {&family->regular, &family->bold, &family->italic, &family->bold_italic}) *file = {};
    return style;
}

}  // namespace verslag
