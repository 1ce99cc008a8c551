#include "flow.hpp"

#include <cmath>

namespace verslag::pdf {
namespace {

constexpr double hair = 1e-6;
constexpr double most_kept = 0.4;  // of a page

struct MoveDown {
    double by;
    void operator()(Text& t) const { t.y += by; }
    void operator()(Picture& p) const { p.y += by; }
    void operator()(Empty&) const {}
    void operator()(Anchor& a) const { a.y += by; }
    void operator()(Entry& e) const { e.y += by; }
    void operator()(PageNumber& n) const { n.y += by; }
    void operator()(Leader& l) const { l.y += by; }
};

}  // namespace

Flow::Flow(const Sheet& sheet, double first_top, double top, std::size_t most)
    : sheet_(sheet), first_top_(first_top), top_(top), most_(most), pages_(1), y_(first_top)
{
}

void Flow::spend_gap()
{
    if (!fresh_) y_ += gap_;
    gap_ = 0;
    for (auto& mark : marks_) {
        std::visit(MoveDown{y_}, mark);
        pages_.back().items.push_back(std::move(mark));
    }
    marks_.clear();
}

double Flow::room() const { return sheet_.bottom() - y_ - (fresh_ ? 0 : gap_); }

void Flow::need(double height)
{
    if (height > room() + hair && !fresh_) break_page();
    spend_gap();
}

void Flow::down(double height)
{
    y_ += height;
    fresh_ = false;
}

void Flow::break_page()
{
    // What is kept may only move when something stays behind: else it would move for ever.
    const bool moves = kept_ && kept_->top > top() + hair;
    if (most_ && pages_.size() == most_) throw TooLong();
    for (auto i = open_.size(); i-- > 0;) {
        const bool drawn = draw(open_[i], moves ? kept_->top : y_);
        if (moves && drawn) ++kept_->box;  // it is below what moves
    }
    pages_.emplace_back();
    auto& from = pages_[pages_.size() - 2];
    auto& to = pages_.back();
    double above = 0;  // that panels which go on take at the top
    for (auto& o : open_) {
        const bool along = moves && o.top > kept_->top - hair;
        if (!along) above += o.panel.above;
        o.top = top() + (along ? above + o.top - kept_->top : 0);
        o.box = along ? o.box - kept_->box : 0;
    }
    if (moves) {
        const double by = top() + above - kept_->top;
        const auto items = from.items.begin() + static_cast<std::ptrdiff_t>(kept_->item);
        to.items.assign(std::make_move_iterator(items), std::make_move_iterator(from.items.end()));
        from.items.erase(items, from.items.end());
        for (auto& item : to.items) std::visit(MoveDown{by}, item);
        const auto boxes = from.boxes.begin() + static_cast<std::ptrdiff_t>(kept_->box);
        to.boxes.assign(boxes, from.boxes.end());
        from.boxes.erase(boxes, from.boxes.end());
        for (auto& box : to.boxes) box.y += by;
        y_ += by;
        fresh_ = false;
    } else {
        y_ = top();
        gap_ = 0;
        fresh_ = true;
    }
    kept_.reset();
    if (fresh_) y_ += above;
}

void Flow::keep()
{
    // A long chain of things that each belong to the next may break after all.
    if (kept_ && y_ - kept_->top < page_height() * most_kept) return;
    const auto item = pages_.back().items.size();
    spend_gap();
    kept_ = Kept{item, pages_.back().boxes.size(), y_};
}

void Flow::lines(std::vector<Line>&& lines, double x, double size)
{
    const double leading = sheet_.leading(size);
    for (std::size_t i = 0; i < lines.size();) {
        const auto rest = lines.size() - i;
        auto count = static_cast<std::size_t>(std::max(0.0, std::floor((room() + hair) / leading)));
        if (count >= rest) {
            count = rest;
        } else {
            if (rest - count < 2) count = rest - std::min<std::size_t>(rest, 2);  // no widow
            if (i == 0 && count < 2) count = 0;                                   // no orphan
            if (count == 0 && fresh_) count = std::min<std::size_t>(rest, 1);
        }
        if (count == 0) {
            break_page();
            continue;
        }
        spend_gap();
        for (; count; --count, ++i) {
            if (!lines[i].pieces.empty()) add(Text{std::move(lines[i]), x, y_ + sheet_.baseline(size)});
            down(leading);
        }
        if (i < lines.size()) {
            release();
            break_page();
        }
    }
}

std::vector<Page> Flow::take()
{
    spend_gap();  // marks that nothing came after
    return std::move(pages_);
}

void Flow::open(const Panel& panel)
{
    need(panel.above + panel.below + 2 * sheet_.leading(sheet_.base));
    open_.push_back({panel, y_, pages_.back().boxes.size()});
    if (panel.above > 0) down(panel.above);
}

void Flow::close()
{
    gap_ = 0;
    if (open_.back().panel.below > 0) down(open_.back().panel.below);
    draw(open_.back(), y_);
    open_.pop_back();
}

// Inner ones are drawn first, so that an outer one's place is not disturbed.
bool Flow::draw(const Opened& o, double bottom)
{
    if (bottom < o.top + hair) return false;
    auto& boxes = pages_.back().boxes;
    boxes.insert(boxes.begin() + static_cast<std::ptrdiff_t>(o.box),
                 {o.panel.x, o.top, o.panel.width, bottom - o.top, o.panel.color});
    return true;
}

}  // namespace verslag::pdf
