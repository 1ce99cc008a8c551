#include "records.hpp"

#include <algorithm>
#include <system_error>

namespace verslag::cli {

bool make_strict(Diagnostics& all)
{
    bool any = false;
    for (auto& d : all) {
        if (d.severity != Severity::warning) continue;
        d.severity = Severity::error;
        any = true;
    }
    return any;
}

std::string stem_of(const std::string& name)
{
    if (name == "-") return "verslag";
    auto stem = std::filesystem::path(name).stem().string();
    return stem.empty() ? "verslag" : stem;
}

int gravest(int a, int b)
{
    static constexpr int order[] = {all_done, export_failed, record_invalid, surroundings, wrong_usage};
    const auto rank = [](int code) { return std::find(std::begin(order), std::end(order), code) - std::begin(order); };
    return rank(a) < rank(b) ? b : a;
}

NamedRecord load_named(const std::string& name, bool strict)
{
    NamedRecord named;
    named.report.record = name;
    const std::string shown = name == "-" ? "standard input" : name;
    std::string bytes;
    try {
        bytes = read_file(name);
    } catch (const LoadRefused& e) {
        named.report.status = "invalid";
        named.report.diagnostics.push_back({.severity = Severity::error, .code = "too-large", .message = e.why, .file = shown});
        named.exit_code = record_invalid;
        return named;
    } catch (const std::system_error& e) {
        named.report.status = "unreadable";
        named.report.diagnostics.push_back(
            {.severity = Severity::error,
             .code = "unreadable",
             .message = phrase("the record cannot be read: {0}", system_words(e.code().value())),
             .hint = e.code() == std::errc::no_such_file_or_directory
                         ? phrase("check the path; 'verslag new FILE' writes a record to start from")
                         : Phrase(),
             .file = shown});
        named.exit_code = surroundings;
        return named;
    }
    auto loaded = load_record(std::move(bytes), shown);
    named.report.diagnostics = std::move(loaded.diagnostics);
    named.record = std::move(loaded.record);
    if (strict && make_strict(named.report.diagnostics)) named.record.reset();
    if (!named.record) {
        named.report.status = "invalid";
        named.exit_code = record_invalid;
    }
    return named;
}

}  // namespace verslag::cli
