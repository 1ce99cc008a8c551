// What the tests of both sides of the wall share.
#pragma once

#include <verslag/core/dispatch.hpp>

#include <gtest/gtest.h>

#include <filesystem>
#include <string>
#include <vector>

namespace wall_test {

// A new empty folder that goes away with it.
class Folder {
public:
    Folder();
    ~Folder();
    Folder(const Folder&) = delete;
    Folder& operator=(const Folder&) = delete;
    std::filesystem::path operator/(const std::string& name) const { return path_ / name; }
    const std::filesystem::path& path() const { return path_; }
    // The names of what is in it, sorted; hidden ones too.
    std::vector<std::string> files() const;

private:
    std::filesystem::path path_;
};
using Files = std::vector<std::string>;

// A small file system mounted on a new folder, or nothing where that is not allowed.
class SmallDisk {
public:
    explicit SmallDisk(const char* size);
    ~SmallDisk();
    bool mounted() const { return mounted_; }
    const Folder& folder() const { return folder_; }

private:
    Folder folder_;
    bool mounted_ = false;
};

std::string read(const std::filesystem::path&);
void write(const std::filesystem::path&, const std::string& text);

// The folder with the plugins of tests/hostile/plugins, and what is found there.
std::filesystem::path plugins();
const verslag::Catalogue& catalogue();

// One format of those plugins, with its options checked.
verslag::FormatJob job(const std::string& format, const std::map<std::string, std::string>& options = {});
// The format that does something wrong.
verslag::FormatJob misdeed(const std::string& what, const std::string& path = "");
// A plugin of which no note says what it offers.
verslag::FormatJob without_note(const std::string& file);

// A record with small models, and the names that these formats' files get: "<stem>.<ext>".
verslag::RecordJob record(const std::vector<verslag::FormatJob>&, const std::string& stem = "record");

// Runs them all once, in a dispatcher of their own.
std::vector<verslag::Outcome> run(const std::vector<verslag::FormatJob>&, const std::filesystem::path& folder,
                                  const verslag::Limits& = {}, bool clobber = true);

// Whether a sentence has a match of a regular expression (ECMAScript), or holds a text; with the sentence when not.
testing::AssertionResult matches(const std::string& sentence, const std::string& expression);
testing::AssertionResult has(const std::string& sentence, const std::string& text);

#if defined(__SANITIZE_ADDRESS__)
constexpr bool sanitised = true;
#else
constexpr bool sanitised = false;
#endif

// Landlock and seccomp, as this kernel has them.
bool has_fence(const std::string& name);

}  // namespace wall_test
