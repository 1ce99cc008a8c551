// The structure tree: what a screen reader hears. Layout makes the elements; an element takes its place
// among its parent's children when painting first meets its content, so reading order is the order of
// the content and nothing else.
#pragma once

#include <cstdint>
#include <deque>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace verslag::pdf {

// The number of an indirect object.
using Ref = std::uint32_t;

struct Element;

// A child: an element, a piece of a page's marked content, or an annotation on a page.
struct Kid {
    enum class Kind : std::uint8_t { element, content, annotation } kind;
    Ref page = 0;              // the page's object
    std::uint32_t number = 0;  // the MCID, or the annotation's object
    Element* element = nullptr;
};

enum class Scope : std::uint8_t { none, column, row };

// What few elements have.
struct Attributes {
    std::string alt;                      // in place of a picture
    std::string actual;                   // in place of glyphs
    std::string lang;                     // BCP 47
    std::string_view numbering;           // of a list: "Disc", "Decimal", "LowerAlpha"
    Scope scope{};                        // of a header cell
    std::uint32_t columns = 1, rows = 1;  // that a cell spans
    double box[4] = {0, 0, 0, 0};         // of a figure, in PDF coordinates
    bool has_box = false;
};

struct Element {
    std::string_view type;  // a PDF structure type; text that lives as long as the program
    Element* parent = nullptr;
    std::vector<Kid> kids;
    std::unique_ptr<Attributes> attributes;
    Ref object = 0;
    bool placed = false;

    Attributes& more()
    {
        if (!attributes) attributes = std::make_unique<Attributes>();
        return *attributes;
    }
};

class Structure {
public:
    Structure() { elements_.push_back({.type = "Document", .parent = tree_.get(), .placed = true}); }

    // What the Document stands in; it has no type of its own.
    Element& tree() { return *tree_; }
    Element* root() { return &elements_.front(); }
    Element* add(Element* parent, std::string_view type)
    {
        return &elements_.emplace_back(Element{.type = type, .parent = parent});
    }
    // Puts an element, and what it stands in, behind what its parent already holds.
    static void place(Element* element);

    std::deque<Element>& elements() { return elements_; }

private:
    std::unique_ptr<Element> tree_ = std::make_unique<Element>();
    std::deque<Element> elements_;
};

}  // namespace verslag::pdf
