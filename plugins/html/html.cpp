// The verslag as a web page that offers the other files of the run.
#include "page.hpp"

namespace verslag::html {
namespace {

constexpr Choice fonts{
    "fonts", "name", "name|embed",
    "name asks for the house's fonts where the reader has them, and keeps the page small; embed puts their files "
    "into the page, which makes it megabytes larger"};
constexpr Option options[] = {fonts};
constexpr std::string_view media_type = "text/html";
constexpr Translation labels[] = {{"nl", "Een webpagina die de andere bestanden aanbiedt"}};
constexpr Format formats[] = {{"html", "html", media_type, "A web page that offers the other files of the run",
                               Needs::document | Needs::house_style | Needs::artefacts, "", options, std::nullopt, labels}};
constexpr Manifest manifest{"html", "1.0.0", "verslag", "Web pages, without script and without anything to fetch", formats};

class Html : public Exporter {
    void run(const ExportRequest& request, OutputSink& sink) override
    {
        const auto document = request.document();
        const auto style = request.house_style();
        const auto artefacts = request.artefacts();
        auto file = sink.begin("", media_type);
        Page(document, style, artefacts, sink).write(file, request[fonts] == "embed");
        file.finish();
    }
};

}  // namespace
}  // namespace verslag::html

VERSLAG_PLUGIN(verslag::html::Html, verslag::html::manifest)
