// What is said of a sheet that came back, with its places.
#pragma once

#include "tables/table.hpp"

#include <verslag/core/diagnostic.hpp>

namespace verslag::merge {

class Said {
public:
    Said(std::string_view file, Diagnostics& all) : file_(file), all_(&all) {}
    // The sheet that is spoken of from here on.
    void of(const tables::Book& book, const tables::Sheet& sheet) { book_ = &book, sheet_ = &sheet; }

    void file(Severity, std::string_view code, Phrase message, Phrase hint = {});
    void sheet(Severity, std::string_view code, Phrase message, Phrase hint = {});
    void row(Severity, std::size_t row, std::string_view code, Phrase message, Phrase hint = {});
    // Warns of a cell; `title` is its column's.
    void cell(std::size_t row, std::size_t column, std::string_view title, std::string_view code, Phrase message, Phrase hint);
    // "cell J5 of sheet 'Opvolging'", "line 5 of sheet.csv".
    Phrase place(std::size_t row, std::size_t column) const;

private:
    void add(Severity, std::string_view code, Phrase message, Phrase hint, std::size_t line = 0);

    std::string file_;
    Diagnostics* all_;
    const tables::Book* book_ = nullptr;
    const tables::Sheet* sheet_ = nullptr;
};

}  // namespace verslag::merge
