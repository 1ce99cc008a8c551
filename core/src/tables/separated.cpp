// Text with separators, as spreadsheet programs save it: RFC 4180 and what is made of it.
#include "parts.hpp"

#include "load/encoding.hpp"

#include <algorithm>

namespace verslag::tables {
namespace {

using load::Encoding;

// UTF-8 where the bytes are that, else what Windows programs write.
std::string decoded(std::string_view bytes)
{
    const auto utf16 = [&](Encoding encoding) {
        auto converted = load::to_utf8(bytes.substr(2), encoding);
        if (converted.bad != load::nowhere) refuse_damaged(phrase("it ends in the middle of a character"));
        return std::move(converted.text);
    };
    if (bytes.starts_with("\xFF\xFE")) return utf16(Encoding::utf16le);
    if (bytes.starts_with("\xFE\xFF")) return utf16(Encoding::utf16be);
    if (bytes.starts_with("\xEF\xBB\xBF")) bytes.remove_prefix(3);
    const auto flaw = load::first_flawed(bytes, 0);
    if (flaw.kind == load::Flawed::Kind::none) return std::string(bytes);
    if (flaw.kind == load::Flawed::Kind::invalid) {
        auto converted = load::to_utf8(bytes, Encoding::windows1252);
        if (converted.bad == load::nowhere && load::first_flawed(converted.text, 0).kind == load::Flawed::Kind::none)
            return std::move(converted.text);
    }
    throw Refused{"not-a-sheet", phrase("this is no text, and no workbook that can be read"),
                  phrase("open it in a spreadsheet program and save it as Excel workbook (.xlsx), OpenDocument (.ods) or CSV")};
}

// One reading of the text. False where a quotation mark is not closed.
bool read(std::string_view text, char separator, Room& room, Sheet& sheet)
{
    std::size_t line = 1, at = 0;
    while (at < text.size()) {
        Row row{.number = line, .cells = {}};
        bool row_ends = false;
        for (std::size_t column = 0; !row_ends; ++column) {
            std::string value;
            if (at < text.size() && text[at] == '"') {
                for (++at;; ++at) {
                    if (at >= text.size()) return false;
                    if (text[at] == '"' && (at + 1 >= text.size() || text[at + 1] != '"')) break;
                    if (text[at] == '"') ++at;
                    line += text[at] == '\n';
                    if (text[at] == '\r' && at + 1 < text.size() && text[at + 1] == '\n') continue;
                    value += text[at] == '\r' ? '\n' : text[at];
                }
                ++at;
            }
            const auto end = std::min(text.find_first_of(std::string{separator, '\r', '\n'}, at), text.size());
            value += text.substr(at, end - at);
            at = end;
            row_ends = at >= text.size() || text[at] != separator;
            ++at;
            if (!value.empty()) room.put(row, column, {.kind = Cell::Kind::text, .text = std::move(value)});
        }
        if (at <= text.size() && text[at - 1] == '\r' && at < text.size() && text[at] == '\n') ++at;
        ++line;
        if (!row.cells.empty()) sheet.rows.push_back(std::move(row));
    }
    return true;
}

}  // namespace

Book read_separated(std::string_view bytes, const Limits& limits)
{
    if (bytes.size() > limits.unpacked) refuse_large();
    const auto text = decoded(bytes);
    Book book{.lines = true, .days_of_1904 = false, .sheets = {}};
    for (const char separator : {';', ',', '\t'}) {
        Room room(limits);
        Sheet sheet;
        if (read(text, separator, room, sheet)) book.sheets.push_back(std::move(sheet));
    }
    if (book.sheets.empty()) refuse_damaged(phrase("a quotation mark is not closed"));
    return book;
}

}  // namespace verslag::tables
