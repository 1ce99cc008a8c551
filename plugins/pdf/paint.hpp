// Painting: writes a page's content as marked content, and gives the structure its leaves.
#pragma once

#include "composition.hpp"
#include "objects.hpp"

namespace verslag::pdf {

// Where a link stands on a page, for its annotation. A link that runs over lines has several.
struct LinkArea {
    Ref annotation;
    const Link* link;
    std::size_t page;
    double box[4];  // left, bottom, right, top in PDF coordinates
};

// What painting leaves behind for the structure tree.
struct Painted {
    std::vector<Ref> pages;                           // by index
    std::vector<std::vector<const Element*>> owners;  // by page and MCID
    std::vector<LinkArea> links;                      // in the order of the pages
};

void paint(Objects& objects, Composition& composition, std::size_t page, Painted& painted);

}  // namespace verslag::pdf
