// OpenDocument spreadsheets: a file for each book of the workbook view.
#include "book.hpp"

namespace verslag::ods {
namespace {

constexpr Translation labels[] = {
    {"nl", "Werkmappen: aanwezigheid en opvolging als bladen om te sorteren en te tellen (OpenDocument)"}};
constexpr Translation flat_labels[] = {{"nl", "Dezelfde OpenDocument-werkmappen, elk als één plat XML-bestand"}};
constexpr Format formats[] = {
    {"ods",
     "ods",
     package_type,
     "Workbooks: attendance and follow-up as sheets to sort and count (OpenDocument)",
     Needs::workbook | Needs::house_style,
     "attendance|follow-up",
     {},
     "",
     labels},
    {"fods",
     "fods",
     flat_type,
     "The same OpenDocument workbooks, each as one flat XML file",
     Needs::workbook | Needs::house_style,
     "attendance|follow-up",
     {},
     "",
     flat_labels},
};
constexpr Manifest manifest{"ods", "0.1.0", "verslag", "OpenDocument spreadsheets (ODF 1.3)", formats};

class Ods : public Exporter {
    void run(const ExportRequest& request, OutputSink& sink) override
    {
        const auto view = request.stored_workbook();
        const BookOptions options{.flat = request.format() == "fods", .style = request.house_style(), .clock = request.clock()};
        if (view.books.empty()) throw std::runtime_error("there is no workbook to make");
        for (const auto& book : view.books) {
            if (book.sheets.empty()) {
                sink.warn("the workbook \"" + book.id + "\" has no sheets and is not made");
                continue;
            }
            auto file = sink.begin(request.is_collection() ? "" : book.id, options.flat ? flat_type : package_type);
            write_book(
                view, book, options, [&](std::string_view bytes) { file.write(bytes); }, sink);
            file.finish();
        }
    }
};

}  // namespace
}  // namespace verslag::ods

VERSLAG_PLUGIN(verslag::ods::Ods, verslag::ods::manifest)
