#include "said.hpp"

#include "load/report.hpp"

namespace verslag::merge {

using load::in_quotes;

void Said::add(Severity severity, std::string_view code, Phrase message, Phrase hint, std::size_t line)
{
    all_->push_back({.severity = severity,
                     .code = std::string(code),
                     .message = std::move(message),
                     .hint = std::move(hint),
                     .file = file_,
                     .line = static_cast<std::uint32_t>(line)});
}

void Said::file(Severity severity, std::string_view code, Phrase message, Phrase hint)
{
    add(severity, code, std::move(message), std::move(hint));
}

void Said::sheet(Severity severity, std::string_view code, Phrase message, Phrase hint)
{
    if (!book_->lines) message = phrase("sheet {0}: {1}", in_quotes(sheet_->name), std::move(message));
    add(severity, code, std::move(message), std::move(hint));
}

void Said::row(Severity severity, std::size_t row, std::string_view code, Phrase message, Phrase hint)
{
    if (book_->lines) return add(severity, code, std::move(message), std::move(hint), row);
    add(severity, code, phrase("sheet {0}, row {1}: {2}", in_quotes(sheet_->name), row, std::move(message)), std::move(hint));
}

void Said::cell(std::size_t row, std::size_t column, std::string_view title, std::string_view code, Phrase message, Phrase hint)
{
    if (book_->lines)
        return add(Severity::warning, code, phrase("column {0}: {1}", in_quotes(title), std::move(message)), std::move(hint),
                   row);
    add(Severity::warning, code,
        phrase("sheet {0}, cell {1}, {2}: {3}", in_quotes(sheet_->name), tables::cell_name(row, column), in_quotes(title),
               std::move(message)),
        std::move(hint));
}

Phrase Said::place(std::size_t row, std::size_t column) const
{
    if (book_->lines) return phrase("line {0} of {1}", row, file_);
    return phrase("cell {0} of sheet {1}", tables::cell_name(row, column), in_quotes(sheet_->name));
}

}  // namespace verslag::merge
