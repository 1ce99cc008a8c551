#include "loading.hpp"

#include <unistd.h>
#include <algorithm>
#include <fstream>
#include <sstream>

namespace loading {

std::string record_with(const std::string& more)
{
    return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
           "<meetingRecord xmlns=\"urn:verslag:meeting-record:1\" schemaVersion=\"1.0\" lang=\"nl\" visibility=\"public\">\n"
           "<document type=\"minutes\" status=\"final\"><title>Verslag</title></document>\n"
           "<meeting kind=\"other\"><name>Overleg</name><date when=\"2020-02-04\">4 februari 2020</date></meeting>\n" +
           more + "</meetingRecord>\n";
}

std::string replaced(std::string text, const std::string& from, const std::string& to)
{
    const auto at = text.find(from);
    EXPECT_NE(at, std::string::npos) << from;
    return at == std::string::npos ? text : text.replace(at, from.size(), to);
}

verslag::Loaded load(std::string text) { return verslag::load_record(std::move(text), "r.xml"); }

std::vector<std::string> found(const verslag::Loaded& loaded)
{
    std::vector<std::string> all;
    for (const auto& d : loaded.diagnostics) {
        const std::string kind = d.severity == verslag::Severity::error     ? ""
                                 : d.severity == verslag::Severity::warning ? "warning "
                                                                            : "note ";
        all.push_back(kind + std::to_string(d.line) + ':' + std::to_string(d.column) + ' ' + d.code);
        EXPECT_EQ(d.file, "r.xml");
        EXPECT_FALSE(d.message.empty());
        EXPECT_NE(d.message.str().back(), '.') << d.message.str();
    }
    EXPECT_EQ(loaded.record.has_value(), !verslag::has_errors(loaded.diagnostics));
    return all;
}

std::vector<std::string> found_in(std::string text) { return found(load(std::move(text))); }

std::string hint_of(const verslag::Loaded& loaded, std::string_view code)
{
    for (const auto& d : loaded.diagnostics)
        if (d.code == code) return d.hint.str();
    return {};
}

std::string message_of(const verslag::Loaded& loaded, std::string_view code)
{
    for (const auto& d : loaded.diagnostics)
        if (d.code == code) return d.message.str();
    return {};
}

std::string file_text(const std::filesystem::path& file)
{
    std::ifstream in(file, std::ios::binary);
    EXPECT_TRUE(in) << file;
    std::ostringstream text;
    text << in.rdbuf();
    return text.str();
}

std::vector<std::filesystem::path> sample_records()
{
    std::vector<std::filesystem::path> all;
    for (const auto& entry : std::filesystem::directory_iterator(VERSLAG_SOURCE_DIR "/samples/records"))
        if (entry.path().extension() == ".xml") all.push_back(entry.path());
    std::sort(all.begin(), all.end());
    return all;
}

Folder::Folder()
{
    std::string pattern = (std::filesystem::temp_directory_path() / "verslag-load-XXXXXX").string();
    EXPECT_NE(mkdtemp(pattern.data()), nullptr);
    path_ = pattern;
}

Folder::~Folder()
{
    std::error_code ignored;
    std::filesystem::remove_all(path_, ignored);
}

void Folder::write(std::string_view name, std::string_view bytes) const
{
    std::filesystem::create_directories((path_ / name).parent_path());
    std::ofstream(path_ / name, std::ios::binary).write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
}

}  // namespace loading
