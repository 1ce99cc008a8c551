// Plain tables for any program: a file for each sheet of the workbook view.
#include "table.hpp"

namespace verslag::csv {
namespace {

constexpr Choice separator{"separator", "auto", "auto|semicolon|comma|tab",
                           "what stands between two cells; auto takes a comma where the labels are English and a semicolon "
                           "elsewhere, as spreadsheets there expect it"};
constexpr Flag guard{"guard", true,
                     "puts an apostrophe before text that begins with = + - @ or a tab, so that no spreadsheet takes it for a "
                     "formula and runs it; turn it off for a program that needs the text as it is"};
constexpr Option options[] = {separator, guard};
constexpr std::string_view media_type = "text/csv";
constexpr Translation labels[] = {{"nl", "Gewone tabellen, een bestand per blad (CSV)"}};
constexpr Format formats[] = {
    {"csv", "csv", media_type, "Plain tables, a file for each sheet (CSV)", Needs::workbook,
     "attendance-explanation|attendance-overview|attendance|organisations|follow-up-explanation|follow-up-overview|follow-ups|"
     "decisions|votes|experiments",
     options,
     "series-explanation|attendance-by-meeting|follow-ups-by-meeting|follow-up-overview|meetings|matrix|attendance|follow-ups|"
     "decisions|votes|experiments",
     labels}};
constexpr Manifest manifest{"csv", "0.1.0", "verslag", "Comma-separated values (RFC 4180)", formats};

class Csv : public Exporter {
    void run(const ExportRequest& request, OutputSink& sink) override
    {
        const auto view = request.stored_workbook();
        const auto between = request[separator];
        const bool english = view.properties.label_lang.starts_with("en");
        const Wishes wishes{.separator = between == "tab"                     ? '\t'
                                         : between == "comma"                 ? ','
                                         : between == "semicolon" || !english ? ';'
                                                                              : ',',
                            .guard = request[guard]};
        if (view.books.empty()) throw std::runtime_error("there is no workbook to make tables of");
        for (const auto& book : view.books) {
            for (const auto& sheet : book.sheets) {
                if (sheet.columns.empty()) continue;
                // Each book has an explanation of its own.
                auto file = sink.begin(sheet.prose ? book.id + "-" + sheet.id : sheet.id, media_type);
                write_sheet(sheet, sheet.encoded(), wishes, file, sink);
                file.finish();
            }
        }
    }
};

}  // namespace
}  // namespace verslag::csv

VERSLAG_PLUGIN(verslag::csv::Csv, verslag::csv::manifest)
