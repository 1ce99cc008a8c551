#include "command.hpp"

#include <nlohmann/json.hpp>

namespace verslag::cli {
namespace {

using Json = nlohmann::ordered_json;

constexpr const char* severities[] = {"note", "warning", "error"};

Json diagnostics(const Diagnostics& all, std::string_view language)
{
    auto list = Json::array();
    for (const auto& d : all) {
        list.push_back({{"severity", severities[static_cast<int>(d.severity)]},
                        {"code", d.code},
                        {"file", d.file},
                        {"line", d.line},
                        {"column", d.column},
                        {"message", d.message.in(language)},
                        {"hint", d.hint.in(language)}});
    }
    return list;
}

Json record(const RecordReport& r, std::string_view language)
{
    auto artefacts = Json::array();
    for (const auto& a : r.artefacts)
        artefacts.push_back({{"format", a.format},
                             {"role", a.file.role},
                             {"path", a.file.path.string()},
                             {"bytes", a.file.bytes},
                             {"sha256", a.file.sha256}});
    auto withheld = Json::object();
    for (const auto& w : r.withheld) withheld[w.part] = w.count;
    Json out = {{"record", r.record},
                {"status", r.status},
                {"artefacts", artefacts},
                {"withheld", withheld},
                {"diagnostics", diagnostics(r.diagnostics, language)}};
    if (!r.series.empty()) out["series"] = r.series;
    return out;
}

}  // namespace

std::string json_report(const std::vector<RecordReport>& all, const Diagnostics& problems, int exit_code,
                        std::string_view language)
{
    auto records = Json::array();
    for (const auto& r : all) records.push_back(record(r, language));
    const Json report = {
        {"verslag", version}, {"exitCode", exit_code}, {"records", records}, {"diagnostics", diagnostics(problems, language)}};
    // File names need not be UTF-8; a report has to be.
    return report.dump(2, ' ', false, Json::error_handler_t::replace) + '\n';
}

}  // namespace verslag::cli
