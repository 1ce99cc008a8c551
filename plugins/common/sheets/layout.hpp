// How wide the columns of a sheet are and how high its rows, so that all of it can be read.
#pragma once

#include <verslag/sheet_rows.hpp>

#include <cstdint>
#include <vector>

namespace verslag::sheets {

inline constexpr double line_height = 15;     // points, of the workbook's font
inline constexpr double highest_row = 409;    // points; a spreadsheet can't do more
inline constexpr double heading_height = 24;  // points, on a page to read

struct Layout {
    std::vector<double> widths;      // a column, in digits' widths
    std::vector<float> heights;      // a row, in points; 0 where one line is enough
    std::vector<bool> hidden;        // a column in which nothing stands, and nothing is to be filled in
    double header_height = 0;        // in points
    std::size_t too_high = 0;        // rows whose text is longer than the highest row shows
    std::size_t first_too_high = 0;  // the first of them
};

// How high the rows of a table are, one after the other.
class RowHeights {
public:
    // The widths are those of a layout, with the `letters` that it was made for.
    explicit RowHeights(const std::vector<double>& widths, double letters = 1);

    // In points; 0 where one line is enough. Counts the rows that it is asked for.
    float operator()(const SheetRow& row);
    std::size_t too_high() const { return too_high_; }
    std::size_t first_too_high() const { return first_too_high_; }

private:
    std::vector<double> rooms_;
    std::size_t asked_ = 0, too_high_ = 0, first_too_high_ = 0;
};

// Of rows that have more lines in a font so much wider than the layout's than in one so much narrower: how high they are in the
// wider; 0 for the others. Programs measure text in more than one way, and a line that just fits for one is two for another.
std::vector<float> heights_in_doubt(const SheetRows& rows, const Layout& layout, double letters, double wider);

// Of a table: columns as wide as their content up to a limit, narrower where all of them would not fit a
// landscape page at a readable size; then text wraps and rows grow.
// `letters` is how wide the font is beside the one that widths are counted in. `table_columns` leaves the rows' heights to
// RowHeights, so that the rows need not be gone through once more.
Layout table_columns(const Sheet& sheet, const SheetRows& rows, const std::vector<std::string>& titles, const Workbook& formats,
                     double letters = 1);
Layout table_layout(const Sheet& sheet, const SheetRows& rows, const std::vector<std::string>& titles, const Workbook& formats,
                    double letters = 1);
// Of a page to read: a column of names and one of text.
Layout prose_layout(const Sheet& sheet, const SheetRows& rows, double letters = 1);
// How far the marks of an axis stand apart under the bars of the first rows: a whole number, as only whole things are counted.
std::int64_t axis_step(const SheetRows& rows, std::size_t shown, Bars bars);
// Whether a row of such a page is a heading: it has a name and no text.
bool heads(const SheetRow& row);

}  // namespace verslag::sheets
