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
    template <class Take>
    static constexpr void fields(Take take)
    {
        fields_with<Sheet, std::vector<SheetRow>>(&StoredSheet::stored, take);
    }
};

struct StoredBook : Book {
    std::vector<StoredSheet> sheets;  // in the place of the base's, which are empty

    template <class Take>
    static constexpr void fields(Take take)
    {
        fields_with<Book, std::vector<Sheet>>(&StoredBook::sheets, take);
    }
};

// Reads what a Workbook was encoded as, and refers to those bytes.
struct StoredWorkbook : Workbook {
    std::vector<StoredBook> books;  // likewise

    template <class Take>
    static constexpr void fields(Take take)
    {
        fields_with<Workbook, std::vector<Book>>(&StoredWorkbook::books, take);
    }
};

}  // namespace verslag
