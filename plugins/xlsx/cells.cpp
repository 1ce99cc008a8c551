#include "cells.hpp"

#include "common/sheets/link.hpp"
#include "common/sheets/text.hpp"

#include <algorithm>

namespace verslag::xlsx {
namespace {

constexpr std::int64_t most_exact = 999'999'999'999'999;  // a spreadsheet keeps 15 digits
constexpr std::size_t guard_limit = 255;                  // beyond it some releases of Excel show "####" for the text format

// What would turn into something else when a person goes into the cell and leaves it again: a formula, a
// number without its zeros, a date.
bool would_change(std::string_view text)
{
    if (text.size() > guard_limit) return false;
    if (std::string_view("=+-@").find(text.front()) != std::string_view::npos) return true;
    bool digit = false;
    for (const char c : text) {
        if (c >= '0' && c <= '9') digit = true;
        else if (std::string_view(".,:/-% eE").find(c) == std::string_view::npos) return false;
    }
    return digit;
}

// Days since 1899-12-30.
std::int64_t serial(const Date& date) { return std::chrono::sys_days{date.days()}.time_since_epoch().count() + 25569; }

// "19:30" or "19:30:15" as a part of a day.
std::optional<double> day_part(std::string_view s)
{
    const auto two = [&](std::size_t at, int below) {
        if (at + 2 > s.size()) return -1;
        const int tens = s[at] - '0', ones = s[at + 1] - '0';
        if (tens < 0 || tens > 9 || ones < 0 || ones > 9) return -1;
        const int v = tens * 10 + ones;
        return v < below ? v : -1;
    };
    if ((s.size() != 5 && s.size() != 8) || s[2] != ':' || (s.size() == 8 && s[5] != ':')) return std::nullopt;
    const int h = two(0, 24), m = two(3, 60), sec = s.size() == 8 ? two(6, 60) : 0;
    if (h < 0 || m < 0 || sec < 0) return std::nullopt;
    return (h * 3600 + m * 60 + sec) / 86400.0;
}

lxw_row_t row_of(std::size_t row) { return static_cast<lxw_row_t>(row); }
lxw_col_t column_of(std::size_t column) { return static_cast<lxw_col_t>(column); }

}  // namespace

void Cells::write(std::size_t row, std::size_t column, const Cell& cell, ColumnType type, std::uint32_t line)
{
    const Place at{row, column, line};
    const auto look = type == ColumnType::date      ? formats_.date
                      : type == ColumnType::time    ? formats_.time
                      : type == ColumnType::integer ? formats_.integer
                                                    : formats_.text;
    if (cell.empty() && cell.href.empty())
        return check(worksheet_write_blank(sheet_, row_of(row), column_of(column), look), "an empty cell");
    const bool words = !cell.number && (type == ColumnType::text || type == ColumnType::choice);
    // A value that is no text goes over the text of its link, and keeps the link.
    if (!cell.href.empty() && link(at, cell, formats_.link) && words) return;
    if (cell.number) return integer(at, *cell.number);
    if (cell.text.empty()) return words ? plain(at, std::string(address_words(cell.href))) : void();
    if (type == ColumnType::date) return date(at, cell.text);
    if (type == ColumnType::time) return time(at, cell.text);
    plain(at, cell.text);
}

void Cells::formula(std::size_t row, std::size_t column, const std::string& formula, const Cell& cell)
{
    const auto r = row_of(row);
    const auto c = column_of(column);
    if (cell.number)
        check(worksheet_write_formula_num(sheet_, r, c, formula.c_str(), formats_.integer, static_cast<double>(*cell.number)),
              "a number that is worked out");
    else
        check(worksheet_write_formula_str(sheet_, r, c, formula.c_str(), formats_.text, mend(cell.text).text.c_str()),
              "words that are worked out");
}

void Cells::write_prose(std::size_t row, std::size_t column, const Cell& cell, lxw_format* format, std::uint32_t line)
{
    const Place at{row, column, line};
    if (!cell.href.empty() && link(at, cell, formats_.page_link)) return;
    if (cell.number) text(at, std::to_string(*cell.number), format);
    else if (!cell.text.empty()) text(at, cell.text, format);
    else if (!cell.href.empty()) text(at, std::string(address_words(cell.href)), format);
}

void Cells::text(const Place& at, const std::string& text, lxw_format* format)
{
    const auto write = [&](const std::string& fitting) {
        check(worksheet_write_string(sheet_, row_of(at.row), column_of(at.column), fitting.c_str(), format), "a cell with text");
    };
    if (fits_cell(text)) write(text);
    else write(fit(at, text));
}

void Cells::plain(const Place& at, const std::string& words)
{
    const bool guarded = would_change(words);
    numbers_as_text_ |= guarded;
    text(at, words, guarded ? formats_.guarded : formats_.text);
}

bool Cells::link(const Place& at, const Cell& cell, lxw_format* format)
{
    const auto target = link_to(cell.href);
    if (!target.address) {
        note(at, std::string(target.refused));
        return false;
    }
    if (links_ == links_on_a_sheet) {
        note(at, "a sheet can hold 65,530 links; the text is kept without its link");
        return false;
    }
    ++links_;
    const auto words = fit(at, cell.text.empty() ? std::string(address_words(cell.href)) : cell.text);
    check(worksheet_write_url_opt(sheet_, row_of(at.row), column_of(at.column), target.address->c_str(), format, words.c_str(),
                                  nullptr),
          "a link");
    return true;
}

void Cells::number(const Place& at, double value, lxw_format* format)
{
    check(worksheet_write_number(sheet_, row_of(at.row), column_of(at.column), value, format), "a cell with a number");
}

void Cells::integer(const Place& at, std::int64_t value)
{
    if (value >= -most_exact && value <= most_exact) return number(at, static_cast<double>(value), formats_.integer);
    note(at, "a spreadsheet keeps 15 digits of a number; this one stands as text to keep them all");
    plain(at, std::to_string(value));
}

void Cells::date(const Place& at, const std::string& words)
{
    const auto day = words.size() == 10 ? Date::parse(words) : std::nullopt;
    // Spreadsheets disagree on the days before it, as Excel holds 1900 to be a leap year.
    constexpr Date first{1900, 3, 1};
    if (day && *day >= first) return number(at, static_cast<double>(serial(*day)), formats_.date);
    note(at, day ? "spreadsheets don't know dates before March 1900; it stands as text"
                 : "this is not a date (YYYY-MM-DD); it stands as text");
    plain(at, words);
}

void Cells::time(const Place& at, const std::string& words)
{
    if (const auto part = day_part(words)) return number(at, *part, formats_.time);
    note(at, "this is not a time of the day (HH:MM); it stands as text");
    plain(at, words);
}

std::string Cells::fit(const Place& at, const std::string& text)
{
    auto mended = mend(text);
    if (mended.replaced) note(at, "it holds characters that no spreadsheet file can hold; they were replaced by visible ones");
    if (mended.cut) note(at, "a cell holds 32,767 characters; the end of a longer text was left out (\"…\")");
    return std::move(mended.text);
}

}  // namespace verslag::xlsx
