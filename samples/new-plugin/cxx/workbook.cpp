// Makes one table with tabs of each sheet of a verslag, all in one file.
#include <verslag/exporter.hpp>
#include <verslag/plain_text.hpp>

#include <algorithm>

namespace {

using namespace verslag;

// What the plugin says of itself. `verslag formats new_plugin` shows it without running any of the code below.
constexpr Flag titles{"titles", true, "Whether the title of each sheet stands above it; on, because they look alike"};
constexpr Option options[] = {titles};
constexpr Format formats[] = {
    // name, extension and media type of its files, what a user reads, the models that it needs, roles, options; and the
    // roles of what it makes of a series of meetings
    {"new_plugin", "tsv", "text/tab-separated-values", "The sheets, with tabs", Needs::workbook, "", options, ""}};
constexpr Manifest manifest{"new_plugin", "1.0.0", "Your organisation", "Makes tables with tabs of the sheets", formats};

// A cell holds a text (also of a date, as 2020-06-30), a number, or nothing.
std::string text_of(const Cell& cell)
{
    if (cell.number) return std::to_string(*cell.number);
    std::string text = one_line(cell.text);             // valid UTF-8, no control characters
    std::replace(text.begin(), text.end(), '\t', ' ');  // what has a meaning in the format
    return text;
}

class NewPlugin : public Exporter {
    // Called once for each record. Whatever is thrown becomes a message to the user, and no file appears.
    void run(const ExportRequest& request, OutputSink& sink) override
    {
        // The rows stay encoded until they are asked for: there may be many.
        const StoredWorkbook workbook = request.stored_workbook();
        auto file = sink.begin("", "text/tab-separated-values");  // the program chooses the name
        for (const StoredBook& book : workbook.books)
            for (const StoredSheet& sheet : book.sheets) {
                if (request[titles]) file.write(one_line(sheet.title) + '\n');
                std::string line;
                for (const Column& column : sheet.columns) line += text_of({.text = column.title}) + '\t';
                file.write(line + '\n');
                sheet.encoded().each([&](std::size_t i, const SheetRow& row) {
                    sink.progress(i, sheet.encoded().size());  // throws when the user wants it to stop: let it pass
                    line.clear();
                    for (const Cell& cell : row.cells) line += text_of(cell) + '\t';
                    file.write(line + '\n');
                });
                file.write("\n");
            }
        file.finish();  // it counts from here
    }
};

}  // namespace

VERSLAG_PLUGIN(NewPlugin, manifest)
