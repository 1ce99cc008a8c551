// Images in the text, and what stands for those that can't be shown.
#pragma once

#include <verslag/document.hpp>

#include <map>
#include <string>

namespace verslag::docx {

struct Writer;
struct Place;

// The images that were put into the package.
struct Figures {
    struct Image {
        std::string relationship;             // empty: it can't be shown
        std::uint32_t width = 0, height = 0;  // pixels
    };
    std::map<std::string, Image, std::less<>> images;  // by resource
    unsigned shown = 0;                                // so far, whatever the image
};

void write_figure(Writer&, const Place&, const Block&);

}  // namespace verslag::docx
