#include "program.hpp"

#include <sys/wait.h>
#include <algorithm>
#include <cstdlib>
#include <fstream>
#include <iterator>
#include <stdexcept>

namespace fs = std::filesystem;

namespace program {
namespace {

std::string quoted(const std::string& s)
{
    std::string out = "'";
    for (const char c : s) c == '\'' ? out += "'\\''" : out += c;
    return out + '\'';
}

}  // namespace

Folder::Folder()
{
    auto name = (fs::temp_directory_path() / "verslag-test-XXXXXX").string();
    if (!mkdtemp(name.data())) throw std::runtime_error("no folder for the test");
    path_ = name;
}
Folder::~Folder()
{
    std::error_code ec;
    fs::remove_all(path_, ec);
}
std::vector<std::string> Folder::files() const
{
    std::vector<std::string> all;
    for (const auto& e : fs::directory_iterator(path_)) all.push_back(e.path().filename().string());
    std::sort(all.begin(), all.end());
    return all;
}

std::string sample(const std::string& name) { return VERSLAG_SOURCE_DIR "/samples/records/" + name + ".xml"; }

std::string read(const fs::path& file)
{
    std::ifstream in(file, std::ios::binary);
    return {std::istreambuf_iterator<char>(in), {}};
}
void write(const fs::path& file, const std::string& text) { std::ofstream(file, std::ios::binary) << text; }

std::string record_with(const std::string& more, const std::string& attributes)
{
    return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
           "<meetingRecord xmlns=\"urn:verslag:meeting-record:1\" schemaVersion=\"1.0\" lang=\"nl\" visibility=\"public\"" +
           attributes +
           ">\n"
           "<document type=\"minutes\" status=\"final\"><title>Verslag</title></document>\n"
           "<meeting kind=\"other\"><name>Overleg</name><date when=\"2020-02-04\">4 februari 2020</date></meeting>\n" +
           more + "</meetingRecord>\n";
}

Ran verslag(const std::vector<std::string>& arguments, const How& how)
{
    const Folder scratch;
    write(scratch / "in", how.input);
    std::string command = how.folder.empty() ? "" : "cd " + quoted(how.folder.string()) + " && ";
    command += "exec env";
    auto environment = how.environment;
    environment.try_emplace("LC_ALL", "C");  // what is said is compared: it must not depend on who tests
    for (const auto& [name, value] : environment) command += ' ' + quoted(name + '=' + value);
    command += ' ' + quoted(VERSLAG_BINARY_DIR "/bin/verslag");
    for (const auto& a : arguments) command += ' ' + quoted(a);
    command += " < " + quoted((scratch / "in").string()) + " > " + quoted((scratch / "out").string()) + " 2> " +
               quoted((scratch / "err").string());
    const int status = std::system(command.c_str());
    return {WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status), read(scratch / "out"), read(scratch / "err")};
}

}  // namespace program
