#include "table.hpp"

namespace verslag::pdf {
namespace {

// Figures, amounts and percentages: what is compared by its last digit.
bool is_figure(std::string_view s)
{
    static constexpr std::string_view signs[] = {"\u20AC", "\u00A0", "\u2013", "\u2212"};
    bool digit = false;
    while (!s.empty()) {
        if (s.front() >= '0' && s.front() <= '9') digit = true;
        else if (std::string_view(" +-.,%").find(s.front()) == std::string_view::npos) {
            const auto* sign = std::find_if(std::begin(signs), std::end(signs), [&](auto x) { return s.starts_with(x); });
            if (sign == std::end(signs)) return false;
            s.remove_prefix(sign->size());
            continue;
        }
        s.remove_prefix(1);
    }
    return digit;
}

}  // namespace

Part place_cells(Setting& s, std::span<const TableRow> rows, std::size_t columns, bool head, bool facts, Element* group,
                 const Look& look)
{
    static const TableCell nothing;
    Part part{.rows = {}, .elements = {}, .source = rows};
    std::vector<std::size_t> covered(columns, 0);  // until which row
    for (std::size_t r = 0; r < rows.size(); ++r) {
        if (rows[r].line) s.line = rows[r].line;
        auto* tr = s.out.structure.add(group, "TR");
        part.elements.push_back(tr);
        auto& cells = part.rows.emplace_back();
        std::size_t c = 0;
        const auto place = [&](const TableCell& cell) {
            while (c < columns && covered[c] > r) ++c;
            if (c >= columns) return;
            std::size_t span = 1;
            while (span < std::max<std::size_t>(cell.columns, 1) && c + span < columns && covered[c + span] <= r) ++span;
            const auto down = std::min<std::size_t>(std::max<std::size_t>(cell.rows, 1), rows.size() - r);
            const bool header = head ? !cell.runs.empty() || cell.header != HeaderOf::nothing : cell.header != HeaderOf::nothing;
            auto* element = s.out.structure.add(tr, header ? "TH" : "TD");
            if (header) element->more().scope = cell.header == HeaderOf::row ? Scope::row : Scope::column;
            if (span > 1) element->more().columns = static_cast<std::uint32_t>(span);
            if (down > 1) element->more().rows = static_cast<std::uint32_t>(down);
            Look cell_look = look;
            // A whole column in bold outshouts the rest.
            if (!header) cell_look.style = regular;
            else if (facts) cell_look.style |= bold, cell_look.color = s.out.sheet.colors.accent;
            auto& placed = cells.emplace_back(Cell{c, span, r, down, text(s, cell.runs, cell_look, element), {}, element});
            placed.wide = placed.text.widths();
            placed.narrow = placed.text.narrowest();
            part.longest = std::max(part.longest, down);
            for (std::size_t i = 0; i < span; ++i) covered[c + i] = r + down;
            c += span;
        };
        for (const auto& cell : rows[r].cells) place(cell);
        while (c < columns) {
            while (c < columns && covered[c] > r) ++c;
            if (c < columns) place(nothing);
        }
    }
    return part;
}

std::size_t count_columns(const Table& table)
{
    std::size_t most = std::max<std::size_t>(table.columns, 1);
    for (const auto* rows : {&table.head, &table.rows}) {
        std::vector<std::size_t> covered;
        for (std::size_t r = 0; r < rows->size(); ++r) {
            std::size_t c = 0;
            for (const auto& cell : (*rows)[r].cells) {
                while (c < covered.size() && covered[c] > r) ++c;
                const auto end = c + std::max<std::size_t>(cell.columns, 1);
                if (end > covered.size()) covered.resize(end, 0);
                for (; c < end; ++c) covered[c] = r + std::max<std::size_t>(cell.rows, 1);
            }
            most = std::max(most, c);
        }
    }
    return most;
}

void align_figures(Grid& grid)
{
    std::vector<bool> figures(grid.columns, true), any(grid.columns, false);
    for (std::size_t r = 0; r < grid.body.rows.size(); ++r)
        for (const auto& cell : grid.body.rows[r]) {
            if (cell.text.empty() || cell.columns > 1) continue;
            if (cell.element->type == "TH" || !is_figure(cell.text.words())) figures[cell.column] = false;
            any[cell.column] = true;
        }
    for (auto* part : {&grid.head, &grid.body})
        for (auto& row : part->rows)
            for (auto& cell : row) {
                // A header over several columns of figures stands with them.
                cell.right = cell.columns == 1 || part == &grid.head;
                for (auto c = cell.column; c < cell.column + cell.columns; ++c) cell.right = cell.right && any[c] && figures[c];
            }
}

}  // namespace verslag::pdf
