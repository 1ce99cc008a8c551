#include "layout.hpp"

#include "link.hpp"
#include "measure.hpp"

#include <algorithm>
#include <cmath>

namespace verslag::xlsx {
namespace {

constexpr double padding = 1.2;           // beside the text
constexpr double doubt = 1.03;            // another font, or the rounding to pixels, may make text wider
constexpr double filter_button = 2.5;     // in a header
constexpr double widest_text = 60;        // a line that is pleasant to read
constexpr double narrowest_text = 24;     // a column that is made narrower than its text stays this wide
constexpr double widest_at_all = 120;     // for texts that would not fit the highest row otherwise
constexpr double longest_kept_word = 34;  // a longer one (an address of a web page) may be broken
constexpr double page = 160;              // all columns together, for landscape A4 at some 85 %
constexpr double bold = 1.08;
constexpr double widest_letter = 1.8;
constexpr double rounding = 0.05;

bool wraps(const Column& column) { return column.type == ColumnType::text || column.type == ColumnType::choice; }

std::string_view shown(const Cell& cell) { return cell.text.empty() ? address_words(cell.href) : std::string_view(cell.text); }

// The names of months and days take more room than their code.
double format_width(std::string_view code)
{
    double w = width(code);
    if (code.find("mmmm") != std::string_view::npos) w += 6;
    if (code.find("dddd") != std::string_view::npos) w += 6;
    return w;
}

struct Wish {
    double natural = 0;  // what the content would like
    double least = 0;    // below it, a word or a number is broken
};

Wish wish_of(const Sheet& sheet, std::size_t c, const std::string& title, const Workbook& formats)
{
    const auto& column = sheet.columns[c];
    Wish w;
    for (const auto& row : sheet.rows) {
        if (c >= row.cells.size()) continue;
        const auto& cell = row.cells[c];
        if (cell.number) {
            w.natural = std::max(w.natural, static_cast<double>(std::to_string(*cell.number).size()) * 1.04);
            continue;
        }
        const auto text = shown(cell);
        if (text.empty()) continue;
        const double all = width(text);
        if (column.type == ColumnType::date) w.natural = std::max(w.natural, format_width(formats.date_format));
        if (column.type == ColumnType::time) w.natural = std::max(w.natural, format_width(formats.time_format));
        w.natural = std::max(w.natural, all);
        if (wraps(column) && all > w.least) w.least = std::max(w.least, std::min(word_width(text), longest_kept_word));
    }
    if (!wraps(column)) w.least = w.natural;
    w.natural = std::min(w.natural * doubt, widest_text);
    w.least *= doubt;
    w.least = std::min(std::max(w.least, word_width(title) * bold * doubt + filter_button), widest_text);
    // A long title over short content goes on two lines rather than making the column wide.
    const double whole = width(title) * bold * doubt, halved = std::min(whole * 0.6, 30.0);
    w.natural = std::max({w.natural, w.least, whole < 14 ? whole + filter_button : halved + filter_button});
    w.natural += padding, w.least += padding;
    return w;
}

// Lowers the widest of those that may shrink until all fit on the page.
std::vector<double> share(const std::vector<Wish>& wishes)
{
    const auto at = [&](double level) {
        std::vector<double> widths;
        for (const auto& w : wishes) widths.push_back(std::max(w.least, std::min(w.natural, level)));
        return widths;
    };
    double low = narrowest_text, high = widest_text + padding;
    const auto total = [](const std::vector<double>& widths) {
        double sum = 0;
        for (const double w : widths) sum += w;
        return sum;
    };
    if (total(at(high)) <= page) return at(high);
    while (high - low > 0.25) {
        const double middle = (low + high) / 2;
        (total(at(middle)) <= page ? low : high) = middle;
    }
    return at(low);
}

double room_in(double width) { return (width - padding) / doubt + rounding; }

// Whether the text stands on one line; most does, and is seen to do so without measuring it.
bool on_one(std::string_view text, double room)
{
    if (text.find('\n') != std::string_view::npos) return false;
    return static_cast<double>(text.size()) * widest_letter <= room || width(text) <= room;
}

constexpr auto most_lines = static_cast<unsigned>(highest_row / line_height);

// Widens columns whose longest text would need a row higher than there is.
void make_room(const Sheet& sheet, std::vector<double>& widths)
{
    for (const auto& row : sheet.rows) {
        for (std::size_t c = 0; c < std::min(row.cells.size(), widths.size()); ++c) {
            const auto text = shown(row.cells[c]);
            if (text.size() < most_lines) continue;
            while (widths[c] < widest_at_all && lines(text, room_in(widths[c])) > most_lines)
                widths[c] = std::min(widest_at_all, widths[c] * 1.25);
        }
    }
}

void set_heights(const Sheet& sheet, Layout& layout)
{
    layout.heights.assign(sheet.rows.size(), 0);
    for (std::size_t r = 0; r < sheet.rows.size(); ++r) {
        unsigned needed = 1;
        for (std::size_t c = 0; c < std::min(sheet.rows[r].cells.size(), layout.widths.size()); ++c) {
            const auto text = shown(sheet.rows[r].cells[c]);
            const double room = room_in(layout.widths[c]);
            if (!on_one(text, room)) needed = std::max(needed, lines(text, room));
        }
        if (needed > most_lines && layout.too_high++ == 0) layout.first_too_high = r;
        if (needed > 1) layout.heights[r] = static_cast<float>(std::min(needed * line_height, highest_row));
    }
}

}  // namespace

Layout table_layout(const Sheet& sheet, const std::vector<std::string>& titles, const Workbook& formats)
{
    std::vector<Wish> wishes;
    for (std::size_t c = 0; c < sheet.columns.size(); ++c) wishes.push_back(wish_of(sheet, c, titles[c], formats));
    Layout layout;
    layout.widths = share(wishes);
    make_room(sheet, layout.widths);
    set_heights(sheet, layout);
    unsigned header = 1;
    for (std::size_t c = 0; c < titles.size(); ++c)
        header = std::max(header, lines(titles[c], room_in(layout.widths[c] - filter_button) / bold + rounding));
    layout.header_height = header * line_height + 6;
    return layout;
}

Layout prose_layout(const Sheet& sheet)
{
    Layout layout;
    layout.widths.assign(std::max<std::size_t>(2, sheet.columns.size()), 72);
    double names = 12;
    for (const auto& row : sheet.rows)
        if (!heads(row)) names = std::max(names, width(row.cells.empty() ? "" : shown(row.cells[0])) * bold * doubt + padding);
    layout.widths[0] = std::min(names, 32.0);
    make_room(sheet, layout.widths);
    set_heights(sheet, layout);
    for (std::size_t r = 0; r < sheet.rows.size(); ++r)
        if (heads(sheet.rows[r])) layout.heights[r] = static_cast<float>(heading_height);
    return layout;
}

bool heads(const SheetRow& row)
{
    const auto filled = [](const Cell& c) { return !c.empty(); };
    return !row.cells.empty() && filled(row.cells[0]) && std::none_of(row.cells.begin() + 1, row.cells.end(), filled);
}

}  // namespace verslag::xlsx
