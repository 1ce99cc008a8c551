#include <verslag/core/load.hpp>

#include "check.hpp"
#include "explain.hpp"
#include "open.hpp"
#include "read.hpp"

namespace verslag {
namespace {

using namespace load;

void report_schema_errors(const Opened& opened, Report& report)
{
    if (explain(opened.source, *opened.tree, meeting_record(), report)) check(opened.source, *opened.tree, report);
    if (!report.errors()) report_faults(opened, meeting_record(), report);
}

std::optional<record::Record> record_from(std::string bytes, Report& report, std::uint64_t max_size)
{
    if (bytes.size() > max_size) {
        report.error({}, "too-large", too_large(max_size));
        return std::nullopt;
    }
    const auto opened = open_xml(std::move(bytes), meeting_record(), report);
    if (!opened) return std::nullopt;
    if (!opened->verdict.valid) {
        report_schema_errors(*opened, report);
        return std::nullopt;
    }
    check(opened->source, *opened->tree, report);
    if (report.errors()) return std::nullopt;
    return read(opened->source, *opened->tree);
}

}  // namespace

Loaded load_record(std::string bytes, std::string_view name, const LoadOptions& options)
{
    Report report(name, options.max_errors);
    Loaded loaded;
    loaded.record = record_from(std::move(bytes), report, options.max_size);
    loaded.diagnostics = report.take();
    return loaded;
}

}  // namespace verslag
