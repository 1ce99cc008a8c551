#include "parts.hpp"

#include "load/tree.hpp"

#include <verslag/date.hpp>

#include <algorithm>
#include <array>
#include <cmath>

namespace verslag::tables {
namespace {

using namespace std::string_view_literals;

struct Sign {
    std::string_view bytes;
    Phrase what, hint;
};

[[noreturn]] void refuse_other(Phrase what, Phrase hint)
{
    throw Refused{"not-a-sheet", phrase("this is {0}, not a sheet of follow-ups", std::move(what)), std::move(hint)};
}

Phrase save_as()
{
    return phrase("open it in a spreadsheet program and save it as Excel workbook (.xlsx), OpenDocument (.ods) or CSV");
}

Book read_package(std::string_view bytes, const Limits& limits)
{
    Package package(bytes, limits.unpacked);
    if (package.has("content.xml")) {
        if (package.has("META-INF/manifest.xml") &&
            package.read("META-INF/manifest.xml").find("encryption-data") != std::string::npos)
            throw Refused{"locked-sheet", phrase("the file is locked with a password"),
                          phrase("open it, take the password off and save it again")};
        return read_open_document(package.read("content.xml"), limits);
    }
    if (package.has("[Content_Types].xml")) return read_office_open(package, limits);
    refuse_other(phrase("a ZIP archive"), phrase("unpack it, and give the sheet that is in it"));
}

}  // namespace

void Room::put(Row& row, std::size_t column, Cell cell)
{
    if (column >= limits_.columns || cell.empty()) return;
    if (row.cells.size() <= column) {
        used_ += column + 1 - row.cells.size();
        if (used_ > limits_.cells) refuse_large();
        row.cells.resize(column + 1);
    }
    row.cells[column] = std::move(cell);
}

std::string cell_name(std::size_t row, std::size_t column)
{
    std::string letters;
    for (auto n = column + 1; n; n = (n - 1) / 26) letters += static_cast<char>('A' + (n - 1) % 26);
    return std::string(letters.rbegin(), letters.rend()) + std::to_string(row);
}

std::string day_of(double number, bool days_of_1904)
{
    if (!(number >= 0 && number < 2958466)) return {};
    auto days = static_cast<std::int64_t>(std::floor(number));
    if (days_of_1904) days += 1462;
    // Day 60 is 29 February 1900, which never was; the days before it are counted from one day later.
    if (days < 1 || days == 60 || days >= 2958466) return {};
    const std::chrono::sys_days day{std::chrono::days{days - 25569 + (days < 60)}};
    const std::chrono::year_month_day ymd{day};
    return Date{static_cast<int>(ymd.year()), static_cast<unsigned>(ymd.month()), static_cast<unsigned>(ymd.day())}.iso();
}

Book open_book(std::string_view bytes, const Limits& limits)
{
    if (bytes.empty()) throw Refused{"not-a-sheet", phrase("the file is empty"), phrase("give the sheet that came back")};
    if (bytes.starts_with("PK\3\4"sv)) return read_package(bytes, limits);
    if (bytes.starts_with("PK\5\6"sv)) refuse_other(phrase("an empty ZIP archive"), save_as());
    if (bytes.starts_with("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1"sv)) {
        constexpr auto sealed = "E\0n\0c\0r\0y\0p\0t\0e\0d\0P\0a\0c\0k\0a\0g\0e\0"sv;
        if (bytes.find(sealed) != bytes.npos)
            throw Refused{"locked-sheet", phrase("the file is locked with a password"),
                          phrase("open it, take the password off and save it again")};
        refuse_other(phrase("an old Office file (.doc, .xls or .msg)"), save_as());
    }
    if (bytes.starts_with("%PDF")) refuse_other(phrase("a PDF file"), save_as());
    auto text = bytes.substr(bytes.starts_with("\xEF\xBB\xBF") ? 3 : 0);
    text.remove_prefix(std::min(text.find_first_not_of(" \t\r\n"), text.size()));
    if (text.empty())
        throw Refused{"not-a-sheet", phrase("the file holds nothing but white space"), phrase("give the sheet that came back")};
    if (text[0] != '<') return read_separated(bytes, limits);
    const auto head = text.substr(0, 4096);
    if (head.find("opendocument:xmlns:office") != head.npos) {
        if (bytes.size() > limits.unpacked) refuse_large();
        return read_open_document(bytes, limits);
    }
    if (head.find("urn:verslag:meeting-record") != head.npos)
        refuse_other(phrase("a meeting record"), phrase("the record comes first, then the sheet"));
    refuse_other(phrase("XML or HTML of another kind"), save_as());
}

}  // namespace verslag::tables
