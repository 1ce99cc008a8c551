// Makes plain text of a verslag.
#include <verslag/exporter.hpp>
#include <verslag/plain_text.hpp>

namespace {

using namespace verslag;

// What the plugin says of itself. `verslag formats new_plugin` shows it without running any of the code below.
constexpr Text bullet{"bullet", "-", "What stands before each item of a list; a dash, because every font has one"};
constexpr Option options[] = {bullet};
constexpr Format formats[] = {
    // name, extension and media type of its files, what a user reads, the models that it needs, roles, options
    {"new_plugin", "txt", "text/plain", "The verslag as plain text", Needs::document, "", options}};
constexpr Manifest manifest{"new_plugin", "1.0.0", "Your organisation", "Makes plain text of a verslag", formats};

// Blocks hold one another: a list has items, and an item has blocks again. A paragraph is a row of runs, stretches of text with
// one look each; here only their text counts.
void write(std::string& out, const std::vector<Block>& blocks, std::string_view mark, const std::string& margin)
{
    for (const Block& block : blocks) {
        switch (block.kind) {
            case Block::Kind::heading:
            case Block::Kind::paragraph:
                out += margin + plain_text(block.runs) + "\n\n";
                break;
            case Block::Kind::list:
                for (const ListItem& item : block.items) {
                    const auto begin = out.size() + margin.size();
                    write(out, item.blocks, mark, margin + "  ");
                    if (out.size() > begin) out.replace(begin, 2, std::string(mark) + ' ');
                }
                break;
            case Block::Kind::table:
                for (const auto* rows : {&block.table.head, &block.table.rows})
                    for (const TableRow& row : *rows) {
                        out += margin;
                        for (const TableCell& cell : row.cells) out += plain_text(cell.runs) + '\t';
                        out += '\n';
                    }
                out += '\n';
                break;
            case Block::Kind::figure:
                out += margin + one_line(block.alt) + "\n\n";
                break;
            case Block::Kind::quote:
                write(out, block.blocks, mark, margin + "  ");
                break;
        }
    }
}

class NewPlugin : public Exporter {
    // Called once for each record. Whatever is thrown becomes a message to the user, and no file appears.
    void run(const ExportRequest& request, OutputSink& sink) override
    {
        const Document document = request.document();
        auto file = sink.begin("", "text/plain");  // the program chooses the name
        for (std::size_t i = 0; i < document.blocks.size(); ++i) {
            sink.progress(i, document.blocks.size());  // throws when the user wants it to stop: let it pass
            std::string text;
            write(text, {document.blocks[i]}, request[bullet], "");
            file.write(text);
        }
        file.finish();  // it counts from here
    }
};

}  // namespace

VERSLAG_PLUGIN(NewPlugin, manifest)
