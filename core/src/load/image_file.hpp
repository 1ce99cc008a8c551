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

// Does it have the four colours of a printing press? Screens show them each in their own way, and an archival PDF not at all.
bool is_cmyk(const Resource&);

}  // namespace verslag::load
