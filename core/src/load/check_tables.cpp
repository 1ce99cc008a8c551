#include "check.hpp"

namespace verslag::load {
namespace {

constexpr std::uint64_t widest = 1000;

std::uint64_t span_of(pugi::xml_node cell, const char* attribute)
{
    return std::max<std::uint64_t>(1, number_of(value_of(cell, attribute)).value_or(1));
}

struct RowWidth {
    pugi::xml_node row;
    std::size_t columns;
};

// Lays the cells of a head or of rows out as they will stand: a cell goes to the first free column.
class Grid {
public:
    Grid(const Checked& in, std::vector<RowWidth>& widths) : in_(in), widths_(widths) {}

    void lay(pugi::xml_node rows)
    {
        std::size_t left = 0;
        for (const auto r : rows.children()) left += is_element(r);
        std::vector<std::uint64_t> taken;  // for how many rows yet each column is taken from above
        for (const auto r : rows.children()) {
            if (!is_element(r)) continue;
            row(r, taken, left);
            --left;
            std::size_t width = taken.size();
            while (width > 0 && taken[width - 1] == 0) --width;
            widths_.push_back({r, width});
            for (auto& t : taken) t -= t > 0;
        }
    }

private:
    void row(pugi::xml_node r, std::vector<std::uint64_t>& taken, std::size_t left)
    {
        std::size_t at = 0;
        for (const auto cell : r.children()) {
            if (!is_element(cell)) continue;
            while (at < taken.size() && taken[at] != 0) ++at;
            const auto columns = std::min(span_of(cell, "colspan"), widest);
            auto rows = span_of(cell, "rowspan");
            if (rows > left) {
                in_.report.error(in_.place(cell, "rowspan"), "table-shape",
                                 counted(left, phrase("the cell spans {0} rows, but only {1} is left", rows, left),
                                         phrase("the cell spans {0} rows, but only {1} are left", rows, left)),
                                 phrase("write rowspan=\"{0}\" at most; a head and its rows are apart", left));
                rows = left;
            }
            if (taken.size() < at + columns) taken.resize(at + columns);
            for (auto c = at; c < at + columns; ++c) {
                if (taken[c] != 0) {
                    in_.report.error(in_.place(cell, "colspan"), "table-shape",
                                     phrase("the cell runs into one that spans rows from above"),
                                     phrase("make its colspan smaller"));
                    break;
                }
                taken[c] = rows;
            }
            at += columns;
        }
    }

    const Checked& in_;
    std::vector<RowWidth>& widths_;
};

}  // namespace

void check_table(const Checked& in, pugi::xml_node table)
{
    std::vector<RowWidth> widths;
    Grid grid(in, widths);
    for (const auto part : table.children())
        if (is_element(part) && (local_name(part) == "head" || local_name(part) == "rows")) grid.lay(part);
    std::size_t columns = 0;
    for (const auto& w : widths) columns = std::max(columns, w.columns);
    for (const auto& w : widths)
        if (w.columns < columns)
            in.report.warning(in.place(w.row), "ragged-table",
                              counted(w.columns, phrase("the row has {0} column, the table {1}", w.columns, columns),
                                      phrase("the row has {0} columns, the table {1}", w.columns, columns)),
                              phrase("add empty cells, <cell/>, or a colspan, so that each column keeps its meaning"));
}

}  // namespace verslag::load
