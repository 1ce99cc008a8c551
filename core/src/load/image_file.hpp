// One image that a file of ours names.
#pragma once

#include <verslag/core/phrase.hpp>
#include <verslag/document.hpp>

#include <filesystem>

namespace verslag::load {

// Why an image cannot be used.
struct Refusal {
    std::string_view code;
    Phrase why, hint;
};

// The image, resolved below the folder of its owner ("the record") only, checked for type and size. Throws Refusal.
Resource load_image(const std::filesystem::path& folder, const std::string& src, const Phrase& owner);

}  // namespace verslag::load
