// A whole plugin, to copy from: the verslag as simple Markdown. It escapes the few characters that matter most and leaves
// pictures out; plugins/md does the same thoroughly.
#include <verslag/exporter.hpp>
#include <verslag/safe_text.hpp>

namespace {

using namespace verslag;

// What the plugin says of itself. `verslag formats` shows it, and checks the options, without running any of the code below.
constexpr Flag links{"links", true, "whether links can be followed; on, because that is what they are for"};
constexpr Option options[] = {links};
constexpr Format formats[] = {
    // name, extension and media type of its files, what a user reads, the models that it needs, roles, options
    {"simple-md", "md", "text/markdown", "Simple Markdown", Needs::document, "", options}};
constexpr Manifest manifest{"simple-markdown", "1.0.0", "Your organisation", "An example to copy from", formats};

std::string escaped(std::string_view text)
{
    std::string out;
    for (const char c : clean_text(text)) {  // valid UTF-8, no control characters
        if (std::string_view("\\`*_[]<>&#|").find(c) != std::string_view::npos) out += '\\';
        out += c == '\n' ? ' ' : c;
    }
    return out;
}

// A paragraph is a row of runs: stretches of text with one look each.
std::string text_of(const std::vector<Run>& runs, bool with_links)
{
    std::string out;
    for (const Run& run : runs) {
        const auto address = web_address(run.href);  // empty for anything but a web page or a mail address
        auto text = run.strong ? "**" + escaped(run.text) + "**" : escaped(run.text);
        out += with_links && !address.empty() ? "[" + text + "](" + address + ")" : text;
    }
    return out;
}

void write_table(std::string& out, const Table& table, bool with_links, const std::string& margin)
{
    std::size_t count = 0;
    for (const auto* rows : {&table.head, &table.rows}) {
        for (const TableRow& row : *rows) {
            out += margin + '|';
            for (const TableCell& cell : row.cells) out += ' ' + text_of(cell.runs, with_links) + " |";
            out += '\n';
            if (count++ > 0) continue;  // below the first row stands a line: in Markdown, it is the header
            out += margin + '|';
            for (std::uint32_t c = 0; c < table.columns; ++c) out += " --- |";
            out += '\n';
        }
    }
    if (count > 0) out += '\n';
}

// Blocks hold one another: a list has items, an item and a quotation have blocks. What a block of some kind does not have is
// empty. `margin` stands before each line.
void write(std::string& out, std::span<const Block> blocks, bool with_links, const std::string& margin)
{
    for (const Block& block : blocks) {
        const auto mark = block.kind == Block::Kind::heading ? std::string(block.level, '#') + ' ' : std::string();
        if (!block.alt.empty()) out += margin + escaped(block.alt) + "\n\n";  // of a picture: what it shows
        if (!block.runs.empty()) out += margin + mark + text_of(block.runs, with_links) + "\n\n";
        for (const ListItem& item : block.items) {
            const auto begin = out.size() + margin.size();
            write(out, item.blocks, with_links, margin + "  ");
            if (out.size() > begin) out[begin] = '-';
        }
        write(out, block.blocks, with_links, margin + "> ");
        write_table(out, block.table, with_links, margin);
    }
}

class SimpleMarkdown : public Exporter {
    // Called once for each record. Whatever is thrown becomes a message to the user, and no file appears.
    void run(const ExportRequest& request, OutputSink& sink) override
    {
        const auto document = request.document();
        auto file = sink.begin("", "text/markdown");  // the program chooses the name
        for (std::size_t i = 0; i < document.blocks.size(); ++i) {
            sink.progress(i, document.blocks.size());  // ends the run here when its time is up
            std::string text;
            write(text, {&document.blocks[i], 1}, request[links], "");
            file.write(text);
        }
        file.finish();  // it counts from here
    }
};

}  // namespace

VERSLAG_PLUGIN(SimpleMarkdown, manifest)
