// The record, narrowed to its audience, as JSON; schemas/record.schema.json describes it, docs/json.md explains it.
#include "writer.hpp"

#include <verslag/exporter.hpp>

namespace verslag::json {
namespace {

constexpr Flag compact{
    "compact", false,
    "leaves out line ends and indentation; off, because a file that can be read and compared is worth its size"};
constexpr Option options[] = {compact};
constexpr std::string_view media_type = "application/json";
constexpr Format formats[] = {{"json", "json", media_type, "The record as data (JSON)", Needs::record, "", options}};
constexpr Manifest manifest{"json", "1.0.0", "verslag", "The record as data for other programs (JSON)", formats};

class Json : public Exporter {
    void run(const ExportRequest& request, OutputSink& sink) override
    {
        const auto record = request.record();
        auto file = sink.begin("", media_type);
        Writer::write(record, request[compact], [&](const std::string& part) {
            file.write(part);
            sink.progress(0, 0);
        });
        file.finish();
    }
};

}  // namespace
}  // namespace verslag::json

VERSLAG_PLUGIN(verslag::json::Json, verslag::json::manifest)
