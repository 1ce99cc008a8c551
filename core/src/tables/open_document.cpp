// OpenDocument spreadsheets (ODF 1.0 to 1.3), the content of a package or a flat file.
#include "pull.hpp"

#include <algorithm>
#include <charconv>
#include <optional>

namespace verslag::tables {
namespace {

constexpr std::string_view office = "office:1.0", table = "table:1.0";

std::size_t repeated(const std::string& given)
{
    std::size_t value = 1;
    const auto [end, bad] = std::from_chars(given.data(), given.data() + given.size(), value);
    return given.empty() || bad != std::errc{} || end != given.data() + given.size() || value == 0 ? 1 : value;
}

class Reader {
public:
    Reader(std::string_view xml, const Limits& limits) : pull_(xml, "content.xml"), room_(limits) {}

    Book run()
    {
        bool spreadsheet = false;
        Book book;
        while (pull_.next() != Pull::Piece::over) {
            if (pull_.piece() != Pull::Piece::begin) continue;
            if (pull_.name() == "null-date") book.days_of_1904 = pull_.attribute("date-value").starts_with("1904");
            if (pull_.name() == "spreadsheet") spreadsheet = true;
            if (pull_.name() == "tracked-changes") pull_.skip();
            if (spreadsheet && pull_.name() == "table") book.sheets.push_back(sheet());
        }
        if (!spreadsheet)
            throw Refused{"not-a-sheet",
                          phrase("this is {0}, not a sheet of follow-ups", phrase("an OpenDocument file of another kind")),
                          phrase("give the sheet that came back")};
        return book;
    }

private:
    Sheet sheet()
    {
        Sheet out{.name = pull_.attribute("name", table), .rows = {}};
        std::size_t next = 1;
        rows(out, next);
        return out;
    }
    // The rows below the element that begins here, whatever groups they stand in. (XML that is deeper than 256 is refused.)
    void rows(Sheet& out, std::size_t& next)
    {
        pull_.each_child([&] {
            const auto name = pull_.name();
            if (name == "table-rows" || name == "table-header-rows" || name == "table-row-group") rows(out, next);
            else if (name == "table-row") row(out, next);
        });
    }
    void row(Sheet& out, std::size_t& next)
    {
        const auto times = repeated(pull_.attribute("number-rows-repeated", table));
        Row row{.number = next, .cells = {}};
        next += times;
        std::size_t column = 0;
        pull_.each_child([&] {
            const auto name = pull_.name();
            const bool covered = name == "covered-table-cell";
            if (name != "table-cell" && !covered) return;
            const auto across = repeated(pull_.attribute("number-columns-repeated", table));
            const auto found = cell();
            const auto end = std::min(column + across, room_.columns());
            for (auto c = column; !covered && !found.empty() && c < end; ++c) room_.put(row, c, found);
            column += std::min(across, room_.columns());
        });
        if (row.cells.empty()) return;
        // The first is put in as it is; of its repetitions each counts as a row of its own.
        for (std::size_t i = 1; i < times; ++i) {
            Row again{.number = row.number + i, .cells = {}};
            for (std::size_t c = 0; c < row.cells.size(); ++c) room_.put(again, c, row.cells[c]);
            out.rows.push_back(std::move(again));
        }
        out.rows.insert(out.rows.end() - static_cast<std::ptrdiff_t>(times - 1), std::move(row));
    }

    Cell cell()
    {
        const auto type = pull_.attribute("value-type", office);
        const auto kind = pull_.attribute("value-type", "extension:calc:1.0");
        const auto value = pull_.attribute("value", office), day = pull_.attribute("date-value", office),
                   truth = pull_.attribute("boolean-value", office), string = pull_.attribute("string-value", office);
        const bool formula = pull_.has("formula");
        auto words = paragraphs();
        if (kind == "error") return {.kind = Cell::Kind::error, .text = words.value_or("")};
        if (type == "float" || type == "percentage" || type == "currency") {
            double number = 0;
            const auto [end, bad] = std::from_chars(value.data(), value.data() + value.size(), number);
            if (bad != std::errc{} || end != value.data() + value.size())
                refuse_damaged(phrase("a cell holds {0} as a number", "'" + value.substr(0, 40) + "'"));
            return {.kind = Cell::Kind::number, .text = value, .number = number, .plain = type == "float"};
        }
        if (type == "date") return {.kind = Cell::Kind::day, .text = day};
        if (type == "boolean") return {.kind = Cell::Kind::truth, .text = truth};
        if (!words && !string.empty()) words = string;
        if (!words || words->empty()) return {.kind = formula && type.empty() ? Cell::Kind::unworked : Cell::Kind::empty};
        return {.kind = Cell::Kind::text, .text = std::move(*words)};
    }

    // The paragraphs of the cell that begins here, a line each; notes and drawings are no part of it. Goes to its end.
    std::optional<std::string> paragraphs()
    {
        std::optional<std::string> out;
        pull_.each_child([&] {
            if (pull_.name() != "p") return;
            if (out) *out += '\n';
            else out.emplace();
            paragraph(*out);
        });
        return out;
    }
    void paragraph(std::string& out)
    {
        std::size_t deep = 1;
        while (deep > 0 && pull_.next() != Pull::Piece::over) {
            if (pull_.piece() == Pull::Piece::end) --deep;
            else if (pull_.piece() == Pull::Piece::text) text(out, pull_.text());
            else {
                ++deep;
                if (pull_.name() == "annotation" || pull_.name() == "note") pull_.skip(), --deep;
                else if (pull_.name() == "tab") out += '\t';
                else if (pull_.name() == "line-break") out += '\n';
                else if (pull_.name() == "s") out.append(std::min<std::size_t>(repeated(pull_.attribute("c")), 1000), ' ');
            }
        }
    }
    // A run of white space counts as one space.
    static void text(std::string& out, std::string_view words)
    {
        for (const char c : words) {
            const bool space = c == ' ' || c == '\t' || c == '\n' || c == '\r';
            if (!space) out += c;
            else if (!out.empty() && out.back() != ' ' && out.back() != '\n') out += ' ';
        }
    }

    Pull pull_;
    Room room_;
};

}  // namespace

Book read_open_document(std::string_view xml, const Limits& limits) { return Reader(xml, limits).run(); }

}  // namespace verslag::tables
