// What stands in a spreadsheet file that somebody sends us: its sheets, cell by cell.
#pragma once

#include <verslag/core/phrase.hpp>

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace verslag::tables {

struct Cell {
    enum class Kind {
        empty,
        text,
        number,    // `text` has it in digits
        day,       // `text` has it in ISO 8601, with its time where it has one
        truth,     // yes or no
        error,     // a formula that came to nothing; `text` has its sign: "#N/A"
        unworked,  // a formula of which nobody has worked out the value
    };
    Kind kind = Kind::empty;
    std::string text;
    double number = 0;  // of a number; of a day that is kept as one, its number
    bool plain = true;  // a number is shown as its digits, not as a share, an amount or a time

    bool empty() const { return kind == Kind::empty; }
};

struct Row {
    std::size_t number = 0;  // as the program shows it, from 1; of separated text the line
    std::vector<Cell> cells;
};

struct Sheet {
    std::string name;
    std::vector<Row> rows;  // those that hold anything
};

struct Book {
    bool lines = false;         // separated text: rows are known by their line, and each sheet is a reading of the same text
    bool days_of_1904 = false;  // how days are counted
    std::vector<Sheet> sheets;
};

// "B12": the column is counted from 0, the row from 1.
std::string cell_name(std::size_t row, std::size_t column);

// The day that a spreadsheet means by a number, in ISO 8601; "" when there is none.
std::string day_of(double number, bool days_of_1904);

// Why a file cannot be read as a spreadsheet.
struct Refused {
    std::string_view code;
    Phrase message, hint;
};

struct Limits {
    std::uint64_t unpacked = 100'000'000;  // bytes of all parts together
    std::size_t cells = 2'000'000;
    std::size_t columns = 256;  // what stands beyond them is not looked at
};

// Told by its content: an Office Open XML or OpenDocument workbook, packed or flat, or text with separators. Throws Refused.
// Nothing is fetched, no formula is worked out.
Book open_book(std::string_view bytes, const Limits& = {});

}  // namespace verslag::tables
