#include "table.hpp"

#include "inline.hpp"

#include <algorithm>

namespace verslag::compose {
namespace {

// No table that people read is wider; a record cannot ask for any amount of memory.
constexpr std::uint32_t widest = 1000;

// The rows of a head or of a body: spans do not reach from one into the other.
class Group {
public:
    Group(Context& context, const std::vector<record::Row>& rows, HeaderOf otherwise) : context_(context), otherwise_(otherwise)
    {
        for (std::size_t r = 0; r < rows.size(); ++r) add(rows[r], static_cast<std::uint32_t>(rows.size() - r));
    }

    std::uint32_t width() const { return width_; }

    std::vector<TableRow> take(std::uint32_t width)
    {
        for (std::size_t r = 0; r < rows_.size(); ++r) fill(rows_[r], ends_[r], width);
        return std::move(rows_);
    }

private:
    // Where the cells of a row end, and which columns beyond that a cell above reaches into.
    struct End {
        std::uint32_t column;
        std::vector<std::uint32_t> busy;
    };

    static bool taken(const std::vector<std::uint32_t>& busy, std::size_t column)
    {
        return column < busy.size() && busy[column] > 0;
    }
    bool taken(std::size_t column) const { return taken(busy_, column); }

    static void fill(TableRow& row, const End& end, std::uint32_t width)
    {
        for (auto column = end.column; column < width;) {
            std::uint32_t columns = 0;
            while (column + columns < width && !taken(end.busy, column + columns)) ++columns;
            if (columns > 0) row.cells.push_back({.columns = columns > 1 ? columns : 0});
            column += columns + 1;
        }
    }

    void add(const record::Row& row, std::uint32_t rows_left)
    {
        auto& out = rows_.emplace_back(TableRow{.line = row.line});
        if (!row.id.empty()) out.id = context_.anchors.make(row.id);
        std::vector<std::uint32_t> next = busy_;
        for (auto& rows : next) rows = std::max(rows, 1u) - 1;
        std::uint32_t column = 0;
        for (const auto& cell : row.cells) {
            while (taken(column)) ++column;
            std::uint32_t columns = 1;
            while (columns < std::min(cell.colspan, widest) && !taken(column + columns)) ++columns;
            const auto high = std::clamp(cell.rowspan, 1u, rows_left);
            if (next.size() < column + columns) next.resize(column + columns);
            if (high > 1) std::fill_n(next.begin() + column, columns, high - 1);
            out.cells.push_back({.runs = inline_runs(context_, cell.content),
                                 .header = header(cell.header),
                                 .columns = columns > 1 ? columns : 0,
                                 .rows = high > 1 ? high : 0});
            column += columns;
        }
        while (taken(column)) ++column;
        width_ = std::max(width_, column);
        const bool reached = std::any_of(busy_.begin(), busy_.end(), [](auto rows) { return rows > 0; });
        ends_.push_back({column, reached ? std::move(busy_) : std::vector<std::uint32_t>()});
        busy_ = std::move(next);
    }

    HeaderOf header(record::CellHeader own) const
    {
        if (own == record::CellHeader::unset) return otherwise_;
        return own == record::CellHeader::row ? HeaderOf::row : HeaderOf::column;
    }

    Context& context_;
    HeaderOf otherwise_;
    std::vector<TableRow> rows_;
    std::vector<End> ends_;
    std::vector<std::uint32_t> busy_;  // by column: how many rows from here on a cell above reaches into
    std::uint32_t width_ = 0;
};

}  // namespace

Table record_table(Context& context, const record::Block& block)
{
    Group head(context, block.head, HeaderOf::column), body(context, block.rows, HeaderOf::nothing);
    Table table{.caption = inline_runs(context, block.content), .columns = std::max(head.width(), body.width())};
    table.head = head.take(table.columns);
    table.rows = body.take(table.columns);
    return table;
}

}  // namespace verslag::compose
