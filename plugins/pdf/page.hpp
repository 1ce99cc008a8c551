// What layout hands to painting: pages with everything in its place. Lengths are in points; x runs from
// the left edge of the page to the right, y from its top downwards.
#pragma once

#include "fonts.hpp"
#include "structure.hpp"

#include <string>
#include <utility>
#include <variant>
#include <vector>

namespace verslag::pdf {

struct Color {
    std::uint8_t red = 0, green = 0, blue = 0;
    friend bool operator==(const Color&, const Color&) = default;
};

struct Link {
    std::string uri;     // where it goes: out of the document,
    std::string target;  // or to an anchor
    std::string text;    // what it shows
    Element* element = nullptr;
    bool marked = true;  // underlined, and in a colour of its own
};

// Text of one look, drawn without interruption.
struct Piece {
    Font* font;
    std::uint32_t first, count;  // of the line's words
    double x, width;             // from the line's begin; without the space that a line ends with
    double size;
    double rise;  // above the baseline
    Color color;
    Element* owner;
    const Link* link;
};

struct Line {
    std::vector<Piece> pieces;
    std::vector<Word*> words;
    double width = 0;    // without the space at its end
    double stretch = 0;  // what each of its spaces is wider than it would be
};

// What a text is to who listens. `again` is the header of a table on a further page.
enum class Reading : std::uint8_t { aloud, again };

struct Text {
    Line line;
    double x, y;  // the begin of its baseline
    Reading reading = Reading::aloud;
};
// In a table of contents: the number of the page that a link leads to. It goes behind the text before it, at the
// line's end, once the pages are there.
struct PageNumber {
    std::string target;
    double right, y;
    double size;
    Color color;
    Element* owner;
};
// Dots from here to there.
struct Leader {
    double left, right, y;
    Color color;
};
struct Picture {
    std::uint32_t image;  // index, or none: then it only says where the figure is
    double x, y, width, height;
    Element* figure;  // null: decoration
    static constexpr std::uint32_t none = UINT32_MAX;
};
// An element without content, at its place in the reading order.
struct Empty {
    Element* element;
};
// Where links lead to.
struct Anchor {
    std::string id;
    double y;
};
// An entry of the outline.
struct Entry {
    std::uint32_t level;
    std::string title;
    double y;
};
using Item = std::variant<Text, Picture, Empty, Anchor, Entry, PageNumber, Leader>;

// A filled rectangle behind the text.
struct Box {
    double x, y, width, height;
    Color color;
};

struct Page {
    std::vector<Box> boxes;
    std::vector<Item> items;           // in reading order
    std::vector<Text> header, footer;  // in the margins; not read aloud
    std::vector<Box> margin_rules;
};

}  // namespace verslag::pdf
