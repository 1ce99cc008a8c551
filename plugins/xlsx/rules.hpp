// What a sheet does by itself: lists to choose from, words that are worked out, colours by rule.
#pragma once

#include "common/sheets/notes.hpp"
#include "sheet.hpp"

namespace verslag::xlsx {

// A drop-down list on each column of choices, save one that is worked out.
void add_choices(lxw_worksheet* ws, const Sheet& sheet, std::size_t rows, Notes& notes);

// A text as a formula has it, in quotes.
std::string in_formula(std::string_view text);

// The formula of the column that says how a row stands.
class StandingFormula {
public:
    explicit StandingFormula(const Sheet& sheet);

    bool given() const { return says_ < sheet_.columns.size(); }
    std::size_t column() const { return says_; }
    std::string of(std::size_t row) const;  // the header is row 0

private:
    const Sheet& sheet_;
    std::size_t status_, due_, says_;
};

// Colours for rows that are late or done, and bands where no table object has them.
void add_rules(lxw_worksheet* ws, const Setting& setting, const Sheet& sheet, std::size_t rows);

}  // namespace verslag::xlsx
