#include "common/sheets/layout.hpp"

#include "common/sheets/link.hpp"
#include "common/sheets/measure.hpp"

#include <algorithm>
#include <climits>

namespace verslag::sheets {
namespace {

constexpr double padding = 1.2;           // beside the text
constexpr double doubt = 1.03;            // another font, or the rounding to pixels, may make text wider
constexpr double filter_button = 2.5;     // in a header
constexpr double widest_text = 60;        // a line that is pleasant to read
constexpr double widest_at_all = 120;     // for texts that would not fit the highest row otherwise
constexpr double longest_kept_word = 34;  // a longer one (an address of a web page) may be broken
constexpr double page = 220;              // all columns together: a wide screen, or landscape A4 at two thirds
constexpr double bit = 1.5;               // by which a column is made narrower at a time
constexpr std::size_t sample_size = 100;  // rows that are looked at to choose the widths of wide tables
constexpr double bold = 1.08;
constexpr double widest_letter = 1.8;
constexpr double rounding = 0.05;
constexpr double number_indent = 3;   // of integers
constexpr double room_to_write = 24;  // in a text column that is to be filled in

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
    double natural = 0;         // what the content would like
    double least = 0;           // below it, a word or a number is broken
    bool any = false;           // something stands in it
    std::size_t longest = 0;    // bytes of its longest text
    std::ptrdiff_t breaks = 0;  // the most line breaks that one has
    std::vector<float> sample;  // how wide some rows' texts are, each on one line
};

// One row in so many is in the sample.
std::size_t step_of(const SheetRows& rows) { return rows.size() / sample_size + 1; }

void take(Wish& w, const Column& column, const Cell& cell, const Workbook& formats, bool sampled)
{
    if (sampled) w.sample.push_back(0);
    w.any |= !cell.empty() || !cell.href.empty();
    if (cell.number) {
        w.natural = std::max(w.natural, static_cast<double>(std::to_string(*cell.number).size()) + number_indent);
        return;
    }
    const auto text = shown(cell);
    if (text.empty()) return;
    w.longest = std::max(w.longest, text.size());
    w.breaks = std::max(w.breaks, std::count(text.begin(), text.end(), '\n'));
    const double all = width(text);
    if (sampled) w.sample.back() = static_cast<float>(all);
    if (column.type == ColumnType::date) w.natural = std::max(w.natural, format_width(formats.date_format));
    if (column.type == ColumnType::time) w.natural = std::max(w.natural, format_width(formats.time_format));
    w.natural = std::max(w.natural, all);
    if (wraps(column) && all > w.least) w.least = std::max(w.least, std::min(word_width(text), longest_kept_word));
}

void round_off(Wish& w, const Column& column, const std::string& title)
{
    if (!wraps(column)) w.least = w.natural;
    w.natural = std::min(w.natural * doubt, widest_text);
    w.least *= doubt;
    if (column.fill_in && column.type == ColumnType::text) w.least = std::max(w.least, room_to_write);
    w.least = std::min(std::max(w.least, word_width(title) * bold * doubt + filter_button), widest_text);
    // A long title over short content goes on two lines rather than making the column wide.
    const double whole = width(title) * bold * doubt, halved = std::min(whole * 0.6, 30.0);
    w.natural = std::max({w.natural, w.least, whole < 14 ? whole + filter_button : halved + filter_button});
    w.natural += padding, w.least += padding;
}

std::vector<Wish> wishes_of(const Sheet& sheet, const SheetRows& rows, const std::vector<std::string>& titles,
                            const Workbook& formats)
{
    std::vector<Wish> wishes(sheet.columns.size());
    static const Cell nothing;
    rows.each([&, step = step_of(rows)](std::size_t r, const SheetRow& row) {
        for (std::size_t c = 0; c < wishes.size(); ++c)
            take(wishes[c], sheet.columns[c], c < row.cells.size() ? row.cells[c] : nothing, formats, r % step == 0);
    });
    for (std::size_t c = 0; c < wishes.size(); ++c) round_off(wishes[c], sheet.columns[c], titles[c]);
    return wishes;
}

double room_in(double width) { return (width - padding) / doubt + rounding; }

// How many lines a row of the sample has.
unsigned height(const std::vector<Wish>& wishes, const std::vector<double>& widths, std::size_t row, std::size_t column)
{
    const double text = wishes[column].sample[row], room = room_in(widths[column]);
    return text <= room ? 1 : static_cast<unsigned>(text / room) + 1;
}

// Gives each column what it wishes. Where that is more than a page has, takes it away bit by bit where it
// makes rows grow the least: from long texts before names, and never so much that a word is broken.
std::vector<double> share(const std::vector<Wish>& wishes, const std::vector<bool>& hidden, std::size_t sampled)
{
    std::vector<double> widths;
    double total = 0;
    for (std::size_t c = 0; c < wishes.size(); ++c) {
        widths.push_back(wishes[c].natural);
        if (!hidden[c]) total += wishes[c].natural;
    }
    std::vector<unsigned> heights(sampled, 1);
    while (total > page) {
        std::size_t cheapest = widths.size();
        unsigned lowest = UINT_MAX;
        for (std::size_t c = 0; c < widths.size(); ++c) {
            if (hidden[c] || widths[c] - bit < wishes[c].least) continue;
            widths[c] -= bit;
            unsigned price = 0;
            for (std::size_t r = 0; r < sampled && price <= lowest; ++r) {
                const auto lines = height(wishes, widths, r, c);
                if (lines > heights[r]) price += lines - heights[r];
            }
            widths[c] += bit;
            if (price < lowest || (price == lowest && widths[c] > widths[cheapest])) lowest = price, cheapest = c;
        }
        if (cheapest == widths.size()) break;
        widths[cheapest] -= bit;
        total -= bit;
        for (std::size_t r = 0; r < sampled; ++r) heights[r] = std::max(heights[r], height(wishes, widths, r, cheapest));
    }
    return widths;
}

// Whether the text stands on one line; most does, and is seen to do so without measuring it.
bool on_one(std::string_view text, double room)
{
    if (text.find('\n') != std::string_view::npos) return false;
    return static_cast<double>(text.size()) * widest_letter <= room || width(text) <= room;
}

constexpr auto most_lines = static_cast<unsigned>(highest_row / line_height);

// Widens columns whose longest text would need a row higher than there is.
void make_room(const SheetRows& rows, std::vector<double>& widths)
{
    rows.each([&](std::size_t, const SheetRow& row) {
        for (std::size_t c = 0; c < std::min(row.cells.size(), widths.size()); ++c) {
            const auto text = shown(row.cells[c]);
            if (text.size() < most_lines) continue;
            while (widths[c] < widest_at_all && lines(text, room_in(widths[c])) > most_lines)
                widths[c] = std::min(widest_at_all, widths[c] * 1.25);
        }
    });
}

// Whether a column can have a text that would need a row higher than there is.
bool may_be_too_high(const std::vector<Wish>& wishes, const std::vector<double>& widths)
{
    for (std::size_t c = 0; c < wishes.size(); ++c)
        // A line is at least half full, as a word that doesn't fit in the rest of it is no longer than all of it.
        if (static_cast<double>(wishes[c].breaks + 2) +
                2 * widest_letter * static_cast<double>(wishes[c].longest) / room_in(widths[c]) >
            most_lines)
            return true;
    return false;
}

// Whether something stands under the column, though nothing may stand in it.
bool is_stated(const Sheet& sheet, std::size_t column)
{
    const auto& stated = sheet.totals.stated;
    return std::any_of(stated.begin(), stated.end(),
                       [&](const SheetRow& row) { return column < row.cells.size() && !row.cells[column].empty(); });
}

void set_heights(const SheetRows& rows, Layout& layout, double letters = 1)
{
    layout.heights.reserve(rows.size());
    RowHeights height(layout.widths, letters);
    rows.each([&](std::size_t, const SheetRow& row) { layout.heights.push_back(height(row)); });
    layout.too_high = height.too_high(), layout.first_too_high = height.first_too_high();
}

}  // namespace

