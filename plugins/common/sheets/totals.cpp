#include "common/sheets/totals.hpp"

#include <algorithm>

namespace verslag::sheets {

Totals totals_of(const Sheet& sheet, std::size_t rows)
{
    if (rows == 0) return {};
    if (!sheet.tally.given()) return sheet.totals;
    Totals all{.name = sheet.tally.total};
    for (std::size_t c = 1; c < sheet.columns.size(); ++c) all.adds.push_back(sheet.columns[c].id);
    return all;
}

bool adds_up(const Totals& totals, const Column& column)
{
    return std::find(totals.adds.begin(), totals.adds.end(), column.id) != totals.adds.end();
}

std::size_t rows_under(const Totals& totals) { return totals.given() + totals.stated.size(); }

}  // namespace verslag::sheets
