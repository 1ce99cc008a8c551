// What the tests of house styles share: styles to break, fonts to break, and the diagnostics that they give.
#pragma once

#include <verslag/core/house_style.hpp>

#include <gtest/gtest.h>

#include <filesystem>
#include <string>
#include <vector>

namespace styling {

// A style with this in it; its lines are: 1 the root, and from 2 on `content`.
std::string style_with(const std::string& content, const std::string& attributes = "");

verslag::LoadedStyle load(const std::string& text, const std::filesystem::path& folder = "/nowhere");
// The style of a text that has nothing wrong with it.
verslag::HouseStyle good(const std::string& text, const std::filesystem::path& folder = "/nowhere");

// "2:8 bad-length" for each diagnostic, or "warning 2:8 …" for what is no error.
using Lines = std::vector<std::string>;
Lines found(const verslag::LoadedStyle&);
Lines found_in(const std::string& text, const std::filesystem::path& folder = "/nowhere");
// Of the first diagnostic with that code; "" when there is none.
std::string hint_of(const verslag::LoadedStyle&, std::string_view code);
std::string message_of(const verslag::LoadedStyle&, std::string_view code);

std::string file_text(const std::filesystem::path&);
std::vector<std::filesystem::path> sample_styles();

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

// A PNG of one grey pixel after another.
std::string png(std::uint32_t width, std::uint32_t height);

}  // namespace styling
