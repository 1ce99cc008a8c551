// How wide a table's columns are: as their content asks for, and so that the table is not high.
#include "table.hpp"

#include <cmath>
#include <numeric>

namespace verslag::pdf {
namespace {

constexpr double least_padding = 0.25;                        // in sizes of the text, where columns are crowded
constexpr double narrow = 0.45, stretched = 0.6;              // a narrow table is not pulled apart over the whole width
constexpr double long_word = 6.5, very_long_word = 9;         // in sizes of the text
constexpr double two_lines = 0.58;                            // of a text's width, for it to be broken once
constexpr double hyphen_cost = 0.4, short_hyphen_cost = 1.5;  // in lines: of a word that has to be hyphenated

struct Wish {
    double least = 0, most = 0;
};

double widest(const Cell& cell) { return cell.wide.empty() ? 0 : *std::max_element(cell.wide.begin(), cell.wide.end()); }

// Below this a column is not made narrower for a long word's sake: it may be hyphenated.
double least_of(const Grid& grid, const Cell& cell, bool head)
{
    if (cell.right) return widest(cell);
    // The name of a column takes two lines at most.
    if (head && cell.columns == 1) {
        double width = std::max(cell.narrow, widest(cell) / 2);
        while (cell.text.lines(width, Fill::whole_words).size() > std::max<std::size_t>(cell.wide.size(), 2)) width *= 1.1;
        return width;
    }
    return std::min(cell.narrow, grid.size * long_word);
}

// What each column needs and would like, cells that span several sharing theirs out.
std::vector<Wish> wishes(const Grid& grid)
{
    std::vector<Wish> out(grid.columns);
    const auto share = [&](bool spanning) {
        for (const auto* part : {&grid.head, &grid.body, &grid.kin})
            for (const auto& row : part->rows)
                for (const auto& cell : row) {
                    if ((cell.columns > 1) != spanning) continue;
                    const auto first = out.begin() + static_cast<std::ptrdiff_t>(cell.column);
                    const auto last = first + static_cast<std::ptrdiff_t>(cell.columns);
                    const auto sum = [&](double Wish::*of) {
                        return std::accumulate(first, last, 0.0, [&](double v, const Wish& w) { return v + w.*of; });
                    };
                    const auto raise = [&](double Wish::*of, double to) {
                        const double missing = (to - sum(of)) / static_cast<double>(cell.columns);
                        if (missing > 0) std::for_each(first, last, [&](Wish& w) { w.*of += missing; });
                    };
                    raise(&Wish::least, least_of(grid, cell, part == &grid.head) + 2 * grid.x);
                    raise(&Wish::most, widest(cell) + 2 * grid.x);
                }
    };
    share(false);
    share(true);
    return out;
}

double sum(const std::vector<Wish>& wishes, double Wish::*of)
{
    return std::accumulate(wishes.begin(), wishes.end(), 0.0, [&](double v, const Wish& w) { return v + w.*of; });
}

// Names as wide as they are, and all that is left for the facts.
std::vector<double> fact_widths(const std::vector<Wish>& wishes, double width)
{
    std::vector<double> out;
    for (const auto& w : wishes) out.push_back(std::min(w.most, width * 0.45));
    out.back() += width - std::accumulate(out.begin(), out.end(), 0.0);
    return out;
}

// The widths of the columns, which together fill `width`. What they ask for is cut to what is there.
std::vector<double> share_width(std::vector<Wish>& wishes, double width)
{
    // Words that are too long together: the longest give way until they fit.
    if (sum(wishes, &Wish::least) > width) {
        double fits = 0, too_much = width;
        for (int step = 0; step < 40; ++step) {
            const double cap = (fits + too_much) / 2;
            const double all = std::accumulate(wishes.begin(), wishes.end(), 0.0,
                                               [&](double v, const Wish& w) { return v + std::min(w.least, cap); });
            (all > width ? too_much : fits) = cap;
        }
        for (auto& w : wishes) w.least = std::min(w.least, fits);
    }
    // A column of long texts may not starve the others: what it would like counts up to half the width.
    const double most_counted = std::max(width / 2, width / static_cast<double>(wishes.size()));
    for (auto& w : wishes) w.most = std::max(w.least, std::min(w.most, most_counted));

    std::vector<double> out;
    const double least = sum(wishes, &Wish::least), most = sum(wishes, &Wish::most);
    const double part = most > width ? std::max(0.0, width - least) / (most - least) : 0;
    for (const auto& w : wishes) out.push_back(most > width ? w.least + (w.most - w.least) * part : w.most * width / most);
    return out;
}

// About how many lines a cell takes: they are never quite full.
double lines_of(const Cell& cell, double room)
{
    double lines = 0;
    for (const double w : cell.wide) lines += w <= room ? 1 : std::ceil(w / room * 1.07);
    return std::max(lines, 1.0);
}

// Rows by which a table's columns are judged.
std::vector<const std::vector<Cell>*> sample_of(const Grid& grid)
{
    constexpr std::size_t enough = 40;
    std::vector<const std::vector<Cell>*> out;
    for (const auto* part : {&grid.head, &grid.body, &grid.kin}) {
        const auto step = std::max<std::size_t>(part->rows.size() / enough, 1);
        for (std::size_t r = 0; r < part->rows.size(); r += step) out.push_back(&part->rows[r]);
    }
    return out;
}

// Looks for widths at which a table is low.
class Fitting {
public:
    Fitting(const Grid& grid, const std::vector<Wish>& wishes, std::vector<double> widths)
        : grid_(grid), wishes_(wishes), rows_(sample_of(grid)), widths_(std::move(widths)), best_(height(widths_))
    {
    }

