#include "formulas.hpp"

#include <algorithm>

namespace verslag::ods {

std::string standing_formula(const Plan& plan, std::size_t row)
{
    const auto& s = plan.head.standing;
    const auto status = plan.head.column(s.status), due = plan.head.column(s.due);
    if (std::max({status, due, plan.head.column(s.says)}) >= plan.head.columns.size()) return {};
    const auto status_cell = "[." + cell_address(row, status) + "]", due_cell = "[." + cell_address(row, due) + "]";
    std::string closed;
    for (const auto& word : s.closed) closed += (closed.empty() ? "" : ";") + status_cell + "=" + in_formula(word);
    const auto open =
        "IF(AND(ISNUMBER(" + due_cell + ");" + due_cell + "<TODAY());" + in_formula(s.late) + ";" + in_formula(s.running) + ")";
    return "of:=" + (closed.empty() ? open : "IF(OR(" + closed + ");" + in_formula(s.done) + ";" + open + ")");
}

std::string tally_formula(const Setting& s, const Plan& plan, std::size_t row, std::size_t column, std::string_view name)
{
    const auto& tally = plan.head.tally;
    for (const auto& other : s.plans) {
        const auto key = other.head.column(tally.key);
        if (other.head.id != tally.sheet || key >= other.head.columns.size() || other.rows.empty()) continue;
        const auto cells = [&](std::size_t c) {
            return "[$" + quoted(other.tab) + "." + cell_address(1, c, true) + ":." + cell_address(other.rows.size(), c, true) +
                   "]";
        };
        const bool nothing = !tally.nothing.empty() && name == tally.nothing;
        const auto same = "EXACT(" + cells(key) + ";" + (nothing ? "\"\"" : "[.$" + cell_address(row, 0) + "]") + ")";
        const auto adds = column - 1 < tally.adds.size() ? other.head.column(tally.adds[column - 1]) : other.head.columns.size();
        if (adds >= other.head.columns.size()) return "of:=SUMPRODUCT(--" + same + ")";
        return "of:=SUMPRODUCT(" + same + "*" + cells(adds) + ")";
    }
    return {};
}

}  // namespace verslag::ods
