// Runs the real program, as a user would.
#pragma once

#include <filesystem>
#include <map>
#include <string>
#include <vector>

namespace program {

struct Ran {
    int exit_code = -1;
    std::string out, err;
};

struct How {
    std::string input{};                               // standard input
    std::map<std::string, std::string> environment{};  // added to ours
    std::filesystem::path folder{};                    // the working directory
};

Ran verslag(const std::vector<std::string>& arguments, const How& = {});

// A new empty folder that goes away with it.
class Folder {
public:
    Folder();
    ~Folder();
    Folder(const Folder&) = delete;
    Folder& operator=(const Folder&) = delete;
    std::filesystem::path operator/(const std::string& name) const { return path_ / name; }
    const std::filesystem::path& path() const { return path_; }
    std::string str() const { return path_.string(); }
    // The names of what is in it, sorted; hidden files too.
    std::vector<std::string> files() const;

private:
    std::filesystem::path path_;
};

std::string sample(const std::string& name);  // the path of samples/records/<name>.xml
std::string read(const std::filesystem::path&);
void write(const std::filesystem::path&, const std::string& text);

// The smallest record, with more inside <meetingRecord>.
std::string record_with(const std::string& more, const std::string& attributes = "");

}  // namespace program
