// What a format makes of a text, part by part, in the order in which they come. walk() decides what stands where, in which
// style and beside what; a pen only knows how its format writes that down.
#pragma once

#include "common/table_grid.hpp"
#include "common/texts/looks.hpp"

#include <span>

namespace verslag::texts {

struct Paragraph {
    Style style = Style::body;
    std::string_view lang{};                 // BCP 47; empty: the document's
    double indent = 0;                       // of what it stands in, and its own: points from the left margin, lists left out
    std::uint32_t depth = 0;                 // how many lists it stands in
    bool keep_next = false;                  // on the page of what follows
    bool begins_item = false;                // the mark of its list's item stands before it
    bool ends_list = false;                  // the last of a list that stands in no other
    bool begins_frame = false;               // the first of what is set off
    bool ends_frame = false;                 // the last of it
    bool numbered = true;                    // of a heading: counted with the others
    std::span<const std::string> anchors{};  // that lead here
};

struct Words {
    std::string_view text;  // XML may hold it
    bool strong = false, emphasis = false;
    Script script{};
    std::string_view lang{};  // BCP 47; empty: the paragraph's
    bool link = false;        // inside of one
    bool bold = false;        // the paragraph is bold already
};

struct List {
    Marker marker{};
    std::uint32_t start = 1;
    std::uint32_t depth = 0;  // in how many others it stands
    double indent = 0;        // points: of the frames it stands in
    std::uint32_t line = 0;   // of the record
};

struct TableFrame {
    const Block& block;
    std::string name;         // of no other table
    double indent = 0;        // points
    std::vector<int> widths;  // of the columns, twips
    bool row_names = false;   // each row begins with its name
    bool whole = false;       // so short that it stays on one page
};

struct CellFrame {
    const common::GridCell& grid;
    int width = 0;           // twips
    std::uint32_t rows = 1;  // that it spans
    bool head = false, last_of_head = false, second_of_head = false;
    bool names_column = false;  // below the head
    bool first = false, last = false, band = false;
};

struct Picture {
    std::string name;  // "image1.png"
    std::string media_type;
    const std::string* bytes = nullptr;  // of the document's resource; null: it can't be shown
    std::uint32_t width = 0, height = 0;
};

// Of the contents.
struct Entry {
    std::uint32_t level = 1;
    std::string_view anchor, words, lang;
    std::string number;      // of the heading, where they are numbered
    std::uint32_t page = 0;  // on which it probably stands
};

class Pen {
public:
    virtual ~Pen() = default;

    virtual void open_paragraph(const Paragraph&) = 0;
    virtual void close_paragraph() = 0;
    virtual void words(const Words&) = 0;
    // `anchor` is in this document; empty: `uri` is outside of it.
    virtual void open_link(std::string_view anchor, std::string_view uri) = 0;
    virtual void close_link() = 0;
    // A note at the foot of the page; its words come between these two.
    virtual void open_note(std::string_view lang) = 0;
    virtual void close_note() = 0;
    // In a paragraph of its own; width and height in points.
    virtual void picture(const Picture&, double width, double height, std::string_view alt) = 0;

    virtual void open_list(const List&) = 0;
    virtual void open_item() = 0;
    virtual void close_item() = 0;
    virtual void close_list() = 0;

    virtual void open_table(const TableFrame&) = 0;
    virtual void open_head() = 0;
    virtual void close_head() = 0;
    virtual void open_row(bool head) = 0;
    virtual void open_cell(const CellFrame&) = 0;
    // A place that a cell above or at the left covers.
    virtual void covered(const CellFrame&) = 0;
    virtual void close_cell(const CellFrame&) = 0;
    virtual void close_row() = 0;
    virtual void close_table() = 0;

    virtual void open_contents(std::string_view title, std::string_view lang) = 0;
    virtual void contents_entry(const Entry&) = 0;
    virtual void close_contents() = 0;

    // Anchors that nothing took, at the end of the text.
    virtual void end(std::span<const std::string> anchors) = 0;
    // A block of the document's own is written.
    virtual void pause() {}
};

}  // namespace verslag::texts
