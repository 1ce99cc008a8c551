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

// The fields of a message, for one derived from it that keeps the field of that member's type in another form.
template <class Stored, class Base, class M, class S>
constexpr auto fields_with(M Base::*, S Stored::*kept)
{
    const auto one = [kept]<class F>(const Field<Base, F>& f) {
        if constexpr (std::is_same_v<F, M>) return field(f.number, f.name, kept);
        else return Field<Stored, F>{f.number, f.name, f.member};
    };
    return std::apply([&](const auto&... f) { return std::tuple{one(f)...}; }, Base::fields());
}

// A sheet of which `rows` is empty; its rows are encoded().
struct StoredSheet : Sheet {
    std::vector<std::string_view> stored;

    SheetRows encoded() const { return SheetRows{stored}; }
    static constexpr auto fields() { return fields_with(&Sheet::rows, &StoredSheet::stored); }
};

// A book of which `sheets` is empty.
struct StoredBook : Book {
    std::vector<StoredSheet> stored;

    static constexpr auto fields() { return fields_with(&Book::sheets, &StoredBook::stored); }
};

// Reads what a Workbook was encoded as, and refers to those bytes; `books` is empty.
struct StoredWorkbook : Workbook {
    std::vector<StoredBook> stored;

    static constexpr auto fields() { return fields_with(&Workbook::books, &StoredWorkbook::stored); }
};

}  // namespace verslag
