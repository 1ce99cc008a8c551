#include "totals.hpp"

#include "common/sheets/names.hpp"
#include "common/sheets/text.hpp"
#include "common/sheets/totals.hpp"

namespace verslag::xlsx {
namespace {

lxw_col_t column_of(std::size_t column) { return static_cast<lxw_col_t>(column); }

void add_stated(lxw_worksheet* ws, const Formats& formats, lxw_row_t at, const SheetRow& row)
{
    for (std::size_t c = 0; c < row.cells.size(); ++c) {
        const auto& cell = row.cells[c];
        if (cell.number)
            check(worksheet_write_number(ws, at, column_of(c), static_cast<double>(*cell.number), formats.integer_stated),
                  "a number that is stated");
        else if (!cell.text.empty())
            check(worksheet_write_string(ws, at, column_of(c), mend(on_one_line(cell.text)).text.c_str(), formats.stated),
                  "words under a table");
    }
}

}  // namespace

void add_totals(lxw_worksheet* ws, const Formats& formats, const Sheet& sheet, std::size_t rows, const std::vector<double>& sums)
{
    const auto totals = totals_of(sheet, rows);
    auto at = static_cast<lxw_row_t>(rows + 1);
    if (totals.given()) {
        check(worksheet_write_string(ws, at, 0, mend(on_one_line(totals.name)).text.c_str(), formats.total),
              "the name of a total");
        for (std::size_t c = 1; c < sheet.columns.size(); ++c) {
            if (!adds_up(totals, sheet.columns[c])) {
                check(worksheet_write_blank(ws, at, column_of(c), formats.total), "an empty cell");
                continue;
            }
            const auto formula = "=SUM(" + cell_name(1, c) + ":" + cell_name(rows, c) + ")";
            check(worksheet_write_formula_num(ws, at, column_of(c), formula.c_str(), formats.integer_total, sums[c]), "a total");
        }
        ++at;
    }
    for (const auto& row : totals.stated) add_stated(ws, formats, at++, row);
}

}  // namespace verslag::xlsx
