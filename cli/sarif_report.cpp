#include "command.hpp"

#include <nlohmann/json.hpp>

namespace verslag::cli {
namespace {

using Json = nlohmann::ordered_json;

constexpr const char* levels[] = {"note", "warning", "error"};

// A path as the relative or absolute reference of RFC 3986 that SARIF wants.
std::string uri_of(std::string_view path)
{
    constexpr char digits[] = "0123456789ABCDEF";
    std::string out = path.starts_with('/') ? "file://" : "";
    for (const char c : path) {
        const auto u = static_cast<unsigned char>(c);
        const bool plain = (u >= '0' && u <= '9') || ((u | 0x20) >= 'a' && (u | 0x20) <= 'z') || c == '/' || c == '-' ||
                           c == '.' || c == '_' || c == '~';
        if (plain) out += c;
        else out += {'%', digits[u >> 4], digits[u & 15]};
    }
    return out;
}

Json location(const Diagnostic& d)
{
    Json physical = {{"artifactLocation", {{"uri", uri_of(d.file)}}}};
    if (d.line) physical["region"]["startLine"] = d.line;
    if (d.line && d.column) physical["region"]["startColumn"] = d.column;
    return {{"physicalLocation", physical}};
}

Json result(const Diagnostic& d, std::string_view language)
{
    auto words = d.message.in(language);
    if (!d.hint.empty()) words += ". " + d.hint.in(language);
    Json json = {{"level", levels[static_cast<int>(d.severity)]}, {"message", {{"text", words + '.'}}}};
    if (!d.code.empty()) json["ruleId"] = d.code;
    if (!d.file.empty()) json["locations"] = Json::array({location(d)});
    return json;
}

}  // namespace

std::string sarif_report(const std::vector<RecordReport>& all, const Diagnostics& problems, int exit_code,
                         std::string_view language)
{
    auto results = Json::array();
    for (const auto& r : all)
        for (const auto& d : r.diagnostics) results.push_back(result(d, language));
    for (const auto& d : problems) results.push_back(result(d, language));
    const Json run = {{"tool", {{"driver", {{"name", "verslag"}, {"version", version}}}}},
                      {"columnKind", "unicodeCodePoints"},
                      {"invocations", Json::array({{{"executionSuccessful", exit_code == all_done}, {"exitCode", exit_code}}})},
                      {"results", results}};
    const Json log = {
        {"$schema", "https://json.schemastore.org/sarif-2.1.0.json"}, {"version", "2.1.0"}, {"runs", Json::array({run})}};
    // File names need not be UTF-8; a report has to be.
    return log.dump(2, ' ', false, Json::error_handler_t::replace) + '\n';
}

}  // namespace verslag::cli
