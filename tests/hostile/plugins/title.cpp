#include <verslag/exporter.hpp>

constexpr verslag::Flag mark{"mark", true, "Whether the title gets a mark; on, because a text file has no bold."};
constexpr verslag::Option options[] = {mark};
constexpr verslag::Format formats[] = {
    {"title", "txt", "text/plain", "The title, as text", verslag::Needs::document, "", options}};
constexpr verslag::Manifest manifest{"title", "1.0", "Example town", "Writes the title of a verslag", formats};

class Title : public verslag::Exporter {
    void run(const verslag::ExportRequest& request, verslag::OutputSink& sink) override
    {
        auto file = sink.begin("", "text/plain");
        file.write((request[mark] ? "# " : "") + request.document().properties.title + '\n');
        file.finish();
    }
};

VERSLAG_PLUGIN(Title, manifest)