    std::vector<double> find()
    {
        // First to widths at which something fits on one line less; what lies between helps nobody.
        for (int rounds = 0; rounds < 4 && jump(); ++rounds) {}
        const double total = std::accumulate(widths_.begin(), widths_.end(), 0.0);
        for (const double step : {total / 20, total / 60})
            for (int rounds = 0; rounds < 6 && shift(step); ++rounds) {}
        return std::move(widths_);
    }

private:
    // About how many lines the table takes. The lines of all cells count a little: what saves one where it is not
    // the highest of its row is on the way to a lower row.
    double height(const std::vector<double>& widths) const
    {
        double all = 0;
        for (const auto* row : rows_) {
            double most = 1;
            for (const auto& cell : *row) {
                const auto first = widths.begin() + static_cast<std::ptrdiff_t>(cell.column);
                const double room =
                    std::accumulate(first, first + static_cast<std::ptrdiff_t>(cell.columns), -2 * grid_.x) + 0.01;
                const double lines = lines_of(cell, room);
                most = std::max(most, lines);
                all += lines * 0.02;
                if (cell.column == 0) all += (lines - 1) * 0.3;  // a name that is broken is harder to find
                if (cell.narrow > room) all += cell.narrow > grid_.size * very_long_word ? hyphen_cost : short_hyphen_cost;
            }
            all += most;
        }
        return all;
    }
    bool take_if_better(std::vector<double>&& widths)
    {
        const double now = height(widths);
        if (now > best_ - 1e-9) return false;
        best_ = now;
        widths_ = std::move(widths);
        return true;
    }

    // The widths that some of a column's cells would like.
    std::vector<double> liked(std::size_t column) const
    {
        std::vector<double> all;
        double word = 0;  // the longest
        for (const auto* row : rows_)
            for (const auto& cell : *row)
                if (cell.column == column && cell.columns == 1 && !cell.wide.empty()) {
                    all.push_back(widest(cell) + 2 * grid_.x);
                    all.push_back(widest(cell) * two_lines + 2 * grid_.x);
                    word = std::max(word, cell.narrow);
                }
        std::sort(all.begin(), all.end());
        all.erase(std::unique(all.begin(), all.end(), [](double a, double b) { return b - a < 2; }), all.end());
        constexpr std::size_t most = 8;
        std::vector<double> out{word + 2 * grid_.x};
        for (std::size_t i = 0; i < std::min(most, all.size()); ++i)
            out.push_back(all[all.size() <= most ? i : i * (all.size() - 1) / (most - 1)]);
        return out;
    }
    bool jump()
    {
        bool better = false;
        for (std::size_t c = 0; c < widths_.size(); ++c)
            for (const double wanted : liked(c)) {
                const double more = wanted - widths_[c];
                if (wanted < wishes_[c].least || std::abs(more) < 1) continue;
                double slack = 0;  // that the others can give, or the room in which they share what is left over
                for (std::size_t o = 0; o < widths_.size(); ++o)
                    if (o != c) slack += more > 0 ? widths_[o] - wishes_[o].least : wishes_[o].most;
                if (slack < more || slack <= 0) continue;
                auto widths = widths_;
                widths[c] = wanted;
                for (std::size_t o = 0; o < widths.size(); ++o)
                    if (o != c) widths[o] -= more * (more > 0 ? widths[o] - wishes_[o].least : wishes_[o].most) / slack;
                better |= take_if_better(std::move(widths));
            }
        return better;
    }
    bool shift(double step)
    {
        bool better = false;
        for (std::size_t from = 0; from < widths_.size(); ++from)
            for (std::size_t to = 0; to < widths_.size(); ++to) {
                if (from == to || widths_[from] - step < wishes_[from].least) continue;
                auto widths = widths_;
                widths[from] -= step;
                widths[to] += step;
                better |= take_if_better(std::move(widths));
            }
        return better;
    }

    const Grid& grid_;
    const std::vector<Wish>& wishes_;
    std::vector<const std::vector<Cell>*> rows_;
    std::vector<double> widths_;
    double best_;
};

std::vector<double> fit_widths(const Grid& grid, const std::vector<Wish>& wishes, std::vector<double> widths)
{
    const double total = std::accumulate(widths.begin(), widths.end(), 0.0);
    if (widths.size() > 8 || sum(wishes, &Wish::most) <= total * 0.999) return widths;
    return Fitting{grid, wishes, std::move(widths)}.find();
}

}  // namespace

bool fits(const Grid& grid, const std::vector<double>& edges)
{
    const auto asked = wishes(grid);
    for (std::size_t c = 0; c < asked.size(); ++c)
        if (asked[c].least > edges[c + 1] - edges[c] + 0.01) return false;
    return true;
}

void set_columns(Grid& grid, double width, bool facts, bool fills)
{
    auto asked = wishes(grid);
    if (sum(asked, &Wish::least) > width) {
        grid.x = std::min(grid.x, grid.size * least_padding);
        asked = wishes(grid);
    }
    if (!fills && !facts && sum(asked, &Wish::most) < width * narrow) width *= stretched;
    grid.edges = {0};
    for (const double w : facts ? fact_widths(asked, width) : fit_widths(grid, asked, share_width(asked, width)))
        grid.edges.push_back(grid.edges.back() + w);
}

void break_lines(Grid& grid)
{
    for (auto* part : {&grid.head, &grid.body})
        for (auto& row : part->rows)
            for (auto& cell : row) cell.lines = cell.text.lines(width_of(grid, cell) - 2 * grid.x, Fill::narrow);
}

}  // namespace verslag::pdf