RowHeights::RowHeights(const std::vector<double>& widths, double letters)
{
    for (const auto width : widths) rooms_.push_back(room_in(width / letters));
}

float RowHeights::operator()(const SheetRow& row)
{
    unsigned needed = 1;
    for (std::size_t c = 0; c < std::min(row.cells.size(), rooms_.size()); ++c) {
        const auto text = shown(row.cells[c]);
        if (!on_one(text, rooms_[c])) needed = std::max(needed, lines(text, rooms_[c]));
    }
    if (needed > most_lines && too_high_++ == 0) first_too_high_ = asked_;
    ++asked_;
    return needed > 1 ? static_cast<float>(std::min(needed * line_height, highest_row)) : 0;
}

std::vector<float> heights_in_doubt(const SheetRows& rows, const Layout& layout, double letters, double wider)
{
    std::vector<float> all;
    RowHeights in_wide(layout.widths, letters * wider), in_narrow(layout.widths, letters / wider);
    rows.each([&](std::size_t, const SheetRow& row) {
        const auto most = in_wide(row);
        all.push_back(most > in_narrow(row) ? most : 0);
    });
    return all;
}

Layout table_columns(const Sheet& sheet, const SheetRows& rows, const std::vector<std::string>& titles, const Workbook& formats,
                     double letters)
{
    const auto wishes = wishes_of(sheet, rows, titles, formats);
    Layout layout;
    for (std::size_t c = 0; c < wishes.size(); ++c)
        layout.hidden.push_back(!rows.empty() && !wishes[c].any && !sheet.columns[c].fill_in && !is_stated(sheet, c));
    layout.widths = share(wishes, layout.hidden, wishes.empty() ? 0 : wishes[0].sample.size());
    if (may_be_too_high(wishes, layout.widths)) make_room(rows, layout.widths);
    unsigned header = 1;
    for (std::size_t c = 0; c < titles.size(); ++c)
        header = std::max(header, lines(titles[c], room_in(layout.widths[c] - filter_button) / bold + rounding));
    layout.header_height = header * line_height + 6;
    for (auto& width : layout.widths) width *= letters;
    return layout;
}

