// Takes rows out of a table without leaving a hole.
#pragma once

#include <verslag/record/record.hpp>

#include <functional>

namespace verslag::audience {

// Removes the rows that `gone` says. A cell that spanned a removed row spans one row less; where a removed
// row held a cell that reached into rows below it, these get an empty cell in its place. Returns how many.
std::size_t remove_rows(std::vector<record::Row>&, const std::function<bool(const record::Row&)>& gone);

}  // namespace verslag::audience
