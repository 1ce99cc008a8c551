// What the tests of loading share: records to break, and the diagnostics that they give.
#pragma once

#include <verslag/core/load.hpp>

#include <gtest/gtest.h>

#include <filesystem>
#include <string>

namespace loading {

// A valid record of which the lines are: 1 the declaration, 2 the root, 3 the document, 4 the meeting, and
// from 5 on `more`.
std::string record_with(const std::string& more);
// The same with one piece of text replaced by another.
std::string replaced(std::string text, const std::string& from, const std::string& to);

verslag::Loaded load(std::string text);

// "5:2 unknown-element" for each diagnostic, or "warning 5:2 …" for what is no error; sorted as given.
std::vector<std::string> found(const verslag::Loaded&);
std::vector<std::string> found_in(std::string text);
// The hint and the message of the first diagnostic with that code; "" when there is none.
std::string hint_of(const verslag::Loaded&, std::string_view code);
std::string message_of(const verslag::Loaded&, std::string_view code);

std::string file_text(const std::filesystem::path&);
std::vector<std::filesystem::path> sample_records();

// A folder that is gone when the test is over.
class Folder {
public:
    Folder();
    ~Folder();
    Folder(const Folder&) = delete;
    Folder& operator=(const Folder&) = delete;
    std::filesystem::path operator/(std::string_view name) const { return path_ / name; }
    const std::filesystem::path& path() const { return path_; }
    void write(std::string_view name, std::string_view bytes) const;

private:
    std::filesystem::path path_;
};

using Lines = std::vector<std::string>;

}  // namespace loading
