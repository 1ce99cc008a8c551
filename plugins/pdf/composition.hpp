// Layout: a document becomes pages. It knows fonts and measures, and nothing of PDF.
#pragma once

#include "flow.hpp"
#include "images.hpp"

#include <verslag/document.hpp>

#include <functional>
#include <map>
#include <optional>
#include <set>
#include <unordered_map>

namespace verslag::pdf {

// A warning, and the line of the record that it is about.
using Warn = std::function<void(std::string_view message, std::uint32_t line)>;

// What an export's options ask for, beyond the house style.
struct Wishes {
    enum class When { automatic, yes, no };
    When contents{};  // automatic: where there are more than four pages
    bool watermark = false;
    bool justified = false;
};

// A word across every page.
struct Watermark {
    std::string outline;  // of its letters, as operators of a page's content, from its begin on its baseline
    double width = 0, height = 0;
    Color color;
};

// What layout makes.
struct Composition {
    Sheet sheet;
    std::vector<Page> pages;
    Structure structure;
    std::deque<Link> links;
    std::deque<Image> images;  // by the index in Picture
    std::optional<Watermark> watermark;
};

// Images, each decoded once, by name; Picture::none what can't be shown.
struct Images {
    std::deque<Image> all;
    std::map<std::string_view, std::uint32_t> by_name;
};

// Where a table's columns are, and what stands at their heads.
struct Columns {
    std::vector<std::string> heads;
    std::vector<double> edges;
    double padding = 0;
};

// What its parts share while they make it.
struct Setting {
    const Document& document;
    const HouseStyle& style;
    const Wishes& wishes;
    Composition& out;
    Typesetting& type;
    const Warn& warn;
    Images& images;
    Flow flow;
    double between = 0;          // the gap from one paragraph to the next
    std::uint32_t line = 0;      // of the record, of the block being set
    std::string_view lang{};     // of the text being set
    bool after_heading = false;  // nothing but the gap lies between
    bool told_right_to_left = false;
    bool with_contents = false;
    unsigned depth = 0;                                       // of blocks in blocks; 1 are those of the document
    std::set<std::string_view> anchors{};                     // all ids that a link may lead to
    std::unordered_map<const Block*, std::string> numbers{};  // of headings
    std::map<Role, Columns> columns{};                        // of the last table of a role
};

// Sets all of a document. `warn` hears what could not be shown as it stands. The style must be that of `type`.
Composition compose(const Document& document, const HouseStyle& style, const Wishes& wishes, const Warn& warn, Typesetting& type);

// runs.cpp: the stretches of a text, with the links and languages in it as elements below `owner`. `before` goes
// before them.
Paragraph text(Setting& s, std::span<const Run> runs, const Look& look, Element* owner, std::string_view before = {});
std::string plain_text(std::span<const Run> runs);
// One line of words that nothing is linked from, and nobody reads aloud unless `owner` is given.
Line one_line(Setting& s, std::string_view words, const Look& look, std::string_view lang, Element* owner = nullptr);

// blocks.cpp
void set_blocks(Setting& s, std::span<const Block> blocks, const Frame& frame, Element* parent);
void set_paragraph(Setting& s, const Block& block, const Block* next, const Frame& frame, Element* element);
// What hangs before a block's text, outside of the text itself.
void mark_place(Setting& s, const Block& block);
// As few lines as fit the width, and these about as long as one another.
std::vector<Line> balanced(const Paragraph& text, double width);
// list.cpp
void set_list(Setting& s, const Block& block, const Frame& frame, Element* parent);
// table.cpp
void set_table(Setting& s, const Block& block, const Frame& frame, Element* parent);
// facts.cpp: the table of the title block, where it is plain enough to stand in columns; else it does nothing.
bool set_facts(Setting& s, const Block& block, const Frame& frame, Element* parent);
// figure.cpp
void set_figure(Setting& s, const Block& block, const Frame& frame, Element* parent);
std::uint32_t image_of(Setting& s, const std::string& name);
// colophon.cpp: paragraphs of the colophon, in two columns.
void set_colophon(Setting& s, std::span<const Block> blocks, const Frame& frame, Element* parent);

// numbers.cpp: by heading, where the style wants numbers and the record's headings have none of their own.
std::unordered_map<const Block*, std::string> heading_numbers(const Document& document, bool wanted, const Warn& warn);

// contents.cpp
bool has_contents(const Document& document);  // worth listing
// The anchor by which the contents lead to a heading.
std::string contents_anchor(const Setting& s, const Block& heading);
void set_contents(Setting& s, const Frame& frame, Element* parent);
void set_page_numbers(Setting& s);

// margins.cpp: header, footer and logo, once it is known how many pages there are.
void set_margins(Setting& s, std::uint32_t logo);
// How much lower than the margin says the text begins where there is a logo.
double below_logo(const Sheet& sheet, const Logo& logo, const Image& image);

// watermark.cpp
Watermark watermark(const Sheet& sheet, Typesetting& type, const std::string& word);

}  // namespace verslag::pdf
