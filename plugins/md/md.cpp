// The verslag as Markdown: CommonMark 0.31 with the tables of GitHub's flavour.
#include "blocks.hpp"

namespace verslag::md {
namespace {

constexpr Choice images{"images", "embed", "embed|describe",
                        "embed keeps the pictures in the file, behind the text, so that nothing is lost; describe puts their "
                        "descriptions in their place, for a file that is read as text"};
constexpr Option options[] = {images};
constexpr std::string_view media_type = "text/markdown";
constexpr Translation labels[] = {{"nl", "Markdown, voor wiki's en websites"}};
constexpr Format formats[] = {
    {"md", "md", media_type, "Markdown, for wikis and websites", Needs::document, "", options, std::nullopt, labels}};
constexpr Manifest manifest{"md", "1.0.0", "verslag", "Markdown (CommonMark, with tables)", formats};

class Markdown : public Exporter {
    void run(const ExportRequest& request, OutputSink& sink) override
    {
        const auto document = request.document();
        Writer writer(document, sink, request[images] == "embed");
        auto file = sink.begin("", media_type);
        writer.write(file);
        file.finish();
    }
};

}  // namespace
}  // namespace verslag::md

VERSLAG_PLUGIN(verslag::md::Markdown, verslag::md::manifest)
