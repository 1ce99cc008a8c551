// Which sheet of a book is the one of follow-ups, in which language, and where its columns are.
#pragma once

#include "expected.hpp"
#include "said.hpp"

#include <optional>

namespace verslag::merge {

constexpr std::size_t none = static_cast<std::size_t>(-1);

// The columns that may change.
constexpr std::array<std::string_view, 4> changeable{"latest", "status", "priority", "note"};

struct Found {
    const tables::Sheet* sheet = nullptr;
    const Expected* expected = nullptr;
    std::size_t header = 0;           // the place of its header among the sheet's rows
    std::vector<std::size_t> places;  // for each expected column: where it is in the sheet, or none

    std::size_t place(std::string_view id) const { return places[expected->column(id)]; }
    const tables::Cell& cell(const tables::Row& row, std::size_t column) const
    {
        static const tables::Cell nothing;
        const auto at = places[column];
        return at < row.cells.size() ? row.cells[at] : nothing;
    }
};

// Nothing when there is no such sheet, or more than one, or it can't be used: `said` has why.
std::optional<Found> find_sheet(const tables::Book&, const std::vector<Expected>&, Said& said);

}  // namespace verslag::merge
