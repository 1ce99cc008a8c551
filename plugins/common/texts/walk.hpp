// From the blocks of a document to the calls of a pen.
#pragma once

#include "common/texts/contents.hpp"
#include "common/texts/pen.hpp"
#include "common/xml_text.hpp"

#include <verslag/exporter.hpp>

#include <map>
#include <set>
#include <unordered_set>
#include <utility>

namespace verslag::texts {

// What all who walk share.
struct Walk {
    const Document& document;
    const HouseStyle& style;
    OutputSink& sink;
    common::XmlText& text;  // every text of the document goes through this
    Pen& pen;
    Contents contents;
    const Looks& looks;
    bool numbered = false;  // headings are

    std::set<std::string, std::less<>> anchors{};                        // that there are
    std::map<std::string_view, const Block*, std::less<>> references{};  // by their id: what a note tells
    std::map<std::string, Picture, std::less<>> pictures{};              // by resource

    // While walking:
    std::vector<std::string> waiting{};  // anchors for the next paragraph
    std::unordered_set<std::string> placed{}, table_names{};
    std::set<std::string_view> noted{};  // references that have a note in this paragraph
    std::string last_heading{};          // names a table that has no caption
    bool title_stands = false;
    bool framed_before = false;  // the block before was a decision in the first of the two frames
    bool begins_item = false, begins_frame = false;
};

// Where blocks stand.
struct Place {
    Style style = Style::body;  // that plain paragraphs have
    std::string_view lang{};
    double indent = 0;  // of frames
    std::uint32_t depth = 0;
    bool keep_next = false, keep_together = false;
    bool ends_list = false, ends_frame = false;
    bool notes = true;  // references get one
};

// Writes the whole document.
void walk(Walk&);

// For the parts of it.
void write_blocks(Walk&, const Place&, std::span<const Block>);
void write_table(Walk&, const Place&, const Block&);
void write_facts(Walk&, const Place&, const Block&);
void write_figure(Walk&, const Place&, const Block&);
void open_paragraph(Walk&, const Place&, Style);
// Runs of the open paragraph.
void write_runs(Walk&, const Place&, Style, const std::vector<Run>&);
void expect_anchor(Walk&, const std::string& id);

double text_width(const HouseStyle&);
// The widths of the columns in twips, which add up to `room` (points).
std::vector<int> table_widths(const Looks&, const HouseStyle&, const Table&, std::uint32_t columns, double room);

// Whether the table is that of the key facts, a name and what belongs to it in each row.
bool is_facts(const Block&);
// Makes the hanging indent of facts as wide as their names in this document.
void fit_facts(Looks&, const HouseStyle&, const Document&);
// How far a text stands from the left margin, lists and frames together.
double indent_of(const Place&);
std::string plain_text(const std::vector<Run>&);

}  // namespace verslag::texts
