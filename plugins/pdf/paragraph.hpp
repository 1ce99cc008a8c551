// Running text: shaped once, measured, and broken into lines.
#pragma once

#include "hyphens.hpp"
#include "line_breaks.hpp"
#include "page.hpp"

#include <span>

namespace verslag::pdf {

// What text is set with.
struct Typesetting {
    Typesetting(const TextStyle& style, const Supply& supply) : fonts(style, supply), hyphens(supply) {}

    Fonts fonts;
    Hyphens hyphens;
};

struct Look {
    double size = 10;  // points
    unsigned style = regular;
    Color color{};
    double rise = 0;         // above the baseline, in points
    bool one_color = false;  // that of its links, too
};

// Text of one look and one owner.
struct Stretch {
    std::string_view text;  // UTF-8; a newline is a forced break
    Look look;
    Element* owner = nullptr;
    const Link* link = nullptr;
    std::string_view lang;  // BCP 47
};

// How lines are filled.
enum class Fill {
    ragged,      // a word is hyphenated where its line would stay more than a fifth empty
    justified,   // wherever that lets more on the line; all lines but the last are as wide as one another
    narrow,      // as ragged, but only where that makes fewer lines: cells of tables
    whole_words  // not where it can be helped: headings
};

class Paragraph {
public:
    // `lang` is for the stretches that name none. What they refer to must live as long as the fonts do.
    Paragraph(std::span<const Stretch> stretches, std::string_view lang, Typesetting& type);

    bool empty() const { return units_.empty(); }
    std::string_view words() const { return text_; }
    // The widths of its lines when only the forced breaks count, and the largest of them.
    std::vector<double> widths() const;
    double widest() const;
    // The width of the longest word.
    double narrowest() const;
    // Greedy. A word that is wider than a line is broken where that hurts least: at a space that should hold,
    // where it may be hyphenated, and when all else fails between two characters.
    std::vector<Line> lines(double width, Fill fill = Fill::ragged) const;

private:
    // A run of words that share font and look.
    struct Part {
        Font* font;
        Word* word;
        std::uint32_t stretch;
        double width;
    };
    // What stays together as long as it fits on a line; `begin` to `end` in the text, then its spaces.
    struct Unit {
        std::uint32_t begin, end;
        std::uint32_t first_part, parts, spaces;  // the parts of the spaces follow those of the word
        double width, space;
        bool forced_break;
    };
    struct Start {
        Look look;
        Element* owner;
        const Link* link;
        std::string lang;
        std::uint32_t begin;
    };
    class Filler;

    std::uint32_t stretch_at(std::uint32_t offset) const;
    // Cuts a piece of the text into words of one font and look each.
    using Take = std::function<void(Font& font, std::uint32_t stretch, std::string_view word)>;
    void split(std::uint32_t begin, std::uint32_t end, const Take& take) const;
    // Appends the parts for a piece of the text; its width.
    double shape(std::uint32_t begin, std::uint32_t end, std::vector<Part>& out) const;
    double measure(std::uint32_t begin, std::uint32_t end) const;

    Typesetting& type_;
    std::string text_;
    std::vector<Start> stretches_;
    std::vector<Break> inner_breaks_;  // inside units
    std::vector<Unit> units_;
    std::vector<Part> parts_;
};

}  // namespace verslag::pdf
