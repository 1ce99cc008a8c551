#include "styling.hpp"

#include <png.h>
#include <unistd.h>
#include <algorithm>
#include <fstream>
#include <sstream>

namespace fs = std::filesystem;

namespace styling {

std::string style_with(const std::string& content, const std::string& attributes)
{
    return "<houseStyle xmlns=\"urn:verslag:house-style:1\" version=\"1.0\"" + attributes + ">\n" + content + "\n</houseStyle>\n";
}

verslag::LoadedStyle load(const std::string& text, const fs::path& folder)
{
    return verslag::load_house_style(text, "s.xml", folder);
}

verslag::HouseStyle good(const std::string& text, const fs::path& folder)
{
    auto loaded = load(text, folder);
    EXPECT_EQ(found(loaded), Lines{}) << text;
    return loaded.style.value_or(verslag::HouseStyle{});
}

Lines found(const verslag::LoadedStyle& loaded)
{
    Lines all;
    for (const auto& d : loaded.diagnostics) {
        const std::string kind = d.severity == verslag::Severity::error     ? ""
                                 : d.severity == verslag::Severity::warning ? "warning "
                                                                            : "note ";
        all.push_back(kind + std::to_string(d.line) + ':' + std::to_string(d.column) + ' ' + d.code);
        EXPECT_EQ(d.file, "s.xml");
        EXPECT_FALSE(d.message.empty());
        EXPECT_NE(d.message.str().back(), '.') << d.message.str();
        EXPECT_EQ(d.message.str().find("record"), std::string::npos) << d.message.str();
        EXPECT_EQ(d.hint.str().find("record"), std::string::npos) << d.hint.str();
    }
    EXPECT_EQ(loaded.style.has_value(), !verslag::has_errors(loaded.diagnostics));
    return all;
}

Lines found_in(const std::string& text, const fs::path& folder) { return found(load(text, folder)); }

std::string hint_of(const verslag::LoadedStyle& loaded, std::string_view code)
{
    for (const auto& d : loaded.diagnostics)
        if (d.code == code) return d.hint.str();
    return {};
}

std::string message_of(const verslag::LoadedStyle& loaded, std::string_view code)
{
    for (const auto& d : loaded.diagnostics)
        if (d.code == code) return d.message.str();
    return {};
}

std::string file_text(const fs::path& file)
{
    std::ifstream in(file, std::ios::binary);
    EXPECT_TRUE(in) << file;
    std::ostringstream text;
    text << in.rdbuf();
    return text.str();
}

std::vector<fs::path> sample_styles()
{
    std::vector<fs::path> all;
    for (const auto& entry : fs::directory_iterator(VERSLAG_SOURCE_DIR "/samples/house-styles"))
        if (entry.path().extension() == ".xml") all.push_back(entry.path());
    std::sort(all.begin(), all.end());
    return all;
}

Folder::Folder()
{
    std::string pattern = (fs::temp_directory_path() / "verslag-style-XXXXXX").string();
    EXPECT_NE(mkdtemp(pattern.data()), nullptr);
    path_ = pattern;
}

Folder::~Folder()
{
    std::error_code ignored;
    fs::remove_all(path_, ignored);
}

void Folder::write(std::string_view name, std::string_view bytes) const
{
    fs::create_directories((path_ / name).parent_path());
    std::ofstream(path_ / name, std::ios::binary).write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
}

std::string png(std::uint32_t width, std::uint32_t height)
{
    png_image image{};
    image.version = PNG_IMAGE_VERSION;
    image.width = width, image.height = height, image.format = PNG_FORMAT_GRAY;
    const std::vector<png_byte> pixels(std::size_t{width} * height, 0x80);
    std::string out(PNG_IMAGE_PNG_SIZE_MAX(image), '\0');
    png_alloc_size_t size = out.size();
    EXPECT_TRUE(png_image_write_to_memory(&image, out.data(), &size, 0, pixels.data(), 0, nullptr));
    out.resize(size);
    return out;
}

}  // namespace styling
