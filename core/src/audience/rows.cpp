#include "rows.hpp"

#include <algorithm>
#include <map>

namespace verslag::audience {
namespace {

// A span beyond this is no table for people; it is taken as this, so that a record cannot ask for any
// amount of memory.
constexpr std::uint32_t widest = 1000;

// A cell with the place that it has in the table.
struct Placed {
    std::uint32_t row, column, columns, rows;
};

std::vector<std::vector<Placed>> place(const std::vector<record::Row>& rows)
{
    std::vector<std::vector<Placed>> all(rows.size());
    std::map<std::uint32_t, std::size_t> taken_until;  // column -> the first row in which it is free again
    for (std::size_t r = 0; r < rows.size(); ++r) {
        std::uint32_t column = 0;
        for (const auto& cell : rows[r].cells) {
            while (taken_until.contains(column) && taken_until[column] > r) ++column;
            const auto columns = std::clamp(cell.colspan, 1u, widest);
            const auto left = static_cast<std::uint32_t>(rows.size() - r);
            const auto high = std::clamp(cell.rowspan, 1u, left);
            all[r].push_back({static_cast<std::uint32_t>(r), column, columns, high});
            if (high > 1)
                for (std::uint32_t c = column; c < column + columns; ++c) taken_until[c] = r + high;
            column += columns;
        }
    }
    return all;
}

}  // namespace

std::size_t remove_rows(std::vector<record::Row>& rows, const std::function<bool(const record::Row&)>& gone)
{
    std::vector<bool> removed(rows.size());
    std::size_t count = 0;
    for (std::size_t r = 0; r < rows.size(); ++r) count += removed[r] = gone(rows[r]);
    if (count == 0) return 0;

    // The cells of each row that stays, by column: its own with their span mended, and the fillers.
    const auto places = place(rows);
    std::vector<std::map<std::uint32_t, record::Cell>> cells(rows.size());
    for (std::size_t r = 0; r < rows.size(); ++r) {
        for (std::size_t i = 0; i < places[r].size(); ++i) {
            const auto& at = places[r][i];
            std::uint32_t stays = 0;
            std::size_t first = r;  // row that stays and is covered
            for (std::size_t covered = r + at.rows; covered-- > r;)
                if (!removed[covered]) ++stays, first = covered;
            if (stays == 0) continue;
            auto cell = removed[r] ? record::Cell{.header = rows[r].cells[i].header} : std::move(rows[r].cells[i]);
            cell.colspan = at.columns;
            cell.rowspan = stays;
            cells[first].emplace(at.column, std::move(cell));
        }
    }
    for (std::size_t r = 0; r < rows.size(); ++r) {
        rows[r].cells.clear();
        for (auto& [column, cell] : cells[r]) rows[r].cells.push_back(std::move(cell));
    }
    std::size_t next = 0;
    std::erase_if(rows, [&](const record::Row&) { return removed[next++]; });
    return count;
}

}  // namespace verslag::audience
