// One workbook file.
#pragma once

#include <verslag/exporter.hpp>

namespace verslag::xlsx {

struct BookOptions {
    bool tables = true;
};

// A sheet of more rows is written row by row, in little memory, for which the library gives up tables.
inline constexpr std::size_t rows_of_a_table = 20000;

// Writes a book of the view to `path`, a plain name in the current directory. Throws std::runtime_error,
// and leaves no file, when it can't be written whole.
void write_book(const Workbook& view, const Book& book, const BookOptions& options, const std::string& path, std::int64_t clock,
                OutputSink& sink);

}  // namespace verslag::xlsx
