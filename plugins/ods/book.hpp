// One book as an OpenDocument spreadsheet (ODF 1.3), as a package or as one flat XML file.
#pragma once

#include <verslag/exporter.hpp>

#include <functional>

namespace verslag::ods {

inline constexpr std::string_view package_type = "application/vnd.oasis.opendocument.spreadsheet";
inline constexpr std::string_view flat_type = "application/vnd.oasis.opendocument.spreadsheet-flat-xml";

struct BookOptions {
    bool flat = false;
    HouseStyle style = {};
    std::int64_t clock = 0;
};

// Hands the file to `out` in order. Warns of what a spreadsheet can't hold.
void write_book(const Workbook& view, const StoredBook& book, const BookOptions& options,
                const std::function<void(std::string_view)>& out, OutputSink& sink);

}  // namespace verslag::ods
