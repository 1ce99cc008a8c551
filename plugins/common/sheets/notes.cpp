#include "common/sheets/notes.hpp"

#include "common/sheets/names.hpp"

namespace verslag::sheets {

void Notes::cell(std::size_t row, std::size_t column, const std::string& what, std::uint32_t line)
{
    if (++count_[what] <= told_at_most)
        sink_.warn("sheet \"" + sheet_ + "\", cell " + cell_name(row, column) + ": " + what, line);
}

void Notes::sheet(const std::string& what) { sink_.warn("sheet \"" + sheet_ + "\": " + what); }

void Notes::sum_up()
{
    for (const auto& [what, count] : count_)
        if (count > told_at_most) sheet("of " + std::to_string(count - told_at_most) + " more cells: " + what);
}

}  // namespace verslag::sheets
