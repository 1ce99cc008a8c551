#include "table.hpp"

#include <algorithm>

namespace verslag::csv {
namespace {

constexpr std::size_t told_at_most = 5;
constexpr std::size_t block = 65536;  // bytes that are written at a time

class Table {
public:
    Table(const Sheet& sheet, const SheetRows& rows, const Wishes& wishes, Artefact& file, OutputSink& sink)
        : sheet_(sheet), wishes_(wishes), file_(file), sink_(sink), linked_(sheet.columns.size())
    {
        rows.each([&](std::size_t, const SheetRow& row) {
            for (std::size_t c = 0; c < std::min(row.cells.size(), linked_.size()); ++c)
                if (!row.cells[c].href.empty()) linked_[c] = true;
        });
    }

    void header()
    {
        out_ = "\xEF\xBB\xBF";
        for (std::size_t c = 0; c < linked_.size(); ++c) {
            next(c == 0);
            words(sheet_.columns[c].title);
            if (linked_[c]) next(false), words(sheet_.columns[c].title + " URL");
        }
        end_line();
    }
    void row(std::size_t r, const SheetRow& row)
    {
        static const Cell nothing;
        row_ = r + 2, line_ = row.line;
        for (std::size_t c = 0; c < linked_.size(); ++c) {
            column_ = c;
            next(c == 0);
            const auto& cell = c < row.cells.size() ? row.cells[c] : nothing;
            value(cell, sheet_.columns[c].type);
            if (linked_[c]) next(false), words(cell.href);
        }
        end_line();
    }
    void finish()
    {
        if (told_ > told_at_most)
            sink_.warn("sheet \"" + sheet_.title + "\": of " + std::to_string(told_ - told_at_most) + " more cells: " + message);
        file_.write(out_);
    }

private:
    static constexpr const char* message = "it holds control characters; they were replaced by visible ones";

    void next(bool first)
    {
        if (!first) out_ += wishes_.separator;
    }
    void end_line()
    {
        out_ += "\r\n";
        if (out_.size() < block) return;
        file_.write(out_);
        out_.clear();
    }
    void value(const Cell& cell, ColumnType type)
    {
        if (cell.number) out_ += std::to_string(*cell.number);
        else if ((type == ColumnType::date || type == ColumnType::time) && is_plain(cell.text)) out_ += cell.text;
        else words(cell.text);
    }
    static bool is_plain(std::string_view text)
    {
        return !text.empty() && text.find_first_not_of("0123456789-:") == text.npos && text.front() != '-';
    }
    void words(std::string_view text)
    {
        if (text.empty()) return;
        out_ += '"';
        if (wishes_.guard && std::string_view("=+-@\t\r").find(text.front()) != std::string_view::npos) out_ += '\'';
        bool replaced = false;
        for (const char c : text) {
            const auto byte = static_cast<unsigned char>(c);
            if (c == '"') out_ += "\"\"";
            else if ((byte >= 0x20 && byte != 0x7F) || c == '\n' || c == '\t' || c == '\r') out_ += c;
            else {
                // Its picture: U+2400 and on; U+2421 for DEL.
                const auto picture = static_cast<unsigned char>(byte == 0x7F ? 0x21 : byte);
                (out_ += "\xE2\x90") += static_cast<char>(0x80 + picture);
                replaced = true;
            }
        }
        out_ += '"';
        if (replaced && told_++ < told_at_most)
            sink_.warn("sheet \"" + sheet_.title + "\", row " + std::to_string(row_) + ", column \"" +
                           sheet_.columns[column_].title + "\": " + message,
                       line_);
    }

    const Sheet& sheet_;
    const Wishes& wishes_;
    Artefact& file_;
    OutputSink& sink_;
    std::vector<bool> linked_;
    std::string out_;
    std::size_t row_ = 1, column_ = 0, told_ = 0;
    std::uint32_t line_ = 0;
};

}  // namespace

void write_sheet(const Sheet& sheet, const SheetRows& rows, const Wishes& wishes, Artefact& file, OutputSink& sink)
{
    Table table(sheet, rows, wishes, file, sink);
    table.header();
    rows.each([&](std::size_t r, const SheetRow& row) {
        table.row(r, row);
        if (r % 1000 == 0) sink.progress(r, rows.size());
    });
    table.finish();
}

}  // namespace verslag::csv
