// The sheet of follow-ups as exports of the record have it.
#pragma once

#include <verslag/core/audience.hpp>
#include <verslag/core/compose.hpp>

#include <map>
#include <string>
#include <vector>

namespace verslag::merge {

// For one audience.
struct Version {
    Sheet sheet;
    std::map<std::string, std::size_t, std::less<>> rows;  // by the follow-up's id

    // The cell of a follow-up that this audience sees.
    const Cell* cell(std::string_view id, std::size_t column) const
    {
        const auto found = rows.find(id);
        return found == rows.end() ? nullptr : &sheet.rows[found->second].cells[column];
    }
};

// In one language, for each audience that may see the record; they differ in their rows, not in their columns.
struct Expected {
    Labels labels;
    std::vector<Version> versions;

    const std::vector<Column>& columns() const { return versions.front().sheet.columns; }
    std::size_t column(std::string_view id) const { return versions.front().sheet.column(id); }
};

// One a language.
std::vector<Expected> expected(const record::Record&);

}  // namespace verslag::merge
