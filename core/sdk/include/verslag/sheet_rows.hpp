// The workbook view with its rows left as bytes, for exporters whose memory must not grow with the number of rows.
#pragma once

#include <verslag/wire.hpp>
#include <verslag/workbook.hpp>

namespace verslag {

// The rows of a sheet, whether they are at hand or still encoded. Refers to them: they must outlive it.
class SheetRows {
public:
    SheetRows(const std::vector<SheetRow>& rows) : rows_(&rows) {}
    explicit SheetRows(const std::vector<std::string_view>& encoded) : encoded_(&encoded) {}

    std::size_t size() const { return rows_ ? rows_->size() : encoded_->size(); }
    bool empty() const { return size() == 0; }
    // Calls f(place, row) for each row in order; the row lives for the call only. Throws std::runtime_error on bytes
    // that are no row.
    template <class F>
    void each(F f) const
    {
        SheetRow row;
        for (std::size_t i = 0; i < size(); ++i) {
            if (!rows_) {
                row.cells.clear();
                row.line = 0;
                wire::Reader::into(row, (*encoded_)[i]);
            }
            f(i, rows_ ? (*rows_)[i] : row);
        }
    }

private:
    const std::vector<SheetRow>* rows_ = nullptr;
    const std::vector<std::string_view>* encoded_ = nullptr;
};

// A sheet of which `rows` is empty; its rows are encoded().
struct StoredSheet : Sheet {
    std::vector<std::string_view> stored;

    SheetRows encoded() const { return SheetRows{stored}; }
    static constexpr auto fields()
    {
        return std::tuple{
            part(1, "id", &Sheet::id),           part(2, "title", &Sheet::title),        part(3, "prose", &Sheet::prose),
            part(4, "columns", &Sheet::columns), field(5, "rows", &StoredSheet::stored), part(6, "standing", &Sheet::standing),
            part(7, "tally", &Sheet::tally)};
    }

private:
    template <class M>
    static constexpr Field<StoredSheet, M> part(std::uint32_t number, std::string_view name, M Sheet::*member)
    {
        return {number, name, member};
    }
};

struct StoredBook {
    std::string id, title;
    std::vector<StoredSheet> sheets;

    static constexpr auto fields()
    {
        return std::tuple{field(1, "id", &StoredBook::id), field(2, "title", &StoredBook::title),
                          field(3, "sheets", &StoredBook::sheets)};
    }
};

// Reads what a Workbook was encoded as, and refers to those bytes.
struct StoredWorkbook {
    Properties properties;
    std::string date_format, time_format, page_of;
    std::vector<StoredBook> books;

    static constexpr auto fields()
    {
        return std::tuple{field(1, "properties", &StoredWorkbook::properties),
                          field(2, "date_format", &StoredWorkbook::date_format),
                          field(3, "time_format", &StoredWorkbook::time_format), field(4, "page_of", &StoredWorkbook::page_of),
                          field(5, "books", &StoredWorkbook::books)};
    }
};

}  // namespace verslag
