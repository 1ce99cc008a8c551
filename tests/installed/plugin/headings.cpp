// A plugin as somebody else writes it: the document's headings, a line each.
#include <verslag/exporter.hpp>

namespace {

constexpr verslag::Text mark{"mark", "*", "What stands before a heading; a star reads well in plain text"};
constexpr verslag::Option options[] = {mark};
constexpr verslag::Format formats[] = {
    {"headings", "txt", "text/plain", "The headings, as plain text", verslag::Needs::document, "", options}};
constexpr verslag::Manifest manifest{"headings", "1.0.0", "An example", "The headings of a verslag", formats};

class Headings : public verslag::Exporter {
    void run(const verslag::ExportRequest& request, verslag::OutputSink& sink) override
    {
        auto file = sink.begin("", "text/plain");
        for (const auto& block : request.document().blocks) {
            if (block.kind != verslag::Block::Kind::heading) continue;
            std::string line;
            for (std::uint32_t i = 0; i < block.level; ++i) line += request[mark];
            line += ' ';
            for (const auto& run : block.runs) line += run.text;
            file.write(line + '\n');
        }
        file.finish();
    }
};

}  // namespace

VERSLAG_PLUGIN(Headings, manifest)
