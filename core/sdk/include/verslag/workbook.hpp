// The workbook view: what a person sorts and counts, as sheets of typed columns. The host composes it
// for one audience, in one language of labels.
#pragma once

#include <verslag/document.hpp>

#include <optional>

namespace verslag {

enum class ColumnType { text, integer, date, time, choice };
constexpr auto names(ColumnType) { return std::array<std::string_view, 5>{"text", "integer", "date", "time", "choice"}; }

struct Column {
    std::string id;       // the same in every language: "organisation"
    std::string title;    // unique within the sheet
    std::string meaning;  // one sentence
    ColumnType type{};
    std::vector<std::string> choices;  // of a choice: the words allowed

    static constexpr auto fields()
    {
        return std::tuple{field(1, "id", &Column::id), field(2, "title", &Column::title), field(3, "meaning", &Column::meaning),
                          field(4, "type", &Column::type), field(5, "choices", &Column::choices)};
    }
};

// A value of its column's type, or nothing (all members empty).
struct Cell {
    std::string text;                    // of a text or choice; of a date "2020-06-30"; of a time "19:30" (both ISO 8601)
    std::optional<std::int64_t> number;  // of an integer
    std::string href;                    // a link: an absolute URI

    bool empty() const { return text.empty() && !number; }
    static constexpr auto fields()
    {
        return std::tuple{field(1, "text", &Cell::text), field(2, "number", &Cell::number), field(3, "href", &Cell::href)};
    }
};

struct SheetRow {
    std::vector<Cell> cells;  // one a column
    std::uint32_t line = 0;   // line of the record that it comes from; 0 when it is composed

    static constexpr auto fields() { return std::tuple{field(1, "cells", &SheetRow::cells), field(2, "line", &SheetRow::line)}; }
};

struct Sheet {
    std::string id;      // the same in every language: "attendance"
    std::string title;   // of its tab
    bool prose = false;  // an explanation to read (two text columns, no header to filter by), not a table
    std::vector<Column> columns;
    std::vector<SheetRow> rows;

    static constexpr auto fields()
    {
        return std::tuple{field(1, "id", &Sheet::id), field(2, "title", &Sheet::title), field(3, "prose", &Sheet::prose),
                          field(4, "columns", &Sheet::columns), field(5, "rows", &Sheet::rows)};
    }
};

// One file, where a format makes several.
struct Book {
    std::string id;  // its role: "attendance", "follow-up"
    std::string title;
    std::vector<Sheet> sheets;

    static constexpr auto fields()
    {
        return std::tuple{field(1, "id", &Book::id), field(2, "title", &Book::title), field(3, "sheets", &Book::sheets)};
    }
};

struct Workbook {
    Properties properties;
    std::string date_format;  // spreadsheet format codes: "dd-mm-yyyy"
    std::string time_format;  // "hh:mm"
    std::string page_of;      // "pagina {page} van {pages}"
    std::vector<Book> books;

    static constexpr auto fields()
    {
        return std::tuple{field(1, "properties", &Workbook::properties), field(2, "date_format", &Workbook::date_format),
                          field(3, "time_format", &Workbook::time_format), field(4, "page_of", &Workbook::page_of),
                          field(5, "books", &Workbook::books)};
    }
};

}  // namespace verslag
