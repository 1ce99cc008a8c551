// What all who write the document's text share.
#pragma once

#include "common/xml_text.hpp"
#include "docx/bookmarks.hpp"
#include "docx/figures.hpp"
#include "docx/lists.hpp"
#include "docx/package.hpp"

#include <verslag/exporter.hpp>

#include <pugixml.hpp>

#include <span>

namespace verslag::docx {

// Lengths are in twips, twentieths of a point. An A4 page with margins of 2.5 cm.
constexpr int page_width = 11906, page_height = 16838, margin = 1417, text_width = page_width - 2 * margin;

struct Writer {
    const Document& document;
    OutputSink& sink;
    common::XmlText& text;  // every text of the document goes through this
    Package& package;
    Relationships relationships{};  // of word/document.xml
    Bookmarks bookmarks;
    Lists lists{};
    Figures figures{};
    bool title_stands = false;
    std::string last_heading{};  // plain text: names a table that has no caption
};

// Where blocks are put, and what they inherit there.
struct Place {
    pugi::xml_node parent;
    std::uint32_t list_depth = 0;
    int indent = 0;              // from the left margin
    std::string_view style{};    // that plain paragraphs have; empty: the default
    std::string_view lang{};     // empty: the document's
    bool keep_next = false;      // a plain paragraph stays on the page of what follows
    bool keep_together = false;  // so does every one but the last
    bool whole_document = false;

    int width() const { return text_width - indent; }
};

struct ParagraphLook {
    std::string_view style{};
    bool keep_next = false;
    int list = 0;             // w:numId; 0: none
    std::uint32_t level = 0;  // of that list, from 0
    int indent = 0;           // of the text, from the left margin; in a list 0 is the list's own
    std::string_view lang{};
};

// Appends a paragraph with the bookmarks that wait for one.
pugi::xml_node add_paragraph(Writer&, pugi::xml_node parent, const ParagraphLook&);
// How far a paragraph style stands from the margin by itself.
int style_indent(std::string_view style);
// Whether a paragraph style is bold by itself.
bool is_bold(std::string_view style);

void write_blocks(Writer&, const Place&, std::span<const Block>);

// word/document.xml, and beside it what it needs: images and list definitions.
pugi::xml_document write_document(Writer&);

// An element with its w:val.
pugi::xml_node add_value(pugi::xml_node parent, const char* name, const char* value);
pugi::xml_node add_value(pugi::xml_node parent, const char* name, long long value);

}  // namespace verslag::docx
