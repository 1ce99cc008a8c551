#include <verslag/core/load.hpp>

#include "check.hpp"
#include "explain.hpp"
#include "open.hpp"
#include "read.hpp"
#include "record_text.hpp"
#include "symbol_fonts.hpp"

namespace verslag {
namespace {

using namespace load;

void report_schema_errors(const Opened& opened, Report& report)
{
    if (explain(opened.source, *opened.tree, meeting_record(), report)) check(opened.source, *opened.tree, report);
    if (!report.errors()) report_faults(opened, meeting_record(), report);
}

void load_into(std::string bytes, Report& report, const LoadOptions& options, Loaded& loaded)
{
    if (bytes.size() > options.max_size) return report.error({}, "too-large", too_large(options.max_size));
    auto opened = open_xml(std::move(bytes), meeting_record(), report);
    if (!opened) return;
    if (!opened->verdict.valid) return report_schema_errors(*opened, report);
    loaded.images = check(opened->source, *opened->tree, report);
    if (report.errors()) return;
    loaded.valid = true;
    if (!options.record) return;
    replace_symbols(opened->source.text(), *opened->tree);
    loaded.record = read(opened->source, *opened->tree);
    loaded.text = std::make_shared<LoadedText>(std::move(opened->source));
}

}  // namespace

Loaded load_record(std::string bytes, std::string_view name, const LoadOptions& options)
{
    Report report(name, options.max_errors);
    Loaded loaded;
    load_into(std::move(bytes), report, options, loaded);
    loaded.diagnostics = report.take();
    return loaded;
}

}  // namespace verslag