Layout table_layout(const Sheet& sheet, const SheetRows& rows, const std::vector<std::string>& titles, const Workbook& formats,
                    double letters)
{
    auto layout = table_columns(sheet, rows, titles, formats, letters);
    set_heights(rows, layout, letters);
    return layout;
}

Layout prose_layout(const Sheet& sheet, const SheetRows& rows, double letters)
{
    Layout layout;
    layout.widths.assign(std::max<std::size_t>(2, sheet.columns.size()), 72);
    double names = 12;
    std::vector<std::size_t> headings;
    rows.each([&](std::size_t r, const SheetRow& row) {
        if (heads(row)) headings.push_back(r);
        else names = std::max(names, width(row.cells.empty() ? "" : shown(row.cells[0])) * bold * doubt + padding);
    });
    layout.widths[0] = std::min(names, 32.0);
    make_room(rows, layout.widths);
    set_heights(rows, layout);
    for (const auto r : headings) layout.heights[r] = static_cast<float>(heading_height);
    for (auto& width : layout.widths) width *= letters;
    return layout;
}

std::int64_t axis_step(const SheetRows& rows, std::size_t shown, Bars bars)
{
    std::int64_t most = 1;
    rows.each([&](std::size_t r, const SheetRow& row) {
        if (r >= shown) return;
        std::int64_t all = 0;
        for (const auto& cell : row.cells) {
            const auto number = cell.number.value_or(0);
            all = bars == Bars::stacked ? all + number : std::max(all, number);
        }
        most = std::max(most, all);
    });
    for (std::int64_t ten = 1;; ten *= 10)
        for (const auto step : {1, 2, 5})
            if (step * ten * 8 >= most) return step * ten;
}

bool heads(const SheetRow& row)
{
    const auto filled = [](const Cell& c) { return !c.empty(); };
    return !row.cells.empty() && filled(row.cells[0]) && std::none_of(row.cells.begin() + 1, row.cells.end(), filled);
}

}  // namespace verslag::sheets
