#include "blocks.hpp"

#include <algorithm>

namespace verslag::html {
namespace {

constexpr std::size_t most_to_stack = 8;  // columns; a card of more lines is no help

bool spans(const std::vector<TableRow>& rows)
{
    return std::any_of(rows.begin(), rows.end(), [](const TableRow& row) {
        return std::any_of(row.cells.begin(), row.cells.end(), [](const TableCell& c) { return c.columns > 1 || c.rows > 1; });
    });
}

// On a small screen a row can become a card where each cell has one name: that of its column.
bool can_be_stacked(const Table& t)
{
    return t.head.size() == 1 && t.columns > 2 && t.columns <= most_to_stack && !spans(t.head) && !spans(t.rows);
}

}  // namespace

void Blocks::rows(std::string& out, const Table& t, const std::vector<TableRow>& all, bool head,
                  const std::vector<std::string>& labels)
{
    // How far down cells from above reach: what is missing in a row is filled up, for tables are to be rectangles.
    std::vector<std::size_t> covered(t.columns);
    for (std::size_t r = 0; r < all.size(); ++r) {
        const TableRow& row = all[r];
        out += "<tr" + inline_.id(row.id) + ">";
        std::size_t at = 0;
        const auto skip_covered = [&] {
            while (at < covered.size() && covered[at] > 0) --covered[at++];
        };
        for (const TableCell& cell : row.cells) {
            skip_covered();
            if (at >= covered.size()) break;
            std::size_t wide = 1;
            while (wide < cell.columns && at + wide < covered.size() && covered[at + wide] == 0) ++wide;
            const auto tall = std::min<std::size_t>(std::max(cell.rows, 1u), all.size() - r);
            const auto text = inline_(cell.runs, row.line);
            const bool names = (head || cell.header != HeaderOf::nothing) && !text.empty();
            if (!names) out += "<td";
            else out += cell.header == HeaderOf::row ? "<th scope=\"row\"" : "<th scope=\"col\"";
            if (wide > 1) out += " colspan=\"" + std::to_string(wide) + '"';
            if (tall > 1) out += " rowspan=\"" + std::to_string(tall) + '"';
            if (!head && at < labels.size() && !names) out += " data-label=\"" + labels[at] + '"';
            out += ">" + text + (names ? "</th>" : "</td>");
            for (const auto end = at + wide; at < end; ++at) covered[at] = tall - 1;
        }
        for (; at < covered.size(); ++at) {
            if (covered[at] > 0) --covered[at];
            else out += "<td></td>";
        }
        out += "</tr>\n";
    }
}

std::string Blocks::table(const Block& block)
{
    const Table& t = block.table;
    const auto caption = inline_(t.caption, block.line);
    if (t.columns == 0 || (t.head.empty() && t.rows.empty())) return caption.empty() ? caption : "<p>" + caption + "</p>\n";

    const bool stacks = can_be_stacked(t);
    std::vector<std::string> labels;
    if (stacks)
        for (const TableCell& cell : t.head.front().cells) labels.push_back(escaped(plain(cell.runs)));

    const auto caption_id = "page:table-" + std::to_string(++tables_);
    // What scrolls can be reached with the keyboard, and has a name.
    std::string out = "<div class=\"table" + std::string(stacks ? " stacks" : "") +
                      "\" role=\"group\" tabindex=\"0\" aria-labelledby=\"" + (caption.empty() ? last_heading_ : caption_id) +
                      "\">\n";
    if (caption.empty() && last_heading_.empty()) out = "<div class=\"table" + std::string(stacks ? " stacks" : "") + "\">\n";
    out += "<table" + inline_.id(block.id) + inline_.lang(block.lang) + ">\n";
    if (!caption.empty()) out += "<caption id=\"" + caption_id + "\">" + caption + "</caption>\n";
    if (!t.head.empty()) {
        out += "<thead>\n";
        rows(out, t, t.head, true, labels);
        out += "</thead>\n";
    }
    if (!t.rows.empty()) {
        out += "<tbody>\n";
        rows(out, t, t.rows, false, labels);
        out += "</tbody>\n";
    }
    return out + "</table>\n</div>\n";
}

}  // namespace verslag::html
