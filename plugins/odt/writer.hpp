// What all who write the text document share.
#pragma once

#include "common/texts/walk.hpp"
#include "common/xml_writer.hpp"
#include "odt/automatic.hpp"

namespace verslag::odt {

struct Writer {
    const Document& document;
    const HouseStyle& style;
    const texts::Looks& looks;
    OutputSink& sink;
    common::XmlText& text;              // every text of the document goes through this
    bool flat = false;                  // pictures stand in the text
    bool numbered = false;              // headings are
    std::uint32_t contents_levels = 2;  // chapters, and their sections
    Automatic automatic{};

    bool marked_as_draft() const { return document.properties.draft && !document.words.draft.empty(); }
};

// The name of a paragraph style.
std::string_view style_name(texts::Style);
// Where what has a bar at its left begins, for the bar and the space behind it are its own: points from the margin.
double left_edge(const texts::Look&);

// Text in a paragraph: spaces that XML would lose, breaks and tabs as elements. `at_space`: whether a space would be lost.
void write_words(common::XmlWriter& xml, std::string_view clean, bool& at_space);

struct Image {
    std::string name;  // "Pictures/image1.png"
    std::string_view media_type, alt;
    const std::string& bytes;
    double width = 0, height = 0;  // points
    std::string frame;             // what it is called
};
void write_image(common::XmlWriter&, const Image&, bool flat);

}  // namespace verslag::odt
