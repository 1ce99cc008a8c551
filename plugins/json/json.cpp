// The record, or those of a series, narrowed to the audience, as JSON; schemas/record.schema.json describes it, docs/json.md
// explains it.
#include "writer.hpp"

#include <verslag/exporter.hpp>

namespace verslag::json {
namespace {

constexpr Flag compact{
    "compact", false,
    "leaves out line ends and indentation; off, because a file that can be read and compared is worth its size"};
constexpr Option options[] = {compact};
constexpr std::string_view media_type = "application/json";
constexpr Translation labels[] = {{"nl", "Het record als gegevens (JSON)"}};
constexpr Format formats[] = {{"json", "json", media_type, "The record as data (JSON)", Needs::record, "", options, "", labels}};
constexpr Manifest manifest{"json", "1.0.0", "verslag", "The record as data for other programs (JSON)", formats};

class Json : public Exporter {
    void run(const ExportRequest& request, OutputSink& sink) override
    {
        auto file = sink.begin("", media_type);
        const auto write = [&](const std::string& part) {
            file.write(part);
            sink.progress(0, 0);
        };
        if (request.is_collection()) Writer::write(request.collection(), request[compact], write);
        else Writer::write(request.record(), request[compact], write);
        file.finish();
    }
};

}  // namespace
}  // namespace verslag::json

VERSLAG_PLUGIN(verslag::json::Json, verslag::json::manifest)
