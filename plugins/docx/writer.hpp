// What all who write a Word document share.
#pragma once

#include "common/opc.hpp"
#include "common/texts/walk.hpp"
#include "common/xml_writer.hpp"
#include "docx/bookmarks.hpp"
#include "docx/lists.hpp"

namespace verslag::docx {

using common::Out, common::Package, common::PartType, common::Relationships;

struct Writer {
    const Document& document;
    const HouseStyle& style;
    const texts::Looks& looks;
    OutputSink& sink;
    common::XmlText& text;               // every text of the document goes through this
    bool numbered = false;               // headings are
    std::uint32_t contents_levels = 2;   // chapters, and their sections
    Relationships relationships{};       // of word/document.xml
    Relationships note_relationships{};  // of word/footnotes.xml
    Bookmarks bookmarks{};
    Lists lists{};

    bool marked_as_draft() const { return document.properties.draft && !document.words.draft.empty(); }
};

// Word counts in twentieths of a point, images in 12,700ths of one.
constexpr int twips(double points) { return static_cast<int>(points * 20 + (points < 0 ? -0.5 : 0.5)); }
constexpr long long emu(double points) { return static_cast<long long>(points * 12'700 + 0.5); }

inline constexpr std::string_view namespaces =
    " xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\""
    " xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"";

// The id of a paragraph style.
std::string_view style_id(texts::Style);
// Text as runs hold it: what Word has elements for stands in elements. `clean` holds only what XML allows.
void write_text(common::XmlWriter&, std::string_view clean);

struct Drawing {
    std::string_view relationship, name, alt;  // without a description it is decoration, and says so
    double width = 0, height = 0;              // points
    unsigned number = 0;
};
void write_drawing(common::XmlWriter&, const Drawing&);

}  // namespace verslag::docx
