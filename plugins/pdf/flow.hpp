// Fills pages from top to bottom: where the next thing goes, when a page is full, and what moves along.
#pragma once

#include "sheet.hpp"

#include <exception>
#include <optional>

namespace verslag::pdf {

// The column that text is set in, and how far tables and figures may reach to its right.
struct Frame {
    double left, width, wide;

    Frame inset(double from_left, double from_right = 0) const
    {
        const double inner = width - from_left - from_right;
        return {left + from_left, inner, inner};
    }
};

class Flow {
public:
    // Thrown when there come to be more pages than were allowed.
    class TooLong : public std::exception {};

    // Where the text begins on the first page and on all others. There may be `most` pages; 0: any number.
    Flow(const Sheet& sheet, double first_top, double top, std::size_t most = 0);

    // At least this much room between what stands above and what comes; none at the top of a page.
    void gap(double height) { gap_ = std::max(gap_, height); }

    // Puts lines below one another, in a column that starts at x. A page never begins or ends with one
    // line of a longer paragraph.
    void lines(std::vector<Line>&& lines, double x, double size);

    // Makes sure that `height` fits on the page, on a new one if need be, and spends the gap: to be called
    // before each add. What is
    // higher than a page stays at the top of one.
    void need(double height);
    // What is left of this page, once the gap is spent.
    double room() const;
    // Of a page that is not the first.
    double page_height() const { return sheet_.bottom() - top_; }
    void break_page();

    // For what places its own items: the top of the next thing, and moving it down.
    double y() const { return y_; }
    void down(double height);
    // Something at the top of the next thing, on whatever page that comes to stand; its y counts from there.
    template <class T>
    void mark(T item)
    {
        marks_.emplace_back(std::move(item));
    }
    template <class T>
    void add(T item)
    {
        pages_.back().items.emplace_back(std::move(item));
    }
    void box(const Box& box) { pages_.back().boxes.push_back(box); }

    // From here on, things stay on the page of what follows them, until release(): headings, captions.
    void keep();
    void release() { kept_.reset(); }

    // A bar, or a tinted panel, behind everything until it is closed, page after page.
    struct Panel {
        double x, width;
        Color color;
        double above, below;  // how far it reaches out of its content
    };
    void open(const Panel& panel);
    void close();

    std::vector<Page> take();

private:
    struct Kept {
        std::size_t item, box;
        double top;
    };
    struct Opened {
        Panel panel;
        double top;
        std::size_t box;  // its place among the boxes of the page: below those of its content
    };
    double top() const { return pages_.size() == 1 ? first_top_ : top_; }
    void spend_gap();
    bool draw(const Opened& opened, double bottom);

    const Sheet& sheet_;
    double first_top_, top_;
    std::size_t most_;
    std::vector<Page> pages_;
    double y_;
    double gap_ = 0;
    bool fresh_ = true;  // nothing on this page yet
    std::optional<Kept> kept_;
    std::vector<Opened> open_;
    std::vector<Item> marks_;
};

}  // namespace verslag::pdf
