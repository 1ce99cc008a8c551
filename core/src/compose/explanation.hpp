// The sheet of rows "what it is – what it means" that explains the rest of a book.
#pragma once

#include "sheet.hpp"

namespace verslag::compose {

class Explanation {
public:
    explicit Explanation(const Labels&);
    // A row; what has no content is left out. `key` is that of a label.
    void fact(std::string_view key, std::string content);
    // What each sheet is, and each of its columns.
    void sheets(const std::vector<Sheet>&);
    Sheet take() { return std::move(sheet_); }

private:
    const Labels& labels_;
    Sheet sheet_;
};

}  // namespace verslag::compose
