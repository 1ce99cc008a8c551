// What all who write the text document share.
#pragma once

#include "common/xml_text.hpp"
#include "common/xml_writer.hpp"
#include "odt/automatic.hpp"

#include <verslag/exporter.hpp>

#include <map>
#include <set>

namespace verslag::odt {

struct Picture {
    std::string name;  // "Pictures/image1.png"
    std::string media_type;
    const std::string* bytes = nullptr;  // of the document's resource
    std::uint32_t width = 0, height = 0;
    bool shown() const { return bytes; }
};

// A list or one of its items. A table may stand in neither (ODF 1.3 part 3, 5.3.2): there all lists are closed,
// and opened again for what comes behind it.
struct OpenList {
    bool item = false;
    bool open = true;
    bool reopened = false;  // a list that must say which number comes next
    std::string style;
};

struct Writer {
    const Document& document;
    const HouseStyle& style;
    OutputSink& sink;
    common::XmlText& text;  // every text of the document goes through this
    bool flat = false;      // pictures stand in the text
    Automatic automatic{};
    common::XmlWriter xml{};                                 // the body
    std::map<std::string, Picture, std::less<>> pictures{};  // by resource
    std::set<std::string, std::less<>> anchors{};
    std::set<std::string, std::less<>> table_names{};
    std::vector<OpenList> lists{};
    std::vector<std::string> waiting{};  // anchors for the next paragraph
    bool title_stands = false;
    bool framed_before = false;  // the block before was a decision in the first of the two frames
    bool contents = false;       // there is a table of contents
    bool top_level = false;      // the block being written is one of the document's own
    unsigned frames = 0;
    std::string last_heading{};  // plain text: names a table that has no caption
};

// What blocks inherit from where they stand.
struct Place {
    std::string_view style = "Text_20_body";  // that plain paragraphs have
    std::string_view lang{};                  // empty: the document's
    double indent = 0;                        // points from the left margin
    bool keep_next = false, keep_together = false;
    std::uint32_t list_depth = 0;
};

double text_width(const HouseStyle&);

void write_blocks(Writer&, const Place&, const std::vector<Block>&, std::size_t from = 0);
// The text of office:text, with its contents where the document has them.
void write_text(Writer&, bool contents);
void write_table(Writer&, const Place&, const Block&);
void write_figure(Writer&, const Place&, const Block&);

// A paragraph with the anchors that wait for one; close() ends it.
void open_paragraph(Writer&, std::string_view style, const Place&);
void write_runs(Writer&, const std::vector<Run>&, std::string_view lang, bool bold = false);
// Text in a paragraph: spaces that XML would lose, breaks and tabs as elements. `at_space`: whether a space would be lost.
void write_words(common::XmlWriter&, std::string_view clean, bool& at_space);
std::string plain_text(const std::vector<Run>&);
void expect_anchor(Writer&, const std::string& id);
void end_lists_for_table(Writer&);
void reopen_lists(Writer&);

}  // namespace verslag::odt
