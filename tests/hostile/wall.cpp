#include "wall.hpp"

#include <verslag/document.hpp>
#include <verslag/record/record.hpp>
#include <verslag/wire.hpp>
#include <verslag/workbook.hpp>

#include <sys/mount.h>
#include <algorithm>
#include <cstdlib>
#include <fstream>
#include <iterator>
#include <regex>
#include <stdexcept>
#include <system_error>

namespace fs = std::filesystem;

namespace wall_test {

Folder::Folder()
{
    auto name = (fs::temp_directory_path() / "verslag-wall-XXXXXX").string();
    if (!mkdtemp(name.data())) throw std::system_error(errno, std::generic_category(), name);
    path_ = name;
}
Folder::~Folder()
{
    std::error_code ec;
    fs::remove_all(path_, ec);
}
std::vector<std::string> Folder::files() const
{
    Files all;
    for (const auto& entry : fs::directory_iterator(path_)) all.push_back(entry.path().filename());
    std::sort(all.begin(), all.end());
    return all;
}

SmallDisk::SmallDisk(const char* size)
{
    mounted_ = mount("none", folder_.path().c_str(), "tmpfs", 0, ("size=" + std::string(size)).c_str()) == 0;
}
SmallDisk::~SmallDisk()
{
    if (mounted_) umount2(folder_.path().c_str(), MNT_DETACH);
}

std::string read(const fs::path& file)
{
    std::ifstream in(file, std::ios::binary);
    return {std::istreambuf_iterator<char>(in), {}};
}
void write(const fs::path& file, const std::string& text) { std::ofstream(file, std::ios::binary) << text; }

fs::path plugins() { return VERSLAG_BINARY_DIR "/tests/plugins"; }

const verslag::Catalogue& catalogue()
{
    static const auto all = verslag::list_plugins({plugins()});
    return all;
}

verslag::FormatJob job(const std::string& format, const std::map<std::string, std::string>& options)
{
    const auto match = catalogue().find(format);
    if (match.format) return {*match.plugin, *match.format, verslag::check_options(*match.format, options)};
    const auto* refused = catalogue().refused(format);
    throw std::runtime_error(format + ": " + (refused ? refused->refusal.str() : "no such format"));
}

verslag::FormatJob misdeed(const std::string& what, const std::string& path)
{
    return job("misdeeds", {{"misdeed", what}, {"path", path}});
}

verslag::FormatJob without_note(const std::string& file)
{
    const auto name = fs::path(file).stem().string();
    return {{.file = file, .name = name}, {.name = name, .extension = "txt"}, {}};
}

verslag::RecordJob record(const std::vector<verslag::FormatJob>& jobs, const std::string& stem)
{
    verslag::Document document;
    document.properties.title = "title of the document";
    verslag::Workbook workbook;
    workbook.properties.title = "title of the workbook";
    verslag::record::Record model;
    model.document.title = "title of the record";
    verslag::RecordJob record{.document = verslag::wire::Writer::encode(document),
                              .workbook = verslag::wire::Writer::encode(workbook),
                              .record = verslag::wire::Writer::encode(model),
                              .clock = 1580774400,
                              .label_lang = "nl"};
    for (const auto& j : jobs) {
        auto& names = record.names[j.format.name];
        for (const auto& [role, name] : verslag::file_names(j.format, stem, {})) names[role] = j.format.name + "." + name;
    }
    return record;
}

std::vector<verslag::Outcome> run(const std::vector<verslag::FormatJob>& jobs, const fs::path& folder,
                                  const verslag::Limits& limits, bool clobber)
{
    return verslag::Dispatcher(jobs, folder, limits, clobber).run(record(jobs));
}

testing::AssertionResult matches(const std::string& sentence, const std::string& expression)
{
    if (std::regex_search(sentence, std::regex(expression))) return testing::AssertionSuccess();
    return testing::AssertionFailure() << '"' << sentence << "\" does not match " << expression;
}

testing::AssertionResult has(const std::string& sentence, const std::string& text)
{
    if (sentence.find(text) != std::string::npos) return testing::AssertionSuccess();
    return testing::AssertionFailure() << '"' << sentence << "\" does not say \"" << text << '"';
}

bool has_fence(const std::string& name)
{
    static const auto all = verslag::fences();
    for (const auto& f : all)
        if (f.name.str() == name) return f.stands;
    throw std::logic_error("there is no fence called " + name);
}

}  // namespace wall_test
