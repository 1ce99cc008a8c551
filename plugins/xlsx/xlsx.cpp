// Workbooks for Excel and its relatives: a file for each book of the workbook view.
#include "book.hpp"
#include "library.hpp"

#include <verslag/exporter.hpp>

namespace {

using namespace verslag;

constexpr Flag tables{
    "tables", true,
    "Makes each sheet a table with banded rows, since sorting and filtering then keep rows together; turn it off for a "
    "program that only reads plain cells."};
constexpr std::array<Option, 1> options{tables};
constexpr Translation labels[] = {{"nl", "Werkmappen: aanwezigheid en opvolging als bladen om te sorteren en te tellen (Excel)"}};
constexpr std::array formats{Format{
    .name = "xlsx",
    .extension = "xlsx",
    .media_type = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    .label = "Workbooks: attendance and follow-up as sheets to sort and count (Excel)",
    .needs = Needs::workbook | Needs::house_style,
    .roles = "attendance|follow-up",
    .options = options,
    .collection = "",
    .labels = labels,
}};
constexpr Manifest manifest{
    .name = "xlsx", .version = "0.1.0", .vendor = "verslag", .summary = "Office Open XML workbooks", .formats = formats};

class Xlsx : public Exporter {
    void run(const ExportRequest& request, OutputSink& sink) override
    {
        const auto view = request.stored_workbook();
        const xlsx::BookOptions wishes{.tables = request[tables], .style = request.house_style()};
        const xlsx::Quiet quiet;
        if (view.books.empty()) throw std::runtime_error("there is no workbook to make");
        for (const auto& book : view.books) {
            if (book.sheets.empty()) {
                sink.warn("the workbook \"" + book.id + "\" has no sheets and is not made");
                continue;
            }
            auto artefact = sink.begin(request.is_collection() ? "" : book.id, formats[0].media_type);
            const std::string path = "workbook.xlsx";  // a plain name: ids are the host's business
            xlsx::write_book(view, book, wishes, path, request.clock(), sink);
            artefact.adopt(path);
        }
    }
};

}  // namespace

VERSLAG_PLUGIN(Xlsx, manifest)
