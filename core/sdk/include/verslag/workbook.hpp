// The workbook view: what a person sorts and counts, as sheets of typed columns. The host composes it
// for one audience, in one language of labels.
#pragma once

#include <verslag/document.hpp>

#include <optional>

namespace verslag {

// A sheet of more rows is no table object where that costs memory; the explanation says so.
inline constexpr std::size_t rows_of_a_table = 20000;

enum class ColumnType { text, integer, date, time, choice };
constexpr auto names(ColumnType) { return std::array<std::string_view, 5>{"text", "integer", "date", "time", "choice"}; }

struct Column {
    std::string id;       // the same in every language: "organisation"
    std::string title;    // unique within the sheet
    std::string meaning;  // one sentence
    ColumnType type{};
    std::vector<std::string> choices;  // of a choice: the words allowed
    bool fill_in = false;              // for who gets the sheet to fill in or change; shown though nothing may stand in it

    template <class Take>
    static constexpr void fields(Take take)
    {
        take(field(1, "id", &Column::id), field(2, "title", &Column::title), field(3, "meaning", &Column::meaning),
             field(4, "type", &Column::type), field(5, "choices", &Column::choices), field(6, "fill_in", &Column::fill_in));
    }
};

// A value of its column's type, or nothing (all members empty).
struct Cell {
    std::string text;                    // of a text or choice; of a date "2020-06-30"; of a time "19:30" (both ISO 8601)
    std::optional<std::int64_t> number;  // of an integer
    std::string href;                    // a link: an absolute URI

    bool empty() const { return text.empty() && !number; }
    template <class Take>
    static constexpr void fields(Take take)
    {
        take(field(1, "text", &Cell::text), field(2, "number", &Cell::number), field(3, "href", &Cell::href));
    }
};

struct SheetRow {
    std::vector<Cell> cells;  // one a column
    std::uint32_t line = 0;   // line of the record that it comes from; 0 when it is composed

    template <class Take>
    static constexpr void fields(Take take)
    {
        take(field(1, "cells", &SheetRow::cells), field(2, "line", &SheetRow::line));
    }
};

// How the rows of a sheet stand: done, late, or neither. A format that can calculate does so on the day it is looked
// at; the words in the cells are as things stood on the day of the meeting.
struct Standing {
    std::string status, due, says;    // ids of columns: what is known, until when, and what follows; empty: a sheet without
    std::vector<std::string> closed;  // the words of `status` after which nothing has to be done any more
    std::string done, late, running;  // what `says` says: of a closed row, of one past its day, of any other

    bool given() const { return !says.empty(); }
    template <class Take>
    static constexpr void fields(Take take)
    {
        take(field(1, "status", &Standing::status), field(2, "due", &Standing::due), field(3, "says", &Standing::says),
             field(4, "closed", &Standing::closed), field(5, "done", &Standing::done), field(6, "late", &Standing::late),
             field(7, "running", &Standing::running));
    }
};

// How the bars of a chart stand that has several numbers a row.
enum class Bars {
    stacked,  // on top of each other: parts of one whole
    grouped   // beside each other: numbers to hold against each other
};
constexpr auto names(Bars) { return std::array<std::string_view, 2>{"stacked", "grouped"}; }

// Of a sheet whose numbers follow from another sheet of its book: the text in the first column is what the rows there
// have in their column `key`. Drawn as a chart, too.
struct Tally {
    std::string sheet, key;         // ids; empty: the sheet is no tally
    std::vector<std::string> adds;  // for each column after the first: the id of the column there that is added up, or "" to
                                    // count rows
    std::string nothing;            // the text that stands for rows whose `key` is empty
    std::string total;              // the name of the last row, which adds up those above and is not among them
    std::string chart, alt;         // the chart's title, and what it shows in words
    std::uint32_t charted = 0;      // how many rows, from the first, the chart shows
    Bars bars{};

    bool given() const { return !sheet.empty(); }
    template <class Take>
    static constexpr void fields(Take take)
    {
        take(field(1, "sheet", &Tally::sheet), field(2, "key", &Tally::key), field(3, "adds", &Tally::adds),
             field(4, "nothing", &Tally::nothing), field(5, "total", &Tally::total), field(6, "chart", &Tally::chart),
             field(7, "alt", &Tally::alt), field(8, "charted", &Tally::charted), field(9, "bars", &Tally::bars));
    }
};

// What stands under a table and is no part of it: not sorted, not filtered, not counted along.
struct Totals {
    std::string name;               // of the row that adds up, in its first column; empty: there is none
    std::vector<std::string> adds;  // ids of the integer columns that it adds up
    std::vector<SheetRow> stated;   // rows after it: what the minutes state of the same numbers, which need not agree

    bool given() const { return !name.empty(); }
    template <class Take>
    static constexpr void fields(Take take)
    {
        take(field(1, "name", &Totals::name), field(2, "adds", &Totals::adds), field(3, "stated", &Totals::stated));
    }
};

struct Sheet {
    std::string id;      // the same in every language: "attendance"
    std::string title;   // of its tab
    bool prose = false;  // an explanation to read (two text columns, no header to filter by), not a table
    std::vector<Column> columns;
    std::vector<SheetRow> rows;
    Standing standing;
    Tally tally;
    Totals totals;  // of a sheet that is no tally, which has a total of its own

    // The place of a column; columns.size() when there is none.
    std::size_t column(std::string_view column_id) const
    {
        std::size_t at = 0;
        while (at < columns.size() && columns[at].id != column_id) ++at;
        return at;
    }
    template <class Take>
    static constexpr void fields(Take take)
    {
        take(field(1, "id", &Sheet::id), field(2, "title", &Sheet::title), field(3, "prose", &Sheet::prose),
             field(4, "columns", &Sheet::columns), field(5, "rows", &Sheet::rows), field(6, "standing", &Sheet::standing),
             field(7, "tally", &Sheet::tally), field(8, "totals", &Sheet::totals));
    }
};

// One file, where a format makes several.
struct Book {
    std::string id;  // its role: "attendance", "follow-up"
    std::string title;
    std::vector<Sheet> sheets;

    template <class Take>
    static constexpr void fields(Take take)
    {
        take(field(1, "id", &Book::id), field(2, "title", &Book::title), field(3, "sheets", &Book::sheets));
    }
};

struct Workbook {
    Properties properties;
    std::string date_format;  // spreadsheet format codes: "dd-mm-yyyy"
    std::string time_format;  // "hh:mm"
    std::string page_of;      // "pagina {page} van {pages}"
    std::vector<Book> books;

    template <class Take>
    static constexpr void fields(Take take)
    {
        take(field(1, "properties", &Workbook::properties), field(2, "date_format", &Workbook::date_format),
             field(3, "time_format", &Workbook::time_format), field(4, "page_of", &Workbook::page_of),
             field(5, "books", &Workbook::books));
    }
};

}  // namespace verslag
