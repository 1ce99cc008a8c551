// Making sheets: typed columns with their titles and meanings, and the cells under them.
#pragma once

#include "context.hpp"

#include <verslag/workbook.hpp>

namespace verslag::compose {

struct ColumnPlan {
    std::string_view id;
    ColumnType type = ColumnType::text;
    std::vector<std::string> choices = {};
    bool fill_in = false;
};

// A sheet without rows: its words are those of the groups "sheet-<id>" and "meaning-<id>".
Sheet sheet(const Labels&, std::string_view id, const std::vector<ColumnPlan>&);
void add_row(Sheet&, std::vector<Cell>, std::uint32_t line = 0);

Cell text_cell(std::string);
Cell text_cell(const Runs&);
Cell number_cell(std::optional<std::uint64_t>);
Cell date_cell(const Date&);
Cell yes_or_no(const Labels&, bool);

// The words of an enumeration, each once, from the group of labels; those whose word in a record is empty
// have none.
template <NamedEnum E>
std::vector<std::string> choices(const Labels& labels, std::string_view group, E)
{
    std::vector<std::string> all;
    for (const auto name : names(E{}))
        if (!name.empty()) all.push_back(labels[std::string(group) + "." + std::string(name)]);
    return all;
}
template <NamedEnum E>
Cell choice_cell(const Labels& labels, std::string_view group, E value)
{
    const auto name = name_of(value);
    return name.empty() ? Cell{} : Cell{.text = labels[std::string(group) + "." + std::string(name)]};
}
std::vector<std::string> yes_and_no(const Labels&);

}  // namespace verslag::compose
