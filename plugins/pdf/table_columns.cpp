// How wide a table's columns are: as their content asks for, and so that the table is not high.
#include "table.hpp"

#include <cmath>
#include <numeric>

namespace verslag::pdf {
namespace {

constexpr double least_padding = 0.25;            // in sizes of the text, where columns are crowded
constexpr double narrow = 0.45, stretched = 0.6;  // a narrow table is not pulled apart over the whole width

struct Wish {
    double least = 0, most = 0;
};

double widest(const Cell& cell) { return cell.wide.empty() ? 0 : *std::max_element(cell.wide.begin(), cell.wide.end()); }

// What each column needs and would like, cells that span several sharing theirs out.
std::vector<Wish> wishes(const Grid& grid)
{
    std::vector<Wish> out(grid.columns);
    const auto share = [&](bool spanning) {
        for (const auto* part : {&grid.head, &grid.body})
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
                    raise(&Wish::least, (cell.right ? widest(cell) : cell.text.narrowest()) + 2 * grid.x);
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
    for (const auto& w : wishes) out.push_back(std::min(w.most, width * 0.4));
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

// About how many lines the table takes, judged by its header and some of its rows. The lines of all cells
// count a little: what saves one where it is not the highest of its row is on the way to a lower row.
double lines_taken(const Grid& grid, const std::vector<double>& widths)
{
    constexpr std::size_t sample = 40;
    double all = 0;
    for (const auto* part : {&grid.head, &grid.body}) {
        const auto step = std::max<std::size_t>(part->rows.size() / sample, 1);
        for (std::size_t r = 0; r < part->rows.size(); r += step) {
            double most = 1;
            for (const auto& cell : part->rows[r]) {
                const auto first = widths.begin() + static_cast<std::ptrdiff_t>(cell.column);
                const double lines =
                    lines_of(cell, std::accumulate(first, first + static_cast<std::ptrdiff_t>(cell.columns), -2 * grid.x));
                most = std::max(most, lines);
                all += lines * 0.02;
            }
            all += most;
        }
    }
    return all;
}

// Moves width from column to column for as long as that makes the table lower.
std::vector<double> fit_widths(const Grid& grid, const std::vector<Wish>& wishes, std::vector<double> widths)
{
    const double total = std::accumulate(widths.begin(), widths.end(), 0.0);
    if (widths.size() > 8 || sum(wishes, &Wish::most) <= total * 0.999) return widths;
    double best = lines_taken(grid, widths);
    for (const double step : {total / 16, total / 40}) {
        bool better = true;
        for (int rounds = 0; better && rounds < 12; ++rounds) {
            better = false;
            for (std::size_t from = 0; from < widths.size(); ++from)
                for (std::size_t to = 0; to < widths.size(); ++to) {
                    if (from == to || widths[from] - step < wishes[from].least) continue;
                    widths[from] -= step;
                    widths[to] += step;
                    const double now = lines_taken(grid, widths);
                    if (now < best - 1e-9) {
                        best = now;
                        better = true;
                    } else {
                        widths[from] += step;
                        widths[to] -= step;
                    }
                }
        }
    }
    return widths;
}

void break_lines(Grid& grid)
{
    for (auto* part : {&grid.head, &grid.body})
        for (auto& row : part->rows)
            for (auto& cell : row) cell.lines = cell.text.lines(width_of(grid, cell) - 2 * grid.x);
}

}  // namespace

void set_columns(Grid& grid, double width, bool facts)
{
    auto asked = wishes(grid);
    if (sum(asked, &Wish::least) > width) {
        grid.x = std::min(grid.x, grid.size * least_padding);
        asked = wishes(grid);
    }
    if (!facts && sum(asked, &Wish::most) < width * narrow) width *= stretched;
    grid.edges = {0};
    for (const double w : facts ? fact_widths(asked, width) : fit_widths(grid, asked, share_width(asked, width)))
        grid.edges.push_back(grid.edges.back() + w);
    break_lines(grid);
}

}  // namespace verslag::pdf
