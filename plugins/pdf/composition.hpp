// Layout: a document becomes pages. It knows fonts and measures, and nothing of PDF.
#pragma once

#include "flow.hpp"
#include "images.hpp"

#include <verslag/document.hpp>

#include <functional>
#include <map>
#include <set>

namespace verslag::pdf {

// A warning, and the line of the record that it is about.
using Warn = std::function<void(std::string_view message, std::uint32_t line)>;

// What layout makes.
struct Composition {
    Sheet sheet;
    std::vector<Page> pages;
    Structure structure;
    std::deque<Link> links;
    std::deque<Image> images;  // by the index in Picture
};

// What its parts share while they make it.
struct Setting {
    const Document& document;
    Composition& out;
    Flow flow;
    Typesetting& type;
    const Warn& warn;
    double between = 0;          // the gap from one paragraph to the next
    std::uint32_t line = 0;      // of the record, of the block being set
    std::string_view lang{};     // of the text being set
    bool after_heading = false;  // nothing but the gap lies between
    bool told_right_to_left = false;
    std::set<std::string_view> anchors{};                // all ids that a link may lead to
    std::map<std::string_view, std::uint32_t> images{};  // what was decoded, by name; Picture::none what can't be shown
};

// Sets all of a document. `warn` hears what could not be shown as it stands.
Composition compose(const Document& document, const Sheet& sheet, const Warn& warn, Typesetting& type);

// runs.cpp: the stretches of a text, with the links and languages in it as elements below `owner`.
Paragraph text(Setting& s, std::span<const Run> runs, const Look& look, Element* owner);
std::string plain_text(std::span<const Run> runs);

// blocks.cpp
void set_blocks(Setting& s, std::span<const Block> blocks, Frame frame, Element* parent);
// table.cpp
void set_table(Setting& s, const Block& block, Frame frame, Element* parent);
// margins.cpp: running title and page numbers, once it is known how many pages there are.
void set_margins(Setting& s);
// figure.cpp
void set_figure(Setting& s, const Block& block, Frame frame, Element* parent);

}  // namespace verslag::pdf
