// Writes the cells of one sheet, each as what it is.
#pragma once

#include "common/sheets/notes.hpp"
#include "sheet.hpp"

namespace verslag::xlsx {

class Cells {
public:
    Cells(lxw_worksheet* sheet, const Formats& formats, Notes& notes) : sheet_(sheet), formats_(formats), notes_(notes) {}

    // `row` counts the header as 0. An empty cell gets its column's look, so that what is filled in later has it.
    void write(std::size_t row, std::size_t column, const Cell& cell, ColumnType type, std::uint32_t line);
    // A number or words that are worked out; `cell` is what it comes to.
    void formula(std::size_t row, std::size_t column, const std::string& formula, const Cell& cell);
    // Of a page to read.
    void write_prose(std::size_t row, std::size_t column, const Cell& cell, lxw_format* format, std::uint32_t line);

    // Whether text was written that looks like a number, of which Excel would warn in each cell.
    bool numbers_as_text() const { return numbers_as_text_; }

private:
    struct Place {
        std::size_t row, column;
        std::uint32_t line;
    };

    void text(const Place& at, const std::string& text, lxw_format* format);
    void plain(const Place& at, const std::string& text);
    bool link(const Place& at, const Cell& cell, lxw_format* format);
    void number(const Place& at, double value, lxw_format* format);
    void integer(const Place& at, std::int64_t value);
    void date(const Place& at, const std::string& text);
    void time(const Place& at, const std::string& text);
    std::string fit(const Place& at, const std::string& text);
    void note(const Place& at, const std::string& what) { notes_.cell(at.row, at.column, what, at.line); }

    lxw_worksheet* sheet_;
    const Formats& formats_;
    Notes& notes_;
    std::size_t links_ = 0;
    bool numbers_as_text_ = false;
};

}  // namespace verslag::xlsx
